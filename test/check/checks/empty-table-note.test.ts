import { judgeTables } from "../../../src/check/judge-tables";
import { recognizeWorkbook } from "../../../src/engine";
import { provinceWorkbook } from "../../fixtures/provinces";
import type { Case } from "../case";
import { checkCases } from "../cases";
import { examples } from "./examples";

/** What departments write under an empty table; 表八 of the library's budget has none of its amounts. */
const wordings = [
  "本表无数据",
  "注：此表无数据。",
  "注:本表无数据",
  "备注：本表为空表",
  "注：本表为空",
  "说明：本单位2026年没有使用政府性基金预算拨款安排的支出，故本表为空。",
  "注：本单位无政府性基金预算，故本表无数据。",
  "注：我单位不涉及此项内容",
  "注：本单位无此类资金",
  "注：本单位2026年未安排政府性基金预算支出",
];

/** Notes that speak of a part of what a table shows; 表十 of the culture budget is filled. */
const partial = [
  "注：本部门无因公出国（境）支出",
  "注：本表不含上年结转，无年终结转支出。",
  "说明：本部门2026年无公务用车购置预算",
  "注：本表金额为财政拨款安排数",
  "注：本套报表因取数时四舍五入，部分金额可能存在尾差",
];

checkCases("empty-table-note", [
  examples["empty-table-note"],
  {
    name: "a table of printed zeros is empty too",
    budget: "library-2026",
    layout: { zeros: "zero" },
    change: { "fund-expenditure/note": "" },
    findings: [{ severity: "warning", table: "fund-expenditure", at: "表八 A5" }],
  },
  {
    name: "a table with figures that says it has none",
    change: { "表八!A12": "注：本表无数据" },
    findings: [{ severity: "warning", table: "fund-expenditure", cells: ["表八 A12"], says: "表中有金额" }],
  },
  {
    name: "one figure in an otherwise empty table",
    budget: "library-2026",
    change: { "fund-expenditure/0/2": 0.01 },
    findings: [{ severity: "warning", table: "fund-expenditure", cells: ["表八 A6"], says: "表中有金额" }],
  },
  {
    name: "a table whose only figure cannot be read is not empty",
    budget: "library-2026",
    change: { "fund-expenditure/0/2": "待定", "fund-expenditure/note": "" },
  },
  ...wordings.map((text): Case => ({
    name: `an empty table may say “${text}”`,
    budget: "library-2026",
    change: { "fund-expenditure/note": text },
  })),
  ...partial.map((text): Case => ({
    name: `a filled table may say “${text}”`,
    change: { "表十!A12": text },
  })),
  {
    name: "the note may stand in another column, after a blank row",
    budget: "library-2026",
    change: { "fund-expenditure/note": "", "表八!B8": "注：本表无数据" },
  },
  { name: "a missing table needs no note", budget: "library-2026", without: ["fund-expenditure"] },
]);

test("of tables that the base reads, only where their province requires it", () => {
  const read = recognizeWorkbook(provinceWorkbook("shanghai-finance-2025"));
  if (read === undefined) throw new Error("No tables");
  const { document } = read.recognition;
  const without = [...document.tables.values()].filter(
    ({ state, form }) => state === "empty" && form.emptyNote === undefined,
  );
  const told = (policies?: { readonly emptyNotes: "required" }) => {
    const own = { ...document, ...(policies && { policies }) };
    const { observations } = judgeTables(own, read.standard);
    return observations.flatMap(({ check, observation }) =>
      check.id === "empty-table-note" ? observation.table : [],
    );
  };
  expect(without).not.toEqual([]);
  expect(told()).toEqual([]);
  expect(told({ emptyNotes: "required" })).toEqual(without.map(({ id }) => id));
});
