import { failure, success, type Result } from "../../../common/result";
import { addChart } from "./chart-part";
import type { ChartPart, SheetPart, SheetReference, StructurePart } from "../journal/journal";
import { noteAdded } from "../own-writes";
import { request } from "../run";
import { fillSheet, untracked } from "./sheet-part";
import { freeSheetName } from "./sheet-name";
import { isAway, sheetsNow, type ChartNow, type SheetNow } from "./sheets-now";

/**
 * Sheets and charts that steps add, brought into being and taken away as a whole. What is there already is left, what
 * is away already too: so each is also the way to put back what broke off in the middle.
 *
 * A sheet is not deleted when it is taken away: that would clear Excel's own list of what can be undone, for all that
 * the user has done. It is emptied and hidden, and taken again for the next sheet that is added.
 */

/** All was taken away again. */
export interface NotAdded {
  /** As Excel threw it. */
  readonly cause: unknown;
  /** What of it is now hidden and empty. */
  readonly parked: readonly SheetReference[];
}

/**
 * Brings parts into being by one request, which `keep` is part of, and gives them with the ids and names that the sheets
 * have got. A sheet without an id is new; `parked` sheets may be taken for it, as long as they are hidden and empty.
 */
export async function addParts(
  context: Excel.RequestContext,
  parts: readonly StructurePart[],
  parked: readonly SheetReference[],
  keep: () => void,
): Promise<Result<readonly StructurePart[], NotAdded>> {
  if (parts.length === 0) return success(parts);
  let now: readonly SheetNow[];
  try {
    now = await sheetsNow(context);
  } catch (error) {
    return failure({ cause: error, parked: [] });
  }
  const plan = planSheets(now, parts, parked);
  try {
    const made = await request(context, () => {
      keep();
      return make(context, now, parts, plan);
    });
    return success(made);
  } catch (error) {
    return failure({ cause: error, parked: await removeBegun(context, now, plan).catch(() => []) });
  }
}

/** Takes away what a request that broke off has left: a chart may not even have its name yet. */
async function removeBegun(
  context: Excel.RequestContext,
  before: readonly SheetNow[],
  plan: readonly SheetPlan[],
): Promise<readonly SheetReference[]> {
  const now = await sheetsNow(context);
  const former = (id: string) => before.find((sheet) => sheet.id === id);
  const sheets = now.filter(({ id, name }) =>
    plan.some(({ use, name: planned }) => (use ? use.id === id : planned === name && !former(id))),
  );
  const charts = now.flatMap((sheet) => {
    const known = former(sheet.id)?.charts.map(({ id }) => id) ?? [];
    return sheet.charts
      .filter(({ id }) => !known.includes(id))
      .map(({ name }) => ({ sheetId: sheet.id, name }));
  });
  return remove(context, sheets, charts);
}

interface SheetPlan {
  readonly part: SheetPart;
  /** The sheet to be taken; absent for a new one. */
  readonly use?: SheetNow;
  readonly name: string;
}

function planSheets(
  now: readonly SheetNow[],
  parts: readonly StructurePart[],
  parked: readonly SheetReference[],
): readonly SheetPlan[] {
  const names = now.map(({ name }) => name);
  const free = now.filter((sheet) => isAway(sheet) && parked.some(({ sheetId }) => sheetId === sheet.id));
  return parts.filter(isSheet).map((part) => {
    const own = now.find(({ id }) => id === part.sheetId);
    const use = own ?? free.find(({ name }) => name === part.added.name) ?? free[0];
    if (use && free.includes(use)) free.splice(free.indexOf(use), 1);
    const others = names.filter((name) => name !== use?.name);
    const name = own?.name ?? freeSheetName(part.added.name, others);
    names.push(name);
    return { part, ...(use && { use }), name };
  });
}

const isSheet = (part: StructurePart): part is SheetPart => part.kind === "sheet";

function make(
  context: Excel.RequestContext,
  now: readonly SheetNow[],
  parts: readonly StructurePart[],
  plan: readonly SheetPlan[],
): () => readonly StructurePart[] {
  const made = new Map(plan.map((one) => [one.part.added.name, makeSheet(context, one)]));
  for (const sheet of made.values()) sheet.load("id,name");
  const sheetOf = (name: string) => made.get(name) ?? context.workbook.worksheets.getItem(name);
  for (const part of parts) {
    if (part.kind === "chart" && !chartOf(now, part)) addChart(part.added, part.name, sheetOf);
  }
  return () => {
    for (const { id } of made.values()) noteAdded(id);
    const entries = [...made].map(
      ([wanted, { id, name }]) => [wanted, { sheetId: id, sheet: name }] as const,
    );
    return withIds(parts, new Map(entries));
  };
}

const chartOf = (now: readonly SheetNow[], { sheetId, name }: ChartPart): ChartNow | undefined =>
  now.find(({ id }) => id === sheetId)?.charts.find((chart) => chart.name === name);

/** `ids`: of the sheets that the step adds, by the names asked for. */
function withIds(
  parts: readonly StructurePart[],
  ids: ReadonlyMap<string, SheetReference>,
): readonly StructurePart[] {
  return parts.map((part) => ({
    ...part,
    ...ids.get(part.kind === "sheet" ? part.added.name : part.added.at.sheet),
  }));
}

function makeSheet(
  context: Excel.RequestContext,
  { part: { added }, use, name }: SheetPlan,
): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const sheet = use === undefined ? worksheets.add(name) : worksheets.getItem(use.id);
  if (use !== undefined && use.name !== name) sheet.name = name;
  if (use?.isVisible === false) sheet.visibility = "Visible";
  if (use === undefined || use.isEmpty) fillSheet(sheet, added);
  return sheet;
}

/** Takes parts away, known by the ids of their sheets, by one request. Gives the sheets that are hidden and empty now. */
export async function removeParts(
  context: Excel.RequestContext,
  parts: readonly StructurePart[],
): Promise<readonly SheetReference[]> {
  if (parts.length === 0) return [];
  const now = await sheetsNow(context);
  const sheets = now.filter(({ id }) => parts.some((part) => isSheet(part) && part.sheetId === id));
  const charts = parts.flatMap((part) => {
    const chart = part.kind === "chart" ? chartOf(now, part) : undefined;
    return chart ? [{ sheetId: part.sheetId, name: chart.name }] : [];
  });
  return remove(context, sheets, charts);
}

function remove(
  context: Excel.RequestContext,
  sheets: readonly SheetNow[],
  charts: readonly { readonly sheetId: string; readonly name: string }[],
): Promise<readonly SheetReference[]> {
  return request(context, () => {
    for (const { id, isVisible, isEmpty } of sheets) {
      const sheet = context.workbook.worksheets.getItem(id);
      // First what Excel may refuse: in a workbook whose structure is protected nothing is emptied then.
      if (isVisible) sheet.visibility = "Hidden";
      if (!isEmpty) untracked(sheet.getRange()).clear();
      noteAdded(id);
    }
    for (const { sheetId, name } of charts) {
      context.workbook.worksheets.getItem(sheetId).charts.getItem(name).delete();
    }
    return () => sheets.map(({ id, name }) => ({ sheetId: id, sheet: name }));
  });
}
