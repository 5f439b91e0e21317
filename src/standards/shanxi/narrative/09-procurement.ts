import { amount, departmentName, phrase, term, year } from "../../../budget/narrative/parts";
import { supplied, total } from "../../../budget/narrative/quantities";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { procurementKinds } from "../../national/narrative/inputs";
import { inputOf } from "../inputs";

export const procurement: NarrativeSection = {
  number: "九",
  id: "procurement",
  title: () => "政府采购情况",
  headings: [["政府采购情况"], ["政府采购预算"]],
  sums: [{ total: "total", parts: procurementKinds.map(({ id }) => id) }],
  body(context) {
    const kinds = procurementKinds.map(({ id, name }) => ({
      key: id,
      name,
      quantity: supplied(context.inputs, inputOf(`procurement.${id}`)),
    }));
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
