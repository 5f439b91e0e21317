import type { Placed } from "./placed";

/** An amount that is a part of another, with others that no table tells. */
export interface Bound {
  readonly whole: Placed;
  readonly part: Placed;
}

/** Items of the departmental economic classification that are one of the Three Public Expenses each. */
const ITEMS: ReadonlyMap<string, string> = new Map([
  ["30217", "reception"],
  ["30231", "vehicleOperation"],
  ["31013", "vehiclePurchase"],
]);

/** What basic expenditure alone spends on 公务接待费 and vehicles is at most what the Three Public Expenses tell of them. */
export function publicBounds(quantities: readonly Placed[]): readonly Bound[] {
  const sure = quantities.filter(
    ({ key, facts }) => key.otherwise === undefined && key.stage === undefined && facts.length === 1,
  );
  return sure.flatMap((part) => {
    const item = ITEMS.get(part.key.economic ?? "");
    const { functional, government, unit } = part.key;
    if (item === undefined || (functional ?? government ?? unit) !== undefined) return [];
    return sure.flatMap((whole) =>
      whole.key.item === item && isWithin(part, whole) ? [{ whole, part }] : [],
    );
  });
}

function isWithin({ key: part }: Placed, { key: whole }: Placed): boolean {
  const isAll = (whole.functional ?? whole.unit) === undefined;
  return isAll && (part.money & ~whole.money) === 0 && (part.natures & ~whole.natures) === 0;
}
