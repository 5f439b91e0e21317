import { checkAll } from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { checkCases, workbookOf } from "../cases";
import { examples } from "../checks/examples";

checkCases("hidden-amounts", [
  examples["hidden-amounts"],
  {
    name: "rows of one table are told once",
    hide: { 表三: ["9", "12"] },
    findings: [{ severity: "warning", table: "expenditure", says: "第9行" }],
  },
  {
    name: "a column",
    hide: { 表三: ["E"] },
    findings: [{ table: "expenditure", says: "公开后看不见E列“项目支出”的 " }],
  },
  { name: "a total that others make up", hide: { 表三: ["7"] } },
  { name: "what holds no amount", hide: { 表三: ["1", "200", "Z"] } },
]);

it("is told of a file as it is read", () => {
  const read = readWorkbook(writeWorkbook(workbookOf(examples["hidden-amounts"])));
  const checked = read.ok ? checkAll(read.value) : read;
  const findings = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
  expect(findings.filter(({ check }) => check === "hidden-amounts")).toHaveLength(1);
});

it("is not told of what is shown", () => {
  const checked = checkAll(layOut(budgets["culture-2026"]));
  const findings = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
  expect(findings.filter(({ check }) => check === "hidden-amounts")).toEqual([]);
});
