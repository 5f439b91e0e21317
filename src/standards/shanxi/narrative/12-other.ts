import { free, newParagraph } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { inputOf } from "../inputs";

export const other: NarrativeSection = {
  number: "十二",
  id: "other",
  title: () => "其他说明",
  headings: [["其他说明"], ["其他需要说明"], ["其他重要事项"], ["其他事项", "说明"]],
  body(context) {
    return [
      "（一）政府购买服务指导性目录",
      newParagraph,
      free(inputOf("other.purchasedServices"), context),
      "。",
      newParagraph,
      "（二）其他",
      newParagraph,
      free(inputOf("other.notes"), context),
      "。",
    ];
  },
};
