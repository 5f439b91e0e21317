/** What one card shows; its key is unlike that of every other one. */
export interface CardEntry {
  readonly key: string;
}

/** Cards under one heading. */
export interface CardGroup<E extends CardEntry> {
  readonly key: string;
  /** Absent for what belongs nowhere else. */
  readonly title?: string;
  readonly entries: readonly E[];
}

/** The card so many before or after another; the first one where there is no other; none beyond the ends. */
export function entryBeside<E extends CardEntry>(
  entries: readonly E[],
  key: string | undefined,
  step: 1 | -1,
): E | undefined {
  const at = entries.findIndex((entry) => entry.key === key);
  return at < 0 ? entries[0] : entries[at + step];
}
