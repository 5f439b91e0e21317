import { SSF } from "@e965/xlsx";
import { BUILTIN_FORMATS } from "../builtin-formats";

interface FormatTable {
  get_table(): Record<number, string>;
}

/**
 * Runs the parser of .xls with the formats that files name by number only. It keeps one table for all files and adds
 * to it whatever a file defines; afterwards the table is as it was, so that no file sees the formats of another.
 */
export function withBuiltinFormats<T>(run: () => T): T {
  const table = (SSF as FormatTable).get_table();
  const before = { ...table };
  Object.assign(table, BUILTIN_FORMATS);
  try {
    return run();
  } finally {
    for (const id of Object.keys(table)) Reflect.deleteProperty(table, id);
    Object.assign(table, before);
  }
}
