import type { Sheet } from "../snapshot";

/** Rows and columns of a sheet that are not shown, from 0; absent where all are. */
export type HiddenLines = Pick<Sheet, "hiddenRows" | "hiddenColumns">;

/** Those of a sheet of an .xlsx file, by its part. */
export function hiddenLinesIn(part: Uint8Array | undefined): HiddenLines {
  // Of most sheets nothing is hidden: they need not be read again.
  if (part === undefined || !holds(part, WORD)) return {};
  const xml = new TextDecoder().decode(part);
  return HIDDEN.test(xml) ? linesIn(xml) : {};
}

const WORD = new TextEncoder().encode("hidden=");

function holds(part: Uint8Array, word: Uint8Array): boolean {
  const [first = 0] = word;
  for (let at = part.indexOf(first); at >= 0; at = part.indexOf(first, at + 1))
    if (word.every((byte, index) => part[at + index] === byte)) return true;
  return false;
}

const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;

function linesIn(xml: string): HiddenLines {
  const numberOf = (tag: string, name: string) => {
    const value = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag)?.[1];
    return value === undefined ? undefined : Number(value);
  };
  const rows: number[] = [];
  let row = 0;
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row(?=[\s/>])[^<>]*>/g)) {
    row = numberOf(tag, "r") ?? row + 1;
    if (HIDDEN.test(tag)) rows.push(row - 1);
  }
  const columns: number[] = [];
  for (const [tag] of xml.matchAll(/<(?:\w+:)?col(?=[\s/>])[^<>]*>/g)) {
    if (!HIDDEN.test(tag)) continue;
    const last = Math.min(numberOf(tag, "max") ?? 0, MOST_COLUMNS);
    for (let column = numberOf(tag, "min") ?? last + 1; column <= last; column += 1) columns.push(column - 1);
  }
  return hiddenLines(rows, columns);
}

/** Whoever hides all columns to the right of a table hides sixteen thousand of them. */
const MOST_COLUMNS = 500;

export function hiddenLines(rows: readonly number[], columns: readonly number[]): HiddenLines {
  return {
    ...(rows.length > 0 && { hiddenRows: rows }),
    ...(columns.length > 0 && { hiddenColumns: columns }),
  };
}
