import type { TableDescription } from "../../../budget/table";
import { threePublicSum } from "../checks/three-public-sum";
import { totalLabels, totalRowLabels } from "../classes";
import { budgetColumns, budgetIds } from "../sources";

export const threePublic: TableDescription = {
  id: "three-public",
  number: 10,
  titles: [
    "财政拨款安排“三公”经费支出预算表",
    "财政拨款安排的“三公”经费支出预算表",
    "“三公”经费支出预算表",
    "财政拨款“三公”经费支出预算表",
  ],
  sections: [
    {
      id: "rows",
      labels: [{ is: "name", labels: ["项目"] }],
      columns: [{ id: "total", title: "合计", labels: totalLabels, sumOf: budgetIds }, ...budgetColumns],
      rows: {
        kind: "listed",
        check: threePublicSum,
        isNamedInProse: true,
        rows: [
          {
            id: "abroad",
            labels: [
              "因公出国（境）费",
              "因公出国（境）费用",
              "因公出国（境）经费",
              "因公出国（境）支出",
              "因公出国（境）",
            ],
          },
          { id: "reception", labels: ["公务接待费", "公务接待费用", "公务接待支出", "公务接待"] },
          {
            id: "vehicles",
            labels: [
              "公务用车购置及运行费",
              "公务用车购置及运行维护费",
              "公务用车购置和运行费",
              "公务用车购置和运行维护费",
              "公务用车购置及运行维护支出",
              "公务用车费",
              "公务用车经费",
            ],
            sumOf: ["vehiclePurchase", "vehicleOperation"],
          },
          { id: "vehiclePurchase", labels: ["公务用车购置费", "公务用车购置", "公务用车购置支出"] },
          {
            id: "vehicleOperation",
            labels: ["公务用车运行维护费", "公务用车运行费", "公务用车运行维护支出"],
          },
          {
            id: "grandTotal",
            labels: [...totalRowLabels, "“三公”经费合计", "“三公”经费", "“三公”经费支出合计"],
            sumOf: ["abroad", "reception", "vehicles"],
          },
        ],
      },
    },
  ],
};
