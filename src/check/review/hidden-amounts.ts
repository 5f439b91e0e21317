import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Statement, TableCheck, Tie } from "../../budget/check";
import type { CodeDictionary } from "../../budget/codes";
import type { BudgetDocument, Fact, Table } from "../../budget/document";
import { columnName, rowName, tableName } from "../../budget/wording";
import { columnLetters } from "../../workbook/places";
import { blockTotal } from "../checks/block-total";
import { codeHierarchySum } from "../checks/code-hierarchy-sum";
import { columnSum } from "../checks/column-sum";
import { groupSum } from "../checks/group-sum";
import { unitSum } from "../checks/unit-sum";

/** The checks whose ties say of which amounts a total of a table consists. */
const SUMS: readonly TableCheck[] = [columnSum, codeHierarchySum, blockTotal, groupSum, unitSum];

export const hiddenAmounts: TableCheck = {
  id: "hidden-amounts",
  about: "tables",
  title: "隐藏的行和列没有合计要用的金额",
  severity: "warning",
  requires: [],
  why: "隐藏的行和列打印、转成 PDF 后看不见，合计却包括它们：读者把看得见的各项加起来，与合计不等。",
  mend: "取消隐藏；这些行、列确实不公开的，把金额从合计中减去，再重新核对。",
  concerns: ({ hidden = [] }) => hidden.length > 0,
  *examine(document, codes): Iterable<Statement> {
    const needed = hiddenParts(document, codes);
    for (const table of document.tables.values()) {
      const own = needed.filter((fact) => fact.table === table.id);
      if (own.length > 0) yield observation(document, table, own);
    }
  },
};

function isHidden({ hidden = [] }: BudgetDocument, { place }: Fact): boolean {
  return hidden.some(
    ({ sheet, rows, columns }) =>
      sheet === place.sheet && (rows.includes(place.row) || columns.includes(place.column)),
  );
}

/** Amounts that are not shown and that a total that is shown needs; not those that others that are shown make up. */
function hiddenParts(document: BudgetDocument, codes: CodeDictionary): readonly Fact[] {
  const ties = SUMS.flatMap((check) => [...check.examine(document, codes)]).filter(
    (one): one is Tie => one.is === "tie" && one.relation !== "at-least" && one.left.length === 1,
  );
  const isOut = (fact: Fact) => isHidden(document, fact);
  const isMadeUp = (fact: Fact) =>
    ties.some(({ left, right }) => left[0] === fact && right.length > 0 && !right.some(isOut));
  const needed = new Set(
    ties
      .filter(({ left }) => left.every((fact) => fact.value !== 0n && !isOut(fact)))
      .flatMap(({ right }) => right.filter((fact) => fact.value !== 0n && isOut(fact) && !isMadeUp(fact))),
  );
  return [...needed].toSorted((a, b) => a.index - b.index);
}

function observation(document: BudgetDocument, table: Table, facts: readonly Fact[]): Statement {
  const isRow = ({ place }: Fact) =>
    (document.hidden ?? []).some(({ sheet, rows }) => sheet === place.sheet && rows.includes(place.row));
  // Of each line its first amount: the total stands first, or the line is a part of the first total.
  const lines = new Map<string, Fact>();
  for (const fact of facts) {
    const { sheet, row, column } = fact.place;
    const key = isRow(fact) ? `${sheet} ${row}` : `${sheet} ${column} c`;
    if (!lines.has(key)) lines.set(key, fact);
  }
  const told = [...lines.values()].slice(0, SHOWN).map((fact) => {
    const amount = forReading(convert(fact.value, "元", table.unit));
    return isRow(fact)
      ? `第${fact.place.row + 1}行${rowOf(table, fact)}的 ${amount}`
      : `${columnOf(table, fact)}的 ${amount}`;
  });
  const more = lines.size > SHOWN ? `等 ${lines.size} 处` : "";
  return {
    is: "observation",
    table: table.id,
    message: `${tableName(table)}有隐藏的金额：公开后看不见${told.join("、")} ${table.unit}${more}，合计却包括它们，请取消隐藏，或核对合计。`,
    places: facts.map(({ place }) => place),
  };
}

const SHOWN = 3;

function rowOf(table: Table, { section, row }: Fact): string {
  const found = table.rows.find((one) => one.section === section && one.id === row);
  return found === undefined ? "" : `“${rowName(found)}”`;
}

function columnOf(table: Table, { section, column, place }: Fact): string {
  return `${columnLetters(place.column)}列“${columnName(table, section, column)}”`;
}
