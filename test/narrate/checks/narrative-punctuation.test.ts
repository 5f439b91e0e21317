import { proseCases } from "../prose-cases";

proseCases("narrative-punctuation", [
  {
    name: "a reason with a stop of its own",
    budget: "town-2026",
    replace: [
      ["减少了65.89万元；", "减少了65.89万元。；"],
      ["等相关费用。", "等相关费用。。"],
    ],
    findings: [
      { quote: "。；", expected: "；", severity: "warning" },
      { quote: "。。", expected: "。" },
    ],
  },
]);
