import { toPlain } from "../../src/amount/decimal";
import type { YearLine, YearOnYear } from "../../src/narrate/write/year-on-year";

/** A line as it reads: amounts in 万元. */
export interface PlainLine extends Pick<YearLine, "name" | "change" | "formerName"> {
  readonly of: string;
  readonly thisYear?: string;
  readonly lastYear?: string;
  readonly difference: string;
}

export function withoutPlaces(years: YearOnYear | undefined): readonly PlainLine[] {
  return (years?.lines ?? []).map(({ comparison, thisYear, lastYear, difference, ...line }) => ({
    of: comparison.id,
    ...line,
    ...(thisYear === undefined ? {} : { thisYear: toPlain(thisYear.value, 2) }),
    ...(lastYear === undefined ? {} : { lastYear: toPlain(lastYear.value, 2) }),
    difference: toPlain(difference, 2),
  }));
}
