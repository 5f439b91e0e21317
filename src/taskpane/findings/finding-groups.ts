import type { CauseResult, FindingResult } from "../../report/result";
import type { CardGroup } from "../parts/card-list/card-entry";
import type { SolvedCause } from "../session/solved";
import type { CheckedWorkbook } from "../threads/checked-workbook";
import { solvedFindings, visibleFindings, type Seen } from "./visible-findings";
import { shownResult } from "../session/slices/shown";

/** A card of the list. */
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

/** What the filter lets through: the causes that explain any of it first, then what none explains, by table. */
export function findingGroups(seen: Seen, words: GroupTitles): EntryGroup[] {
  const { check } = seen;
  const result = shownResult(seen);
  if (check.is !== "checked" || result === undefined) return [];
  const { checked } = check;
  const causes = causeEntries(seen, result.causes, check.solvedCauses);
  const first: EntryGroup = { key: "causes", title: words.causes, entries: causes };
  const titles = new Map(result.tables.map(({ id, title }) => [id, title]));
  const groups = byTable(seen, checked, [...titles.keys()]).map(([table, entries]): EntryGroup => {
    const title = table === PROSE ? words.prose : table === OTHERS ? words.otherTables : titles.get(table);
    return { key: `table ${table}`, ...(title === undefined ? {} : { title }), entries };
  });
  return causes.length > 0 ? [first, ...groups] : groups;
}

/** A solved one stays where it was. */
function causeEntries(
  seen: Seen,
  causes: readonly CauseResult[],
  solvedCauses: readonly SolvedCause[],
): Entry[] {
  const visible = new Map(visibleFindings(seen).map((finding) => [finding.id, finding]));
  // Some are seen by the form of a table, and fail nothing.
  const areSeenAlone = seen.shown.filter === "all";
  const entries = causes
    .map((cause) => ({ cause, evidence: cause.findings.flatMap((id) => visible.get(id) ?? []) }))
    .filter(({ cause, evidence }) => evidence.length > 0 || (cause.findings.length === 0 && areSeenAlone))
    .map(({ cause, evidence }): Entry => ({ is: "cause", key: cause.id, cause, evidence }));
  const shown = new Set(solvedFindings(seen).map(({ id }) => id));
  for (const solved of solvedCauses) {
    if (!solved.findings.some((id) => shown.has(id))) continue;
    entries.splice(solved.position, 0, { is: "solved", key: `solved ${solved.id}`, solved });
  }
  return entries;
}

/** In the order in which the findings come, the solved ones first; what a cause explains is its evidence. */
function byTable(seen: Seen, checked: CheckedWorkbook, tables: readonly string[]): [string, Entry[]][] {
  const open = visibleFindings(seen).filter(({ cause }) => cause === undefined);
  const entries = open.map((finding): [string, Entry] => [
    headingOf(checked, finding),
    { is: "finding", key: finding.id, finding },
  ]);
  const groups = [...grouped(entries)];
  const solved = solvedFindings(seen)
    .filter(({ cause }) => cause === undefined)
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
    case "cause":
      return entry.cause.cells;
    case "finding":
      return entry.finding.cells;
    case "solved":
      return entry.solved.cells;
  }
}
