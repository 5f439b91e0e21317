import { success } from "../../../common/result";
import type { ExcelResult } from "../excel-result";
import { excelFailure } from "../run";
import type { CellMatrices } from "./cells";
import { areaOfSize, type Area } from "../../areas";
import { areaAddress } from "../../places";
import type { AreaById } from "./split-areas";

export interface AreaCells {
  readonly area: AreaById;
  readonly cells: CellMatrices;
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
const CELLS = "values,formulas,text,numberFormat";

/**
 * The filled part of the first rows and columns of each sheet, and how far each sheet is filled. Too large: Excel gave
 * nothing in place of the cells, as it does without an error above five million of them.
 */
export async function firstBlocks(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  rows: number,
  columns: number,
): Promise<
  ExcelResult<{
    readonly blocks: readonly AreaCells[];
    readonly used: readonly AreaById[];
    /** Those of them of which some rows or columns are hidden. */
    readonly hiding: readonly AreaById[];
  }>
> {
  const asked = sheetIds.map((sheetId) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = filledPart(sheet).load(`${PLACE},rowHidden,columnHidden`);
    const block = filledPart(rangeOf(sheet, areaOfSize(0, 0, rows, columns))).load(`${PLACE},${CELLS}`);
    return { sheetId, used, block };
  });
  await context.sync();
  const blocks = asked.flatMap(({ sheetId, block }) => (block.isNullObject ? [] : [cellsOf(sheetId, block)]));
  const used = asked.flatMap(({ sheetId, used: range }) =>
    range.isNullObject ? [] : [areaOf(sheetId, range)],
  );
  // Null where only some are; the declarations do not say so.
  const isShown = (hidden: unknown) => hidden === false;
  const hiding = asked.flatMap(({ sheetId, used: range }) =>
    range.isNullObject || (isShown(range.rowHidden) && isShown(range.columnHidden))
      ? []
      : [areaOf(sheetId, range)],
  );
  return complete(blocks) ? success({ blocks, used, hiding }) : excelFailure("too-large");
}

/** How far each sheet is filled; sheets without a filled cell are left out. */
export async function usedAreas(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<AreaById[]> {
  const asked = sheetIds.map((sheetId) => ({
    sheetId,
    used: filledPart(context.workbook.worksheets.getItem(sheetId)).load(PLACE),
  }));
  await context.sync();
  return asked.flatMap(({ sheetId, used }) => (used.isNullObject ? [] : [areaOf(sheetId, used)]));
}

/** The filled parts of areas; areas without a filled cell are left out. */
export async function tightAreas(
  context: Excel.RequestContext,
  areas: readonly AreaById[],
): Promise<AreaById[]> {
  const asked = areas.map((area) => {
    const sheet = context.workbook.worksheets.getItem(area.sheetId);
    return { sheetId: area.sheetId, used: filledPart(rangeOf(sheet, area)).load(PLACE) };
  });
  await context.sync();
  return asked.flatMap(({ sheetId, used }) => (used.isNullObject ? [] : [areaOf(sheetId, used)]));
}

export async function loadAreas(
  context: Excel.RequestContext,
  areas: readonly AreaById[],
): Promise<ExcelResult<readonly AreaCells[]>> {
  const asked = areas.map((area) => {
    const sheet = context.workbook.worksheets.getItem(area.sheetId);
    return { area, range: untracked(rangeOf(sheet, area)).load(CELLS) };
  });
  await context.sync();
  const read = asked.map(({ area, range }) => ({ area, cells: matricesOf(range) }));
  return complete(read) ? success(read) : excelFailure("too-large");
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaAddress(area));
}

/** Values only: a formatted but empty sheet may claim a million rows. */
function filledPart(of: Excel.Worksheet | Excel.Range): Excel.Range {
  if ("untrack" in of) of.untrack();
  return untracked(of.getUsedRangeOrNullObject(true));
}

function untracked(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}

function areaOf(sheetId: string, range: Excel.Range): AreaById {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { sheetId, ...areaOfSize(rowIndex, columnIndex, rowCount, columnCount) };
}

function cellsOf(sheetId: string, range: Excel.Range): AreaCells {
  return { area: areaOf(sheetId, range), cells: matricesOf(range) };
}

function matricesOf({ values, formulas, text, numberFormat }: Excel.Range): CellMatrices {
  return { values, formulas, text, numberFormat };
}

/** The declarations do not say that Excel may answer null. */
function complete(blocks: readonly AreaCells[]): boolean {
  return blocks.every(({ cells }) => Object.values(cells as object).every((matrix) => Array.isArray(matrix)));
}
