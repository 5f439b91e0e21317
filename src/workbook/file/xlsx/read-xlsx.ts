import type { Sheet, WorkbookSnapshot } from "../../snapshot";
import { fullAllowance, LIMITS, tooLarge } from "../limits";
import { accept, type Outcome } from "../outcome";
import { readZipDirectory, type ZipEntry } from "../zip/zip-directory";
import { cellFormatsOf } from "./cell-formats";
import { findParts } from "./find-parts";
import { streamText, wholeText } from "./part-text";
import type { SheetContext } from "./read-cell";
import { scanSheet } from "./scan-sheet";
import { sharedStringsOf } from "./shared-strings";

/** Reads an Office Open XML workbook: .xlsx, .xlsm, and the templates of both. */
export function readXlsx(bytes: Uint8Array): Outcome<WorkbookSnapshot> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const parts = findParts(bytes, directory.value);
  if (!parts.ok) return parts;
  const { sheets, sharedStrings, styles, date1904 } = parts.value;
  const unpacked = [...sheets.map(({ entry }) => entry), sharedStrings, styles];
  if (unpacked.reduce((sum, entry) => sum + (entry?.size ?? 0), 0) > LIMITS.unpackedBytes) {
    return tooLarge("解压后超过 1 GB");
  }

  const strings = sharedStrings ? wholeText(bytes, sharedStrings) : accept("");
  if (!strings.ok) return strings;
  const styleText = styles ? wholeText(bytes, styles) : accept("");
  if (!styleText.ok) return styleText;
  const workbook = {
    sharedStrings: sharedStringsOf(strings.value),
    formats: cellFormatsOf(styleText.value),
    date1904,
    allowance: fullAllowance(),
  };
  const read: Sheet[] = [];
  for (const { name, entry } of sheets) {
    const rows = readRows(bytes, entry, { ...workbook, sharedFormulas: new Map() });
    if (!rows.ok) return rows;
    read.push({ name, rows: rows.value });
  }
  return accept({ sheets: read });
}

function readRows(bytes: Uint8Array, entry: ZipEntry, context: SheetContext): Outcome<Sheet["rows"]> {
  const scan = scanSheet(context);
  return streamText(bytes, entry, (piece) => scan.push(piece)) ?? scan.finish();
}
