import type { Sheet } from "../../workbook/snapshot";
import { isFigure } from "../cells";
import type { Candidate } from "./candidate";
import { MAX_PRELUDE } from "./prelude";
import type { TitleMatch } from "./titles";
import type { Area } from "../../workbook/areas";

/** What lies under a title, and the first line above it that may name its department or unit. */
export interface TitleArea extends Area {
  readonly preludeTop: number;
}

/** A sheet with all of its titles, and the candidates found so far. */
interface TitledSheet {
  readonly sheet: Sheet;
  readonly width: number;
  readonly titles: readonly TitleMatch[];
  readonly before: readonly Candidate[];
}

/** Down to the next title below, between the neighbours beside. */
export function areaUnder(title: TitleMatch, { sheet, width, titles, before }: TitledSheet): TitleArea {
  const isBeside = (other: TitleMatch) => other !== title && Math.abs(other.row - title.row) <= 2;
  const leftNeighbour = before.findLast(
    (one) => one.title !== undefined && isBeside(one.title) && one.title.column < title.column,
  );
  const rightNeighbour = titles
    .filter((other) => isBeside(other) && other.column > title.column)
    .sort((a, b) => a.column - b.column)[0];
  const left = leftNeighbour ? leftNeighbour.header.right + 1 : 0;
  const right = rightNeighbour ? rightNeighbour.column - 1 : width - 1;
  const hasNeighbours = leftNeighbour !== undefined || rightNeighbour !== undefined;
  const overlaps = (other: TitleMatch) => !hasNeighbours || (other.column >= left && other.column <= right);
  const below = titles.find((other) => other.row > title.row && !isBeside(other) && overlaps(other));
  const above = before.findLast((one) => one.title && one.title.row < title.row && !isBeside(one.title));
  return {
    top: title.row + 1,
    bottom: below ? below.row - 1 : sheet.rows.length - 1,
    left,
    right,
    preludeTop: Math.max(title.row - MAX_PRELUDE, above ? above.header.bottom + 1 : 0, 0),
  };
}

/** So few may be the numbers of pages, or of columns. */
const FEW_FIGURES = 5;

export function holdsFigures(sheet: Sheet, area: Area): boolean {
  if (sheet.isHidden === true) return false;
  let figures = 0;
  for (let row = area.top; row <= area.bottom && figures <= FEW_FIGURES; row += 1) {
    figures += (sheet.rows[row] ?? []).slice(area.left, area.right + 1).filter(isFigure).length;
  }
  return figures > FEW_FIGURES;
}
