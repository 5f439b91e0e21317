/** What is left to read, cut into what Excel gives at once. */
import { cellCount, columnCount, rowCount, type Area } from "../../areas";

/** Of a sheet known by its id. */
export interface AreaById extends Area {
  readonly sheetId: string;
}

export const totalCells = (areas: readonly Area[]): number =>
  areas.reduce((sum, area) => sum + cellCount(area), 0);

/** What of an area lies outside of the first `rows` × `columns` of its sheet: to the right of them, and below. */
export function beyond(area: AreaById, rows: number, columns: number): AreaById[] {
  return [
    { ...area, left: Math.max(area.left, columns), bottom: Math.min(area.bottom, rows - 1) },
    { ...area, top: Math.max(area.top, rows) },
  ].filter(({ top, left, bottom, right }) => bottom >= top && right >= left);
}

/** Parts of at most `limit` cells, but no more than `most` of them. A single cell stays whole. */
export function split(area: AreaById, limit: number, most = Infinity): AreaById[] {
  const wanted = Math.min(most, Math.ceil(cellCount(area) / limit));
  if (wanted <= 1) return [area];
  const parts: AreaById[] = [];
  if (rowCount(area) > 1) {
    const rows = Math.max(
      1,
      wanted === most ? Math.ceil(rowCount(area) / most) : Math.floor(limit / columnCount(area)),
    );
    for (let top = area.top; top <= area.bottom; top += rows) {
      parts.push({ ...area, top, bottom: Math.min(top + rows - 1, area.bottom) });
    }
    return rows === 1 ? parts.flatMap((part) => split(part, limit, most)) : parts;
  }
  const columns = Math.ceil(columnCount(area) / wanted);
  for (let left = area.left; left <= area.right; left += columns) {
    parts.push({ ...area, left, right: Math.min(left + columns - 1, area.right) });
  }
  return parts;
}

/** Takes areas of together at most `limit` cells off the queue, and at least one. */
export function takeBatch(queue: AreaById[], limit: number): AreaById[] {
  let count = 0;
  let cells = 0;
  for (const area of queue) {
    cells += cellCount(area);
    if (count > 0 && cells > limit) break;
    count += 1;
  }
  return queue.splice(0, count);
}
