import type { CulpritResult, FindingResult } from "../../report/result";
import { visibleFindings, type Session } from "../session";

/** A card of the list; its key is unlike that of every other one. */
export type Entry =
  | { readonly is: "culprit"; readonly key: string; readonly culprit: CulpritResult }
  | { readonly is: "finding"; readonly key: string; readonly finding: FindingResult };

/** Cards under one heading. */
export interface EntryGroup {
  readonly key: string;
  /** Absent for findings that belong to no table. */
  readonly title?: string;
  readonly entries: readonly Entry[];
}

/** What the filter lets through: the culprits that explain any of it first, then the findings by table. */
export function findingGroups(session: Session, culpritsTitle: string): EntryGroup[] {
  const { checked } = session;
  if (checked === undefined) return [];
  const findings = visibleFindings(session);
  const visible = new Set(findings.map(({ id }) => id));
  const culprits = checked.result.culprits.filter((culprit) =>
    culprit.findings.some((id) => visible.has(id)),
  );
  const titles = new Map(checked.result.tables.map(({ id, title }) => [id, title]));
  const first: EntryGroup = {
    key: "culprits",
    title: culpritsTitle,
    entries: culprits.map((culprit) => ({ is: "culprit", key: culprit.id, culprit })),
  };
  const groups = byTable(findings).map(([table, own]): EntryGroup => {
    const title = titles.get(table);
    return {
      key: `table ${table}`,
      ...(title === undefined ? {} : { title }),
      entries: own.map((finding) => ({ is: "finding", key: finding.id, finding })),
    };
  });
  return culprits.length > 0 ? [first, ...groups] : groups;
}

/** In the order in which the findings come. */
function byTable(findings: readonly FindingResult[]): [string, FindingResult[]][] {
  const groups = new Map<string, FindingResult[]>();
  for (const finding of findings) {
    const table = finding.table ?? "";
    const own = groups.get(table);
    if (own) own.push(finding);
    else groups.set(table, [finding]);
  }
  return [...groups];
}

/** The cells that take part in what a card says, the one that disagrees first. */
export function cellsOf(entry: Entry): readonly { readonly sheet: string; readonly address: string }[] {
  return entry.is === "culprit" ? entry.culprit.cells : entry.finding.cells;
}

/** The card so many before or after another; the first one where there is no other; none beyond the ends. */
export function entryBeside(
  entries: readonly Entry[],
  key: string | undefined,
  step: 1 | -1,
): Entry | undefined {
  const at = entries.findIndex((entry) => entry.key === key);
  return at < 0 ? entries[0] : entries[at + step];
}
