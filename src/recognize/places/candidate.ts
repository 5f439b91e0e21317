import type { TableDescription } from "../../budget/table";
import type { Sheet } from "../../workbook/snapshot";
import { yearIn } from "../labels";
import type { HeaderMatch } from "./header/header-match";
import type { Prelude } from "./prelude";
import type { TitleMatch } from "./titles";

/** A place in the workbook that reads as one of the standard's tables, its rows not yet read. */
export interface Candidate {
  readonly table: TableDescription;
  readonly sheet: Sheet;
  readonly title: TitleMatch | undefined;
  readonly header: HeaderMatch;
  readonly prelude: Prelude;
  /** First line of what was printed above, and the last that may still be its own. */
  readonly top: number;
  readonly end: number;
  /** Its header says in words of its own what the description's does. */
  readonly isInOtherWords?: true;
  /** Without a title, and with the header of the table on the sheet before. */
  readonly isContinuation?: true;
}

/** Something that looks like a table but was not taken, and why. */
export interface Leftover {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly reason: string;
  /** Understood, and no table that is checked. */
  readonly isOther?: true;
  /** A title without a table under it: of no interest where its table was found elsewhere (目录). */
  readonly mentions?: readonly string[];
  /** Of a title with figures under it that no known header explains: the column of the title. */
  readonly overFigures?: { readonly column: number; readonly year: number | undefined };
}

/** The year that a candidate speaks of: its title's, or its header's. */
export function yearOf({ title, header }: Candidate): number | undefined {
  const inTitle = title && (title.year ?? yearIn(title.text));
  if (inTitle !== undefined) return inTitle;
  const years = header.years.map((one) => one.year);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The year of which most candidates speak; of two, the later one. */
export function commonYear(candidates: readonly Candidate[]): number | undefined {
  const counts = new Map<number, number>();
  for (const candidate of candidates) {
    const year = yearOf(candidate);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return ordered[0]?.[0];
}
