/** Rectangles of cells: one kind for the whole program. How they are written is in places.ts. */

/** Zero-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** With the name of the sheet that it lies on. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: MOST_ROWS - 1, right: MOST_COLUMNS - 1 };

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** `rows` and `columns` are counts, of one at least. */
export function areaOfSize(top: number, left: number, rows: number, columns: number): Area {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** Between any two corners. */
export function areaBetween(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

export function rowCount({ top, bottom }: Area): number {
  return bottom - top + 1;
}

export function columnCount({ left, right }: Area): number {
  return right - left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** Every row that it has it has from the first column to the last. */
export function isWholeRows({ left, right }: Area): boolean {
  return left === 0 && right === MOST_COLUMNS - 1;
}

export function isWholeColumns({ top, bottom }: Area): boolean {
  return top === 0 && bottom === MOST_ROWS - 1;
}

export function isWithinSheet({ top, left, bottom, right }: Area): boolean {
  const whole = [top, left, bottom, right].every(Number.isInteger);
  const begins = top >= 0 && left >= 0 && bottom >= top && right >= left;
  return whole && begins && bottom < MOST_ROWS && right < MOST_COLUMNS;
}

export function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function intersect(one: Area, other: Area): Area | undefined {
  const common = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return isEmpty(common) ? undefined : common;
}

/** What remains of an area when a hole is cut into it: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === undefined) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...cut, left: area.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: area.right },
  ].filter((part) => !isEmpty(part));
}

/** The smallest that holds them all; `undefined` of none. */
export function boundingArea(areas: readonly Area[]): Area | undefined {
  const [first, ...rest] = areas;
  return (
    first &&
    rest.reduce(
      (all, area) => ({
        top: Math.min(all.top, area.top),
        left: Math.min(all.left, area.left),
        bottom: Math.max(all.bottom, area.bottom),
        right: Math.max(all.right, area.right),
      }),
      first,
    )
  );
}

function isEmpty({ top, left, bottom, right }: Area): boolean {
  return bottom < top || right < left;
}
