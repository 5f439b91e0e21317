import { proseCases } from "../prose-cases";
import { examples } from "./examples";

proseCases("narrative-residue", [
  examples["narrative-residue"],
  {
    name: "XX, a gap, a line to write on",
    replace: [
      ["政府采购货物预算1.49万元", "政府采购货物预算XX万元"],
      ["占3.98%", "占【待填：占比】%"],
      ["本部门无机关运行经费。", "本部门无机关运行经费。联系电话____。"],
    ],
    findings: [{ quote: "【待填：占比】" }, { quote: "____" }, { quote: "XX" }],
  },
  {
    name: "several gaps of one section: one finding, at the first",
    replace: [
      ["比上年增加2999.42万元", "比上年【待填：增加或减少】【待填：增减额】万元"],
      ["占3.98%", "占【待填：占比】%"],
    ],
    findings: [{ quote: "【待填：占比】" }, { quote: "【待填：增加或减少】" }],
  },
  {
    name: "a draft that nobody confirmed",
    replace: [["占3.98%", "占3.98%【草稿，请确认：人员减少】"]],
    findings: [{ quote: "【草稿，请确认：人员减少】" }],
  },
]);
