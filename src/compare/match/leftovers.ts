/** Pairs of two lists, made in steps: each step looks only at what those before it left. */
export interface Pairing<T> {
  readonly pairs: (readonly [now: T, before: T])[];
  readonly now: Set<T>;
  readonly before: Set<T>;
}

export function pairing<T>(now: readonly T[], before: readonly T[]): Pairing<T> {
  return { pairs: [], now: new Set(now), before: new Set(before) };
}

export function join<T>({ pairs, now, before }: Pairing<T>, one: T, other: T): void {
  now.delete(one);
  before.delete(other);
  pairs.push([one, other]);
}

/** Those with one key, which may be several on each side; what has none is left. */
export interface Namesakes<T> {
  readonly now: readonly T[];
  readonly before: readonly T[];
}

export function namesakes<T>(
  { now, before }: Pairing<T>,
  keyOf: (one: T, isNow: boolean) => string | undefined,
): readonly Namesakes<T>[] {
  const found = new Map<string, { now: T[]; before: T[] }>();
  for (const side of ["now", "before"] as const) {
    for (const one of side === "now" ? now : before) {
      const key = keyOf(one, side === "now");
      if (key === undefined) continue;
      const own = found.get(key) ?? { now: [], before: [] };
      own[side].push(one);
      found.set(key, own);
    }
  }
  return [...found.values()].filter((one) => one.now.length > 0 && one.before.length > 0);
}

/** In their order, as many as there are on both sides. */
export function joinInOrder<T>(
  pairs: Pairing<T>,
  keyOf: (one: T, isNow: boolean) => string | undefined,
): void {
  for (const { now, before } of namesakes(pairs, keyOf)) {
    for (const [index, one] of now.entries()) {
      const other = before[index];
      if (other !== undefined) join(pairs, one, other);
    }
  }
}

/** Only where there is one on each side. */
export function joinOnly<T>(pairs: Pairing<T>, keyOf: (one: T, isNow: boolean) => string | undefined): void {
  for (const { now, before } of namesakes(pairs, keyOf)) {
    const [one, second] = now;
    const [other, third] = before;
    if (one !== undefined && other !== undefined && second === undefined && third === undefined)
      join(pairs, one, other);
  }
}
