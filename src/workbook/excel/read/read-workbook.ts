import { success } from "../../../common/result";
import type { Sheet, WorkbookSnapshot } from "../../snapshot";
import { cellCount } from "../../areas";
import { beyond, split, takeBatch, totalCells, type AreaById } from "./split-areas";
import { type Rows, putCells } from "./cells";
import type { ExcelResult } from "../excel-result";
import { rememberState, askForState, unchangedSheets } from "./read-again";
import { type AreaCells, firstBlocks, loadAreas, tightAreas, usedAreas } from "./read-requests";
import { excelFailure, pause, run } from "../run";
import type { ReadOptions } from "../workbook-host";

/** Cells asked for at once: about 1 MB of an answer, and well under 200 ms of the pane's time. */
const BLOCK_CELLS = 20_000;

/** The most that the first answer may hold: Excel on the web gives 5 MB at once, which is about 120,000 cells. */
const FIRST_CELLS = 60_000;

/** Nearly all budget tables are narrower than that. */
const FIRST_COLUMNS = 20;

/** So many of the longest texts that a cell can hold come in one answer; below that, something else is wrong. */
const LEAST_CELLS = 10;

/** More than that is no budget workbook, and would not fit into the pane's memory. */
const MOST_CELLS = 5_000_000;
const MOST_AREAS = 4_000;

/**
 * All sheets that have cells, hidden ones too. Two requests for an ordinary workbook: the names of the sheets, then the
 * first rows of all of them together. What lies beyond is read in blocks; never half of it: either all or a problem.
 * With a former reading, sheets that cannot have changed since are taken from it; the result is the same.
 */
export async function readWorkbook(options: ReadOptions): Promise<ExcelResult<WorkbookSnapshot>> {
  const { signal } = options;
  if (signal?.aborted) return excelFailure("cancelled");
  const listed = await run(
    async (context) => {
      const state = askForState(context);
      await context.sync();
      return state();
    },
    { signal },
  );
  if (!listed.ok) return listed;
  const { sheets } = listed.value;
  const unchanged = unchangedSheets(options.former, listed.value);
  const toRead = sheets.filter(({ id }) => !unchanged.has(id));
  const rowsOf = new Map(toRead.map(({ id }) => [id, [] as Rows]));
  const read = await readAll([...rowsOf.keys()], options, ({ area, cells }) => {
    const rows = rowsOf.get(area.sheetId);
    if (rows) putCells(rows, area.top, area.left, cells);
  });
  if (!read.ok) return read;
  const hidden = await hiddenIn(read.value);
  const value: WorkbookSnapshot = {
    ...(listed.value.awaitsCalculation ? { awaitsCalculation: true } : {}),
    sheets: sheets.map(
      ({ id, ...sheet }) => unchanged.get(id) ?? { ...sheet, ...hidden.get(id), rows: rowsOf.get(id) ?? [] },
    ),
  };
  rememberState(value, listed.value);
  return success(value);
}

/** What is hidden matters little: a workbook of which that cannot be asked is read all the same. */
async function hiddenIn(
  areas: readonly AreaById[],
): Promise<ReadonlyMap<string, Pick<Sheet, "hiddenRows" | "hiddenColumns">>> {
  if (areas.length === 0) return new Map();
  const { askForHidden } = await import("./hidden-lines");
  const asked = await run((context) => askForHidden(context, areas));
  return asked.ok ? asked.value : new Map();
}

/** Gives the areas of which something is hidden. */
async function readAll(
  sheetIds: readonly string[],
  options: ReadOptions,
  put: (cells: AreaCells) => void,
): Promise<ExcelResult<readonly AreaById[]>> {
  const { signal, onProgress } = options;
  if (signal?.aborted) return excelFailure("cancelled");
  let done = 0;
  const first = await readFirst(sheetIds, signal);
  if (!first.ok) return first;
  for (const block of first.value.blocks) {
    put(block);
    done += cellCount(block.area);
  }
  onProgress?.(done, done + totalCells(first.value.rest));
  const { hiding } = first.value;
  if (first.value.rest.length === 0) return signal?.aborted ? excelFailure("cancelled") : success(hiding);

  await pause(0);
  const fitting = await fit(first.value.rest, signal);
  if (!fitting.ok) return fitting;
  const queue = fitting.value;
  let limit = BLOCK_CELLS;
  while (queue.length > 0) {
    if (signal?.aborted) return excelFailure("cancelled");
    const batch = takeBatch(queue, limit);
    const read = await run((context) => loadAreas(context, batch), { signal });
    if (!read.ok) {
      const asked = totalCells(batch);
      if (read.error.kind !== "too-large" || asked <= LEAST_CELLS) return read;
      limit = Math.max(LEAST_CELLS, Math.floor(asked / 2));
      queue.unshift(...batch.flatMap((area) => split(area, limit)));
      continue;
    }
    if (!read.value.ok) return read.value;
    read.value.value.forEach(put);
    // Long texts may stand on one sheet only.
    limit = Math.min(BLOCK_CELLS, limit * 2);
    done += totalCells(batch);
    onProgress?.(done, done + totalCells(queue));
    await pause(0);
  }
  return signal?.aborted ? excelFailure("cancelled") : success(hiding);
}

/** What the second request brought, and what it left. */
interface First {
  readonly blocks: readonly AreaCells[];
  readonly rest: readonly AreaById[];
  readonly hiding: readonly AreaById[];
}

/** The more sheets, the fewer rows of each: even if all of them are full it must fit into one answer. */
async function readFirst(
  sheetIds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ExcelResult<First>> {
  const rows = Math.max(10, Math.floor(FIRST_CELLS / FIRST_COLUMNS / Math.max(1, sheetIds.length)));
  const first = await run((context) => firstBlocks(context, sheetIds, rows, FIRST_COLUMNS), { signal });
  if (first.ok && first.value.ok) {
    const { blocks, used, hiding } = first.value.value;
    return success({ blocks, rest: used.flatMap((area) => beyond(area, rows, FIRST_COLUMNS)), hiding });
  }
  if (!first.ok && first.error.kind !== "too-large") return first;
  // Long texts: even that is too much at once. So everything is read in blocks.
  const used = await run((context) => usedAreas(context, sheetIds), { signal });
  return used.ok ? success({ blocks: [], rest: used.value, hiding: [] }) : used;
}

/**
 * The filled parts of areas, in areas of at most one block. A single cell far down makes a million blank rows part of
 * what Excel calls used: so of a large area the parts are asked for what is used in them, without reading it.
 */
async function fit(
  areas: readonly AreaById[],
  signal: AbortSignal | undefined,
): Promise<ExcelResult<AreaById[]>> {
  const fits = (area: AreaById) => cellCount(area) <= BLOCK_CELLS;
  const fitting = areas.filter(fits);
  let large = areas.filter((area) => !fits(area));
  while (large.length > 0) {
    if (signal?.aborted) return excelFailure("cancelled");
    const parts = large.flatMap((area) => split(area, BLOCK_CELLS, 64));
    if (parts.length > MOST_AREAS) return excelFailure("too-large");
    const tight = await run((context) => tightAreas(context, parts), { signal });
    if (!tight.ok) return tight;
    fitting.push(...tight.value.filter(fits));
    large = tight.value.filter((area) => !fits(area));
  }
  return totalCells(fitting) > MOST_CELLS ? excelFailure("too-large") : success(fitting);
}
