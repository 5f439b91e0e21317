import { absolute, type Decimal } from "../amount/decimal";
import type { OtherSum } from "./other-table";

/** Printed minus added up. */
export function differenceOf({ total, parts }: OtherSum): Decimal {
  return parts.reduce((rest, { value }) => rest - value, total.value);
}

export function holds(sum: OtherSum): boolean {
  const slack = sum.parts.reduce((all, { rounding }) => all + rounding, sum.total.rounding);
  return absolute(differenceOf(sum)) * 2n <= slack;
}

/** So many parts of the total may be missing: what differs by more may be another thing. */
const NEAR = 4n;
const FEWEST = 3;

/** That three figures or more add up to within a quarter of the total is no chance. */
export function nearlyHolds(sum: OtherSum): boolean {
  const filled = sum.parts.filter(({ value }) => value !== 0n).length;
  return filled >= FEWEST && absolute(differenceOf(sum)) * NEAR <= absolute(sum.total.value);
}

/** With a single part any reading holds that has this part. */
export function isTelling({ parts }: OtherSum): boolean {
  return parts.filter(({ value }) => value !== 0n).length > 1;
}

/** A decimal point in the wrong place, or 元 for 万元; of ten parts a tenth is their mean. */
export function isShifted({ total, parts }: OtherSum): boolean {
  const added = parts.reduce((all, { value }) => all + value, 0n);
  return [10n, 100n, 10000n].some(
    (times) =>
      added !== 0n &&
      (total.value === added * times || (total.value * times === added && BigInt(parts.length) !== times)),
  );
}
