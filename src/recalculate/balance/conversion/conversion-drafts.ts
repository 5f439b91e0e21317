import { roundTo, toPlain, type Decimal } from "../../../amount/decimal";
import { convert } from "../../../amount/parse-amount";
import type { RatioTie } from "../../../budget/check";
import type { BudgetDocument, Fact, Table } from "../../../budget/document";
import { printedTable } from "../../../budget/printed-table";
import { factName } from "../../../budget/wording";
import { judgeRatio } from "../../../check/ratio";
import { contentOf } from "../../../workbook/edit";
import { placeKey, placeName } from "../../../workbook/places";
import { lookupIn } from "../../cell-lookup";
import type { CheckedDocument } from "../../checked-document";
import type { FormulaSetting } from "../../formulas";
import type { ProposalDraft } from "../../proposal";
import { correctedRatio } from "../../ratios/correct-ratio";
import { amountWriters } from "../../write-amount";
import { moveDrafts, type Balanced } from "../move-drafts";
import type { ConvertedDocument } from "./converted-document";
import { lastYearsFigures, type LastYearsFigure } from "./last-years-figures";
import { twoDecimals } from "./two-decimals";
import { besideAmounts } from "./unread-figures";

/** An edit for every amount of the tables that are converted, for the labels of their unit, and for what moves elsewhere. */
export function conversionDrafts(
  before: CheckedDocument,
  converted: ConvertedDocument,
  balanced: Balanced,
): ProposalDraft[] {
  const { tables, labels } = converted;
  const amountOf = (fact: Fact) => fact.value + (balanced.moves.get(placeKey(fact.place)) ?? 0n);
  const drafts = new Map<string, ProposalDraft>();
  const add = (draft: ProposalDraft) => {
    const key = placeKey(draft.edit.place);
    if (!drafts.has(key)) drafts.set(key, draft);
  };
  const draftOf = amountDrafts(before, converted);
  for (const { id } of tables) {
    for (const one of writtenFacts(before, converted, id)) {
      add(draftOf({ ...one, amount: amountOf(one.fact) }));
    }
  }
  for (const { tie } of converted.judged.ratios) {
    const isAmount = tie.column.kind === "difference" && tables.some(({ id }) => id === tie.table);
    if (isAmount && (tie.cell.value ?? 0n) !== 0n) add(differenceDraft(converted, tie, amountOf));
  }
  for (const table of tables) {
    for (const figure of lastYearsFigures(converted.workbook, table))
      add(lastYearsDraft(converted, table, figure));
  }
  for (const edit of labels) {
    const shown = (content: typeof edit.before) => String(content.value ?? "");
    const to = shown(edit.after);
    const reason = `各表金额换算后，单位随之改写`;
    add({ kind: "balance", edit, from: shown(edit.before), to, reason, warnings: [], findings: [] });
  }
  for (const draft of moveDrafts(balanced)) add(draft);
  return [...drafts.values()];
}

interface WrittenFact {
  /** As it stands. */
  readonly was: Fact;
  /** As it is printed in the new unit, rounded by itself. */
  readonly fact: Fact;
}

function writtenFacts(
  before: CheckedDocument,
  { document }: ConvertedDocument,
  table: string,
): WrittenFact[] {
  const old = new Map(factsIn(before.document, table).map((fact) => [fact.index, fact]));
  return factsIn(document, table).flatMap((fact) => {
    const was = old.get(fact.index);
    // A blank stays blank, and a zero is one in every unit.
    return was === undefined || was.value === 0n ? [] : [{ was, fact }];
  });
}

function factsIn({ tables }: BudgetDocument, id: string): readonly Fact[] {
  const table = tables.get(id);
  if (table === undefined) return [];
  return [...table.rows.flatMap(({ facts }) => [...facts.values()]), ...besideAmounts(table)];
}

function amountDrafts(
  before: CheckedDocument,
  { document, workbook }: ConvertedDocument,
): (one: WrittenFact & { readonly amount: Decimal }) => ProposalDraft {
  const cellAt = lookupIn(workbook);
  const oldWriterOf = amountWriters(before.document, cellAt);
  const writerOf = amountWriters(document, cellAt);
  return ({ was, fact, amount }) => {
    const writer = writerOf(fact);
    const [from, to] = [before.document, document].map((one) => printedTable(one, fact.table)?.unit ?? "");
    const isNearest = amount === fact.value;
    const [nearest, taken] = [fact.value, amount].map((one) => writer.shown(one) || "0.00");
    const moved = isNearest ? "" : `，四舍五入是 ${nearest}，按舍位平衡取 ${taken}，使各处勾稽相符`;
    const { format: own, ...edit } = writer.edit(was, amount);
    const format = twoDecimals(own ?? cellAt(fact.place)?.format);
    return {
      kind: "balance",
      // What is too small to print is a printed zero, not a blank.
      edit: { ...edit, after: { value: edit.after.value ?? 0 }, ...(format === undefined ? {} : { format }) },
      from: oldWriterOf(was).shown(was.value),
      to: taken ?? "",
      reason: `${factName(document, fact)}由${from}换算为${to}${moved}`,
      warnings: [],
      findings: [],
    };
  };
}

function lastYearsDraft(
  { digit, document, workbook }: ConvertedDocument,
  { id, unit }: Table,
  { label, place, value }: LastYearsFigure,
): ProposalDraft {
  const to = printedTable(document, id)?.unit ?? unit;
  const cell = lookupIn(workbook)(place);
  const shown = toPlain(convert(roundTo(value, digit), "元", to), 2);
  const format = twoDecimals(cell?.format);
  return {
    kind: "balance",
    edit: {
      place,
      before: contentOf(cell),
      after: { value: Number(shown) },
      ...(format === undefined ? {} : { format }),
    },
    from: toPlain(convert(value, "元", unit), 2),
    to: shown,
    reason: `${placeName(place)}（${label.replaceAll("→", "")}）由${unit}换算为${to}，四舍五入`,
    warnings: [],
    findings: [],
  };
}

function differenceDraft(
  converted: ConvertedDocument,
  tie: RatioTie,
  amountOf: (fact: Fact) => Decimal,
): ProposalDraft {
  const cellAt = lookupIn(converted.workbook);
  const corrected = new Map([tie.part, tie.base].map((fact) => [fact.index, amountOf(fact)]));
  const setting: FormulaSetting = { ...converted, cellAt, corrected, written: new Map() };
  const { expected } = judgeRatio(tie, amountOf(tie.part), amountOf(tie.base));
  const { edit, ...shown } = correctedRatio(setting, tie, expected, undefined);
  const format = twoDecimals(edit.format ?? cellAt(tie.cell.place)?.format);
  return {
    kind: "balance",
    ...shown,
    edit: { ...edit, ...(format === undefined ? {} : { format }) },
    reason: `${tie.subject()}按换算后的金额计算`,
    warnings: [],
    findings: [],
  };
}
