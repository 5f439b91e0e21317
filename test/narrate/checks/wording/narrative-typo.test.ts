import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-typo", [
  examples["narrative-typo"],
  {
    name: "characters that were dropped, and a colon in the middle of a word",
    replace: [
      ["占3.98%；", "占3.98%，较上一度有变化，原：因是人员变动；"],
      ["占96.02%。", "占96.02%，增加的主要原因人员变动，含一般共预算和公务用运行维护费。"],
    ],
    findings: [
      { quote: "较上一度", expected: "较上一年度" },
      { quote: "原：因是", expected: "原因是" },
      { quote: "主要原因", expected: "主要原因是" },
      { quote: "一般共预算", expected: "一般公共预算" },
      { quote: "公务用运行维护费", expected: "公务用车运行维护费" },
    ],
  },
  {
    name: "words that are meant so",
    replace: [
      ["占3.98%；", "占3.98%，主要原因一是招收人员，二是机关运行费和公务接待费有变化；"],
      ["占96.02%。", "占96.02%，由接收人负责，与上年年初相比持平。"],
    ],
    findings: [],
  },
]);
