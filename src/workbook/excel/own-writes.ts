/** Sheets that this add-in has added, and when; `watch` does not report them as a change made by the user. */
const added = new Map<string, number>();
let running = 0;

/** Excel tells of a write some moments after it is done. */
const ECHO = 1000;

/** Changes that come while such work is under way are looked at only when it is done. */
export async function asOwnWrite<T>(work: () => Promise<T>): Promise<T> {
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
  }
}

export const isWriting = (): boolean => running > 0;

export function noteAdded(sheetId: string): void {
  added.set(sheetId, Date.now());
}

export function isOwnAddition(sheetId: string): boolean {
  return Date.now() - (added.get(sheetId) ?? -Infinity) < ECHO;
}
