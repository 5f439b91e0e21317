import type { Stage } from "../../../budget/quantity-key";
import type { KindLine } from "./lines";

/** What a row is of, as far as its own label says. */
export interface RowMeaning {
  readonly sources?: number;
  readonly natures?: number;
  readonly time?: "this-year" | "carried-over" | "both";
  readonly functional?: string;
  readonly economic?: string;
  readonly government?: string;
  readonly unit?: string;
  readonly project?: string;
  readonly item?: string;
  /** 预算数 in a line of its own, of final accounts. */
  readonly stage?: Stage;
  /** What is used of former years' own money is in it, though it is this year's. */
  readonly holdsBalance?: true;
  /** Its code stands in other rows too. */
  readonly isPart?: true;
  /** All that the block has. */
  readonly isWhole?: true;
}

export interface KindRow {
  readonly line: KindLine;
  readonly kind: "listed" | "item" | "total" | "code" | "group" | "unit" | "project" | "subtotal";
  readonly name: string;
  readonly code?: string;
  readonly meaning: RowMeaning;
  /** Position of the row that this one is a part of. */
  parent?: number | undefined;
  /** Told of the row before it, and no addend. */
  readonly isOfWhich: boolean;
  /** Its meaning rests on a known label or a code; amounts of others take part in no equation between tables. */
  readonly isKnown: boolean;
}

/** A row that is the sum of others in every column. Positions in the list of rows. */
export interface RowSum {
  readonly check: "code-hierarchy-sum" | "group-sum" | "block-total" | "unit-sum";
  readonly total: number;
  readonly parts: readonly number[];
  readonly what: string;
  /** Labels, codes or numerals say so; else only the figures do, and nothing is said where it fails. */
  readonly isSure: boolean;
}

export interface KindRows {
  readonly rows: readonly KindRow[];
  readonly sums: readonly RowSum[];
  /** Lines with figures that were not understood. */
  readonly unread: readonly { readonly line: KindLine; readonly reason: string }[];
}

/** How the unit of a line is told from others: by its name, and by its code where it prints one. */
export function unitName({ names, label }: KindLine): string {
  return names.get("unit")?.text ?? label.text;
}

/** Names of units by their codes; where two have one name (a department and its own office), with the code before it. */
export function unambiguous(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    [...names].map(([code, name]) => [code, (counts.get(name) ?? 0) > 1 ? `${code} ${name}` : name]),
  );
}

/** For each row with parts, their positions. */
export function childrenOf(rows: readonly KindRow[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  rows.forEach((row, index) => {
    if (row.parent === undefined || row.isOfWhich) return;
    const own = children.get(row.parent);
    if (own) own.push(index);
    else children.set(row.parent, [index]);
  });
  return children;
}

export type Side = "revenue" | "expenditure" | "items";
