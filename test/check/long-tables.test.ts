import { checkAll } from "../../src/engine";
import { besideBudget } from "./checks/other-tables";

it("reads a table of any length", () => {
  const items = Array.from({ length: 130_000 }, (_, index) => [`甲${String(index)}`, 1]);
  const workbook = besideBudget([["名称", "金额"], ...items, ["合计", items.length]]);
  const checked = checkAll(workbook, [], { otherTables: true });
  if (!checked.ok) throw new Error(checked.error);
  const findings = checked.value.flatMap(({ diagnosis }) => diagnosis.findings);
  expect(findings.filter(({ check }) => check === "other-table-sum")).toEqual([]);
});
