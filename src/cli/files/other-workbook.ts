import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { complain } from "../complain";
import { readFile } from "./read-file";

/** The workbook of --last-year or --since, where one was asked for; `undefined` after a complaint that it could not be read. */
export async function readOtherWorkbook(
  path: string | undefined,
): Promise<{ readonly workbook?: WorkbookSnapshot } | undefined> {
  if (path === undefined) return {};
  const read = await readFile(path);
  if (read.ok) return { workbook: read.value };
  complain(read.error, path);
  return undefined;
}
