import type { AccountOf } from "../../../budget/kind";
import { causesByKind, checksThatFail, commonSlips } from "./counts";
import type { CauseCount, CheckCount, CommonSlip } from "./counts";
import type { BatchEntry } from "./entry";
import { missingItems, type MissingItem } from "./missing";
import { checkUnits, type UnitsChecked } from "./units";
import { changesBetweenYears, type YearChange } from "./years";

/** What `gouji check --summary` writes of many files together. A contract: only ever extended. */
export interface BatchSummary {
  readonly version: 1;
  readonly files: number;
  readonly unreadable: readonly UnreadableFile[];
  /** In the order of the files. */
  readonly documents: readonly DocumentEntry[];
  /** What really went wrong, the commonest first; so of the next two. */
  readonly causes: readonly CauseCount[];
  readonly checks: readonly CheckCount[];
  readonly slips: readonly CommonSlip[];
  readonly missing: readonly MissingItem[];
  readonly years: readonly YearChange[];
  readonly units: UnitsChecked;
}

export interface UnreadableFile {
  readonly file: string;
  readonly error: string;
}

interface DocumentEntry {
  readonly file: string;
  readonly department: string;
  readonly kind: "部门" | "单位";
  readonly year: number | null;
  readonly of: AccountOf;
  readonly errors: number;
  readonly warnings: number;
  readonly causes: number;
}

export function batchSummary(
  entries: readonly BatchEntry[],
  unreadable: readonly UnreadableFile[],
  /** The names of those that were to send something. */
  expected: readonly string[] = [],
): BatchSummary {
  return {
    version: 1,
    files: new Set([...entries, ...unreadable].map(({ file }) => file)).size,
    unreadable,
    documents: entries.map(({ causes, department, errors, file, kind, of, warnings, year }) => ({
      file,
      department,
      kind,
      year,
      of,
      errors,
      warnings,
      causes: causes.length,
    })),
    causes: causesByKind(entries),
    checks: checksThatFail(entries),
    slips: commonSlips(entries),
    missing: missingItems(entries, expected),
    years: changesBetweenYears(entries),
    units: checkUnits(entries),
  };
}
