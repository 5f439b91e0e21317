import { readFileSync, statSync } from "node:fs";
import { failure, success, type Result } from "../../common/result";
import { readProseFile } from "../../workbook/file/prose/read-prose-file";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { readWorkbookBounded } from "./read-bounded";
import { systemErrorReason } from "./system-error";

/** A budget workbook has some 30 kB, one full of pictures a few MB: what is larger is something else. */
export const LARGEST_FILE = 200 * 1024 ** 2;

/** The workbook in a file, or one Chinese line that says why there is none. Throws only on bugs. */
export async function readFile(path: string): Promise<Result<WorkbookSnapshot, string>> {
  const bytes = bytesOf(path);
  return bytes.ok ? readWorkbookBounded(bytes.value) : bytes;
}

/** The paragraphs of a text, in the same way. */
export function readProse(path: string): Result<readonly string[], string> {
  const bytes = bytesOf(path);
  return bytes.ok ? readProseFile(bytes.value) : bytes;
}

function bytesOf(path: string): Result<Uint8Array, string> {
  try {
    // Asked first: to open a pipe would wait for its writer, and a device may never end.
    const facts = statSync(path);
    if (facts.isDirectory())
      return failure("这是文件夹，请给出其中的工作簿文件（可用通配符，例如 文件夹/*.xlsx）");
    if (!facts.isFile()) return failure("这不是普通文件，无法读取");
    if (facts.size > LARGEST_FILE) return failure("文件超过 200 MB，不像预算工作簿，没有读取");
    return success(readFileSync(path));
  } catch (error) {
    const reason = systemErrorReason(error);
    if (reason === undefined) throw error;
    return failure(reason);
  }
}
