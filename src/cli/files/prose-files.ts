import { basename, dirname, extname } from "node:path";
import { readProse } from "./read-file";

/** Which of the files are judged, and which go with one of them. */
export interface PairedFiles {
  /** In the order given: the workbooks, and what is refused. */
  readonly files: readonly string[];
  /** How many results there are to print: files that are refused make no list of a single workbook's. */
  readonly results: number;
  /** By workbook. */
  readonly prose: ReadonlyMap<string, GivenProse>;
  /** By file: prose that cannot be read, or goes with no workbook, and why. */
  readonly refused: ReadonlyMap<string, string>;
}

export interface GivenProse {
  readonly file: string;
  readonly paragraphs: readonly string[];
}

const PROSE = /\.(docx|docm|doc|wps|txt)$/i;

/** Prose goes with the one workbook, or of several with the one of its own name. */
export function pairFiles(given: readonly string[]): PairedFiles {
  const workbooks = [...new Set(given.filter((file) => !PROSE.test(file)))];
  const prose = new Map<string, GivenProse>();
  const refused = new Map<string, string>();
  for (const file of new Set(given.filter((one) => PROSE.test(one)))) {
    const workbook = workbookOf(file, workbooks);
    if (workbook === undefined) {
      refused.set(file, workbooks.length === 0 ? ALONE : UNCLEAR);
      continue;
    }
    const other = prose.get(workbook);
    if (other !== undefined) {
      refused.set(
        file,
        `与工作簿 ${workbook} 一起核对的已有 ${other.file}，一次只能有一份情况说明；请分次核对`,
      );
      continue;
    }
    const read = readProse(file);
    if (read.ok) prose.set(workbook, { file, paragraphs: read.value });
    else refused.set(file, read.error);
  }
  return {
    files: given.filter((file) => !PROSE.test(file) || refused.has(file)),
    results: given.filter((file) => !PROSE.test(file)).length || given.length,
    prose,
    refused,
  };
}

const ALONE =
  "情况说明要和它的预算工作簿一起核对，请一并给出工作簿，例如 gouji check 预算公开表.xlsx 情况说明.docx";
const UNCLEAR =
  "给出了多个工作簿，不知道这份情况说明属于哪一个；请改成与工作簿相同的名字（例如 甲局.xlsx 和 甲局.docx），或分次核对";

function workbookOf(file: string, workbooks: readonly string[]): string | undefined {
  if (workbooks.length === 1) return workbooks[0];
  const namesakes = workbooks.filter((workbook) => nameOf(workbook) === nameOf(file));
  if (namesakes.length === 1) return namesakes[0];
  const beside = namesakes.filter((workbook) => dirname(workbook) === dirname(file));
  return beside.length === 1 ? beside[0] : undefined;
}

function nameOf(file: string): string {
  return basename(file, extname(file)).normalize("NFC");
}
