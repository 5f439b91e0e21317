/** A rectangle of cells on a sheet; zero-based. */
export interface Area {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export const cellCount = (areas: readonly Area[]): number =>
  areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** What of an area lies outside of the first `rows` × `columns` of its sheet: to the right of them, and below. */
export function beyond(area: Area, rows: number, columns: number): Area[] {
  const right = area.left + area.columns;
  const bottom = area.top + area.rows;
  const left = Math.max(area.left, columns);
  const below = Math.max(area.top, rows);
  return [
    { ...area, left, rows: Math.min(bottom, rows) - area.top, columns: right - left },
    { ...area, top: below, rows: bottom - below },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** Parts of at most `limit` cells, but no more than `most` of them. A single cell stays whole. */
export function split(area: Area, limit: number, most = Infinity): Area[] {
  const wanted = Math.min(most, Math.ceil(cellCount([area]) / limit));
  if (wanted <= 1) return [area];
  const parts: Area[] = [];
  if (area.rows > 1) {
    const rows = Math.max(
      1,
      wanted === most ? Math.ceil(area.rows / most) : Math.floor(limit / area.columns),
    );
    for (let done = 0; done < area.rows; done += rows) {
      parts.push({ ...area, top: area.top + done, rows: Math.min(rows, area.rows - done) });
    }
    return rows === 1 ? parts.flatMap((part) => split(part, limit, most)) : parts;
  }
  const columns = Math.ceil(area.columns / wanted);
  for (let done = 0; done < area.columns; done += columns) {
    parts.push({ ...area, left: area.left + done, columns: Math.min(columns, area.columns - done) });
  }
  return parts;
}

/** Takes areas of together at most `limit` cells off the queue, and at least one. */
export function takeBatch(queue: Area[], limit: number): Area[] {
  let count = 0;
  let cells = 0;
  for (const area of queue) {
    cells += cellCount([area]);
    if (count > 0 && cells > limit) break;
    count += 1;
  }
  return queue.splice(0, count);
}
