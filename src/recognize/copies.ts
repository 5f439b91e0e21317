import { oncePer } from "../common/once";
import type { SheetCopy } from "../budget/document";
import type { Cell, CellPlace, Sheet, WorkbookSnapshot } from "../workbook/snapshot";
import { isFigure } from "./cells";

/** A sheet with fewer figures may be one of many that are alike. */
const FEWEST_FIGURES = 4;

/** So many tables somebody may have kept an older state of. */
const MOST_COPIES = 3;

/** What people call a sheet that they keep beside the one that counts. */
const ASIDE = /旧|老|副本|备份|草稿|上一稿|上稿|初稿|作废|原稿|copy|old|backup|\(\d+\)|（\d+）/i;

/**
 * The workbook without the sheets that are copies of others: of two the one that is shown, that is not called a copy, that
 * stands first. A sheet that somebody has named tables on is no copy.
 */
export function withoutCopies(
  workbook: WorkbookSnapshot,
  named: ReadonlySet<string>,
): { readonly workbook: WorkbookSnapshot; readonly copies: readonly SheetCopy[] } {
  const alike = new Map<string, Sheet[]>();
  for (const sheet of workbook.sheets) {
    if (sheet.isHidden === true || named.has(sheet.name)) continue;
    const words = wordsOf(sheet);
    if (words === undefined) continue;
    const same = alike.get(words);
    if (same) same.push(sheet);
    else alike.set(words, [sheet]);
  }
  const copies = [...alike.values()].flatMap((sheets): SheetCopy[] => {
    const [kept, ...others] = sheets.toSorted(
      (a, b) => Number(ASIDE.test(a.name)) - Number(ASIDE.test(b.name)),
    );
    if (kept === undefined) return [];
    return others.flatMap((aside): SheetCopy[] => {
      const different = differencesOf(kept, aside);
      // With most figures others, and no word of a copy, it may be another office's that prints no name.
      const isCopy = ASIDE.test(aside.name) || different.length * 2 <= figuresOf(kept);
      return isCopy ? [{ kept: kept.name, aside: aside.name, different }] : [];
    });
  });
  const read = [...alike.values()].reduce((count, sheets) => count + sheets.length, 0);
  // Where most tables stand there twice they are two budgets.
  const areBudgets = copies.length > MOST_COPIES && copies.length * 5 > read * 2;
  if (copies.length === 0 || areBudgets) return { workbook, copies: [] };
  const gone = new Set(copies.map(({ aside }) => aside));
  return { workbook: { ...workbook, sheets: workbook.sheets.filter(({ name }) => !gone.has(name)) }, copies };
}

/** All its words in order, codes too; `undefined` where there are too few figures beside them. */
const wordsOf = oncePer(({ rows }: Sheet): string | undefined => {
  const words: string[] = [];
  let figures = 0;
  for (const row of rows)
    for (const cell of row ?? []) {
      if (cell === undefined) continue;
      if (isFigure(cell)) figures += 1;
      else words.push(String(cell.value));
    }
  return figures < FEWEST_FIGURES || words.length < FEWEST_FIGURES ? undefined : words.join("\n");
});

function figuresOf({ rows }: Sheet): number {
  return rows.reduce((count, row) => count + (row ?? []).filter(isFigure).length, 0);
}

function differencesOf(kept: Sheet, aside: Sheet): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = 0; row < Math.max(kept.rows.length, aside.rows.length); row += 1) {
    const [one, other] = [kept.rows[row] ?? [], aside.rows[row] ?? []];
    for (let column = 0; column < Math.max(one.length, other.length); column += 1)
      if (held(one[column]) !== held(other[column])) places.push({ sheet: kept.name, row, column });
  }
  return places;
}

function held(cell: Cell | undefined): string {
  return cell === undefined ? "" : String(cell.value);
}
