import type { BudgetDocument, Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { columnName, rowName } from "../../budget/wording";
import type { JudgedTie } from "../../check/judged-tables";
import type { Change, ChangeDraft, TotalBehind } from "../comparison";
import type { SameFacts } from "../match/match-documents";
import { shownAmount } from "./shown-amount";

export interface FollowedChanges {
  readonly changes: readonly Change[];
  readonly behind: readonly TotalBehind[];
}

interface Given {
  readonly document: BudgetDocument;
  readonly ties: readonly JudgedTie[];
  readonly tiesBefore: readonly JudgedTie[];
  readonly same: SameFacts;
}

/** Ids of changes by the index of a newer amount, and of one that is gone. */
interface ChangesOfFacts {
  readonly new: ReadonlyMap<number, string>;
  readonly old: ReadonlyMap<number, string>;
}

/**
 * Which amounts have changed because others did: totals of changed parts that still hold, and the same amount in other tables.
 * A total that does not hold any more, though it did, was left behind.
 */
export function followedChanges(drafts: readonly ChangeDraft[], given: Given): FollowedChanges {
  const numbered = drafts.map((draft, index) => ({ draft, id: `C${index + 1}` }));
  const changeOf: ChangesOfFacts = { new: changesOf(numbered, "new"), old: changesOf(numbered, "old") };
  const { behind, from } = sumsAfter(given, changeOf);
  joinSame(given.ties, changeOf, from);
  const rootOf = rootsBy(from);
  return {
    behind,
    changes: numbered.map(({ draft: { facts, ...rest }, id }): Change => {
      const root = facts === undefined || rest.kind !== "amount" ? id : rootOf(id);
      return { id, ...rest, ...(root === id ? {} : { follows: root }) };
    }),
  };
}

function changesOf(
  numbered: readonly { readonly draft: ChangeDraft; readonly id: string }[],
  of: "new" | "old",
): ReadonlyMap<number, string> {
  return new Map(
    numbered.flatMap(({ draft: { facts }, id }) =>
      facts?.of === of ? facts.indices.map((index) => [index, id] as const) : [],
    ),
  );
}

type Sum = readonly [total: Fact, parts: readonly Fact[], tie: JudgedTie];

function sumsIn(ties: readonly JudgedTie[]): readonly Sum[] {
  return ties.flatMap((judged): Sum[] => {
    const { left, relation, right, usual } = judged.tie;
    const [total, second] = left;
    const isSum = relation === "sum" && usual !== true && total !== undefined && second === undefined;
    return isSum && right.length > 1 ? [[total, right, judged]] : [];
  });
}

/** By the id of the change of a total those of its parts, and the totals that stayed behind. */
function sumsAfter(
  { document, same, ties, tiesBefore }: Given,
  changeOf: ChangesOfFacts,
): { readonly behind: readonly TotalBehind[]; readonly from: Map<string, string[]> } {
  const goneOf = new Map<number, string[]>();
  const failedBefore = new Set<number>();
  for (const [total, parts, { verdict }] of sumsIn(tiesBefore)) {
    if (verdict.outcome === "failed") failedBefore.add(total.index);
    const gone = parts.flatMap(({ index, value }) => (value === 0n ? [] : (changeOf.old.get(index) ?? [])));
    if (gone.length > 0) goneOf.set(total.index, gone);
  }
  const from = new Map<string, string[]>();
  const behind = new Map<number, TotalBehind>();
  for (const [total, parts, { verdict }] of sumsIn(ties)) {
    const older = same.get(total.index)?.index ?? -1;
    const changed = parts.flatMap(({ index, value }) =>
      same.has(index) || value !== 0n ? (changeOf.new.get(index) ?? []) : [],
    );
    const causes = [...new Set([...changed, ...(goneOf.get(older) ?? [])])];
    if (causes.length === 0) continue;
    const own = changeOf.new.get(total.index);
    if (verdict.outcome !== "failed") {
      if (own !== undefined) from.set(own, [...(from.get(own) ?? []), ...causes]);
    } else if (!failedBefore.has(older) && !behind.has(total.index)) {
      behind.set(total.index, behindOf(document, total, total.value - verdict.difference, causes));
    }
  }
  return { behind: [...behind.values()], from };
}

/** One quantity in several tables: what was not computed from others follows what was, or what is read first. */
function joinSame(ties: readonly JudgedTie[], changeOf: ChangesOfFacts, from: Map<string, string[]>): void {
  for (const { tie, verdict } of ties) {
    const [one, second] = tie.left;
    const [other, third] = tie.right;
    if (one === undefined || other === undefined || second !== undefined || third !== undefined) continue;
    if (tie.relation === "at-least" || tie.usual === true || verdict.outcome === "failed") continue;
    const [a, b] = [changeOf.new.get(one.index), changeOf.new.get(other.index)];
    if (a === undefined || b === undefined || a === b) continue;
    const [first, later] = numberOf(a) < numberOf(b) ? [a, b] : [b, a];
    if (!from.has(later)) from.set(later, [first]);
    else if (!from.has(first)) from.set(first, [later]);
  }
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}

/** The first change that another follows from and that follows from none; itself where there is none. */
function rootsBy(from: ReadonlyMap<string, readonly string[]>): (id: string) => string {
  return (id) => {
    const seen = new Set([id]);
    const roots: string[] = [];
    // A set is walked to its end, also to what is added on the way.
    for (const one of seen) {
      const causes = from.get(one) ?? [];
      if (causes.length === 0) roots.push(one);
      for (const cause of causes) seen.add(cause);
    }
    const [first = id] = roots.toSorted((a, b) => numberOf(a) - numberOf(b));
    return first;
  };
}

function behindOf(
  document: BudgetDocument,
  fact: Fact,
  expected: bigint,
  changes: readonly string[],
): TotalBehind {
  const table = printedTable(document, fact.table);
  const row = table?.rows.find(({ id, section }) => id === fact.row && section === fact.section);
  const unit = table?.unit ?? "元";
  return {
    ...(table === undefined ? {} : { table }),
    row: row === undefined ? "" : rowName(row),
    column: table === undefined ? "" : columnName(table, fact.section, fact.column),
    actual: fact.form === "blank" ? "" : shownAmount(fact.value, unit),
    expected: shownAmount(expected, unit),
    place: fact.place,
    changes,
  };
}
