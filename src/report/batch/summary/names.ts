import { normalize } from "../../../text/normalize";
import type { BatchEntry } from "./entry";

/** A department or unit by its name; the office itself is a unit of its department under several names. */
export function keyOfName(name: string): string {
  return normalize(name).replace(/[-(]?(?:本级|机关|本部)\)?$/, "");
}

/** All that is of one year and account: what is compared is of the same. */
export function keyOfPeriod({ of, year }: Pick<BatchEntry, "of" | "year">): string {
  return `${of} ${year ?? ""}`;
}
