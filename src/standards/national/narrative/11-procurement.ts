import { amount, term } from "../../../budget/narrative/parts";
import { supplied, total } from "../../../budget/narrative/quantities";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { inputOf } from "./figures";
import { procurementKinds } from "./inputs";
import { opening } from "./wording";
import { told } from "./headings";

/** Of a budget, or of final accounts. */
interface Words {
  readonly title: string;
  readonly of: "预算" | "支出";
}

export function procurementSection({ title, of }: Words): NarrativeSection {
  return {
    number: "十一",
    id: "procurement",
    isOptional: true,
    title: () => title,
    headings: told(["政府采购"]),
    sums: [{ total: "total", parts: procurementKinds.map(({ id }) => id) }],
    body(context) {
      const kinds = procurementKinds.map(({ id, name }) => ({
        key: id,
        name: name.replace(/预算$/, of),
        quantity: supplied(context.inputs, inputOf(`procurement.${id}`)),
      }));
      const all = `政府采购${of}总额`;
      return [
        ...opening("total", context),
        term("total.term", all),
        amount("total", all, total(...kinds.map(({ quantity }) => quantity))),
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
}
