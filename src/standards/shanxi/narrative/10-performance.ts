import {
  amount,
  choice,
  count,
  departmentName,
  kindWord,
  newParagraph,
  phrase,
  term,
  year,
} from "../../../budget/narrative/parts";
import { percentage, supplied } from "../../../budget/narrative/quantities";
import type { Figure, NarrativeContext, NarrativeSection, Part } from "../../../budget/narrative/section";
import { projectKinds } from "../../national/narrative/inputs";
import { inputOf, type InputKey } from "../inputs";
import { projectMoney, projectTargets, wholeTarget, type ProjectTargets } from "./performance-figures";

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
    const { managed, published } = projectTargets(context);
    return [
      "1、整体绩效目标",
      newParagraph,
      ...wholeParts(context),
      ...unitParts(context),
      "。",
      newParagraph,
      "2、项目绩效目标",
      newParagraph,
      year("projects.year", context),
      phrase("年", "年度"),
      departmentName("department", context),
      "纳入绩效目标管理的二级项目",
      count("projects.count", "二级项目个数", managed.count),
      "个，共计金额",
      amount("projects.amount", "二级项目金额", managed.amount),
      "万元。其中：",
      ...kinds("managed", managed, "涉及金额"),
      "。公开项目绩效目标",
      count("published.count", "公开绩效目标的项目个数", published.count),
      "个，涉及项目金额",
      amount("published.amount", "公开绩效目标的项目金额", published.amount),
      "万元，占部门（单位）项目支出总额的",
      {
        is: "figure",
        key: "published.share",
        name: "公开绩效目标的项目金额的占比",
        role: "share",
        format: "whole-percent",
        quantity: percentage(published.amount, projectMoney(context)),
      } satisfies Figure,
      "%。其中：",
      ...kinds("published", published, "涉及项目金额"),
      "。",
      newParagraph,
      "（项目绩效目标表公开情况见附件）",
    ];
  },
};

function wholeParts(context: NarrativeContext): readonly Part[] {
  const { state, total, basic, project } = wholeTarget(context);
  const reported: readonly Part[] = [
    "编报",
    kindWord("whole.kind", context),
    "整体支出绩效目标，涉及",
    kindWord("whole.kind2", context),
    "预算资金",
    amount("whole", "整体绩效目标涉及的预算资金", total, "shortest"),
    "万元，其中基本支出",
    amount("whole.basic", "基本支出", basic, "shortest"),
    "万元，项目支出",
    amount("whole.projects", "项目支出", project, "shortest"),
    "万元",
  ];
  const notReported: readonly Part[] = [
    phrase("未编报", "没有编报"),
    kindWord("whole.none", context),
    "整体支出绩效目标",
  ];
  const { key, label } = inputOf("performance.whole.reported");
  const unknown: readonly Part[] = [{ is: "free", key, label }];
  return [
    year("whole.year", context),
    phrase("年", "年度"),
    state === "unknown"
      ? choice(2, reported, notReported, unknown)
      : choice(state === "reported" ? 0 : 1, reported, notReported),
  ];
}

/** The units' own targets: where something of them was supplied. */
function unitParts(context: NarrativeContext): readonly Part[] {
  const given = (key: InputKey) => supplied(context.inputs, inputOf(key));
  const [units, reporting, money] = [
    given("performance.units.total"),
    given("performance.units.reporting"),
    given("performance.units.amount"),
  ];
  const isDrafted = context.drafts.has(inputOf("performance.units.total").key);
  const isSaid = isDrafted || [units, reporting, money].some(({ value }) => value !== undefined);
  return [
    choice(
      isSaid ? 0 : 1,
      [
        "；机关及下属预算单位",
        count("units.total", "机关及下属预算单位个数", units),
        "个，其中",
        count("units.reporting", "编报单位整体绩效目标的单位个数", reporting),
        "个单位（包括机关）编报了单位整体绩效目标，涉及资金",
        amount("units.amount", "单位整体绩效目标涉及的资金", money, "shortest"),
        "万元",
      ],
      [],
    ),
  ];
}

function kinds(key: string, targets: ProjectTargets, words: string): readonly Part[] {
  return projectKinds.flatMap(({ id, name }, index): Part[] => {
    const own = targets.kinds[index];
    if (own === undefined) return [];
    return [
      ...(index === 0 ? [] : ["；"]),
      term(`${key}.${id}.term`, name),
      count(`${key}.${id}.count`, `${name}个数`, own.count),
      `个，${words}`,
      amount(`${key}.${id}.amount`, `${name}金额`, own.amount),
      "万元",
    ];
  });
}
