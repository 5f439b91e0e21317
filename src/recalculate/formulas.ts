import { decimalsOf, roundTo, type Decimal } from "../amount/decimal";
import { convert } from "../amount/parse-amount";
import type { JudgedRatio } from "../check/judged-tables";
import { judgeRatio, lastDigit } from "../check/ratio";
import type { RatioTie } from "../budget/check";
import type { BudgetDocument, Fact } from "../budget/document";
import { factName } from "../budget/wording";
import { failure, success, type Result } from "../common/result";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { lookupIn, type CellLookup } from "./cell-lookup";
import type { CheckedDocument } from "./checked-document";
import type { LeftOut, ProposalDraft } from "./proposal";
import { dependsOn, reference, sumFormula } from "./references";
import type { NewAmounts } from "./substitute";
import { mainWay, type Total } from "./totals";
import { amountWriters, type AmountWriter } from "./write-amount";
import { percentForm, printedAsColumn, ratioEdit, ratioShown } from "./ratios/write-ratio";
import { placeKey } from "../workbook/places";

/** What a formula is written into, and from which amounts it must give what its cell shows. */
export interface FormulaSetting {
  readonly workbook: WorkbookSnapshot;
  readonly document: BudgetDocument;
  readonly cellAt: CellLookup;
  /** Amounts that are about to be written, by fact index, in yuan. */
  readonly corrected: NewAmounts;
  /** Formulas that are about to be written, by place. */
  readonly written: ReadonlyMap<string, string>;
}

/** Into a checked workbook, from amounts that are about to be written. */
export function settingFor({ document, workbook }: CheckedDocument, corrected: NewAmounts): FormulaSetting {
  return { document, workbook, cellAt: lookupIn(workbook), corrected, written: new Map() };
}

export interface FormulaInput extends Omit<FormulaSetting, "written"> {
  readonly totals: ReadonlyMap<number, readonly Total[]>;
  readonly ratios: readonly JudgedRatio[];
  /** Places of which a person has first to say what should stand there. */
  readonly undecided: ReadonlySet<string>;
}

/**
 * 写成公式: totals as sums of their parts, ratios as divisions, so that the sheet stays right when its items change. Only
 * where the formula gives just what the cell shows: a total with a rounding difference stays a figure, or the change
 * would break it apart from the other tables.
 */
export function liveFormulas(input: FormulaInput): {
  readonly drafts: readonly ProposalDraft[];
  readonly leftOut: readonly LeftOut[];
} {
  const drafts: ProposalDraft[] = [];
  const leftOut: LeftOut[] = [];
  const written = new Map<string, string>();
  const setting: FormulaSetting = { ...input, written };
  const writerOf = amountWriters(input.document, input.cellAt);
  for (const ways of input.totals.values()) {
    const total = mainWay(ways);
    if (total === undefined || !isFree(setting, total.fact)) continue;
    const value = input.corrected.get(total.fact.index) ?? total.fact.value;
    if (value === 0n || total.fact.form === "unreadable") continue;
    const isUndecided = input.undecided.has(placeKey(total.fact.place));
    const made = isUndecided ? failure("请先处理对它的修改建议") : totalFormula(setting, total, value);
    if (made.ok) {
      const formula = made.value;
      written.set(placeKey(total.fact.place), formula);
      drafts.push(totalDraft(setting, total, { value, formula, writer: writerOf(total.fact) }));
    } else {
      const reason = `${factName(input.document, total.fact)}没有写成公式：${made.error}`;
      leftOut.push({ place: total.fact.place, reason });
    }
  }
  for (const { tie } of input.ratios) {
    if (!isFree(setting, tie.cell) || input.undecided.has(placeKey(tie.cell.place))) continue;
    const draft = ratioDraft(setting, tie);
    if (draft === undefined) continue;
    written.set(placeKey(tie.cell.place), draft.edit.after.formula ?? "");
    drafts.push(draft);
  }
  return { drafts, leftOut };
}

/** Holds no formula, and none is about to be written: where assigned areas overlap, a cell is part of two tables. */
function isFree({ cellAt, written }: FormulaSetting, { place }: Pick<Fact, "place">): boolean {
  return cellAt(place)?.formula === undefined && !written.has(placeKey(place));
}

function totalDraft(
  { document }: FormulaSetting,
  { fact, parts, what }: Total,
  {
    value,
    formula,
    writer,
  }: { readonly value: Decimal; readonly formula: string; readonly writer: AmountWriter },
): ProposalDraft {
  return {
    kind: "fix",
    edit: writer.edit(fact, value, formula),
    from: writer.shown(fact.value),
    to: writer.shown(value),
    reason: `${factName(document, fact)}写成公式，等于${what}（${parts.length} 项）`,
    warnings: [],
    findings: [],
  };
}

/**
 * The formula that gives just this value, and goes on giving the sum of the parts; or why none can: the end of a Chinese
 * sentence.
 */
