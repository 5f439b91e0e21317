import { everyCheck } from "../../src/engine";
import { shanxi } from "../../src/standards/shanxi/standard";
import { plantedErrors } from "../sample/planted-errors";

/** A number in a document, known by the words around it. */
interface NumberInText {
  readonly file: string;
  readonly before: string;
  readonly number: number;
  readonly after: string;
}

const checks = everyCheck().length;
const tables = shanxi.tables.length;

/** Those that the sources know. `npm run docs` writes them, and a test compares. */
const numbers: readonly NumberInText[] = [
  { file: "README.md", before: "[", number: plantedErrors.length, after: " planted errors]" },
  { file: "README.md", before: "（山西省 ", number: tables, after: " 张表按其格式" },
  { file: "README.md", before: "：", number: checks, after: " 项核对，每项" },
  { file: "README.md", before: "Shanxi province (", number: tables, after: " tables)" },
  { file: "CHANGELOG.md", before: "recognition of the ", number: tables, after: " Shanxi tables" },
  { file: "CHANGELOG.md", before: "in any layout, ", number: checks, after: " checks of tables" },
  { file: "docs/使用说明.md", before: "（山西 ", number: tables, after: " 张，上海" },
];

/** The documents that hold such numbers. */
export const numberedFiles: readonly string[] = [...new Set(numbers.map(({ file }) => file))];

/** A document with its numbers as they are. Throws where one of them is no longer said. */
export function withNumbers(file: string, text: string): string {
  return numbers
    .filter((one) => one.file === file)
    .reduce((before, one) => {
      const said = new RegExp(`(${escaped(one.before)})\\d+(${escaped(one.after)})`);
      if (!said.test(before)) throw new Error(`${file} no longer says “${one.before}…${one.after}”`);
      return before.replace(said, `$1${one.number}$2`);
    }, text);
}

const escaped = (words: string) => words.replace(/[[\](){}.*+?^$|\\]/g, "\\$&");
