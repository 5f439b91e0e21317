import { placeKey } from "../workbook/places";
import type { CellPlace, WorkbookSnapshot } from "../workbook/snapshot";
import { addendsOf } from "./addends";

/** How often a figure is counted in the cells that change with it, by the keys of their places. */
export type Followers = ReadonlyMap<string, bigint>;

/** A budget's totals stand a dozen deep at most; what goes on for ever is a list that counts on from row to row. */
const MOST_STEPS = 100;

/**
 * Tells of any cell which formulas change with it, and by how many times its own change; `undefined` where the workbook has
 * no sums. Formulas that do more than add up are passed over, and so is what comes round to itself.
 */
export function followersIn(workbook: WorkbookSnapshot): ((place: CellPlace) => Followers) | undefined {
  const sums = sumsOf(workbook);
  if (sums.size === 0) return undefined;
  const known = new Map<string, Followers>();
  const followersOf = (key: string, open: ReadonlySet<string>): Followers => {
    const found = known.get(key);
    if (found) return found;
    const followers = new Map<string, bigint>();
    for (const { at, times } of sums.get(key) ?? []) {
      if (open.has(at) || open.size > MOST_STEPS) continue;
      followers.set(at, (followers.get(at) ?? 0n) + times);
      for (const [further, again] of followersOf(at, new Set([...open, at])))
        followers.set(further, (followers.get(further) ?? 0n) + times * again);
    }
    known.set(key, followers);
    return followers;
  };
  return (place) => followersOf(placeKey(place), new Set([placeKey(place)]));
}

interface CountedIn {
  readonly at: string;
  readonly times: bigint;
}

/** By the key of each cell, the sums that it is counted in. */
function sumsOf(workbook: WorkbookSnapshot): ReadonlyMap<string, readonly CountedIn[]> {
  const sums = new Map<string, CountedIn[]>();
  for (const { name: sheet, rows } of workbook.sheets)
    rows.forEach((line, row) =>
      line?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        const place = { sheet, row, column };
        for (const { place: part, sign } of addendsOf(workbook, place)?.cells ?? []) {
          const key = placeKey(part);
          const own = sums.get(key);
          const counted = { at: placeKey(place), times: BigInt(sign) };
          if (own) own.push(counted);
          else sums.set(key, [counted]);
        }
      }),
    );
  return sums;
}
