import { areaOfSize } from "../../areas";
import { failure, success } from "../../../common/result";
import type { ExcelResult } from "../excel-result";
import { asOwnWrite, noteAdded } from "../own-writes";
import { run } from "../run";
import { freeSheetName } from "./sheet-name";
import { areaAddress } from "../../places";

/** Cells written at once: well under 5 MB of a request, even with whole sentences in them. */
const BLOCK_CELLS = 10_000;

/** The longest text of a cell. */
const LONGEST_TEXT = 32_767;

type Row = readonly (string | number)[];

/** Adds a sheet after the last one, and gives its name. Two requests, unless it is very long. */
export async function addSheet(name: string, rows: readonly Row[]): Promise<ExcelResult<string>> {
  return asOwnWrite(async () => {
    const created = await create(name, rows);
    if (!created.ok) {
      const isKept = created.error.kind === "protected";
      return isKept ? failure({ kind: "protected", detail: "structure" }) : created;
    }
    const { name: given, next } = created.value;
    for (let start = next; start < rows.length; start += next) {
      const written = await writeMore(created.value, rows, start);
      if (!written.ok) return written;
    }
    return success(given);
  });
}

interface Created {
  readonly id: string;
  readonly name: string;
  /** The first row that is not written yet; so many are written at once. */
  readonly next: number;
}

/** Adds the sheet with its first rows. Nothing is left behind where Excel is busy: it refuses a request as a whole. */
function create(wanted: string, rows: readonly Row[]): Promise<ExcelResult<Created>> {
  const next = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, widthOf(rows))));
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const name = freeSheetName(
      wanted,
      sheets.items.map((sheet) => sheet.name),
    );
    const sheet = sheets.add(name).load("id");
    write(sheet, rows, 0, next);
    await context.sync();
    noteAdded(sheet.id);
    return { id: sheet.id, name, next };
  });
}

function writeMore(
  { id, name, next }: Created,
  rows: readonly Row[],
  start: number,
): Promise<ExcelResult<void>> {
  return run(
    async (context) => {
      write(context.workbook.worksheets.getItem(id), rows, start, next);
      await context.sync();
    },
    { sheet: name },
  );
}

function write(sheet: Excel.Worksheet, rows: readonly Row[], start: number, count: number): void {
  const part = rows.slice(start, start + count);
  const width = widthOf(rows);
  if (part.length === 0 || width === 0) return;
  const cells = part.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const range = sheet.getRange(areaAddress(areaOfSize(start, 0, part.length, width)));
  range.untrack();
  // First the format, then the values: in a cell of text nothing that begins with =, +, - or @ becomes a formula,
  // no code loses its zeros, and nothing like 1-2 becomes a date.
  range.numberFormat = cells.map((row) =>
    row.map((cell) => (typeof cell === "string" && cell !== "" ? "@" : "General")),
  );
  range.values = cells.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cell.slice(0, LONGEST_TEXT) : cell)),
  );
}

const widthOf = (rows: readonly Row[]): number => rows.reduce((width, row) => Math.max(width, row.length), 0);
