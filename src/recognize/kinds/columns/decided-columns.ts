import { amountAt, type KindLine } from "../rows/lines";
import { columnSums } from "./column-sums";
import type { Block, ReadColumn } from "./columns";

/**
 * Columns of figures whose labels are not known, as far as the figures say what they are: one of the addends of a total, or
 * told beside them. Their label allows either; so many rows must speak for one and none for the other.
 */
export function withDecidedColumns(block: Block, lines: readonly KindLine[]): Block {
  const unknown = block.columns.filter(isUndecided);
  if (unknown.length === 0 || unknown.length > MOST) return block;
  const roles = new Map<number, "addend" | "of-which">();
  const asAddends = block.columns.map((one): ReadColumn =>
    isUndecided(one) ? { ...one, role: "addend" } : one,
  );
  for (const { total, parts } of columnSums({ ...block, columns: asAddends })) {
    const columns = parts.flatMap((part) => part.columns);
    const open = unknown.map(({ column }) => column).filter((column) => columns.includes(column));
    const taken = open.length === 0 ? undefined : decide(total, columns, open, lines);
    if (taken === undefined) continue;
    for (const column of open)
      if (!roles.has(column)) roles.set(column, taken.includes(column) ? "addend" : "of-which");
  }
  if (roles.size === 0) return block;
  const columns = block.columns.map((one) => {
    const role = roles.get(one.column);
    return role === undefined ? one : { ...one, role, isInferred: true as const };
  });
  return { ...block, columns };
}

/** Of more the readings are too many for the figures of a few rows. */
const MOST = 3;
/** So many rows must hold by one reading alone. */
const FEWEST = 2;
/** One row that holds by no reading may be wrong where so many hold. */
const FOR_EACH = 9;

function isUndecided({ role, path }: ReadColumn): boolean {
  const leaf = path.at(-1);
  return role === "other" && leaf !== undefined && leaf.meaning === undefined;
}

/** Those of the open columns that a total takes in; `undefined` where its figures do not say. */
function decide(
  total: number,
  columns: readonly number[],
  open: readonly number[],
  lines: readonly KindLine[],
): readonly number[] | undefined {
  const known = columns.filter((column) => !open.includes(column));
  const rows = lines.map((line) => {
    const amount = (column: number) => amountAt(line.sheet, line.row, column);
    const rest = known.reduce((sum, column) => sum - amount(column), amount(total));
    return { rest, amount, slack: BigInt(columns.length + 1) * LAST_DIGIT };
  });
  const filled = rows.filter(({ amount }) => amount(total) !== 0n);
  const readings = subsets(open).map((taken) => ({
    taken,
    holds: filled.filter(({ rest, amount, slack }) => {
      const off = taken.reduce((left, column) => left - amount(column), rest);
      return off <= slack && off >= -slack;
    }),
  }));
  const used = open.filter((column) => filled.some(({ amount }) => amount(column) !== 0n));
  // What holds no figures may be taken in or not.
  const rivals = readings.filter(({ taken }) => taken.every((column) => used.includes(column)));
  const [best, second] = rivals.toSorted((a, b) => b.holds.length - a.holds.length);
  if (best === undefined) return undefined;
  if ((filled.length - best.holds.length) * FOR_EACH > best.holds.length) return undefined;
  // A class, its section and its only item print one amount: they are one piece of evidence.
  const alone = best.holds.filter((row) => !second?.holds.includes(row));
  const evidence = new Set(alone.map(({ amount }) => amount(total)));
  const against = second?.holds.filter((row) => !best.holds.includes(row)) ?? [];
  return evidence.size < FEWEST || against.length > 0 ? undefined : best.taken;
}

/** Of two decimals in the unit of a table. */
const LAST_DIGIT = 10n ** 10n;

function subsets(all: readonly number[]): number[][] {
  return all.reduce<number[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}
