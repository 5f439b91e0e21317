import type { BudgetDocument, Fact, Table } from "../../budget/document";

/** The amounts of one block of a table as they stand: rows from the top, columns from the left. */
export interface Grid {
  readonly table: Table;
  readonly section: string;
  readonly rows: readonly (readonly (Fact | undefined)[])[];
  readonly width: number;
}

/** All blocks with amounts; rows that were read as parts of several blocks stand in each. */
export function gridsOf({ tables }: BudgetDocument): readonly Grid[] {
  return [...tables.values()].flatMap((table) => {
    const sections = new Map<string, Fact[][]>();
    for (const { section, facts } of table.rows) {
      if (facts.size === 0) continue;
      const rows = sections.get(section);
      const row = [...facts.values()];
      if (rows) rows.push(row);
      else sections.set(section, [row]);
    }
    return [...sections].map(([section, rows]) => gridOf(table, section, rows));
  });
}

function gridOf(table: Table, section: string, rows: readonly (readonly Fact[])[]): Grid {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ place }) => place.column)))].toSorted(
    (a, b) => a - b,
  );
  const at = new Map(columns.map((column, index) => [column, index]));
  return {
    table,
    section,
    width: columns.length,
    rows: rows.map((row) => {
      const cells = new Array<Fact | undefined>(columns.length).fill(undefined);
      for (const fact of row) cells[at.get(fact.place.column) ?? 0] = fact;
      return cells;
    }),
  };
}
