import { proseCases } from "../../prose-cases";
import { examples } from "../examples";

proseCases("narrative-numbering", [
  examples["narrative-numbering"],
  {
    name: "a number that was left out, and all that follow",
    replace: [
      ["四、财政拨款收支", "五、财政拨款收支"],
      ["五、一般公共预算支出", "六、一般公共预算支出"],
      ["六、一般公共预算基本", "七、一般公共预算基本"],
      ["七、“三公”", "八、“三公”"],
      ["八、机关运行", "九、机关运行"],
      ["九、政府采购", "十、政府采购"],
    ],
    findings: [{ quote: "五", expected: "四", says: "前面少了“四”" }],
  },
  {
    name: "the last one twice, and items within a section",
    replace: [
      ["九、政府采购", "八、政府采购"],
      ["占3.98%；", "占3.98%，包括：\n1.人员经费；\n2.公用经费；\n2.其他；\n"],
    ],
    findings: [
      { quote: "2", expected: "3" },
      { quote: "八", expected: "九" },
    ],
  },
  {
    name: "items that begin anew in each section",
    replace: [
      ["占3.98%；", "占3.98%，包括：\n1.人员经费；\n2.公用经费；\n3.其他；\n"],
      ["占96.02%。", "占96.02%。\n1.工程；\n2.服务；\n3.货物。"],
    ],
    findings: [],
  },
]);
