import { SSF } from "@e965/xlsx";
import { BUILTIN_FORMATS } from "../builtin-formats";

interface FormatTable {
  get_table(): Record<number, string>;
}

/**
 * Runs the parser of .xls and keeps its traces inside. It has one table of number formats for all files and adds to
 * it what each defines: here it starts with Excel's own, and is as it was afterwards, so that no file sees another's
 * formats. And it writes to the console about formulas that it only half understands, which is nothing the user
 * could act on, and would stand among the command line's messages.
 */
export function containParser<T>(parse: () => T): T {
  const table = (SSF as FormatTable).get_table();
  const before = { ...table };
  const report = console.error;
  Object.assign(table, BUILTIN_FORMATS);
  console.error = () => undefined;
  try {
    return parse();
  } finally {
    console.error = report;
    for (const id of Object.keys(table)) Reflect.deleteProperty(table, id);
    Object.assign(table, before);
  }
}
