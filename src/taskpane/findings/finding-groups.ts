import type { CauseResult, CheckResult, FindingResult } from "../../report/result";
import { placeAt, placeKey, parseArea } from "../../workbook/places";
import type { CardGroup } from "../parts/card-list/card-entry";
import { findingKey } from "../session/ignored";
import { shownResult } from "../session/slices/shown";
import type { SolvedCause } from "../session/solved";
import type { CheckedWorkbook } from "../threads/checked-workbook";
import { solvedFindings, visibleFindings, type Seen } from "./visible-findings";

/** A card of the list. Its key is that of the same thing in the next check, whatever stands before it by then. */
export type Entry =
  | {
      readonly is: "cause";
      readonly key: string;
      readonly cause: CauseResult;
      /** What fails by it. */
      readonly evidence: readonly FindingResult[];
    }
  | { readonly is: "finding"; readonly key: string; readonly finding: FindingResult }
  /** Was a card before the last check, and was put right since. */
  | { readonly is: "solved"; readonly key: string; readonly solved: CauseResult | FindingResult };

export type EntryGroup = CardGroup<Entry>;

/** Of groups that are of no table of the budget. */
export interface GroupTitles {
  readonly causes: string;
  readonly prose?: string;
  readonly otherTables?: string;
}

/** What is said of the prose, which belongs to no table. */
export const PROSE = "narrative";
/** What is said of tables beside the budget's. */
export const OTHERS = "other-tables";

/** What the filter lets through: the causes that explain any of it first, then what none explains, by table. */
export function findingGroups(seen: Seen, words: GroupTitles): EntryGroup[] {
  const { check } = seen;
  const result = shownResult(seen);
  if (check.is !== "checked" || result === undefined) return [];
  const { checked } = check;
  const wanted = seen.shown.table;
  const isWanted = (table: string) => wanted === undefined || table === wanted;
  const tableOf = tableFinder(result);
  const causes = causeEntries(seen, result.causes, check.solvedCauses).filter((entry) =>
    isWanted(
      entry.is === "solved" ? tableOf(entry.solved) : entry.is === "cause" ? tableOf(entry.cause) : "",
    ),
  );
  const first: EntryGroup = { key: "causes", title: words.causes, entries: causes };
  const titles = new Map(result.tables.map(({ id, title }) => [id, title]));
  const groups = byTable(seen, checked, [...titles.keys()])
    .filter(([table]) => isWanted(table))
    .map(([table, entries]): EntryGroup => {
      const title = table === PROSE ? words.prose : table === OTHERS ? words.otherTables : titles.get(table);
      return { key: `table ${table}`, ...(title === undefined ? {} : { title }), entries };
    });
  return causes.length > 0 ? [first, ...groups] : groups;
}

/** In which table a cause stands: that of its first cell; "" where it is none of the budget's. */
export function tableFinder({
  tables,
  findings,
}: Pick<CheckResult, "tables" | "findings">): (cause: CauseResult | FindingResult) => string {
  const areas = tables.flatMap(({ id, sheet, range, areas: parts = [] }) =>
    [...(sheet !== undefined && range !== undefined ? [{ sheet, range }] : []), ...parts].flatMap((one) => {
      const area = parseArea(one.range);
      return area === undefined ? [] : [{ id, sheet: one.sheet, ...area }];
    }),
  );
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return (one) => {
    if ("check" in one) return one.table ?? "";
    const [cell] = one.cells;
    const place = cell && placeAt(cell);
    const own = place && areas.find((area) => area.sheet === place.sheet && isWithin(area, place));
    return own?.id ?? one.findings.map((id) => byId.get(id)?.table).find((id) => id !== undefined) ?? "";
  };
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function isWithin(
  { top, bottom, left, right }: Box,
  place: { readonly row: number; readonly column: number },
) {
  return top <= place.row && place.row <= bottom && left <= place.column && place.column <= right;
}

function causeKey({ kind, document, cells }: CauseResult): string {
  return ["cause", kind, document, ...cells.map(placeKey)].join(" ");
}

/** Numbers what has the same key, so that no two have. */
function distinct(entries: readonly Entry[]): Entry[] {
  const counts = new Map<string, number>();
  return entries.map((entry) => {
    const count = counts.get(entry.key) ?? 0;
    counts.set(entry.key, count + 1);
    return count === 0 ? entry : { ...entry, key: `${entry.key} #${count}` };
  });
}

/** A solved one stays where it was. */
function causeEntries(
  seen: Seen,
  causes: readonly CauseResult[],
  solvedCauses: readonly SolvedCause[],
): Entry[] {
  const visible = new Map(visibleFindings(seen).map((finding) => [finding.id, finding]));
  // Some are seen by the form of a table, and fail nothing.
  const { filter } = seen.shown;
  const areSeenAlone = filter === "all" || filter === "warning";
  const entries = causes
    .map((cause) => ({ cause, evidence: cause.findings.flatMap((id) => visible.get(id) ?? []) }))
    .filter(({ cause, evidence }) => evidence.length > 0 || (cause.findings.length === 0 && areSeenAlone))
    .map(({ cause, evidence }): Entry => ({ is: "cause", key: causeKey(cause), cause, evidence }));
  const shown = new Set(solvedFindings(seen).map(({ id }) => id));
  for (const solved of solvedCauses) {
    if (!solved.findings.some((id) => shown.has(id))) continue;
    entries.splice(solved.position, 0, { is: "solved", key: `${causeKey(solved)} solved`, solved });
  }
  return distinct(entries);
}

/** In the order in which the findings come, the solved ones first; what a cause explains is its evidence. */
function byTable(seen: Seen, checked: CheckedWorkbook, tables: readonly string[]): [string, Entry[]][] {
  const open = visibleFindings(seen).filter(({ cause }) => cause === undefined);
  const keyed = distinct(
    open.map((finding): Entry => ({ is: "finding", key: findingKey(finding), finding })),
  );
  const entries = keyed.map((entry, index): [string, Entry] => {
    const finding = open[index];
    return [finding === undefined ? "" : headingOf(checked, finding), entry];
  });
  const groups = [...grouped(entries)];
  const solved = solvedFindings(seen)
    .filter(({ cause }) => cause === undefined)
    .map((finding): [string, Entry] => [
      headingOf(checked, finding),
      { is: "solved", key: `${findingKey(finding)} solved`, solved: finding },
    ]);
  for (const [table, own] of grouped(solved)) {
    const group = groups.find(([other]) => other === table);
    if (group) group[1].unshift(...distinct(own));
    else {
      const after = groups.findIndex(([other]) => tables.indexOf(other) > tables.indexOf(table));
      groups.splice(after < 0 ? groups.length : after, 0, [table, distinct(own)]);
    }
  }
  return groups;
}

/** Under which heading a finding stands that no cause explains. */
export function headingOf({ documentation }: CheckedWorkbook, { table, check }: FindingResult): string {
  if (table !== undefined) return table;
  const about = documentation[check]?.about;
  return about === "prose" ? PROSE : about === "other-tables" ? OTHERS : "";
}

function grouped(entries: readonly [table: string, entry: Entry][]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [table, entry] of entries) {
    const own = groups.get(table);
    if (own) own.push(entry);
    else groups.set(table, [entry]);
  }
  return groups;
}

/** The cells that take part in what a card says, the one that disagrees first. */
export function cellsOf(entry: Entry): readonly { readonly sheet: string; readonly address: string }[] {
  switch (entry.is) {
    case "cause":
      return entry.cause.cells;
    case "finding":
      return entry.finding.cells;
    case "solved":
      return entry.solved.cells;
  }
}
