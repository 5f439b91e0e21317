import { BASIC, natures } from "../../../budget/quantity-key";
import { amountAt } from "./lines";
import { itemsOf, PUBLIC } from "../labels/meaning";
import { childrenOf, type KindRow, type RowSum, type Side } from "./rows";

/**
 * What adds up among rows known by their labels. A total takes all that stands above it and that no other total has taken;
 * 一、本年收入 stands above its parts, and so may 合计 over the Three Public Expenses.
 */
export function listedSums(
  rows: readonly KindRow[],
  side: Side,
  /** Rows of which all parts are printed, whatever these are called. */
  complete: ReadonlySet<number>,
): readonly RowSum[] {
  return [...partSums(rows, complete), ...totalSums(rows, side)];
}

function partSums(rows: readonly KindRow[], complete: ReadonlySet<number>): RowSum[] {
  const sums: RowSum[] = [];
  for (const [parent, parts] of childrenOf(rows)) {
    const whole = rows[parent];
    if (whole === undefined) continue;
    const children = parts.flatMap((index) => rows[index] ?? []);
    const isSure =
      complete.has(parent) || (isComplete(whole, children) && !isInterrupted(rows, parent, parts));
    sums.push({ check: "block-total", total: parent, parts, what: "其下各项之和", isSure });
  }
  return sums;
}

/** A row among the parts that is none of them and of which nothing is known may be one all the same. */
function isInterrupted(rows: readonly KindRow[], parent: number, parts: readonly number[]): boolean {
  const belongs = new Set([parent, ...parts]);
  const level = rows[parent]?.line.label.numeral;
  for (let index = parent + 1; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined || row.kind === "total") return false;
    if (belongs.has(index) || belongs.has(row.parent ?? -1)) {
      belongs.add(index);
      continue;
    }
    // The next of the parent's own level ends its parts.
    const isNext = level !== undefined && row.line.label.numeral === level;
    if (isNext || row.isKnown) return false;
    return row.line.hasFigures || !parts.some((part) => part < index);
  }
  return false;
}

/** Whether the parts that are printed are all there can be. */
function isComplete(whole: KindRow, parts: readonly KindRow[]): boolean {
  const { sources, time, item, functional } = whole.meaning;
  if (areClasses(parts)) return true;
  if (parts.some((part) => !part.isKnown)) return false;
  if (functional !== undefined) return parts.every((part) => part.meaning.functional !== undefined);
  if (item !== undefined) return itemsIn(parts) === itemsOf(item);
  if (areNatures(parts)) return true;
  if (sources !== undefined) {
    const covered = parts.reduce((all, part) => all | (part.meaning.sources ?? 0), 0);
    return (sources & ~covered) === 0;
  }
  if (whole.meaning.natures !== undefined) {
    const covered = parts.reduce((all, part) => all | (part.meaning.natures ?? 0), 0);
    return (whole.meaning.natures & ~covered) === 0;
  }
  return time !== undefined || whole.meaning.isWhole === true;
}

/** Numbered classes, most of them known by their names: a new or misspelt one among them is a class too. */
function areClasses(parts: readonly KindRow[]): boolean {
  const isClass = ({ meaning }: KindRow) =>
    meaning.functional !== undefined || meaning.economic !== undefined || meaning.government !== undefined;
  const numeral = parts[0]?.line.label.numeral;
  const known = parts.filter(isClass).length;
  return (
    known * 2 > parts.length &&
    parts.every((part) => isClass(part) || (numeral !== undefined && part.line.label.numeral === numeral))
  );
}

/** 基本支出 and 项目支出, with or without what is beside them. */
function areNatures(parts: readonly KindRow[]): boolean {
  const whole = BASIC | natures("project");
  const covered = parts.reduce((all, { meaning }) => all | (meaning.natures ?? 0), 0);
  return parts.every(({ meaning }) => meaning.natures !== undefined) && (covered & whole) === whole;
}

function itemsIn(parts: readonly KindRow[]): number {
  return parts.reduce((all, { meaning }) => all | itemsOf(meaning.item ?? ""), 0);
}

function totalSums(rows: readonly KindRow[], side: Side): RowSum[] {
  const sums: RowSum[] = [];
  const parents = childrenOf(rows);
  let open: number[] = [];
  rows.forEach((row, index) => {
    if (row.isOfWhich) return;
    if (row.kind !== "total" || row.meaning.item !== undefined) {
      // “三公”经费合计 is of what is below it, never of 行政经费 above.
      const below = row.kind === "total" && !parents.has(index) ? partsBelow(rows, index, side) : undefined;
      if (below !== undefined) sums.push(below);
      if (row.parent === undefined) open.push(index);
      return;
    }
    if (open.length > 0) {
      const parts = open;
      const isSure = areAddends(parts.flatMap((part) => rows[part] ?? []));
      sums.push({ check: "block-total", total: index, parts, what: "以上各项之和", isSure });
      open = [index];
      return;
    }
    const below = partsBelow(rows, index, side);
    if (below !== undefined) sums.push(below);
    open = [index];
  });
  return sums;
}

/**
 * All known; or numbered like those that are, where none is without a numeral: what follows an unknown row without one may
 * be a part of it.
 */
function areAddends(parts: readonly KindRow[]): boolean {
  const addends = parts.filter((part) => part.isKnown || part.line.hasFigures);
  if (!addends.some(({ isKnown }) => isKnown)) return false;
  const numerals = new Set(addends.flatMap((part) => (part.isKnown ? (part.line.label.numeral ?? []) : [])));
  const isPlain = (part: KindRow) => part.line.label.numeral === undefined && part.kind !== "total";
  if (addends.some((part) => !part.isKnown) && addends.some(isPlain)) return false;
  return addends.every(({ isKnown, line: { label } }) => {
    return isKnown || (label.numeral !== undefined && numerals.has(label.numeral));
  });
}

/** 合计 in the first line: all that follows is in it, where all of 三公 follows, or where the figures bear it out. */
function partsBelow(rows: readonly KindRow[], total: number, side: Side): RowSum | undefined {
  const next = rows.findIndex((row, index) => index > total && row.kind === "total");
  const end = next < 0 ? rows.length : next;
  const tops = rows.flatMap((row, index) =>
    index > total && index < end && row.parent === undefined && !row.isOfWhich ? [index] : [],
  );
  if (tops.length < 2) return undefined;
  const own = tops.flatMap((index) => rows[index] ?? []);
  const sum: RowSum = { check: "block-total", total, parts: tops, what: "以下各项之和", isSure: true };
  const isSaid = side === "items" && itemsIn(own) === PUBLIC && own.every(({ isKnown }) => isKnown);
  return isSaid || (areAddends(own) && isBorneOut(rows, sum)) ? sum : undefined;
}

function isBorneOut(rows: readonly KindRow[], { total, parts }: RowSum): boolean {
  const whole = rows[total]?.line;
  if (whole === undefined) return false;
  const width = whole.sheet.rows[whole.row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const amount = amountAt(whole.sheet, whole.row, column);
    const all = parts.reduce((sum, part) => {
      const line = rows[part]?.line;
      return line === undefined ? sum : sum + amountAt(line.sheet, line.row, column);
    }, 0n);
    if (amount !== 0n && amount === all) return true;
  }
  return false;
}
