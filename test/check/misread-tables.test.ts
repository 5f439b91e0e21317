import { withMisreadTables } from "../../src/check/misread-tables";
import { judge } from "../../src/check/judge";
import type { SkippedCheck } from "../../src/check/diagnosis";
import type { JudgedTie } from "../../src/check/judged-tables";
import type { Tie } from "../../src/budget/check";
import { checkWorkbook } from "../../src/engine";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";

const checked = checkWorkbook(layOut(budgets["culture-2026"]));
if (checked === undefined) throw new Error("No budget");
const { document } = checked.recognition;
const ties = checked.judged.ties.filter(({ tie, verdict }) => {
  const facts = [...tie.left, ...tie.right];
  return verdict.outcome === "passed" && facts.every(({ table }) => table === "expenditure");
});
const notice = (read: string, own: readonly Tie[], table = "expenditure"): SkippedCheck => ({
  check: "column-sum",
  reason: `可能认错了“${read}”这一列`,
  misread: { table, read: [read], as: "各列之和", ties: own },
});
const own = ties.map(({ tie }) => tie);
const judged = (some: readonly Tie[]): readonly JudgedTie[] =>
  ties.filter(({ tie }) => some.includes(tie)).map((one) => ({ ...one, verdict: judge(one.tie) }));
const plain: SkippedCheck = { check: "block-total", reason: "没有找到“合计”一行" };

it.each([
  ["most of its ties rest on them", own.slice(0, 4), own.slice(4, 8), own.slice(8, 12), true],
  ["most of its ties hold without them", own.slice(0, 2), own.slice(2, 4), own.slice(4, 12), false],
])("two doubts of a table of which %s", (_, one, other, held, isWhole) => {
  const all = [plain, notice("合计", one), notice("小计", other), notice("总计", one, "revenue")];
  const told = withMisreadTables(all, document, judged(held));
  const [, whole] = told;
  expect(told).toHaveLength(isWhole ? 3 : 4);
  expect(told[0]).toBe(plain);
  expect(told.at(-1)).toBe(all.at(-1));
  if (!isWhole) return;
  expect(whole?.reason).toBe(
    "可能认错了《预算支出总表》这张表：“合计”读作各列之和；“小计”读作各列之和，多数对不上，不能断定，没有核对，请人工核对",
  );
  expect(whole?.misread).toEqual({
    table: "expenditure",
    read: ["合计", "小计"],
    as: "各列之和；各列之和",
    ties: [...one, ...other],
  });
});

it("one doubt stays one of a column", () => {
  const all = [notice("合计", own.slice(0, 4))];
  expect(withMisreadTables(all, document, [])).toBe(all);
});
