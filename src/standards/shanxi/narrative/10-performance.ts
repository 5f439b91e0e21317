import { ONE } from "../../../amount/decimal";
import { tableOf } from "../../../budget/lookup";
import {
  amount,
  count,
  departmentName,
  kindWord,
  newParagraph,
  phrase,
  term,
  year,
} from "../../../budget/narrative/parts";
import { difference, exact, missing, percentage, supplied } from "../../../budget/narrative/quantities";
import type {
  Figure,
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import { inputOf, projectKinds, type InputKey } from "../inputs";
import { tableAmount } from "./figures";

/** 整体绩效 and 项目绩效 speak of this year's money only. */
export const performance: NarrativeSection = {
  number: "十",
  id: "performance",
  title: () => "绩效管理情况",
  headings: [["绩效管理"], ["预算绩效"], ["绩效目标", "说明"]],
  sums: ["count", "amount"].flatMap((what) => [
    { total: `projects.${what}`, parts: projectKinds.map(({ id }) => `managed.${id}.${what}`) },
    { total: `published.${what}`, parts: projectKinds.map(({ id }) => `published.${id}.${what}`) },
  ]),
  // Targets need not be published of every project.
  subsets: [{ count: "published.count", amount: "published.amount", share: "published.share" }],
  body(context) {
    const whole = tableAmount(
      context,
      ["revenue-expenditure", "yearTotal", "total", "revenue"],
      "本年收入合计",
    );
    const projects = tableAmount(context, ["projects", "total", "total"], "项目支出（本年预算）合计");
    return [
      "1、整体绩效目标",
      newParagraph,
      year("whole.year", context),
      phrase("年", "年度"),
      "编报",
      kindWord("whole.kind", context),
      "整体支出绩效目标，涉及",
      kindWord("whole.kind2", context),
      "预算资金",
      amount("whole", "整体绩效目标涉及的预算资金", whole, "shortest"),
      "万元，其中基本支出",
      amount("whole.basic", "基本支出", basicOf(context, whole, projects), "shortest"),
      "万元，项目支出",
      amount("whole.projects", "项目支出", projects, "shortest"),
      "万元。",
      newParagraph,
      "2、项目绩效目标",
      newParagraph,
      year("projects.year", context),
      phrase("年", "年度"),
      departmentName("department", context),
      "纳入绩效目标管理的二级项目",
      count("projects.count", "二级项目个数", projectCount(context)),
      "个，共计金额",
      amount("projects.amount", "二级项目金额", projects),
      "万元。其中：",
      ...kinds(context, "managed", "涉及金额"),
      "。公开项目绩效目标",
      count("published.count", "公开绩效目标的项目个数", projectCount(context)),
      "个，涉及项目金额",
      amount("published.amount", "公开绩效目标的项目金额", projects),
      "万元，占部门（单位）项目支出总额的",
      {
        is: "figure",
        key: "published.share",
        name: "公开绩效目标的项目金额的占比",
        role: "share",
        format: "whole-percent",
        quantity: percentage(projects, projects),
      } satisfies Figure,
      "%。其中：",
      ...kinds(context, "published", "涉及项目金额"),
      "。",
      newParagraph,
      "（项目绩效目标表公开情况见附件）",
    ];
  },
};

function kinds(context: NarrativeContext, key: string, words: string): readonly Part[] {
  const given = (input: InputKey) => supplied(context.inputs, inputOf(input));
  return projectKinds.flatMap(({ id, name }, index): Part[] => [
    ...(index === 0 ? [] : ["；"]),
    term(`${key}.${id}.term`, name),
    count(`${key}.${id}.count`, `${name}个数`, given(`performance.projects.${id}.count`)),
    `个，${words}`,
    amount(`${key}.${id}.amount`, `${name}金额`, given(`performance.projects.${id}.amount`)),
    "万元",
  ]);
}

function projectCount({ document }: NarrativeContext): Quantity {
  const table = tableOf(document, "projects");
  if (table === undefined) return missing({ key: "tables.项目个数", label: "项目个数" });
  const projects = table.rows.filter((row) => row.kind === "project");
  const facts = projects.flatMap((row) => row.facts.get("total") ?? []);
  return { ...exact(BigInt(projects.length) * ONE), facts };
}

/** As printed where all of this year's money is the general public budget; else what the projects leave. */
function basicOf(context: NarrativeContext, whole: Quantity, projects: Quantity): Quantity {
  const general = tableAmount(context, ["general-expenditure", "total", "total"], "一般公共预算支出合计");
  if (general.value !== undefined && general.value === whole.value) {
    return tableAmount(context, ["general-expenditure", "total", "basic"], "基本支出");
  }
  return difference(whole, projects);
}
