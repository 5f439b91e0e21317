import { free, newParagraph } from "../../../budget/narrative-parts";
import type { NarrativeSection } from "../../../budget/section";

export const other: NarrativeSection = {
  number: "十二",
  id: "other",
  title: () => "其他说明",
  headings: [["其他说明"], ["其他需要说明"]],
  body(context) {
    const said = context.inputs.other;
    return [
      "（一）政府购买服务指导性目录",
      newParagraph,
      free("other.purchasedServices", "政府购买服务指导性目录的说明", context, said?.purchasedServices),
      "。",
      newParagraph,
      "（二）其他",
      newParagraph,
      free("other.notes", "其他需要说明的事项", context, said?.notes),
      "。",
    ];
  },
};
