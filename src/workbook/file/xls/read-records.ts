import { read, type CellObject, type DenseWorkSheet, type WorkBook } from "@e965/xlsx";
import type { Cell, Sheet, WorkbookSnapshot } from "../../snapshot";
import { makeCell } from "../make-cell";
import { accept, damaged, type Outcome } from "../outcome";
import { codePageDecoder } from "./code-page";
import { screenRecords } from "./screen-records";
import { containParser } from "./contain-parser";

/** Error values by their codes (MS-XLS 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/** Reads the records of a workbook, and changes some of them in place. */
export function readRecords(stream: Uint8Array): Outcome<WorkbookSnapshot> {
  const screened = screenRecords(stream);
  if (!screened.ok) return screened;
  const workbook = containParser(() => parse(stream));
  if (!workbook) return damaged("工作表的内容无法识别");
  const decode = codePageDecoder(screened.value.codePage);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets: Sheet[] = [];
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name] as DenseWorkSheet | undefined;
    // Chart, dialog and macro sheets hold no cells of a table.
    if (!sheet || (sheet["!type"] ?? "sheet") !== "sheet") continue;
    const rows = sheet["!data"].map((row) => row?.map((cell) => convert(cell, decode, date1904)));
    sheets.push({ name: decode(name), rows });
  }
  return accept({ sheets });
}

function parse(stream: Uint8Array): WorkBook | undefined {
  try {
    // As "array" the bytes would be copied into a list of numbers, at eight times their size.
    return read(stream, { type: "buffer", dense: true, cellHTML: false, cellText: false, cellNF: true });
  } catch {
    // The parser gives up on records it cannot make sense of.
    return undefined;
  }
}

function convert(cell: CellObject, decode: (text: string) => string, date1904: boolean): Cell | undefined {
  const format = cell.z === undefined ? undefined : decode(String(cell.z));
  const formula = cell.f ? decode(cell.f) : undefined;
  switch (cell.t) {
    case "n":
      // A number that is none, which some exporters write, shows as this error.
      return makeCell(
        Number.isFinite(cell.v) ? (cell.v as number) : { error: "#NUM!" },
        formula,
        format,
        date1904,
      );
    case "b":
      return makeCell(cell.v as boolean, formula, format, date1904);
    case "s":
      return makeCell(decode(cell.v as string).replace(/\r\n?/g, "\n"), formula, format, date1904);
    case "e":
      return makeCell({ error: ERRORS[cell.v as number] ?? "#N/A" }, formula, format, date1904);
    default:
      return undefined;
  }
}
