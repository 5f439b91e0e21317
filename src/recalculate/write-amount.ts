import { toPlain, type Decimal } from "../amount/decimal";
import { convert } from "../amount/parse-amount";
import type { BudgetDocument, Fact, Table } from "../budget/document";
import { printedTable } from "../budget/printed-table";
import { contentOf, type CellEdit } from "../workbook/edit";
import type { Cell } from "../workbook/snapshot";
import type { CellLookup } from "./cell-lookup";
import { mostFrequent } from "../common/most-frequent";

/** A number format of the amounts around, for a cell whose own is that of text. */
const PLAIN_FORMAT = "0.00";

/** How amounts are written into a table: as numbers, in its own unit, a zero as it prints zeros. */
export interface AmountWriter {
  readonly edit: (fact: Fact, yuan: Decimal, formula?: string) => CellEdit;
  /** What the cell shows after it. */
  readonly shown: (yuan: Decimal) => string;
}

/** The writer for a fact's table. Each is made once: it looks at every figure of its table. */
export function amountWriters(document: BudgetDocument, cellAt: CellLookup): (fact: Fact) => AmountWriter {
  const writers = new Map<string, AmountWriter>();
  return ({ table: id }) => {
    const table = printedTable(document, id);
    if (table === undefined) throw new Error(`No table ${id}`);
    const writer = writers.get(id) ?? amountWriter(table, cellAt);
    writers.set(id, writer);
    return writer;
  };
}

function amountWriter(table: Table, cellAt: CellLookup): AmountWriter {
  const facts = table.rows.flatMap((row) => [...row.facts.values()]);
  const zeros = facts.filter((fact) => fact.value === 0n);
  const printsZeros = zeros.filter(({ form }) => form === "number").length * 2 > zeros.length;
  const usualFormat = mostFrequent(
    facts.flatMap((fact) => {
      const cell = fact.form === "number" ? cellAt(fact.place) : undefined;
      return cell?.format !== undefined && /0/.test(cell.format) ? [cell.format] : [];
    }),
  );
  const plain = (yuan: Decimal) => toPlain(convert(yuan, "元", table.unit), 2);
  return {
    edit: (fact, yuan, given) => {
      const cell = cellAt(fact.place);
      const { shift = 0 } = fact;
      // What the cells of a sum hold is not in the unit of the table there.
      const formula = shift === 0 ? given : undefined;
      const isBlank = yuan === 0n && formula === undefined && !printsZeros;
      const format = formatFor(cell, usualFormat);
      return {
        place: fact.place,
        before: contentOf(cell),
        after: {
          value: isBlank ? null : Number(plain(yuan * 10n ** BigInt(shift))),
          ...(formula === undefined ? {} : { formula }),
        },
        ...(isBlank || format === undefined ? {} : { format }),
      };
    },
    shown: (yuan) => (yuan === 0n && !printsZeros ? "" : plain(yuan)),
  };
}

/** A cell that holds text keeps a format of its own only where it is one of numbers. */
function formatFor(cell: Cell | undefined, usual: string | undefined): string | undefined {
  const isText = typeof cell?.value === "string";
  if (!isText && cell?.format !== "@") return undefined;
  if (cell?.format !== undefined && /0/.test(cell.format)) return undefined;
  return usual ?? PLAIN_FORMAT;
}
