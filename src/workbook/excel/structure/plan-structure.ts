import type { SheetReference, StructurePart } from "../journal/journal";
import { request } from "../run";
import { askWhetherUnchanged } from "./sheet-part";
import { isAway, sheetsNow, type SheetNow } from "./sheets-now";

export interface PlannedStructure {
  /** Those that are to be taken away or made, with the ids that their sheets have now; a new sheet has none yet. */
  readonly parts: readonly StructurePart[];
  /** Names of those sheets that hold something else than the step put there, or other charts. */
  readonly changed: readonly string[];
}

/** Looks for the sheets of a step that is to be undone. Those that are gone, or away already, hold nothing to lose. */
export async function planUndo(
  context: Excel.RequestContext,
  parts: readonly StructurePart[],
): Promise<PlannedStructure> {
  if (parts.length === 0) return { parts, changed: [] };
  const now = await sheetsNow(context);
  const found = parts.flatMap((part) => {
    const sheet = find(now, part);
    const isThere =
      sheet &&
      !isAway(sheet) &&
      (part.kind === "sheet" || sheet.charts.some(({ name }) => name === part.name));
    return isThere ? [withSheet(part, sheet)] : [];
  });
  const ownCharts = new Set(parts.flatMap((part) => (part.kind === "chart" ? [part.name] : [])));
  const changed = await request(context, () => {
    const asked = found.flatMap((part) => {
      const sheet = now.find(({ id }) => id === part.sheetId);
      if (part.kind !== "sheet" || sheet === undefined) return [];
      const isUnchanged = askWhetherUnchanged(context.workbook.worksheets.getItem(sheet.id), part.added);
      return [{ sheet, isUnchanged }];
    });
    return () =>
      asked
        .filter(
          ({ sheet, isUnchanged }) => !isUnchanged() || sheet.charts.some(({ name }) => !ownCharts.has(name)),
        )
        .map(({ sheet }) => sheet.name);
  });
  return { parts: found, changed };
}

/** Looks for the sheets of a step that is to be done again: one that the user has taken for something else is no more ours. */
export async function planRedo(
  context: Excel.RequestContext,
  parts: readonly StructurePart[],
): Promise<PlannedStructure> {
  if (parts.length === 0) return { parts, changed: [] };
  const now = await sheetsNow(context);
  const found = parts.map((part) => {
    const sheet = find(now, part);
    return withSheet(part, part.kind === "chart" || (sheet && isAway(sheet)) ? sheet : undefined);
  });
  return { parts: found, changed: [] };
}

/** Ids may be new after the workbook was saved and opened again. */
const find = (now: readonly SheetNow[], { sheetId, sheet }: SheetReference): SheetNow | undefined =>
  now.find(({ id }) => id === sheetId) ?? now.find(({ name }) => name === sheet);

const withSheet = (part: StructurePart, sheet: SheetNow | undefined): StructurePart => ({
  ...part,
  sheetId: sheet?.id ?? "",
  sheet: sheet?.name ?? part.sheet,
});
