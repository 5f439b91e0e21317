import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { isOwnWorkbook } from "../../report/xlsx/package";
import type { GivenProse } from "../files/prose-files";
import { internalErrorReason, systemErrorReason } from "../files/system-error";

/** A workbook to check, or one Chinese line that says why nothing of what was named can be. */
export interface Input {
  readonly file: string;
  readonly error?: string;
  /** That was given beside it. */
  readonly prose?: GivenProse;
}

/** Files stay as they were named and in that order; a folder becomes the workbooks in it, sorted by path. */
export function findWorkbooks(paths: readonly string[]): Input[] {
  return paths.flatMap((path) => {
    // What is wrong with a file is said when it is read.
    if (!isFolder(path)) return [{ file: path }];
    const found = inFolder(path);
    return found.length > 0
      ? found
      : [{ file: path, error: "文件夹里没有工作簿（.xlsx、.xlsm、.xls、.et），请确认选对了文件夹" }];
  });
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** By code units, names within a folder before those that come after it: the same order on every machine. */
function inFolder(folder: string): Input[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isHidden(name));
    return entries
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        // A link to a folder may lead back here, so only links to files are followed.
        if (entry.isDirectory()) return inFolder(path);
        return isWorkbook(entry.name) && !isFolder(path) && !isOwnReport(path) ? [{ file: path }] : [];
      });
  } catch (error) {
    return [{ file: folder, error: systemErrorReason(error) ?? internalErrorReason(error) }];
  }
}

/** `~$…` is what Office keeps beside a workbook that is open. */
function isHidden(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$");
}

function isWorkbook(name: string): boolean {
  return /\.(xlsx|xlsm|xls|et)$/i.test(name);
}

/** A report that was written into the folder is no budget. One that cannot be opened is somebody's workbook. */
function isOwnReport(path: string): boolean {
  const beginning = Buffer.alloc(256);
  try {
    if (!statSync(path).isFile()) return false;
    const file = openSync(path, "r");
    try {
      readSync(file, beginning, 0, beginning.length, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  return isOwnWorkbook(beginning);
}
