import {
  appendFileSync,
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { failure, success, type Result } from "../../common/result";
import { complain } from "../complain";
import { internalErrorReason, systemErrorReason } from "../files/system-error";

/** What was found so far, kept beside the report until that is whole. */
export interface UnfinishedRun {
  readonly find: (fingerprint: string) => Entry | undefined;
  readonly isEmpty: boolean;
  readonly add: (fingerprint: string, entry: Entry) => void;
  readonly remove: () => void;
}

/** A file that was checked; what could not be is tried again. */
interface Entry {
  readonly status: 0 | 1;
  readonly line: string;
}

const TITLE = "勾稽：未完成的核对记录";
const ENTRY = /^([\da-f]{64}) ([01]) (\{.*\})$/;

/**
 * One line for each file, the last one perhaps torn. `run` stands for all that a result depends on besides the file: a
 * record of another run is begun anew, and so is any where `resume` is not asked for. What fails is the one Chinese
 * sentence that says why there can be none.
 */
export function openUnfinished(path: string, run: string, resume: boolean): Result<UnfinishedRun, string> {
  const header = `${TITLE} ${run}\n`;
  try {
    const earlier = readEarlier(path);
    if (earlier !== undefined && !earlier.startsWith(TITLE))
      return failure(`要在这里记录未完成的核对，但已有同名的其他文件 ${path}；请移走它，或换一个结果文件名`);
    const kept = resume && earlier?.startsWith(header) ? wholeLines(earlier) : header;
    if (kept === header) writeFileSync(path, header);
    else cutTo(path, Buffer.byteLength(kept));
    return success(unfinishedAt(path, entriesIn(kept)));
  } catch (error) {
    return failure(
      `无法在 ${path} 记录未完成的核对：${systemErrorReason(error) ?? internalErrorReason(error)}`,
    );
  }
}

function unfinishedAt(path: string, entries: ReadonlyMap<string, Entry>): UnfinishedRun {
  let isLost = false;
  return {
    find: (fingerprint) => entries.get(fingerprint),
    isEmpty: entries.size === 0,
    add: (fingerprint, { status, line }) => {
      if (isLost) return;
      try {
        appendFileSync(path, `${fingerprint} ${status} ${line}\n`);
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

function readEarlier(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf("\n") + 1);
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

function entriesIn(text: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const written of text.split("\n")) {
    const [, fingerprint, status, line] = ENTRY.exec(written) ?? [];
    if (fingerprint === undefined || line === undefined) continue;
    entries.set(fingerprint, { status: status === "1" ? 1 : 0, line });
  }
  return entries;
}
