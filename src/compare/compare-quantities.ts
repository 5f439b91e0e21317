import { absolute } from "../amount/decimal";
import type { BudgetDocument, Fact } from "../budget/document";
import { printedTable } from "../budget/printed-table";
import type { QuantityKey } from "../budget/quantity-key";
import { columnName, rowName } from "../budget/wording";
import { shownAmount, shownFact } from "./changes/shown-amount";
import type { Change, Comparison } from "./comparison";

/** A budget against the final accounts of it: only amounts that mean the same in both, each once, where it is read first. */
export function compareQuantities(now: BudgetDocument, before: BudgetDocument): Comparison {
  const older = quantitiesOf(before);
  const changes = [...quantitiesOf(now)].flatMap(([key, fact]): Omit<Change, "id">[] => {
    const was = older.get(key);
    const table = printedTable(now, fact.table);
    const row = table?.rows.find(({ id, section }) => id === fact.row && section === fact.section);
    if (was === undefined || table === undefined || row === undefined) return [];
    const difference = fact.value - was.value;
    if (absolute(difference) <= slackOf(fact, was)) return [];
    return [
      {
        kind: "amount",
        table,
        row: rowName(row),
        column: columnName(table, fact.section, fact.column),
        old: shownFact({ ...was, form: was.form === "blank" ? "blank" : "number" }, table.unit),
        new: shownFact(fact, table.unit),
        difference: shownAmount(difference, table.unit),
        cells: { new: fact.place, old: was.place },
      },
    ];
  });
  return {
    changes: changes.map((change, index) => ({ id: `C${index + 1}`, ...change })),
    behind: [],
    findings: { solved: [], new: [] },
    layout: [],
  };
}

/** Of two units what neither says of the other is no difference. */
function slackOf(fact: Fact, was: Fact): bigint {
  return fact.usualRounding === was.usualRounding ? 0n : (fact.rounding + was.rounding) / 2n;
}

/** What is open in one of them, or of another stage of the year, is another amount. */
function quantitiesOf({ tables }: BudgetDocument): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const { asRead } of tables.values()) {
    for (const { facts, key } of asRead?.quantities ?? []) {
      const [fact, second] = facts;
      if (fact === undefined || second !== undefined || fact.form === "unreadable") continue;
      if (key.stage !== undefined || key.otherwise !== undefined) continue;
      const text = textOf(key);
      if (!found.has(text)) found.set(text, fact);
    }
  }
  return found;
}

function textOf({ economic, functional, government, item, money, natures, project, unit }: QuantityKey) {
  return JSON.stringify([money, natures, functional, economic, government, unit, project, item]);
}
