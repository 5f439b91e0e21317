import { absolute, parseDecimal, toPlain, type Decimal } from "../../../amount/decimal";
import { convert } from "../../../amount/parse-amount";
import type { AccountOf } from "../../../budget/kind";
import { byKey } from "../../../common/by-key";
import type { TotalDigest } from "./digest";
import type { BatchEntry } from "./entry";
import { keyOfName, keyOfPeriod } from "./names";

/**
 * Departments against their units in files of their own. What differs is a doubt: which of the files is right, and whether money
 * that one unit hands to another was left out of the sum, no figure tells.
 */
export interface UnitsChecked {
  /** How many amounts agree. */
  readonly agreed: number;
  readonly differences: readonly UnitDifference[];
  /** Departments whose units have not all come: one sentence for each. */
  readonly notChecked: readonly { readonly department: string; readonly reason: string }[];
}

/** Amounts in 万元. */
interface UnitDifference {
  readonly department: string;
  /** Of the sum of all units blank. */
  readonly unit: string;
  readonly of: AccountOf;
  readonly year: number | null;
  readonly title: string;
  readonly row: string;
  readonly column: string;
  readonly inDepartment: string;
  readonly inUnits: string;
  readonly difference: string;
  /** The department's file, then those of the units. */
  readonly files: readonly string[];
}

/** Tables whose totals are the sums of the units'. */
const SUMMED: readonly string[] = [
  "revenue",
  "expenditure",
  "general-expenditure",
  "basic-expenditure",
  "fund-expenditure",
  "operating-expenses",
];

export function checkUnits(entries: readonly BatchEntry[]): UnitsChecked {
  const found = [...byKey(entries, keyOfPeriod).values()].flatMap((own) => {
    const units = new Map<string, BatchEntry[]>();
    for (const entry of own) {
      if (entry.department === "") continue;
      const key = keyOfName(entry.department);
      units.set(key, [...(units.get(key) ?? []), entry]);
    }
    return own.flatMap((entry) => (entry.kind === "部门" ? departmentChecked(entry, units) : []));
  });
  return {
    agreed: found.reduce((sum, { agreed }) => sum + agreed, 0),
    differences: found.flatMap(({ differences }) => differences),
    notChecked: found.flatMap(({ notChecked }) => notChecked),
  };
}

function departmentChecked(
  department: BatchEntry,
  entries: ReadonlyMap<string, readonly BatchEntry[]>,
): UnitsChecked[] {
  const listed = new Map(department.digest.units.map(({ unit }) => [keyOfName(unit), unit]));
  const found = new Map<string, BatchEntry>();
  for (const key of listed.keys()) {
    // Of two files of one unit nobody knows which counts; its own name may be the department's, which is another file.
    const [only, second] = (entries.get(key) ?? []).filter((one) => one !== department);
    if (only !== undefined && second === undefined) found.set(key, only);
  }
  if (found.size === 0) return [];
  const rows = rowsOfUnits(department, found);
  const missing = [...listed].filter(([key]) => !found.has(key)).map(([, name]) => name);
  const hasItself = listed.has(keyOfName(department.department));
  if (missing.length === 0 && hasItself && listed.size > 1)
    return [rows, sumsOfUnits(department, [...found.values()])];
  const reason = !hasItself
    ? "表里列出的单位中没有本级，各单位之和与部门数没有核对"
    : `还缺 ${missing.length} 个单位（${missing.slice(0, 3).join("、")}${missing.length > 3 ? "等" : ""}），各单位之和与部门数没有核对`;
  return [rows, { agreed: 0, differences: [], notChecked: [{ department: department.department, reason }] }];
}

/** What the department prints of a unit, against the total that the unit prints itself of the same table. */
function rowsOfUnits(department: BatchEntry, units: ReadonlyMap<string, BatchEntry>): UnitsChecked {
  const differences: UnitDifference[] = [];
  let agreed = 0;
  for (const { amounts, kind, title, unit } of department.digest.units) {
    const entry = units.get(keyOfName(unit));
    const own = entry && totalIn(entry, kind, "total");
    if (entry === undefined || own === undefined) continue;
    for (const [column, amount] of Object.entries(amounts)) {
      const [a, b] = [parseDecimal(amount), parseDecimal(own.amounts[column] ?? "")];
      if (a === undefined || b === undefined) continue;
      // One amount printed twice: off by one in the last digit it may be only where both were rounded each on its own.
      if (absolute(a - b) <= roundingOf(department) / 2n + roundingOf(entry) / 2n) agreed += 1;
      else
        differences.push(
          difference(department, { unit, title, row: unit, column, files: [entry.file] }, a, b),
        );
    }
  }
  return { agreed, differences, notChecked: [] };
}

function sumsOfUnits(department: BatchEntry, units: readonly BatchEntry[]): UnitsChecked {
  const differences: UnitDifference[] = [];
  let agreed = 0;
  for (const total of department.digest.totals) {
    if (!SUMMED.includes(total.kind)) continue;
    const wrong = Object.keys(total.amounts).flatMap((column) => {
      const sum = sumOf(department, units, total, column);
      if (sum === undefined) return [];
      agreed += sum.isHeld ? 1 : 0;
      return sum.isHeld ? [] : [sum.difference];
    });
    differences.push(...wrong);
  }
  return { agreed, differences, notChecked: [] };
}

/** `undefined` where a unit does not print the column: what it has there nobody knows. */
function sumOf(
  department: BatchEntry,
  units: readonly BatchEntry[],
  { amounts, kind, name, row, title }: TotalDigest,
  column: string,
) {
  const whole = parseDecimal(amounts[column] ?? "");
  if (whole === undefined) return undefined;
  let sum = 0n;
  for (const unit of units) {
    const hasTable = unit.digest.totals.some((one) => one.kind === kind);
    const own = totalIn(unit, kind, row)?.amounts[column];
    // A unit without such a table or class has nothing of it; one that calls its columns otherwise is not understood.
    if (own === undefined && hasTable && totalIn(unit, kind, "total")?.amounts[column] === undefined)
      return undefined;
    sum += parseDecimal(own ?? "0") ?? 0n;
  }
  const slack = [department, ...units].reduce((all, one) => all + roundingOf(one), 0n) / 2n;
  const files = units.map(({ file }) => file);
  const said = row === "total" ? "合计" : name;
  return {
    isHeld: absolute(whole - sum) <= slack,
    difference: difference(department, { unit: "", title, row: said, column, files }, whole, sum),
  };
}

function totalIn({ digest }: BatchEntry, kind: string, row: string): TotalDigest | undefined {
  return digest.totals.find((one) => one.kind === kind && one.row === row);
}

function roundingOf({ digest }: BatchEntry): Decimal {
  return parseDecimal(digest.rounding) ?? 0n;
}

function difference(
  { department, file, of, year }: BatchEntry,
  where: Pick<UnitDifference, "unit" | "title" | "row" | "column" | "files">,
  inDepartment: Decimal,
  inUnits: Decimal,
): UnitDifference {
  const shown = (value: Decimal) => toPlain(convert(value, "元", "万元"), 2);
  return {
    department,
    of,
    year,
    ...where,
    files: [file, ...where.files],
    inDepartment: shown(inDepartment),
    inUnits: shown(inUnits),
    difference: shown(inDepartment - inUnits),
  };
}
