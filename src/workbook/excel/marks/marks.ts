import type { ExcelResult } from "../excel-result";
import { oneAtATime } from "../one-at-a-time";
import { markColors } from "./mark-colors";
import { type MarkGroup, groupMarks } from "./mark-groups";
import { excelFailure, run } from "../run";
import type { Mark, MarkMeaning } from "../workbook-host";

/**
 * Marks are conditional formats: a layer above the cells' own formats, which stay as they are. Their rule is always true
 * and carries a text of ours. By it, and by nothing else, they are recognised and taken away again: it is saved with the
 * workbook, and goes along when the user copies cells or inserts rows, where ids kept elsewhere would be wrong.
 */
const ruleOf = (meaning: MarkMeaning): string => `="gouji:${meaning}"<>""`;
const OWN_RULE = /^="gouji:[a-z-]+"<>""$/;

/**
 * Dark on light, whatever colours the cell has itself, and a line below, for those who do not see the colours. No bold:
 * it would make a number too wide for its column.
 */
const looks: Readonly<Record<MarkMeaning, { font: string; underline: "None" | "Single" | "Double" }>> = {
  culprit: { font: "#7A0010", underline: "Double" },
  error: { font: "#5C3200", underline: "Single" },
  warning: { font: "#4A4300", underline: "None" },
};

/** Puts a new layer in place of the former one. Sheets that are gone are passed over, protected ones named. */
export function mark(marks: readonly Mark[]): Promise<ExcelResult<void>> {
  return oneAtATime(() => replaceMarks(groupMarks(marks)));
}

export function clearMarks(): Promise<ExcelResult<void>> {
  return oneAtATime(() => replaceMarks(new Map()));
}

type Groups = ReadonlyMap<string, readonly MarkGroup[]>;

async function replaceMarks(groups: Groups): Promise<ExcelResult<void>> {
  const replaced = await tryToReplace(groups);
  // A sheet or a mark went away since it was looked up: it is not in the next list.
  return !replaced.ok && replaced.error.kind === "gone" ? tryToReplace(groups) : replaced;
}

async function tryToReplace(groups: Groups): Promise<ExcelResult<void>> {
  const found = await run(findLayer);
  if (!found.ok) return found;
  const touched = found.value
    .map((sheet) => ({ ...sheet, groups: groups.get(sheet.name) ?? [] }))
    .filter((sheet) => sheet.ownIds.length + sheet.groups.length > 0);
  const free = touched.filter((sheet) => !sheet.isProtected);
  const replaced = await run((context) => replaceLayer(context, free));
  if (!replaced.ok || free.length === touched.length) return replaced;
  const refused = touched.filter((sheet) => sheet.isProtected).map(({ name }) => name);
  return excelFailure("protected", refused.join("、"));
}

interface SheetLayer {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** The conditional formats that are ours. */
  readonly ownIds: readonly string[];
}

/** Three requests at most: the sheets, their conditional formats, the rules of those that have a formula. */
async function findLayer(context: Excel.RequestContext): Promise<SheetLayer[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const sheets = worksheets.items.map(({ id, name, protection }) => ({
    id,
    name,
    isProtected: protection.protected,
    formats: formatsOn(context, id).load("items/id,items/type"),
  }));
  await context.sync();
  const rules = sheets.flatMap(({ id: sheetId, formats }) => {
    const custom = formats.items.filter(({ type }) => type === "Custom");
    // What is not tracked does not outlive a request.
    const again = formatsOn(context, sheetId);
    return custom.map(({ id }) => ({ sheetId, id, rule: again.getItem(id).custom.rule.load("formula") }));
  });
  if (rules.length > 0) await context.sync();
  const own = rules.filter(({ rule }) => OWN_RULE.test(rule.formula.replace(/\s/g, "")));
  return sheets.map(({ id, name, isProtected }) => ({
    id,
    name,
    isProtected,
    ownIds: own.filter(({ sheetId }) => sheetId === id).map((format) => format.id),
  }));
}

async function replaceLayer(
  context: Excel.RequestContext,
  sheets: readonly (SheetLayer & { readonly groups: readonly MarkGroup[] })[],
): Promise<void> {
  for (const { id, ownIds, groups } of sheets) {
    const sheet = context.workbook.worksheets.getItem(id);
    const formats = formatsOn(context, id);
    for (const own of ownIds) formats.getItem(own).delete();
    for (const group of groups) addMark(sheet, group);
  }
  await context.sync();
}

function formatsOn(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  const cells = context.workbook.worksheets.getItem(sheetId).getRange();
  cells.untrack();
  const { conditionalFormats } = cells;
  return conditionalFormats;
}

function addMark(sheet: Excel.Worksheet, { meaning, address }: MarkGroup): void {
  const cells = sheet.getRanges(address);
  cells.untrack();
  const { custom } = cells.conditionalFormats.add("Custom");
  const { font, underline } = looks[meaning];
  custom.rule.formula = ruleOf(meaning);
  custom.format.fill.color = markColors[meaning];
  custom.format.font.color = font;
  custom.format.font.underline = underline;
}
