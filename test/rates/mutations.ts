import type { Budget, TableId } from "../fixtures/budget";
import { tableIds } from "../fixtures/budget";
import { tableForms } from "../fixtures/layouts/table/headers";

/** One amount cell of a fixture: `key` is that of `LaidOutWorkbook.places`, `amount` in 万元 or "" for blank. */
export interface AmountCell {
  readonly key: string;
  readonly table: TableId;
  readonly amount: string;
}

export function amountCells(budget: Budget): AmountCell[] {
  return tableIds.flatMap((table) =>
    budget.tables[table].flatMap((row, rowIndex) =>
      row.flatMap((amount, column) =>
        tableForms[table].columns[column] === "amount"
          ? [{ key: `${table}/${rowIndex}/${column}`, table, amount }]
          : [],
      ),
    ),
  );
}

/** Ways in which a figure goes wrong. Amounts in hundredths of a 万元; `undefined` where the way does not apply. */
export const mutations: Readonly<Record<string, (cents: number) => number | undefined>> = {
  "+0.01": (cents) => cents + 1,
  "-0.01": (cents) => cents - 1,
  "+0.10": (cents) => cents + 10,
  "-0.10": (cents) => cents - 10,
  "+1.00": (cents) => cents + 100,
  "-1.00": (cents) => cents - 100,
  tenfold: (cents) => cents * 10,
  "swapped digits": swapDigits,
  sign: (cents) => -cents,
  blank: () => 0,
};

/** Exchanges the first two neighbouring digits that differ: 155.70 → 515.70. */
function swapDigits(cents: number): number | undefined {
  const digits = String(Math.abs(cents));
  for (let index = 0; index + 1 < digits.length; index += 1) {
    if (digits[index] === digits[index + 1]) continue;
    const swapped = `${digits.slice(0, index)}${digits[index + 1]}${digits[index]}${digits.slice(index + 2)}`;
    return Number(swapped) * Math.sign(cents);
  }
  return undefined;
}

export function toCents(amount: string): number {
  return Math.round(Number(amount) * 100);
}

/** A fixed sequence of numbers in [0, 1): mulberry32 by Tommy Ettinger (public domain), so that samples repeat. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
