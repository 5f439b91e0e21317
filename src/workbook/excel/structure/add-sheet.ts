import { areaOfSize } from "../../areas";
import { failure, success } from "../../../common/result";
import type { ExcelResult } from "../excel-result";
import { asOwnWrite, noteAdded } from "../own-writes";
import { run } from "../run";
import { freeSheetName } from "./sheet-name";
import { areaAddress, columnLetters } from "../../places";
import type { SheetLook } from "../workbook-host";
import { asText } from "../write/enter-cell";
import { untracked } from "./sheet-part";

/** Cells written at once: well under 5 MB of a request, even with whole sentences in them. */
const BLOCK_CELLS = 10_000;

/** The longest text of a cell. */
const LONGEST_TEXT = 32_767;

type Row = readonly (string | number)[];

/** Adds a sheet after the last one, and gives its name. Two requests, unless it is very long. */
export async function addSheet(
  name: string,
  rows: readonly Row[],
  look?: SheetLook,
): Promise<ExcelResult<string>> {
  return asOwnWrite(async () => {
    const created = await create(name, rows, look);
    if (!created.ok) {
      const isKept = created.error.kind === "protected";
      return isKept ? failure({ kind: "protected", detail: "structure" }) : created;
    }
    const { name: given, next } = created.value;
    for (let start = next; start < rows.length; start += next) {
      const written = await writeMore(created.value, rows, start, look);
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
function create(
  wanted: string,
  rows: readonly Row[],
  look: SheetLook | undefined,
): Promise<ExcelResult<Created>> {
  const next = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, widthOf(rows))));
  return run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const name = freeSheetName(
      wanted,
      sheets.items.map((sheet) => sheet.name),
    );
    const sheet = sheets.add(name).load("id");
    write(sheet, rows, 0, next, look);
    await context.sync();
    noteAdded(sheet.id);
    return { id: sheet.id, name, next };
  });
}

function writeMore(
  { id, name, next }: Created,
  rows: readonly Row[],
  start: number,
  look: SheetLook | undefined,
): Promise<ExcelResult<void>> {
  return run(
    async (context) => {
      write(context.workbook.worksheets.getItem(id), rows, start, next, look);
      await context.sync();
    },
    { sheet: name },
  );
}

/** With the last part comes the look of the whole. */
function write(
  sheet: Excel.Worksheet,
  rows: readonly Row[],
  start: number,
  count: number,
  look: SheetLook | undefined,
): void {
  const part = rows.slice(start, start + count);
  const width = widthOf(rows);
  if (part.length === 0 || width === 0) return;
  const cells = part.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const range = sheet.getRange(areaAddress(areaOfSize(start, 0, part.length, width)));
  range.untrack();
  // First the format, then the values: in a cell of text nothing that begins with =, +, - or @ becomes a formula,
  // no code loses its zeros, and nothing like 1-2 becomes a date.
  range.numberFormat = cells.map((row) => row.map((cell) => (isShortText(cell) ? "@" : "General")));
  range.values = cells.map((row) =>
    row.map((cell) => {
      if (typeof cell !== "string" || cell === "") return cell;
      return isShortText(cell) ? cell : asText(cell.slice(0, LONGEST_TEXT));
    }),
  );
  if (look !== undefined && start + count >= rows.length) dress(sheet, look, width);
}

/** A longer text in a cell of text shows as hashes. */
const isShortText = (cell: string | number): boolean =>
  typeof cell === "string" && cell !== "" && cell.length <= 255;

function dress(sheet: Excel.Worksheet, look: SheetLook, width: number): void {
  look.columnWidths.forEach((points, column) => {
    const letters = columnLetters(column);
    untracked(sheet.getRange(`${letters}:${letters}`)).format.columnWidth = points;
  });
  const rowsAt = ({ from, count }: Run) =>
    untracked(sheet.getRange(areaAddress(areaOfSize(from, 0, count, width))));
  for (const one of runsOf(look.boldRows)) rowsAt(one).format.font.bold = true;
  for (const one of runsOf(look.wrappedRows)) {
    const { format } = rowsAt(one);
    format.wrapText = true;
    format.verticalAlignment = "Top";
    format.autofitRows();
  }
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (look.printTitles > 0) pageLayout.setPrintTitleRows(`$1:$${look.printTitles}`);
}

interface Run {
  readonly from: number;
  readonly count: number;
}

/** Rows that follow each other are asked for together. */
function runsOf(rows: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last.from + last.count)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

const widthOf = (rows: readonly Row[]): number => rows.reduce((width, row) => Math.max(width, row.length), 0);
