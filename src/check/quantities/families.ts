import type { Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument } from "../../budget/document";
import type { KindStandard } from "../../budget/kind";
import { amountAt, amountIn, hasFigure, rowOf, rowsByCode, tableOf } from "../../budget/lookup";
import { natures, type Present } from "../../budget/quantity-key";
import type { FamilySide, FamilyTies, SameMoney, TieFamily } from "../../budget/tie-family";
import { notApplicable, notChecked } from "../../budget/ties";
import { tableName } from "../../budget/wording";
import { hasAllCodes, SOME_UNCODED } from "./all-codes";
import { counterparts, presentWhereSame, statementsOf, type FamilyContext } from "./counterparts";
import { tiesByClass } from "./families-by-class";

/** What the ties of families follow from: what labels mean, and which money a document has. */
export interface FamilyRules {
  readonly base: KindStandard;
  readonly present: (document: BudgetDocument) => Present;
}

/** The check that tells the ties of a family. */
export function familyCheck(family: TieFamily, { base, present }: FamilyRules): TableCheck {
  const { ties, present: presentIn = present, whereLeft, whereNone, ...about } = family;
  return {
    ...about,
    about: "tables",
    *examine(document): Iterable<Statement> {
      const context: FamilyContext = { document, base, present: presentIn(document) };
      const isLeft = (context.present.natures & LEFT) !== 0;
      if (isLeft && whereLeft !== undefined) yield notApplicable(whereLeft);
      for (const one of ties) yield* tiesIn(one, context);
      if (whereNone !== undefined && !ties.some((one) => hasTotal(one, context)))
        yield notApplicable(whereNone);
    },
  };
}

const LEFT = natures("carryForward");

function tiesIn(ties: FamilyTies, context: FamilyContext): Iterable<Statement> {
  if (ties.without !== undefined && tableOf(context.document, ties.without) !== undefined) return [];
  if (ties.ofSameMoney !== undefined) return tiesOfSameMoney(ties, ties.ofSameMoney, context);
  if (ties.by === "row") return tiesByRow(ties, context);
  return ties.by === "class" ? tiesByClass(ties, context) : tiesByCode(ties, context);
}

function* tiesByRow(ties: FamilyTies, context: FamilyContext): Iterable<Statement> {
  const { document } = context;
  for (const found of counterparts(ties, context))
    yield* statementsOf(document, found, (one) => amountAt(document, one), ties.absent);
}

/** Whether any of the totals that it compares has a figure. */
function hasTotal(ties: FamilyTies, context: FamilyContext): boolean {
  if (ties.by !== "row") return false;
  const found = counterparts(ties, context).flatMap(({ one, others }) => [one, ...others]);
  return found.some((one) => hasFigure(amountAt(context.document, one)));
}

/** Of each code that either table prints; a row that only one has is nothing in the other. */
function* tiesByCode(ties: FamilyTies, context: FamilyContext): Iterable<Statement> {
  const { document } = context;
  const [own, other] = [rowsOfSide(ties.one, document), rowsOfSide(ties.other, document)];
  const codes = [...new Set([...own.rows.keys(), ...other.rows.keys()])].sort();
  const pairs = [
    ...(ties.by === "total and code" ? [{ name: "合计", row: own.total, beside: other.total }] : []),
    ...codes.map((code) => ({ name: `科目 ${code}`, row: own.rows.get(code), beside: other.rows.get(code) })),
  ];
  const found = counterparts(ties, context);
  const isWhole = own.isWhole && other.isWhole;
  if (!isWhole && found.length > 0) yield notChecked(`${own.isWhole ? other.name : own.name}${SOME_UNCODED}`);
  for (const { name, row, beside } of pairs) {
    if (!isWhole && (row === undefined || beside === undefined)) continue;
    const lacking = row === undefined ? own : other;
    const absent = `${lacking.name}的${name}（没有这一行）`;
    for (const one of found) {
      yield* statementsOf(
        document,
        one,
        (at) =>
          at === one.one ? amountIn(own.table, row, at.column) : amountIn(other.table, beside, at.column),
        absent,
      );
    }
  }
}

function rowsOfSide({ table: id, section }: FamilySide, document: BudgetDocument) {
  const table = tableOf(document, id);
  const total = rowOf(table, "total", section);
  const name = table ? tableName(table) : "";
  return { table, name, rows: rowsByCode(table, section), total, isWhole: hasAllCodes(table) };
}

/**
 * Of codes of which nothing is carried over and both tables print one and the same whole: it is the same money, so that
 * its parts are the same figures too.
 */
function* tiesOfSameMoney(
  ties: FamilyTies,
  { whole, carriedOver }: SameMoney,
  context: FamilyContext,
): Iterable<Statement> {
  const { document } = context;
  const [own, other] = [rowsOfSide(ties.one, document), rowsOfSide(ties.other, document)];
  const source = rowsOfSide({ table: carriedOver.table }, document);
  const pairs = [...other.rows].map(([code, beside]) => ({
    beside,
    row: own.rows.get(code),
    from: source.rows.get(code),
  }));
  if (other.total) pairs.push({ beside: other.total, row: own.total, from: source.total });
  const wholeOf = (side: FamilySide) => ({ ...side, columns: [whole] });
  const atCode = presentWhereSame([wholeOf(ties.one), wholeOf(ties.other)], context);
  const found = counterparts(ties, { ...context, present: atCode });
  for (const { beside, row, from } of pairs) {
    const all = beside.facts.get(whole);
    const isSame = hasFigure(all) && row?.facts.get(whole)?.value === all?.value;
    if (!isSame || !from || hasFigure(from.facts.get(carriedOver.column))) continue;
    for (const one of found) {
      yield* statementsOf(document, one, (at) =>
        at === one.one ? amountIn(own.table, row, at.column) : amountIn(other.table, beside, at.column),
      );
    }
  }
}
