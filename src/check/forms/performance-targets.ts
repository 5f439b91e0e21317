import type { Statement, TableCheck } from "../../budget/check";
import { mistakeOf } from "./several-forms";

export const performanceTargets: TableCheck = {
  id: "performance-targets",
  about: "tables",
  title: "绩效目标表填写了绩效指标",
  severity: "warning",
  requires: [],
  why: "没有指标的绩效目标无法监控和评价，公开检查时按未编报绩效目标处理。",
  mend: "按项目的产出、效益和满意度补填三级指标和指标值。",
  concerns: ({ performanceForms }) => performanceForms.some(({ targets }) => targets !== undefined),
  *examine({ performanceForms }): Iterable<Statement> {
    const mistakes = performanceForms.flatMap((form) =>
      form.targets?.isBlank === true ? [{ form, clause: "", places: [form.targets.place] }] : [],
    );
    yield* mistakeOf(mistakes, { of: "绩效目标表", end: "的绩效指标都是空白，请补填。" });
  },
};
