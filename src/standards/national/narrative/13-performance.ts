import { amount, count, departmentName, phrase, term, year } from "../../../budget/narrative/parts";
import { supplied, total } from "../../../budget/narrative/quantities";
import type { NarrativeContext, NarrativeSection, Part, Quantity } from "../../../budget/narrative/section";
import { inputOf } from "./figures";
import { projectKinds } from "./inputs";
import { told } from "./headings";

/** Of a budget, or of final accounts. */
interface Words {
  readonly title: string;
  /** 纳入绩效目标管理的项目 */
  readonly managed: string;
}

export const performanceSection = ({ title, managed }: Words): NarrativeSection => ({
  number: "十三",
  id: "performance",
  isOptional: true,
  title: () => title,
  headings: told(["绩效"]),
  sums: ["count", "amount"].map((what) => ({
    total: `projects.${what}`,
    parts: projectKinds.map(({ id }) => `projects.${id}.${what}`),
  })),
  body(context) {
    return [
      year("year", context),
      phrase("年", "年度"),
      "，",
      departmentName("department", context),
      managed,
      count("projects.count", "项目个数", all(context, "count")),
      "个，涉及预算资金",
      amount("projects.amount", "绩效目标管理涉及的预算资金", all(context, "amount")),
      "万元，其中：",
      ...projectKinds.flatMap(({ id, name }, index): Part[] => [
        ...(index === 0 ? [] : ["；"]),
        term(`projects.${id}.term`, name),
        count(`projects.${id}.count`, `${name}个数`, of(context, id, "count")),
        "个，涉及预算资金",
        amount(`projects.${id}.amount`, `${name}金额`, of(context, id, "amount")),
        "万元",
      ]),
      "。",
    ];
  },
});

function all(context: NarrativeContext, what: "count" | "amount"): Quantity {
  return total(...projectKinds.map(({ id }) => of(context, id, what)));
}

function of(
  { inputs }: NarrativeContext,
  id: (typeof projectKinds)[number]["id"],
  what: "count" | "amount",
): Quantity {
  return supplied(inputs, inputOf(`performance.projects.${id}.${what}`));
}
