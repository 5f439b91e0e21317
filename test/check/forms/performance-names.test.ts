import { performanceForms as forms } from "../../fixtures/layouts/performance-forms";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const culture = forms["culture-2026"];

checkCases("performance-names", [
  examples["performance-names"],
  { name: "forms of the department and its units", forms: culture },
  { name: "a short form of its name", forms: culture, change: { "form/0/department": "108-文化和旅游局" } },
  {
    name: "the office above it in the same line, which hands money down",
    forms: culture,
    change: { "form/0/department": "119_山西省文化和旅游厅" },
  },
  {
    name: "an office above it in another line",
    forms: culture,
    change: { "form/0/department": "119_山西省审计厅" },
    findings: [{ severity: "warning", actual: "山西省审计厅" }],
  },
  { name: "a division of the finance office", forms: culture, change: { "form/0/department": "003-综合股" } },
  {
    name: "a unit that no table lists, in two forms",
    forms: culture,
    change: { "form/0/unit": "青川县图书档案中心", "form/1/unit": "青川县图书档案中心" },
    findings: [
      {
        severity: "warning",
        cells: ["绩效2 F4", "绩效3 F4"],
        actual: "青川县图书档案中心",
        says: "有 2 张项目支出绩效目标表的实施单位写的是“青川县图书档案中心”，各表中没有这个单位",
      },
    ],
  },
]);
