import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { failure, success, type Result } from "../../common/result";
import type { Digest } from "../../report/batch/summary/digest";
import { complain } from "../complain";
import { internalErrorReason, systemErrorReason } from "../files/system-error";

/** What was found so far, kept beside the report until that is whole. */
export interface UnfinishedRun {
  /** Read from the record when it is asked for: all of them together may be more than memory holds. */
  readonly find: (fingerprint: string) => Entry | undefined;
  readonly has: (fingerprint: string) => boolean;
  readonly isEmpty: boolean;
  readonly add: (fingerprint: string, entry: Entry) => void;
  readonly remove: () => void;
}

/** A file that was checked; what could not be is tried again. */
interface Entry {
  readonly status: 0 | 1;
  readonly line: string;
  readonly digests: readonly Digest[];
}

const TITLE = "勾稽：未完成的核对记录";
/** JSON holds no tab as such. */
const ENTRY = /^([\da-f]{64}) ([01]) (\{[^\t]*\})\t(\[[^\t]*\])$/;

/**
 * One line for each file, the last one perhaps torn. `run` stands for all that a result depends on besides the file: a
 * record of another run is begun anew, and so is any where `resume` is not asked for. What fails is the one Chinese
 * sentence that says why there can be none.
 */
export function openUnfinished(path: string, run: string, resume: boolean): Result<UnfinishedRun, string> {
  const header = `${TITLE} ${run}\n`;
  try {
    const earlier = readEarlier(path);
    if (earlier !== undefined && !startsWith(earlier, TITLE))
      return failure(`要在这里记录未完成的核对，但已有同名的其他文件 ${path}；请移走它，或换一个结果文件名`);
    if (earlier === undefined || !resume || !startsWith(earlier, header)) {
      writeFileSync(path, header);
      return success(unfinishedAt(path, new Map()));
    }
    cutTo(path, earlier.lastIndexOf("\n") + 1);
    return success(unfinishedAt(path, linesIn(earlier)));
  } catch (error) {
    return failure(
      `无法在 ${path} 记录未完成的核对：${systemErrorReason(error) ?? internalErrorReason(error)}`,
    );
  }
}

function startsWith(record: Buffer, text: string): boolean {
  return record.subarray(0, Buffer.byteLength(text)).toString("utf8") === text;
}

function unfinishedAt(path: string, lines: ReadonlyMap<string, Line>): UnfinishedRun {
  let isLost = false;
  return {
    find: (fingerprint) => {
      const line = lines.get(fingerprint);
      return line && entryAt(path, line);
    },
    has: (fingerprint) => lines.has(fingerprint),
    isEmpty: lines.size === 0,
    add: (fingerprint, { digests, line, status }) => {
      if (isLost) return;
      try {
        appendFileSync(path, `${fingerprint} ${status} ${line}\t${JSON.stringify(digests)}\n`);
      } catch (error) {
        // The report does not depend on it.
        isLost = true;
        const reason = systemErrorReason(error) ?? internalErrorReason(error);
        complain(`无法继续记录未完成的核对，中断后不能用 --resume 接着做：${reason}`, path);
      }
    },
    remove: () => {
      rmSync(path, { force: true });
    },
  };
}

function readEarlier(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** What is added next must not continue a torn line. */
function cutTo(path: string, length: number): void {
  const file = openSync(path, "r+");
  try {
    ftruncateSync(file, length);
  } finally {
    closeSync(file);
  }
}

interface Line {
  readonly offset: number;
  readonly length: number;
}

/** Where the entry of each fingerprint stands, the last of several. */
function linesIn(record: Buffer): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  let offset = 0;
  for (let end = record.indexOf("\n"); end >= 0; end = record.indexOf("\n", offset)) {
    const beginning = record.toString("latin1", offset, Math.min(end, offset + FINGERPRINT));
    const isWhole = record[end - 1] === CLOSING_BRACKET;
    if (isWhole && /^[\da-f]{64}$/.test(beginning)) lines.set(beginning, { offset, length: end - offset });
    offset = end + 1;
  }
  return lines;
}

const FINGERPRINT = 64;
const CLOSING_BRACKET = 0x5d;

function entryAt(path: string, { length, offset }: Line): Entry | undefined {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, "r");
  try {
    readSync(file, bytes, 0, length, offset);
  } finally {
    closeSync(file);
  }
  const [, , status, line, digests] = ENTRY.exec(bytes.toString("utf8")) ?? [];
  if (line === undefined || digests === undefined) return undefined;
  return { status: status === "1" ? 1 : 0, line, digests: JSON.parse(digests) as readonly Digest[] };
}