export function totalFormula(
  setting: FormulaSetting,
  { fact, parts }: Total,
  value: Decimal,
): Result<string, string> {
  const { corrected, workbook, written } = setting;
  if (parts.some(({ form }) => form === "unreadable")) return failure("其中有读不出金额的单元格");
  // SUM passes over texts: over a dash rightly, over an amount not.
  if (parts.some((part) => part.form === "text" && part.value !== 0n))
    return failure("其中有文本形式的数字，请先改为数值");
  if (parts.some(({ holdsMoreDigits }) => holdsMoreDigits))
    return failure("其中有实际值比显示位数多的单元格");
  const sum = parts.reduce((all, part) => all + (corrected.get(part.index) ?? part.value), 0n);
  if (sum !== value) return failure("它与各项之和不完全相等（例如尾差），写成公式会改变它");
  const places = parts.map(({ place }) => place);
  if (dependsOn(workbook, written, places, fact.place))
    return failure("其中有单元格的公式引用了它（或看不出引用了什么），写成公式可能循环引用");
  const hasTexts = parts.some(({ form }) => form === "dash" || form === "text");
  const formula = sumFormula(fact.place, places, hasTexts);
  return formula === undefined
    ? failure("它的各项太多又不相连，公式超过 Excel 允许的长度")
    : success(formula);
}

function ratioDraft(setting: FormulaSetting, asFound: RatioTie): ProposalDraft | undefined {
  const { cellAt, corrected, document } = setting;
  if (asFound.isAmbiguous === true || (asFound.column.rivals ?? []).length > 0) return undefined;
  const tie = printedAsColumn(asFound, cellAt);
  const valueOf = (fact: Fact) => corrected.get(fact.index) ?? fact.value;
  const verdict = judgeRatio(tie, valueOf(tie.part), valueOf(tie.base));
  if (verdict.outcome !== "passed" || tie.cell.value === undefined) return undefined;
  const printed = roundTo(tie.cell.value, lastDigit(tie));
  if (tie.column.kind !== "difference" && printed !== verdict.expected) return undefined;
  const formula = ratioFormula(setting, tie);
  if (formula === undefined) return undefined;
  const unit = document.tables.get(tie.table)?.unit ?? "万元";
  return {
    kind: "fix",
    edit: ratioEdit(tie, cellAt, { value: verdict.expected, unit, formula }),
    from: tie.cell.raw,
    to: ratioShown(tie, verdict.expected, unit),
    reason: `${tie.subject()}写成公式，随金额自动计算`,
    warnings: [],
    findings: [],
  };
}

/**
 * Rounded at the printed digits. Where there is nothing to divide by it shows what is printed there: nothing, and
 * 不可比 where something stands against nothing last year. `undefined` where no formula would give the ratio.
 */
export function ratioFormula(setting: FormulaSetting, tie: RatioTie): string | undefined {
  const { cellAt, corrected, document, workbook, written } = setting;
  const amounts = [tie.part, tie.base];
  // A text or dash under an arithmetic sign is #VALUE!; a blank is zero.
  const isPlain = amounts.every(({ form, holdsMoreDigits, index }) =>
    form === "number" ? !holdsMoreDigits || corrected.has(index) : form === "blank" || corrected.has(index),
  );
  const places = amounts.map(({ place }) => place);
  const own = tie.cell.place;
  if (!isPlain || dependsOn(workbook, written, places, own)) return undefined;
  const part = reference(own, tie.part.place);
  const base = reference(own, tie.base.place);
  if (tie.column.kind === "difference") {
    const unit = document.tables.get(tie.table)?.unit ?? "万元";
    const decimals = amounts.map(({ value }) => decimalsOf(convert(value, "元", unit)));
    // Rounded, because a difference of near doubles shows their noise.
    return `=ROUND(${part}-${base},${Math.max(2, ...decimals)})`;
  }
  if (tie.column.kind === "average") return averageFormula(setting, tie);
  const isFraction = percentForm(tie, cellAt) !== "percent";
  const digits = decimalsOf(lastDigit(tie)) + (isFraction ? 2 : 0);
  const times = isFraction ? "" : "*100";
  if (tie.column.kind !== "rate") return `=IF(${base}=0,"",ROUND(${part}/${base}${times},${digits}))`;
  const nothing = `IF(${part}=0,"","${NOT_COMPARABLE}")`;
  return `=IF(${base}<=0,${nothing},ROUND((${part}-${base})/${base}${times},${digits}))`;
}

/** Only where the average is printed in the unit of its amounts. */
function averageFormula({ document }: FormulaSetting, tie: RatioTie): string | undefined {
  const { unit } = tie.column.form;
  if (document.tables.get(tie.table)?.unit !== unit) return undefined;
  const own = tie.cell.place;
  const base = reference(own, tie.base.place);
  const digits = decimalsOf(convert(lastDigit(tie), "元", unit));
  return `=IF(${base}=0,"",ROUND(${reference(own, tie.part.place)}/${base},${digits}))`;
}

/** In the place of a rate where last year was nothing, as the prose says it: 增长率不可比. */
export const NOT_COMPARABLE = "不可比";
