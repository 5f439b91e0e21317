import { decimalsOf, roundTo, type Decimal } from "../amount/decimal";
import type { JudgedRatio } from "../check/examine";
import { judgeRatio } from "../check/ratio";
import type { RatioTie } from "../standards/check";
import type { BudgetDocument, Fact } from "../standards/document";
import { factName } from "../standards/wording";
import type { CellPlace, WorkbookSnapshot } from "../workbook/snapshot";
import type { CellLookup } from "./cell-lookup";
import type { LeftOut, ProposalDraft } from "./proposal";
import { dependsOn, placeKey, reference, sumFormula } from "./references";
import { mainWay, type Total } from "./totals";
import { amountWriter } from "./write-amount";
import { lastDigit, percentForm, ratioEdit, ratioShown } from "./write-ratio";

export interface FormulaInput {
  readonly workbook: WorkbookSnapshot;
  readonly cellAt: CellLookup;
  readonly document: BudgetDocument;
  readonly totals: ReadonlyMap<number, readonly Total[]>;
  readonly ratios: readonly JudgedRatio[];
  /** Amounts that are about to be written, by fact index, in yuan. */
  readonly corrected: ReadonlyMap<number, Decimal>;
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
  for (const ways of input.totals.values()) {
    const total = mainWay(ways);
    if (total === undefined || input.cellAt(total.fact.place)?.formula !== undefined) continue;
    const made = totalDraft(input, total, written);
    if (made === undefined) continue;
    if ("kind" in made) drafts.push(made);
    else leftOut.push(made);
  }
  for (const { tie } of input.ratios) {
    if (input.cellAt(tie.cell.place)?.formula !== undefined) continue;
    const draft = ratioDraft(input, tie, written);
    if (draft) drafts.push(draft);
  }
  return { drafts, leftOut };
}

function totalDraft(
  input: FormulaInput,
  total: Total,
  written: Map<string, string>,
): ProposalDraft | LeftOut | undefined {
  const { fact, parts } = total;
  const table = input.document.tables.get(fact.table);
  const value = input.corrected.get(fact.index) ?? fact.value;
  if (table === undefined || value === 0n || fact.form === "unreadable") return undefined;
  const leave = (reason: string): LeftOut => ({
    place: fact.place,
    reason: `${factName(input.document, fact)}没有写成公式：${reason}`,
  });
  const obstacle = obstacleOf(input, total, value);
  if (obstacle !== undefined) return leave(obstacle);
  const formula = totalFormula(input, total, written);
  if (formula === undefined) return leave("其中有单元格的公式引用了它，写成公式会循环引用");
  written.set(placeKey(fact.place), formula);
  const writer = amountWriter(table, input.cellAt);
  return {
    kind: "fix",
    edit: writer.edit(fact, value, formula),
    from: writer.shown(fact.value),
    to: writer.shown(value),
    reason: `${factName(input.document, fact)}写成公式，等于${total.what}（${parts.length} 项）`,
    warnings: [],
    findings: [],
  };
}

function obstacleOf({ corrected }: FormulaInput, { parts }: Total, value: Decimal): string | undefined {
  if (parts.some(({ form }) => form === "unreadable")) return "其中有读不出金额的单元格";
  if (parts.some(({ form }) => form === "text" || form === "dash"))
    return "其中有文本形式的数字，请先改为数值";
  if (parts.some(({ holdsMore }) => holdsMore)) return "其中有实际值比显示位数多的单元格";
  const sum = parts.reduce((all, part) => all + (corrected.get(part.index) ?? part.value), 0n);
  return sum === value ? undefined : "各项之和与它有尾差，写成公式会改变它";
}

/** `undefined` where it would refer to itself. */
export function totalFormula(
  { workbook }: Pick<FormulaInput, "workbook">,
  { fact, parts }: Total,
  written: ReadonlyMap<string, string> = new Map(),
): string | undefined {
  const places = parts.map(({ place }) => place);
  if (dependsOn(workbook, written, places, fact.place)) return undefined;
  return sumFormula(fact.place, places);
}

function ratioDraft(
  input: FormulaInput,
  tie: RatioTie,
  written: Map<string, string>,
): ProposalDraft | undefined {
  const valueOf = (fact: Fact) => input.corrected.get(fact.index) ?? fact.value;
  const verdict = judgeRatio(tie, valueOf(tie.part), valueOf(tie.base));
  const isPlain = [tie.part, tie.base].every(({ form, holdsMore }) => form === "number" && !holdsMore);
  if (verdict.outcome !== "passed" || tie.cell.value === undefined || !isPlain) return undefined;
  const unit = input.document.tables.get(tie.table)?.unit ?? "万元";
  const printed = roundTo(tie.cell.value, lastDigit(tie));
  if (tie.column.kind !== "difference" && printed !== verdict.expected) return undefined;
  if (dependsOn(input.workbook, written, [tie.part.place, tie.base.place], tie.cell.place)) return undefined;
  const formula = ratioFormula(tie, tie.cell.place, input.cellAt);
  written.set(placeKey(tie.cell.place), formula);
  return {
    kind: "fix",
    edit: ratioEdit(tie, verdict.expected, unit, input.cellAt, formula),
    from: tie.cell.raw,
    to: ratioShown(tie, verdict.expected, unit),
    reason: `${tie.subject()}写成公式，随金额自动计算`,
    warnings: [],
    findings: [],
  };
}

/** Rounded at the printed digits; nothing where there is nothing to divide by. */
export function ratioFormula(tie: RatioTie, own: CellPlace, cellAt: CellLookup): string {
  const part = reference(own, tie.part.place);
  const base = reference(own, tie.base.place);
  if (tie.column.kind === "difference") return `=${part}-${base}`;
  const isFraction = percentForm(tie, cellAt) === "fraction";
  const places = decimalsOf(lastDigit(tie)) + (isFraction ? 2 : 0);
  const quotient = tie.column.kind === "share" ? `${part}/${base}` : `(${part}-${base})/${base}`;
  return `=IF(${base}=0,"",ROUND(${quotient}${isFraction ? "" : "*100"},${places}))`;
}
