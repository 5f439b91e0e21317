import { amount, term } from "../../../budget/narrative/parts";
import { supplied, total } from "../../../budget/narrative/quantities";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { inputOf } from "./figures";
import { procurementKinds } from "./inputs";
import { opening } from "./wording";
import { told } from "./headings";

export const procurement: NarrativeSection = {
  number: "十一",
  id: "procurement",
  isOptional: true,
  title: () => "政府采购情况说明",
  headings: told(["政府采购"]),
  sums: [{ total: "total", parts: procurementKinds.map(({ id }) => id) }],
  body(context) {
    const kinds = procurementKinds.map(({ id, name }) => ({
      key: id,
      name,
      quantity: supplied(context.inputs, inputOf(`procurement.${id}`)),
    }));
    return [
      ...opening("total", context),
      term("total.term", "政府采购预算总额"),
      amount("total", "政府采购预算总额", total(...kinds.map(({ quantity }) => quantity))),
      "万元，其中：",
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
