import type { CompleteList } from "../../../budget/document";
import { ALL_NATURES, ALL_SOURCES, money, natures, SPENT, type Atoms } from "../../../budget/quantity-key";
import type { QuantityRow } from "./gathered";
import { pathMeaning, type Meaning } from "../labels/meaning";
import type { DraftBlock } from "../read-table";
import { APART, PROMISED, scopeOf, type Scope } from "./scope";
import type { TablePlace } from "../places/table-places";

const LEFT = natures("carryForward", "distribution");

/**
 * What a block lists completely: the sources of its money, or what it is spent on. A table that may not hold all that its
 * title promises shows of nothing that there is none, and so does one of parts of what other tables tell.
 */
export function listsOf(
  place: TablePlace,
  block: DraftBlock,
  rows: readonly QuantityRow[],
): readonly CompleteList[] {
  if (PROMISED.has(place.kind.id) || APART.has(place.kind.id) || place.kind.rows === "public-items")
    return [];
  const scope = scopeOf(place);
  const isListed = place.kind.rows === "listed";
  return [...listedColumns(block, scope), ...(isListed ? listedRows(block, rows, scope) : [])];
}

/** 合计 over sources or natures, in columns. */
function listedColumns({ block, sums }: DraftBlock, { sources, natures: spent }: Scope): CompleteList[] {
  const meanings = new Map(block.columns.map(({ column, path }) => [column, pathMeaning(path)]));
  return sums.flatMap(({ total, parts, isSure }) => {
    const whole = meanings.get(total);
    const own = parts.flatMap((part) => meanings.get(part) ?? []);
    if (!isSure || whole === undefined || own.length < 2 || own.some(({ isLoose }) => isLoose)) return [];
    if (whole.sources === ALL_SOURCES && own.every((one) => one.sources !== ALL_SOURCES || one.time))
      return [moneyList(own, money(sources, whole.time ?? "both"))];
    if (whole.natures === ALL_NATURES && own.every((one) => one.natures !== ALL_NATURES)) {
      const atoms = own.reduce((all, one) => all | one.natures, 0);
      return [{ of: "natures" as const, scope: (SPENT & spent) | (atoms & LEFT), atoms }];
    }
    return [];
  });
}

function moneyList(own: readonly Meaning[], scope: Atoms): CompleteList {
  const isTimed = own.some(({ time }) => time === "carried-over");
  const usual = isTimed ? "this-year" : "both";
  const atoms = own.reduce((all, one) => all | money(one.sources, one.time ?? usual), 0);
  return { of: "money", scope, atoms };
}

/** 收入总计 below its sources; the natures among the rows of expenditure, or what closes them. */
function listedRows(
  { rows: { rows: read, unread, sums }, side }: DraftBlock,
  rows: readonly QuantityRow[],
  { sources }: Scope,
): CompleteList[] {
  const isBlank = ({ facts }: QuantityRow) => [...facts.values()].every((fact) => fact.value === 0n);
  const isAllKnown = rows.every((one) => one.row.isKnown || one.row.isOfWhich || isBlank(one));
  const isTotalled = sums.some(({ total, isSure }) => read[total]?.kind === "total" && isSure);
  if (side === "items" || unread.length > 0 || !isAllKnown || !isTotalled) return [];
  const own = read.filter((row) => row.kind !== "total" && !row.isOfWhich);
  if (side === "revenue") {
    const named = own.filter(({ meaning }) => meaning.sources !== undefined || meaning.time !== undefined);
    if (named.filter(({ meaning }) => meaning.sources !== undefined).length < 2) return [];
    const meanings = named.map(({ meaning: { sources: of = ALL_SOURCES, time } }): Meaning => ({
      sources: of,
      natures: ALL_NATURES,
      ...(time !== undefined && { time }),
    }));
    return [moneyList(meanings, money(sources, "both"))];
  }
  const atoms = own.reduce((all, { meaning }) => all | (meaning.natures ?? 0), 0);
  const isByNature = own.every(({ meaning }) => meaning.natures !== undefined);
  const isByClass = own.some(({ meaning }) => meaning.functional !== undefined);
  if (isByNature && (atoms & SPENT) !== 0) return [{ of: "natures", scope: ALL_NATURES, atoms }];
  return isByClass ? [{ of: "natures", scope: LEFT, atoms: atoms & LEFT }] : [];
}
