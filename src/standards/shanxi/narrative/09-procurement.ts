import { amount, departmentName, phrase, term, year } from "../../../budget/narrative-parts";
import { ofInput, total } from "../../../budget/quantities";
import type { NarrativeSection } from "../../../budget/section";

const KINDS = [
  ["goods", "政府采购货物预算"],
  ["works", "政府采购工程预算"],
  ["services", "政府采购服务预算"],
] as const;

export const procurement: NarrativeSection = {
  number: "九",
  id: "procurement",
  title: () => "政府采购情况",
  headings: [["政府采购情况"], ["政府采购预算"]],
  sums: [{ total: "total", parts: KINDS.map(([key]) => key) }],
  body(context) {
    const kinds = KINDS.map(([key, name]) => {
      const given = context.inputs.procurement?.[key];
      return { key, name, quantity: ofInput(given, { key: `procurement.${key}`, label: name }) };
    });
    return [
      year("year", context),
      phrase("年", "年度"),
      departmentName("department", context),
      term("total.term", "政府采购预算总额"),
      amount("total", "政府采购预算总额", total(...kinds.map(({ quantity }) => quantity))),
      "万元。其中：",
      ...kinds.flatMap(({ key, name, quantity }, index) => [
        ...(index === 0 ? [] : ["、"]),
        term(`${key}.term`, name),
        amount(key, name, quantity),
        "万元",
      ]),
      "。",
    ];
  },
};
