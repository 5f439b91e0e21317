import { closeSync, openSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { failure, success, type Result } from "../common/result";
import { printable } from "../report/text/printable";
import type { ProgressStream } from "./progress";
import { internalErrorReason, systemErrorReason } from "./files/system-error";

/** Where the report goes. */
export interface Output {
  readonly isTerminal: boolean;
  /** Text, or the bytes of a workbook or document. */
  readonly write: (piece: string | Uint8Array) => Promise<Written>;
  readonly close: () => Written;
}

/** Why it did not arrive: one Chinese line; or the reader has gone (`| head`) and wants no more. */
export type Written = Result<void, string | typeof READER_GONE>;

export const READER_GONE = Symbol("the reader has gone");

/** Standard output. */
export function standardOutput(): Output {
  // An error reaches the write that caused it; without a listener it would also end the process.
  process.stdout.on("error", () => undefined);
  return {
    // Absent, whatever its type says, where it is none.
    isTerminal: Boolean(process.stdout.isTTY),
    write: (piece) =>
      new Promise((settle) => {
        process.stdout.write(piece, (error) => {
          settle(error ? lost(error) : success(undefined));
        });
      }),
    close: () => success(undefined),
  };
}

function lost(error: Error): Written {
  if ("code" in error && error.code === "EPIPE") return failure(READER_GONE);
  return failure(`无法输出结果：${reasonOf(error)}`);
}

/**
 * A file, written at the end and whole: a run that fails leaves an earlier report as it was. Whoever sits at `terminal`
 * is told that it is there.
 */
export function fileOutput(path: string, terminal: ProgressStream = process.stderr): Output {
  const pieces: Buffer[] = [];
  return {
    isTerminal: false,
    write: (piece) => {
      pieces.push(Buffer.from(piece));
      return Promise.resolve(success(undefined));
    },
    close: () => {
      if (pieces.every(({ length }) => length === 0)) return success(undefined);
      try {
        writePieces(path, pieces);
        if (terminal.isTTY === true) terminal.write(`已写入 ${printable(path)}\n`);
        return success(undefined);
      } catch (error) {
        return failure(`${path}：无法写入：${reasonOf(error)}`);
      }
    },
  };
}

/** One after the other: a thousand reports are not put together once more. */
function writePieces(path: string, pieces: readonly Buffer[]): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** Why a report may not be written there: one Chinese line; `undefined` when it may. Asked before any work is done. */
export function refusalToWrite(path: string, inputs: readonly string[]): string | undefined {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts?.isDirectory()) return "这是文件夹，请给出要写入的文件名";
    const folder = statSync(dirname(path), { throwIfNoEntry: false });
    if (folder === undefined) return "所在的文件夹不存在，请先建立文件夹";
    // Node 20 throws before this, with the same words; later versions do not.
    if (!folder.isDirectory()) return "路径中有一段不是文件夹，请检查路径";
    const input = inputs.find((one) => isSameFile(one, path));
    if (input !== undefined) return `这就是要核对的文件 ${input}，不能覆盖；请换一个文件名`;
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Through links too: symbolic ones lead to one real path, hard ones to one place on one disk. */
function isSameFile(one: string, other: string): boolean {
  if (realPath(one) === realPath(other)) return true;
  const a = statSync(one, { bigint: true, throwIfNoEntry: false });
  const b = statSync(other, { bigint: true, throwIfNoEntry: false });
  // Some disks number no files; a hard link is at least the second name.
  return a !== undefined && b !== undefined && a.nlink > 1n && a.ino === b.ino && a.dev === b.dev;
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // Not there yet: it will be in its folder.
    return join(realPathOfFolder(dirname(path)), basename(path));
  }
}

function realPathOfFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function reasonOf(error: unknown): string {
  return systemErrorReason(error) ?? internalErrorReason(error);
}
