import type { Change, FuzzCase, FuzzTarget } from "./target";

/** No case is worth more time than this. */
const LONGEST = 15_000;

/**
 * A smaller case that still fails: first as few changes as possible (delta debugging: halves, quarters, … are left out
 * as long as it fails without them), then whatever else can be taken away.
 */
export async function minimise(
  target: FuzzTarget,
  failing: FuzzCase,
  fails: (one: FuzzCase) => Promise<boolean>,
): Promise<FuzzCase> {
  const end = Date.now() + LONGEST;
  const failsWith = async (changes: readonly Change[]) =>
    Date.now() < end && (await fails({ ...failing, changes }));
  let changes = await fewest(failing.changes, failsWith);
  for (const reduction of target.reductions?.(failing.base, changes) ?? []) {
    if (await failsWith([...changes, reduction])) changes = [...changes, reduction];
  }
  return { ...failing, changes };
}

async function fewest(
  all: readonly Change[],
  failsWith: (changes: readonly Change[]) => Promise<boolean>,
): Promise<readonly Change[]> {
  let changes = all;
  let size = Math.ceil(changes.length / 2);
  while (changes.length > 0) {
    let isSmaller = false;
    for (let start = 0; start < changes.length;) {
      const rest = [...changes.slice(0, start), ...changes.slice(start + size)];
      if (await failsWith(rest)) {
        changes = rest;
        isSmaller = true;
      } else start += size;
    }
    if (size === 1 && !isSmaller) return changes;
    if (!isSmaller) size = Math.ceil(size / 2);
    size = Math.max(1, Math.min(size, Math.ceil(changes.length / 2)));
  }
  return changes;
}
