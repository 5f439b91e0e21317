import type { CulpritResult, FindingResult } from "../../report/result";
import type { CardGroup } from "../parts/card-list/card-entry";
import type { SolvedCulprit } from "../session/solved";
import type { CheckedWorkbook } from "../threads/checked-workbook";
import { solvedFindings, visibleFindings, type Seen } from "./visible-findings";
import { shownResult } from "../session/slices/shown";

/** A card of the list. */
export type Entry =
  | { readonly is: "culprit"; readonly key: string; readonly culprit: CulpritResult }
  | { readonly is: "finding"; readonly key: string; readonly finding: FindingResult }
  /** Was a card before the last check, and was put right since. */
  | { readonly is: "solved"; readonly key: string; readonly solved: CulpritResult | FindingResult };

export type EntryGroup = CardGroup<Entry>;

/** Of groups that are of no table of the budget. */
export interface GroupTitles {
  readonly culprits: string;
  readonly prose?: string;
  readonly otherTables?: string;
}

/** What the filter lets through: the culprits that explain any of it first, then the findings by table. */
export function findingGroups(seen: Seen, words: GroupTitles): EntryGroup[] {
  const { check } = seen;
  const result = shownResult(seen);
  if (check.is !== "checked" || result === undefined) return [];
  const { checked } = check;
  const culprits = culpritEntries(seen, result.culprits, check.solvedCulprits);
  const first: EntryGroup = { key: "culprits", title: words.culprits, entries: culprits };
  const titles = new Map(result.tables.map(({ id, title }) => [id, title]));
  const groups = byTable(seen, checked, [...titles.keys()]).map(([table, entries]): EntryGroup => {
    const title = table === PROSE ? words.prose : table === OTHERS ? words.otherTables : titles.get(table);
    return { key: `table ${table}`, ...(title === undefined ? {} : { title }), entries };
  });
  return culprits.length > 0 ? [first, ...groups] : groups;
}

/** A solved one stays where it was. */
function culpritEntries(
  seen: Seen,
  culprits: readonly CulpritResult[],
  solvedCulprits: readonly SolvedCulprit[],
): Entry[] {
  const visible = new Set(visibleFindings(seen).map(({ id }) => id));
  const entries = culprits
    .filter(({ findings }) => findings.some((id) => visible.has(id)))
    .map((culprit): Entry => ({ is: "culprit", key: culprit.id, culprit }));
  const shown = new Set(solvedFindings(seen).map(({ id }) => id));
  for (const solved of solvedCulprits) {
    if (!solved.findings.some((id) => shown.has(id))) continue;
    entries.splice(solved.position, 0, { is: "solved", key: `solved ${solved.id}`, solved });
  }
  return entries;
}

/** In the order in which the findings come, the solved ones first; those that a solved culprit explains are not repeated. */
function byTable(seen: Seen, checked: CheckedWorkbook, tables: readonly string[]): [string, Entry[]][] {
  const entries = visibleFindings(seen).map((finding): [string, Entry] => [
    headingOf(checked, finding),
    { is: "finding", key: finding.id, finding },
  ]);
  const groups = [...grouped(entries)];
  const solved = solvedFindings(seen)
    .filter(({ culprit }) => culprit === undefined)
    .map((finding): [string, Entry] => [
      headingOf(checked, finding),
      { is: "solved", key: `solved ${finding.id}`, solved: finding },
    ]);
  for (const [table, own] of grouped(solved)) {
    const group = groups.find(([other]) => other === table);
    if (group) group[1].unshift(...own);
    else {
      const after = groups.findIndex(([other]) => tables.indexOf(other) > tables.indexOf(table));
      groups.splice(after < 0 ? groups.length : after, 0, [table, own]);
    }
  }
  return groups;
}

/** Of what is said of the prose, which belongs to no table. */
const PROSE = "narrative";
/** Of tables beside the budget's. */
const OTHERS = "other-tables";

function headingOf({ documentation }: CheckedWorkbook, { table, check }: FindingResult): string {
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
    case "culprit":
      return entry.culprit.cells;
    case "finding":
      return entry.finding.cells;
    case "solved":
      return entry.solved.cells;
  }
}
