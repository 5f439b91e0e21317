import { recalculateAll } from "../../src/engine";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { checkedOf } from "../fixtures/slips/clean";
import { withCells } from "../fixtures/slips/sheets";

it.each([
  ["no-result", "（公式没有结果）"],
  ["old-result", "（公式的旧结果）"],
  ["#REF!", "#REF!"],
])("a total whose cell holds %s is said to hold %s before it is computed", (error, from) => {
  const workbook = withCells(layOut(budgets["construction-2026"]), [
    {
      place: { sheet: "表五", row: 5, column: 2 },
      cell: { value: { error }, formula: "=VLOOKUP(1,A1,1)" },
    },
  ]);
  const { proposals } = recalculateAll(workbook, checkedOf(workbook), "all");
  expect(proposals.map((proposal) => [proposal.from, proposal.to])).toEqual([[from, "8277.83"]]);
});
