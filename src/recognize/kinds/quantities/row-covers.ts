import { natures, OWN_BALANCE, SPENT, type Atoms } from "../../../budget/quantity-key";
import type { DraftBlock } from "../read-table";
import type { KindRow, RowMeaning } from "../rows/rows";

/** What the rows that a total adds up say of it. */
type RowCovers = Pick<RowMeaning, "time" | "sources" | "natures" | "holdsBalance">;

const LEFT = natures("carryForward", "distribution");

/**
 * What totals of a listed block take in: 收入合计 above 上年结转 is this year's alone, below it both; sources that are listed
 * after 本年收入合计 are not in it.
 */
export function rowCovers({ rows: { rows, sums }, side }: DraftBlock): ReadonlyMap<number, RowCovers> {
  const covers = new Map<number, RowCovers>();
  if (side === "items") return covers;
  const prints = rows.some(isCarriedOver);
  for (const { total, parts, isSure } of sums) {
    const whole = rows[total];
    if (whole?.kind !== "total") continue;
    const leaves = leavesOf(parts, sums, rows);
    if (!isSure) {
      // What a plain 总计 of expenditure takes in is what stands above it: 年末结转 too, if that is what was not understood.
      const isOpen = side === "expenditure" && whole.meaning.natures === undefined;
      if (isOpen && leaves.some(mayBeLeft)) covers.set(total, { natures: 0 });
      if (side === "revenue") for (const own of openBeside(parts, rows)) covers.set(own, { natures: 0 });
      continue;
    }
    if (!leaves.some(({ meaning }) => meaning.sources !== undefined || meaning.natures !== undefined))
      continue;
    covers.set(total, side === "revenue" ? revenue(leaves, rows, prints) : spending(leaves));
  }
  if (side === "revenue")
    for (const [total, own] of besideOthers(sums, rows)) if (!covers.has(total)) covers.set(total, own);
  return covers;
}

/** 小计 beside an amount of which nothing is known: it may be all there is, or this year's alone. */
function openBeside(parts: readonly number[], rows: readonly KindRow[]): readonly number[] {
  const [total, second] = parts.filter((part) => rows[part]?.kind === "total");
  const hasUnknown = parts.some((part) => rows[part]?.isKnown === false && rows[part].line.hasFigures);
  const isOpen = total !== undefined && second === undefined && rows[total]?.meaning.time === undefined;
  return isOpen && hasUnknown ? [total] : [];
}

/** A total that is added to what was carried over holds none of it, whatever was not understood of its own parts. */
function besideOthers(
  sums: DraftBlock["rows"]["sums"],
  rows: readonly KindRow[],
): ReadonlyMap<number, RowCovers> {
  const covers = new Map<number, RowCovers>();
  for (const { parts, isSure } of sums) {
    const [total, second] = parts.filter((part) => rows[part]?.kind === "total");
    if (!isSure || total === undefined || second !== undefined) continue;
    const others = parts.flatMap((part) => (part === total ? [] : (rows[part] ?? [])));
    const later = others.reduce(
      (all, row) => (isCarriedOver(row) ? all : all | (row.meaning.sources ?? 0)),
      0,
    );
    covers.set(total, {
      ...(others.some(isCarriedOver) && { time: "this-year" as const }),
      ...(later !== 0 && { sources: ~later }),
    });
  }
  return covers;
}

function revenue(leaves: readonly KindRow[], rows: readonly KindRow[], prints: boolean): RowCovers {
  const hasCarriedOver = leaves.some(isCarriedOver);
  const listed = (all: readonly KindRow[]): Atoms =>
    all.reduce((atoms, row) => (isCarriedOver(row) ? atoms : atoms | (row.meaning.sources ?? 0)), 0);
  const own = listed(leaves);
  const later = listed(rows) & ~own;
  return {
    ...(prints && { time: hasCarriedOver ? ("both" as const) : ("this-year" as const) }),
    ...(leaves.some(({ meaning }) => meaning.sources === OWN_BALANCE) && { holdsBalance: true as const }),
    ...(later !== 0 && own !== 0 && !hasCarriedOver && { sources: ~later }),
  };
}

function spending(leaves: readonly KindRow[]): RowCovers {
  const left = leaves.reduce((atoms, { meaning }) => atoms | ((meaning.natures ?? 0) & LEFT), 0);
  return left === 0 ? {} : { natures: SPENT | left };
}

function mayBeLeft({ isKnown, line, meaning }: KindRow): boolean {
  return isKnown ? ((meaning.natures ?? 0) & LEFT) !== 0 : line.hasFigures;
}

function isCarriedOver({ meaning }: KindRow): boolean {
  return meaning.time === "carried-over";
}

/** The rows that a sum comes down to, through totals among its parts. */
function leavesOf(
  parts: readonly number[],
  sums: DraftBlock["rows"]["sums"],
  rows: readonly KindRow[],
): readonly KindRow[] {
  return parts.flatMap((part) => {
    const row = rows[part];
    const below = row?.kind === "total" ? sums.find(({ total }) => total === part) : undefined;
    if (below !== undefined && !below.parts.includes(part)) return leavesOf(below.parts, sums, rows);
    return row === undefined ? [] : [row];
  });
}
