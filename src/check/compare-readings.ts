import type { Fact } from "../budget/document";
import type { Tie } from "../budget/check";
import { placeKey } from "../workbook/places";
import type { JudgedTables, JudgedTie } from "./judged-tables";

/** What another reading of the same cells does to the ties. */
export interface ReadingChange {
  readonly before: TieCounts;
  readonly after: TieCounts;
  /** Ties that held and are not there any more. */
  readonly lost: number;
  /** Why the other reading cannot be right. */
  readonly against?: Evidence;
}

export interface TieCounts {
  readonly held: number;
  readonly failed: number;
  /** Printed figures in at least one tie. */
  readonly tied: number;
}

interface Evidence {
  /** `broken`: ties that held fail now; `refuted`: of what the reading makes of a column more fails than holds. */
  readonly is: "broken" | "refuted";
  readonly failed: number;
  readonly held: number;
  /** One of those that fail. */
  readonly example: Tie;
  /** Where most of them stand. */
  readonly column: { readonly sheet: string; readonly column: number };
}

/** A single new tie that fails may be a slip in the workbook. */
const FEWEST = 2;

/** Compares the judged tables of all documents of a workbook as they are read now with another reading of them. */
export function compareReadings(
  before: readonly JudgedTables[],
  after: readonly JudgedTables[],
): ReadingChange {
  const [old, fresh] = [before, after].map((all) => all.flatMap(({ ties }) => ties).filter(isJudged));
  const former = new Map((old ?? []).map((one) => [keyOf(one), one]));
  const now = new Map((fresh ?? []).map((one) => [keyOf(one), one]));
  const added = (fresh ?? []).filter((one) => !former.has(keyOf(one)));
  const lost = (old ?? []).filter((one) => isHeld(one) && !now.has(keyOf(one))).length;
  const against = broken(old ?? [], added) ?? refuted(added);
  return {
    before: countsOf(old ?? []),
    after: countsOf(fresh ?? []),
    lost,
    ...(against !== undefined && { against }),
  };
}

/** A total that was the sum of its parts, and with other parts is not. */
function broken(old: readonly JudgedTie[], added: readonly JudgedTie[]): Evidence | undefined {
  const held = new Set(old.filter(isHeld).flatMap((one) => totalKey(one) ?? []));
  const failed = added.filter((one) => !isHeld(one) && held.has(totalKey(one) ?? ""));
  const [first] = failed;
  if (first === undefined) return undefined;
  return { is: "broken", failed: failed.length, held: 0, example: first.tie, column: columnOf(first.tie) };
}

/**
 * A check that by the new reading fails of a column, or of all that is new, more often than it holds. Where all that fails
 * has a cell in common, that cell may be wrong: a slip in the workbook refutes nothing.
 */
function refuted(added: readonly JudgedTie[]): Evidence | undefined {
  const families = new Map<string, Family>();
  for (const one of added) {
    const facts = [...one.tie.left, ...one.tie.right].filter(({ value }) => value !== 0n);
    const columns = new Map(
      facts.map(({ place: { sheet, column } }) => [`${sheet} ${column}`, { sheet, column }]),
    );
    const all = ["", columnOf(one.tie)] as const;
    for (const [key, column] of [all, ...columns]) {
      const family = families.get(`${one.check.id} ${key}`) ?? { held: 0, failed: [], column };
      families.set(`${one.check.id} ${key}`, family);
      if (isHeld(one)) family.held += 1;
      else family.failed.push(one);
    }
  }
  const [worst] = [...families.values()]
    .filter(
      ({ held, failed }) => failed.length >= FEWEST && failed.length > held && !haveCellInCommon(failed),
    )
    .toSorted((a, b) => b.failed.length - b.held - (a.failed.length - a.held));
  const [first] = worst?.failed ?? [];
  if (worst === undefined || first === undefined) return undefined;
  const { held, failed, column } = worst;
  return { is: "refuted", failed: failed.length, held, example: first.tie, column };
}

interface Family {
  held: number;
  readonly failed: JudgedTie[];
  readonly column: Evidence["column"];
}

function haveCellInCommon(ties: readonly JudgedTie[]): boolean {
  const cells = ties.map(
    ({ tie: { left, right } }) => new Set([...left, ...right].map(({ place }) => placeKey(place))),
  );
  const [first, ...others] = cells;
  return [...(first ?? [])].some((cell) => others.every((own) => own.has(cell)));
}

function isJudged({ verdict: { outcome } }: JudgedTie): boolean {
  return outcome === "passed" || outcome === "rounding" || outcome === "failed";
}

function isHeld({ verdict: { outcome } }: JudgedTie): boolean {
  return outcome !== "failed";
}

/** The same check of the same cells: of these the outcome is the same whatever they are read as. */
function keyOf({ check, tie: { left, right } }: JudgedTie): string {
  const side = (facts: readonly Fact[]) =>
    facts
      .map(({ place }) => placeKey(place))
      .toSorted()
      .join("+");
  return `${check.id} ${[side(left), side(right)].toSorted().join("=")}`;
}

/** The same total by the same check, whatever its parts, in its row or in its column. */
function totalKey({ check, tie: { relation, left, right } }: JudgedTie): string | undefined {
  const [total, parts] = left.length === 1 ? [left[0], right] : [right[0], left];
  if (relation !== "sum" || total === undefined || parts.length < 2) return undefined;
  const isAcross = parts.every(({ place }) => place.row === total.place.row);
  return `${check.id} ${placeKey(total.place)} ${isAcross}`;
}

function columnOf({ left, right }: Tie): Evidence["column"] {
  const { sheet, column } = (left[0] ?? right[0])?.place ?? { sheet: "", column: 0 };
  return { sheet, column };
}

function countsOf(ties: readonly JudgedTie[]): TieCounts {
  const held = ties.filter(isHeld).length;
  const facts = ties.flatMap(({ tie: { left, right } }) => [...left, ...right]);
  const tied = new Set(facts.filter(({ form }) => form !== "blank").map(({ place }) => placeKey(place)));
  return { held, failed: ties.length - held, tied: tied.size };
}
