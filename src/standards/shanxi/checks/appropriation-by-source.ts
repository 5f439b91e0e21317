import type { FamilyTies, TieFamily } from "../../../budget/tie-family";
import { budgetIds, budgets } from "../sources";

const all = (section: string) => ({ table: "revenue-expenditure", section });
const own = (section: string) => ({ table: "appropriation", section });

export const appropriationBySource: TieFamily = {
  id: "appropriation-by-source",
  about: "tables",
  title: "财政拨款收支总表的来源与合计",
  severity: "error",
  requires: ["revenue-expenditure", "appropriation"],
  why: "财政拨款是全部收支的一部分：三本预算的拨款与《预算收支总表》相同；没有财政专户和单位资金时，合计、结转、总计也都相同，否则只会更小。",
  mend: "先核对一般公共预算、政府性基金、国有资本经营三行，再核对上年财政拨款结转。",
  ties: [
    { one: all("revenue"), other: own("revenue"), by: "row", part: "other" },
    ...["yearTotal", "grandTotal"].map((row): FamilyTies => {
      const rows = [row];
      const columns = ["total"];
      return {
        one: { ...all("expenditure"), rows, columns },
        other: { ...own("expenditure"), rows, columns },
        by: "row",
        part: "other",
      };
    }),
    // Each budget balances on its own: what it brings and carries over is what it spends and carries forward.
    {
      one: { ...own("expenditure"), rows: ["grandTotal"], columns: budgetIds },
      other: { ...own("revenue"), rows: [...budgetIds, ...budgets.map(({ carriedOver }) => carriedOver)] },
      by: "row",
      isTogether: true,
    },
  ],
};
