import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Fact, Table } from "../../budget/document";
import { columnName, rowName } from "../../budget/wording";
import type { Checked } from "../../engine";
import { placeKey } from "../../workbook/places";

/** What an amount is called where its table is known: by its row, by its column where there are several, and what it says. */
export interface CellName {
  readonly key: string;
  readonly row: string;
  readonly column: string;
  /** In the unit of its table; "" where blank. */
  readonly amount: string;
}

/** Of the amounts that take part in what fails, each once. */
export function cellNames(checked: readonly Checked[]): CellName[] {
  const names = new Map<string, CellName>();
  for (const { recognition, diagnosis } of checked) {
    const wanted = new Set(
      [
        ...diagnosis.causes.flatMap(({ cells }) => cells),
        ...diagnosis.findings
          .filter(({ outcome }) => outcome === "failed")
          .flatMap(({ cells }) => cells.map(({ place }) => place)),
      ].map(placeKey),
    );
    for (const table of recognition.document.tables.values()) {
      for (const row of table.rows) {
        for (const fact of row.facts.values()) {
          const key = placeKey(fact.place);
          if (wanted.has(key)) names.set(key, nameOf(table, fact, rowName(row)));
        }
      }
    }
  }
  return [...names.values()];
}

function nameOf(table: Table, fact: Fact, row: string): CellName {
  const columns = table.description.sections.find(({ id }) => id === fact.section)?.columns ?? [];
  return {
    key: placeKey(fact.place),
    row,
    column: columns.length > 1 ? columnName(table, fact.section, fact.column) : "",
    amount: fact.form === "blank" ? "" : forReading(convert(fact.value, "元", table.unit)),
  };
}
