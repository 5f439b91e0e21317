import { absolute, fromNumber, powerOfTen, roundTo } from "../../amount/decimal";
import { convert } from "../../amount/parse-amount";
import type { BudgetDocument, Fact } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { factName } from "../../budget/wording";
import { exactValues, formulaCells, type FormulaCell } from "../../formula/snapshot-values";
import { isNumeric } from "../../formula/values";
import { placeKey } from "../../workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../../workbook/snapshot";
import { lookupIn } from "../cell-lookup";
import type { CheckedDocument } from "../checked-document";
import type { LeftOut, ProposalDraft } from "../proposal";
import { amountWriters } from "../write-amount";
import { editedWorkbook } from "../edited-workbook";

export interface Settled {
  readonly drafts: readonly ProposalDraft[];
  readonly leftOut: readonly LeftOut[];
}

/** Digits beyond are the noise of doubles. */
const NOISE = powerOfTen(-6);

/**
 * What formulas make of the changes: Excel computes them anew. A formula that gives just what its cell is to show stays; else
 * its cell becomes a figure, and so does an amount that would change without having to.
 */
export function settleFormulas(checked: CheckedDocument, drafts: readonly ProposalDraft[]): Settled {
  const { workbook, document } = checked;
  const cells = formulaCells(workbook);
  if (cells.length === 0 || drafts.length === 0) return { drafts, leftOut: [] };
  const before = exactValues(workbook);
  const factAt = factsByPlace(document);
  let settled = new Map(drafts.map((draft) => [placeKey(draft.edit.place), withFormulaKept(draft)]));
  for (;;) {
    const after = exactValues(edited(workbook, settled));
    const next = new Map(settled);
    for (const [key, draft] of settled) if (!gives(draft, after)) next.set(key, withoutFormula(draft));
    for (const cell of cells) {
      const key = placeKey(cell.place);
      const fact = factAt.get(key);
      if (settled.has(key) || fact === undefined || !isShownAnew(fact, document, after(cell.place))) continue;
      if (differs(before(cell.place), after(cell.place))) next.set(key, keptFigure(checked, cell, fact));
    }
    const isStable = next.size === settled.size && [...next].every(([key, one]) => settled.get(key) === one);
    settled = next;
    if (isStable) break;
  }
  const after = exactValues(edited(workbook, settled));
  const derived = derivedPlaces(document);
  const leftOut = cells.flatMap(({ place, cell }): LeftOut[] => {
    const key = placeKey(place);
    const isOwn = settled.has(key) || factAt.has(key) || derived.has(key);
    if (isOwn || !differs(before(place), after(place))) return [];
    return [{ place, reason: `这里的公式 ${cell.formula ?? ""} 引用了要调整的金额，结果会跟着变，请核对` }];
  });
  return { drafts: [...settled.values()], leftOut };
}

type Values = ReturnType<typeof exactValues>;
type Drafts = ReadonlyMap<string, ProposalDraft>;

function edited(workbook: WorkbookSnapshot, drafts: Drafts): WorkbookSnapshot {
  return editedWorkbook(
    workbook,
    [...drafts.values()].map(({ edit }) => edit),
  );
}

function withFormulaKept(draft: ProposalDraft): ProposalDraft {
  const { before, after } = draft.edit;
  const formula = after.formula ?? before.formula;
  return formula === undefined ? draft : { ...draft, edit: { ...draft.edit, after: { ...after, formula } } };
}

function withoutFormula(draft: ProposalDraft): ProposalDraft {
  const { before, after } = draft.edit;
  const old = before.formula === undefined ? "" : `；原公式 ${before.formula} 换成数字`;
  return {
    ...draft,
    edit: { ...draft.edit, after: { value: after.value } },
    reason: `${draft.reason}${old}`,
  };
}

/** Whether its formula, if it has one, gives what is to stand there. */
function gives({ edit: { place, after } }: ProposalDraft, values: Values): boolean {
  if (after.formula === undefined) return true;
  const wanted = typeof after.value === "number" ? fromNumber(after.value) : undefined;
  return !differs(wanted, values(place));
}

function differs(one: ReturnType<Values>, other: ReturnType<Values>): boolean {
  if (one === undefined || other === undefined || one === null || other === null) return one !== other;
  if (!isNumeric(one) || !isNumeric(other)) return false;
  return absolute(one - other) > NOISE;
}

/** Not where a formula of more digits than are shown gives another number that shows as the same. */
function isShownAnew(fact: Fact, document: BudgetDocument, value: ReturnType<Values>): boolean {
  if (!fact.holdsMoreDigits || value === undefined || value === null || !isNumeric(value)) return true;
  const unit = printedTable(document, fact.table)?.unit ?? "万元";
  return roundTo(convert(value, unit, "元"), fact.rounding || fact.usualRounding) !== fact.value;
}

function keptFigure(
  { document, workbook }: CheckedDocument,
  { cell }: FormulaCell,
  fact: Fact,
): ProposalDraft {
  const writer = amountWriters(document, lookupIn(workbook))(fact);
  const shown = writer.shown(fact.value);
  return {
    kind: "balance",
    edit: writer.edit(fact, fact.value),
    from: shown,
    to: shown,
    reason: `${factName(document, fact)}的公式 ${cell.formula ?? ""} 引用了要调整的金额，换成数字，金额不变`,
    warnings: [],
    findings: [],
  };
}

function factsByPlace({ tables, performanceForms }: BudgetDocument): ReadonlyMap<string, Fact> {
  const all = [...tables.values(), ...performanceForms.map(({ figures }) => figures)];
  const facts = all.flatMap(({ rows }) => rows.flatMap((row) => [...row.facts.values()]));
  return new Map(facts.map((fact) => [placeKey(fact.place), fact]));
}

function derivedPlaces({ tables }: BudgetDocument): ReadonlySet<string> {
  const places: CellPlace[] = [...tables.values()].flatMap(({ derived }) =>
    derived.flatMap(({ cells }) => [...cells.values()].map(({ place }) => place)),
  );
  return new Set(places.map(placeKey));
}
