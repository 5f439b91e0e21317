import { forReading } from "../../../amount/format";
import { convert } from "../../../amount/parse-amount";
import type { TableCheck, Statement } from "../../../budget/check";
import type { BudgetDocument, Fact } from "../../../budget/document";
import { factOf, itemsNamed, present, tableOf } from "../../../budget/lookup";
import { notChecked } from "../../../budget/ties";
import { factName, tableName } from "../../../budget/wording";
import { budgetIds, budgets } from "../sources";

export const missingTable: TableCheck = {
  id: "missing-table",
  about: "tables",
  title: "应有的表缺失或为空",
  severity: "error",
  requires: [],
  why: "一套预算公开表应当齐全；其他表显示有这项资金，对应的表却没有或为空，说明漏公开或漏填。",
  mend: "补上该表；没有内容的表也要公开空表，并注明“本表无数据”。",
  *examine(document): Iterable<Statement> {
    for (const table of document.tables.values()) {
      if (table.state === "filled") continue;
      const title = table.form.titlePlace;
      if (table.state === "missing" && title) {
        yield notChecked(
          `${tableName(table)}的标题在“${title.sheet}”第 ${title.row + 1} 行，但下面的表头认不出，这张表没有核对；请检查是否缺少“科目编码”等列，或在识别结果中指定它的位置`,
        );
        continue;
      }
      const proof = figuresProving(document, table.id).find((fact) => fact.value !== 0n);
      if (proof) {
        const shown = document.tables.get(proof.table)?.unit ?? "万元";
        const amount = forReading(convert(proof.value, "元", shown));
        const what = table.state === "missing" ? "工作簿中没有这张表" : "这张表没有数据";
        yield {
          is: "observation",
          isTableAbsent: true,
          table: table.id,
          severity: "error",
          message: `${factName(document, proof)}为 ${amount} ${shown}，${tableName(table)}应有数据，但${what}，请补充。`,
          places: [proof.place],
        };
      } else if (table.state === "missing") {
        yield {
          is: "observation",
          isTableAbsent: true,
          table: table.id,
          severity: "warning",
          message: `工作簿中没有找到${tableName(table)}；没有数据的表也应公开空表，请补充，或在识别结果中指定它的位置。`,
          places: [],
        };
      }
    }
  },
};

/** Figures elsewhere that cannot be there unless this table has figures. */
function figuresProving(document: BudgetDocument, id: string): Fact[] {
  const all = tableOf(document, "revenue-expenditure");
  const source = (row: string) => factOf(all, row, "total", "revenue");
  const received = (budget: string) => factOf(tableOf(document, "revenue"), "total", budget);
  const basic = tableOf(document, "basic-expenditure");
  switch (id) {
    case "revenue":
      return present(source("grandTotal"), factOf(tableOf(document, "expenditure"), "total", "total"));
    case "expenditure":
      return present(source("grandTotal"), factOf(tableOf(document, "revenue"), "total", "total"));
    case "revenue-expenditure":
      return present(factOf(tableOf(document, "revenue"), "total", "total"));
    case "appropriation":
      return present(...budgetIds.flatMap((budget) => [source(budget), received(budget)]));
    case "general-expenditure":
      return present(source("general"), received("general"));
    case "basic-expenditure":
      return present(factOf(tableOf(document, "general-expenditure"), "total", "basic"));
    case "fund-revenue":
    case "fund-expenditure":
      return present(source("fund"), received("fund"));
    case "state-capital":
      return present(source("stateCapital"), received("stateCapital"));
    case "three-public":
      return itemsNamed(basic, ["公务接待费", "公务用车运行维护费", "因公出国（境）费用"]).flatMap((item) =>
        present(item.facts.get("total")),
      );
    case "projects":
      return present(
        ...budgets.map(({ spentIn: { table, section } }) =>
          factOf(tableOf(document, table), "total", "project", section),
        ),
      );
    case "carryover-projects":
      return carriedOverProjects(document);
    default:
      return [];
  }
}

/**
 * Project expenditure beyond this year's projects can only have been carried over; of that the table lists appropriations
 * alone, so it must be more than other money can pay.
 */
function carriedOverProjects(document: BudgetDocument): Fact[] {
  const spent = factOf(tableOf(document, "expenditure"), "total", "project");
  const projects = tableOf(document, "projects");
  const thisYear = factOf(projects, "total", "total");
  const carryOver = factOf(tableOf(document, "revenue-expenditure"), "carryOver", "total", "revenue");
  const ofBudgets = factOf(tableOf(document, "appropriation"), "carryOver", "total", "revenue");
  if (!spent || !projects || !carryOver || !ofBudgets || carryOver.value === 0n) return [];
  const fromOthers = carryOver.value - ofBudgets.value;
  return spent.value - (thisYear?.value ?? 0n) - fromOthers > spent.usualRounding ? [spent] : [];
}
