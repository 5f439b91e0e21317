import type { Decimal } from "../../amount/decimal";
import type { Tie } from "../../budget/check";
import type { Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import {
  amountFor,
  equationsOf,
  equationsWith,
  wouldFail,
  type Equations,
} from "../../check/causes/equations";
import { sumsByTotal } from "../../check/causes/filled-totals";
import { judge } from "../../check/judge";
import type { JudgedTie } from "../../check/judged-tables";
import { followersIn } from "../../formula/followers";
import type { CellEdit } from "../../workbook/edit";
import { placeKey } from "../../workbook/places";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { lookupIn } from "../cell-lookup";
import type { CheckedDocument } from "../checked-document";
import { editedWorkbook } from "../edited-workbook";
import { settingFor } from "../formulas";
import type { LeftOut, ProposedChanges } from "../proposal";
import { fillRatios } from "../ratios/fill-ratios";
import { amountWriters } from "../write-amount";
import { amountDrafts } from "./amount-drafts";
import { knownAcross } from "./known-across";
import { filledBlanks } from "./printed-elsewhere";

/** A changed workbook read anew; `undefined` where this budget is not found in it any more. */
export type ReadAgain = (
  edited: WorkbookSnapshot,
) => Pick<CheckedDocument, "document" | "judged"> | undefined;

/** What is filled in makes other rows known as totals, and these others again; seldom more than twice. */
const MOST_READINGS = 5;

/**
 * 填补空白: totals and subtotals that were left blank, from their items and from what other tables print; then shares, rates
 * and differences. Where figures alone tell what adds up to what, the workbook is read again with what was filled in, and
 * all of it computed anew, until nothing changes any more.
 */
export function fillBlanks(checked: CheckedDocument, readAgain: ReadAgain | undefined): ProposedChanges {
  const unsure = unsureIn(checked);
  const isSure = surelyTied(checked.judged.ties);
  const waiting = waitingFormulas(checked, unsure, isSure);
  let reading = waiting.size === 0 ? checked : { ...checked, ...asBlank(checked, waiting, isSure) };
  let amounts = blankAmounts(reading, unsure);
  for (let times = 0; times < MOST_READINGS && readAgain !== undefined; times += 1) {
    const edits = editsOf(reading, undisputed(reading, amounts));
    const next = edits.length === 0 ? undefined : readAgain(editedWorkbook(checked.workbook, edits));
    if (next === undefined) break;
    const blank = new Set([...waiting, ...edits.map(({ place }) => placeKey(place))]);
    const again = { ...checked, ...asBlank(next, blank, isSure) };
    const found = blankAmounts(again, unsure);
    const isSettled = isAlike(editsOf(again, undisputed(again, found)), edits);
    [reading, amounts] = [again, found];
    if (isSettled) break;
  }
  const { drafts, leftOut } = proposed(reading, amounts, unsure);
  return { drafts: drafts.filter(({ edit }) => !waiting.has(placeKey(edit.place))), leftOut };
}

/** Formulas stand a few deep on what is filled in. */
const MOST_DEPTHS = 8;

/**
 * Cells whose formulas add up blanks that are to be filled: what they give meanwhile is too small, and says nothing. They
 * stay as they are, and give the right amount once the blanks are there.
 */
function waitingFormulas(
  checked: CheckedDocument,
  unsure: Unsure,
  isSure: (tie: Tie) => boolean,
): ReadonlySet<string> {
  const followersOf = followersIn(checked.workbook);
  const waiting = new Set<string>();
  if (followersOf === undefined) return waiting;
  for (let depth = 0; depth < MOST_DEPTHS; depth += 1) {
    const { size } = waiting;
    const reading = size === 0 ? checked : { ...checked, ...asBlank(checked, waiting, isSure) };
    const { equations, values } = blankAmounts(reading, unsure);
    for (const [index, value] of values) {
      const place = value === 0n ? undefined : equations.facts.get(index)?.place;
      for (const key of place === undefined ? [] : followersOf(place).keys()) waiting.add(key);
    }
    if (waiting.size === size) break;
  }
  return waiting;
}

interface BlankAmounts {
  readonly equations: Equations;
  /** By fact index, in yuan. */
  readonly values: ReadonlyMap<number, Decimal>;
  readonly printedElsewhere: ReadonlySet<number>;
}

function blankAmounts({ judged }: CheckedDocument, { isAcross, isBesideNothing }: Unsure): BlankAmounts {
  const equations = equationsOf(withoutLeft(judged.ties, isAcross));
  const factOf = (index: number) => equations.facts.get(index) as Fact;
  const blank = [...sumsByTotal(equations)].filter(
    ([index]) => factOf(index).form === "blank" && !isAcross(factOf(index)),
  );
  const { amounts, printedElsewhere } = filledBlanks(equations, new Map(blank), isBesideNothing);
  const values = new Map([...amounts].map(([index, { value }]) => [index, value]));
  // A total of printed zeros is a printed zero.
  for (const [index, sums] of blank) {
    const isZero = sums.some(({ tie }) =>
      tie.right.every(({ form, value }) => form === "number" && value === 0n),
    );
    if (isZero && !values.has(index)) values.set(index, 0n);
  }
  return { equations, values, printedElsewhere };
}

/** What some equation speaks against may be wrong: the workbook is not read by it. */
function undisputed({ document, judged }: CheckedDocument, filled: BlankAmounts): BlankAmounts {
  const { equations, values } = filled;
  const known = knownAcross(document, judged.ties, values);
  const amounts = new Map(
    [...values].map(([index, value]) => [index, amountFor(equations.facts.get(index) as Fact, value)]),
  );
  const isDisputed = (index: number) =>
    equationsWith(equations, index).some((equation) => wouldFail(equations, equation, amounts));
  return {
    ...filled,
    values: new Map([...values].filter(([index]) => known.has(index) || !isDisputed(index))),
  };
}

function editsOf(
  { document, workbook }: CheckedDocument,
  { equations, values }: BlankAmounts,
): readonly CellEdit[] {
  const writerOf = amountWriters(document, lookupIn(workbook));
  return [...values].flatMap(([index, value]) => {
    const fact = equations.facts.get(index);
    return fact === undefined || value === 0n ? [] : [writerOf(fact).edit(fact, value, undefined)];
  });
}

function isAlike(some: readonly CellEdit[], others: readonly CellEdit[]): boolean {
  const values = new Map(others.map(({ place, after }) => [placeKey(place), after.value]));
  return (
    some.length === others.length &&
    some.every(({ place, after }) => values.get(placeKey(place)) === after.value)
  );
}

/** Sums that were sure before anything was filled in: that what they gave makes them hold does not make them less so. */
function surelyTied(ties: readonly JudgedTie[]): (tie: Tie) => boolean {
  const placesOf = ({ left, right }: Tie) =>
    [left, right].map((facts) => facts.map(({ place }) => placeKey(place)).join()).join("=");
  const sure = new Set(ties.flatMap(({ tie }) => (tie.usual === true ? [] : [placesOf(tie)])));
  return (tie) => sure.has(placesOf(tie));
}

/** What was filled in stands for nothing yet: only what it made known of the tables does. */
function asBlank(
  { document, judged }: Pick<CheckedDocument, "document" | "judged">,
  places: ReadonlySet<string>,
  isSure: (tie: Tie) => boolean,
): Pick<CheckedDocument, "document" | "judged"> {
  const isFilled = (fact: Fact) => places.has(placeKey(fact.place));
  const blank = (fact: Fact): Fact =>
    isFilled(fact) ? { ...fact, form: "blank", raw: "", value: 0n, rounding: 0n } : fact;
  const ties = judged.ties.map((one) => {
    if (![...one.tie.left, ...one.tie.right].some(isFilled)) return one;
    const { usual, ...told } = one.tie;
    const left = told.left.map(blank);
    const right = told.right.map(blank);
    const tie: Tie = { ...told, left, right, ...(usual === true && !isSure(told) && { usual }) };
    return { ...one, tie, verdict: judge(tie) };
  });
  const tables = new Map(
    [...document.tables].map(([id, table]) => {
      const rows = table.rows.map((row) =>
        [...row.facts.values()].some(isFilled)
          ? { ...row, facts: new Map([...row.facts].map(([column, fact]) => [column, blank(fact)])) }
          : row,
      );
      return [id, { ...table, rows }] as const;
    }),
  );
  return { document: { ...document, tables }, judged: { ...judged, ties } };
}

function proposed(
  checked: CheckedDocument,
  { equations, values, printedElsewhere }: BlankAmounts,
  { isAcross }: Unsure,
): ProposedChanges {
  const { document, judged } = checked;
  const known = { ...checked, judged: { ...judged, ties: withoutLeft(judged.ties, isAcross) } };
  const drafts = amountDrafts(known, {
    amounts: values,
    facts: equations.facts,
    kind: "fill",
    doubt: "failing",
    deduced: printedElsewhere,
    reasonOf: (fact, way) =>
      `${factName(document, fact)}是空白，按${printedElsewhere.has(fact.index) ? "别处的同一金额" : (way?.what ?? "各项之和")}填写`,
  });
  const ratios = fillRatios({ ...checked, ...settingFor(checked, values) });
  return {
    drafts: [...drafts.filter(({ edit }) => edit.after.value !== null), ...ratios.drafts],
    leftOut: [...leftBlank(checked, isAcross), ...ratios.leftOut],
  };
}

/** What is left blank says nothing against what is filled in. */
function withoutLeft(ties: readonly JudgedTie[], isLeft: (fact: Fact) => boolean): readonly JudgedTie[] {
  return ties.filter(
    ({ tie: { left, right } }) => ![...left, ...right].some((fact) => fact.form === "blank" && isLeft(fact)),
  );
}

/** Cells of which the place alone may tell what they say. */
interface Unsure {
  /** In which of several blocks beside each other a total of them all stands, its figure alone tells. */
  readonly isAcross: (fact: Fact) => boolean;
  /** The name of the row may reach over the blocks after it, in which no name stands. */
  readonly isBesideNothing: (fact: Fact) => boolean;
}

function unsureIn({ document: { tables } }: CheckedDocument): Unsure {
  const across = new Set<string>();
  const beside = new Set<string>();
  for (const { asRead, rows } of tables.values()) {
    const lastLabels = new Map<string, number>();
    for (const { place } of rows) {
      const line = `${place.sheet} ${place.row}`;
      lastLabels.set(line, Math.max(lastLabels.get(line) ?? 0, place.column));
    }
    const lastBlock = Math.max(...lastLabels.values());
    for (const { facts, id, place, section } of rows) {
      const isAcross = (asRead?.sumsAcross ?? []).some(
        ({ total }) => id === total.row && section === total.section,
      );
      const last = lastLabels.get(`${place.sheet} ${place.row}`) ?? 0;
      for (const fact of facts.values()) {
        if (isAcross) across.add(placeKey(fact.place));
        if (last < fact.place.column && fact.place.column < lastBlock) beside.add(placeKey(fact.place));
      }
    }
  }
  return {
    isAcross: ({ place }) => across.has(placeKey(place)),
    isBesideNothing: ({ place }) => beside.has(placeKey(place)),
  };
}

function leftBlank({ document, judged }: CheckedDocument, isLeft: (fact: Fact) => boolean): LeftOut[] {
  const left = new Map(
    judged.ties.flatMap(({ tie: { left, right }, isWithinTable }) => {
      const [total] = left;
      const isOpen =
        isWithinTable && total?.form === "blank" && isLeft(total) && right.some(({ value }) => value !== 0n);
      return isOpen ? [[total.index, total] as const] : [];
    }),
  );
  return [...left.values()].map((fact) => ({
    place: fact.place,
    reason: `${factName(document, fact)}没有填：几栏并排，看不出合计应填在哪一栏；请自己填写`,
  }));
}
