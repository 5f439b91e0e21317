import { forReading } from "../../amount/format";
import { parseDecimal, powerOfTen, type Decimal } from "../../amount/decimal";
import { convert } from "../../amount/parse-amount";
import type { Statement, TableCheck } from "../../budget/check";
import type { CostTarget, PerformanceForm } from "../../budget/document";
import { factOf } from "../../budget/lookup";
import { mistakeOf, type FormMistake } from "./several-forms";

/** Only what is named as the whole of the project's money is one; a part of it may cost less. */
const WHOLE =
  /^(本|该)?项目(预算|资金|经费|总)?(金额|总?成本|总额|支出|资金|经费|投资)$|^(预算|资金|成本|支出)(总额|金额|控制数?|总量)$|^总(成本|投资|金额|支出|费用)$/;

export const performanceCost: TableCheck = {
  id: "performance-cost",
  about: "tables",
  title: "项目绩效目标表的成本指标与项目金额一致",
  severity: "warning",
  requires: [],
  why: "只有一个成本指标时，它就是项目的全部成本；比项目金额还小，说明预算调整后指标没有跟着改。",
  mend: "核对项目金额，把成本指标改成与年度资金总额一致。",
  concerns: ({ performanceForms }) =>
    performanceForms.some(({ targets }) => (targets?.costs ?? []).some((costs) => costs.length > 0)),
  *examine({ performanceForms }): Iterable<Statement> {
    const mistakes = performanceForms.flatMap((form) =>
      form.of === "project" ? mistakesIn(form).slice(-1) : [],
    );
    yield* mistakeOf(mistakes, { of: "项目支出绩效目标表", end: "的成本指标与项目金额不一致，请核实。" });
  },
};

/** In the column of the whole period, in that of the year. */
function mistakesIn(form: PerformanceForm): readonly FormMistake[] {
  const lists = form.targets?.costs ?? [];
  return lists.flatMap((costs, index): FormMistake[] => {
    const [only, second] = costs;
    if (only === undefined || second !== undefined || !WHOLE.test(only.name)) return [];
    const section = lists.length > 1 && index === 0 ? "period" : "year";
    const amount = factOf(form.figures, "total", "amount", section);
    const limit = limitOf(only);
    if (amount === undefined || amount.form === "unreadable" || amount.value === 0n) return [];
    if (limit === undefined || !contradicts(limit, amount.value, amount.rounding)) return [];
    const money = `${section === "year" ? "年度" : "实施期"}资金总额 ${forReading(convert(amount.value, "元", "万元"))} 万元`;
    return [{ form, clause: `“${only.name}”${only.text}，${money}`, places: [only.place, amount.place] }];
  });
}

interface Limit {
  readonly isMost: boolean;
  /** In yuan. */
  readonly value: Decimal;
}

/** ≤70万元, =70万元, 700000元; nothing where it is something else. */
function limitOf({ text }: CostTarget): Limit | undefined {
  const [, sign, digits, unit] =
    /^(<=|≤|<|不超过|不高于|控制在|=|等于)?([\d,]+(?:\.\d+)?)(万元|元)(?:以内|以下)?$/.exec(text) ?? [];
  const value = digits === undefined ? undefined : parseDecimal(digits.replaceAll(",", ""));
  if (value === undefined || unit === undefined) return undefined;
  const isMost = sign !== undefined && sign !== "=" && sign !== "等于";
  return { isMost, value: convert(value, unit === "万元" ? "万元" : "元", "元") };
}

/** A limit above what the project has may be meant so; one below it cannot. A hundred yuan are what offices round away. */
function contradicts({ isMost, value }: Limit, amount: Decimal, rounding: Decimal): boolean {
  const slack = rounding + SLACK;
  if (amount - value > slack) return true;
  return !isMost && value - amount > slack;
}

const SLACK = powerOfTen(2);
