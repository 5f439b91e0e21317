/** Sheets that this add-in has added, and when; `watch` does not report them as a change made by the user. */
const added = new Map<string, number>();
let running = 0;
let writes = 0;

/** Excel tells of a write some moments after it is done, in milliseconds. */
const TOLD_WITHIN = 1000;

/** Changes that come while such work is under way are looked at only when it is done. */
export async function asOwnWrite<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  writes += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    writes += 1;
  }
}

export const isWriting = (): boolean => running > 0;

/** Another number after, and during, every such work. */
export const writeCount = (): number => writes;

export function noteAdded(sheetId: string): void {
  added.set(sheetId, Date.now());
}

export function isOwnAddition(sheetId: string): boolean {
  return Date.now() - (added.get(sheetId) ?? -Infinity) < TOLD_WITHIN;
}

/** Cells that this add-in has written, by sheet and address: until when, for each time, Excel may tell of it. */
const written = new Map<string, number[]>();
const keyOf = (sheetId: string, address: string): string => `${sheetId} ${address}`;

export function noteWritten(sheetId: string, address: string): void {
  const key = keyOf(sheetId, address);
  written.set(key, [...waitingAt(key), Date.now() + TOLD_WITHIN]);
}

/** Whether what Excel tells of a cell is a write of our own, of which it tells once: the second time it is the user's. */
export function isOwnWrite(sheetId: string, address: string): boolean {
  const key = keyOf(sheetId, address);
  const [own, ...others] = waitingAt(key);
  if (others.length > 0) written.set(key, others);
  else written.delete(key);
  return own !== undefined;
}

const waitingAt = (key: string): number[] => (written.get(key) ?? []).filter((until) => until > Date.now());
