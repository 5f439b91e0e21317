import type { Tie } from "../../budget/check";
import type { BudgetDocument, Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { factName, heldText } from "../../budget/wording";
import type { JudgedTie } from "../../check/judged-tables";
import { judge } from "../../check/judge";
import type { CheckedDocument } from "../checked-document";
import { settingFor, totalFormula } from "../formulas";
import type { ProposalDraft } from "../proposal";
import { tiesBroken, tiesFailing, withAmounts, type NewAmounts } from "../substitute";
import { mainWay, totalsOf, type Total } from "../totals";
import { amountWriters } from "../write-amount";
import { knownAcross, wholeAcross } from "./known-across";
import { restingOnMissing } from "./may-be-missing";

/** More ties than this are not listed with one cell. */
const MOST_WARNINGS = 3;

/** A row that adds up others, which of them nobody may have read. */
const TOTAL = /(合\s*计|总\s*计)$/;

const NOTHING: ReadonlySet<number> = new Set();

export interface AmountChanges {
  /** By fact index, in yuan: what is to be written. */
  readonly amounts: NewAmounts;
  /** The facts of the amounts. */
  readonly facts: ReadonlyMap<number, Fact>;
  /** Of what is sure; the rest are suggestions. */
  readonly kind: ProposalDraft["kind"];
  /**
   * What is not sure: what upsets ties that hold now, with all that hangs together with it; what no other table
   * prints, of a table in which one is in a tie that fails with it; nothing.
   */
  readonly doubt: "upset" | "failing" | "nothing";
  /** Of the amounts those of cells that are no total: what is left of a sum, or the same as elsewhere. */
  readonly deduced?: ReadonlySet<number>;
  readonly reasonOf: (fact: Fact, way: Total | undefined) => string;
}

/** The edits that write amounts, a total that was a formula as a formula. */
export function amountDrafts(
  checked: CheckedDocument,
  { amounts, deduced = NOTHING, doubt, facts, kind, reasonOf }: AmountChanges,
): readonly ProposalDraft[] {
  const { document, judged } = checked;
  const setting = settingFor(checked, amounts);
  const totals = totalsOf(judged.ties);
  const writerOf = amountWriters(document, setting.cellAt);
  const broken = (doubt === "failing" ? tiesFailing : tiesBroken)(judged.ties, amounts);
  const brokenOf = byAmount(broken);
  const warning = doubt === "failing" ? "填写后不相符的勾稽" : "现在相符的勾稽会不再相符";
  const onMissing =
    doubt === "failing"
      ? restingOnMissing(document, judged.ties, amounts)
      : new Map<number, readonly Fact[]>();
  const doubted = {
    upset: () =>
      hangingOn(
        judged.ties.map(({ tie }) => tie),
        { amounts, bad: broken },
      ),
    // A table that is not read as it is meant is filled in wrongly as a whole.
    failing: () => unconfirmed(checked, { amounts, deduced, facts }),
    nothing: () => NOTHING,
  }[doubt]();
  return [...amounts].flatMap(([index, value]): ProposalDraft[] => {
    const fact = facts.get(index);
    if (fact === undefined) return [];
    const way = mainWay(totals.get(index) ?? []);
    const writer = writerOf(fact);
    const made = fact.hasFormula && way !== undefined ? totalFormula(setting, way, value) : undefined;
    const formula = made?.ok === true ? made.value : undefined;
    // A formula that would become a figure is a loss that its owner must want.
    const isLoss = fact.hasFormula && formula === undefined;
    return [
      {
        kind: doubted.has(index) || onMissing.has(index) || isLoss ? "suggestion" : kind,
        edit: writer.edit(fact, value, formula),
        from: fact.form === "unreadable" ? heldText(fact) : writer.shown(fact.value),
        to: writer.shown(value),
        reason: reasonOf(fact, way),
        warnings: [
          ...(onMissing.get(index) ?? []).map(
            (blank) => `${factName(document, blank)}是空白，可能还没有填，这里就会算少`,
          ),
          ...(brokenOf.get(index) ?? []).map((tie) => `${warning}：${tie.subject()}与${tie.object()}`),
        ].slice(0, MOST_WARNINGS),
        findings: [],
      },
    ];
  });
}

/** Of the ties, as they stand in the workbook. */
export function factsOf(ties: readonly JudgedTie[]): ReadonlyMap<number, Fact> {
  return new Map(ties.flatMap(({ tie }) => [...tie.left, ...tie.right].map((fact) => [fact.index, fact])));
}

/**
 * What may be filled in wrongly: of the tables that disagree with others, and of sums that nothing but figures says, all that
 * no other table prints as well.
 */
function unconfirmed(
  { document, judged: { ties } }: CheckedDocument,
  { amounts, deduced, facts }: Required<Pick<AmountChanges, "amounts" | "deduced" | "facts">>,
): ReadonlySet<number> {
  const tableOf = (index: number) => facts.get(index)?.table;
  const byFigures = new Set<number>();
  const isByFigures = saidByFigures(document, ties, amounts);
  const confirmed = new Set<number>();
  for (const { isWithinTable, tie } of ties) {
    const own = changedIn(tie, amounts);
    if (own.length === 0 || tie.usual === true || tie.relation === "at-least") continue;
    const [total] = tie.left;
    const tables = new Set([...tie.left, ...tie.right].map(({ table }) => table));
    if (tables.size === 1) {
      if (isWithinTable && total !== undefined && isByFigures(tie)) byFigures.add(total.index);
      continue;
    }
    const isElsewhere = [...tie.left, ...tie.right].some(
      ({ index, value }) => (amounts.get(index) ?? value) !== 0n && !own.every((one) => one === index),
    );
    if (isElsewhere && judge(withAmounts(tie, amounts)).outcome !== "failed")
      for (const index of own) confirmed.add(index);
  }
  // What was left of a sum makes it hold whatever it was read as.
  const isTotal = (index: number) => {
    const fact = facts.get(index);
    const { rows } = (fact && printedTable(document, fact.table)) ?? { rows: [] };
    return rows.some(
      ({ id, name, section }) => id === fact?.row && section === fact.section && TOTAL.test(name),
    );
  };
  const leftover = new Set([...deduced].filter((index) => !confirmed.has(index) && !isTotal(index)));
  const sure = new Map([...amounts].filter(([index]) => !leftover.has(index)));
  const disagreeing = new Set(
    tiesFailing(ties, sure).flatMap((tie) => changedIn(tie, amounts).map((index) => tableOf(index))),
  );
  const isDoubted = (index: number) =>
    disagreeing.has(tableOf(index)) || byFigures.has(index) || leftover.has(index);
  const known = wholeAcross(document, knownAcross(document, ties, amounts));
  return new Set(
    [...amounts.keys()].filter((index) => isDoubted(index) && !confirmed.has(index) && !known.has(index)),
  );
}

/**
 * Of tables that no description foresaw: a line without a figure may be the total of those below it, where nothing adds
 * them up, or where their names begin anew.
 */
function saidByFigures(
  { tables }: BudgetDocument,
  ties: readonly JudgedTie[],
  amounts: NewAmounts,
): (tie: Tie) => boolean {
  const added = new Set(
    ties.flatMap(({ tie }) => (tie.relation === "sum" ? tie.right : []).map(({ index }) => index)),
  );
  const totals = totalsOf(ties);
  const above = new Set<number>();
  for (const { asRead, rows } of tables.values()) {
    if (asRead === undefined) continue;
    const names = new Set<string>();
    for (const [index, row] of rows.entries()) {
      names.add(`${row.section} ${row.name}`);
      const next = rows[index + 1];
      if (next?.section !== row.section) continue;
      const isOpen = (fact: Fact) => fact.form === "blank" && !amounts.has(fact.index);
      const isHead = row.code === undefined && [...row.facts.values()].every(isOpen);
      const isBegunAnew = isHead && names.has(`${next.section} ${next.name}`);
      for (const [column, fact] of row.facts) {
        const below = next.facts.get(column);
        if (
          isOpen(fact) &&
          below !== undefined &&
          below.value !== 0n &&
          !totals.has(below.index) &&
          (isBegunAnew || !added.has(below.index))
        )
          above.add(fact.index);
      }
    }
  }
  return (tie) => tie.right.some(({ index }) => above.has(index));
}

/** Of the amounts those in such a tie, and those that hang together with one of them. */
function hangingOn(
  ties: readonly Tie[],
  { amounts, bad }: { readonly amounts: NewAmounts; readonly bad: readonly Tie[] },
): ReadonlySet<number> {
  const found = new Set<number>();
  const take = (tie: Tie) => {
    for (const index of changedIn(tie, amounts)) found.add(index);
  };
  for (const tie of bad) take(tie);
  if (found.size === 0) return found;
  const joining = ties.filter((tie) => changedIn(tie, amounts).length > 1);
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const tie of joining) if (changedIn(tie, amounts).some((index) => found.has(index))) take(tie);
  }
  return found;
}

function changedIn({ left, right }: Tie, amounts: NewAmounts): number[] {
  return [...left, ...right].flatMap(({ index }) => (amounts.has(index) ? [index] : []));
}

function byAmount(ties: readonly Tie[]): ReadonlyMap<number, readonly Tie[]> {
  const byIndex = new Map<number, Tie[]>();
  for (const tie of ties) {
    for (const index of new Set([...tie.left, ...tie.right].map((fact) => fact.index))) {
      const own = byIndex.get(index);
      if (own) own.push(tie);
      else byIndex.set(index, [tie]);
    }
  }
  return byIndex;
}
