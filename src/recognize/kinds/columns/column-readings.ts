import type { Decimal } from "../../../amount/decimal";
import { ALL_SOURCES, natures, OWN_BALANCE, SPENT, type Atoms } from "../../../budget/quantity-key";
import type { Addend, ColumnSum, OptionalPart } from "./column-sums";
import { amountAt, type KindLine } from "../rows/lines";
import type { Time } from "../labels/meaning";

/** A sum of columns whose addends are settled. */
export interface SettledSum {
  readonly total: number;
  readonly parts: readonly number[];
  readonly isSure: boolean;
  /** What its addends say of the total. */
  readonly covers: Covers;
}

interface Covers {
  readonly time?: Time;
  readonly sources?: Atoms;
  readonly natures?: Atoms;
  readonly items?: Atoms;
}

export interface SettledSums {
  readonly sums: readonly SettledSum[];
  /** Totals of which neither labels nor figures say what they take in. */
  readonly open: ReadonlySet<number>;
}

/** So many times as many rows must speak for a reading as for any other. */
const MANY = 3;

/** Of the readings that the labels allow the one that the figures bear out: what was carried over is in some totals. */
export function settled(sums: readonly ColumnSum[], lines: readonly KindLine[]): SettledSums {
  const done: SettledSum[] = [];
  const open = new Set<number>();
  for (const sum of sums) {
    const reading = readingOf(sum, lines);
    if (reading === undefined) {
      open.add(sum.total);
      continue;
    }
    const parts = reading.flatMap(({ columns }) => columns);
    if (sum.isSelected && !isBlank(sum.total, lines) && !isBorneOut(sum.total, reading, lines)) continue;
    const covers = coversOf(sum.parts, reading);
    // A single addend that is left is the same amount once more.
    if (parts.length > 0) done.push({ total: sum.total, parts, isSure: sum.isSure, covers });
  }
  return { sums: done, open };
}

/** So many rows must hold, and all but one. */
const FEWEST = 2;

/** As they stand, or with the total's figures in another column and that one's in its own. */
function isBorneOut(total: number, parts: readonly Addend[], lines: readonly KindLine[]): boolean {
  const exchanged = parts.flatMap(({ columns }) =>
    columns.map((column): [number, readonly Addend[]] => [
      column,
      parts.map((part) => ({
        ...part,
        columns: part.columns.map((own) => (own === column ? total : own)),
      })),
    ]),
  );
  return [[total, parts] as const, ...exchanged].some(([whole, addends]) =>
    holdsNearly(whole, addends, lines),
  );
}

function holdsNearly(total: number, parts: readonly Addend[], lines: readonly KindLine[]): boolean {
  const filled = lines.filter((line) => amountAt(line.sheet, line.row, total) !== 0n);
  const held = filled.filter((line) => holds(line, total, parts)).length;
  return held >= FEWEST && filled.length - held <= 1;
}

function readingOf({ total, parts }: ColumnSum, lines: readonly KindLine[]): readonly Addend[] | undefined {
  const kinds = [...new Set(parts.flatMap(({ optional }) => optional ?? []))].filter((kind) =>
    lines.some(
      (line) =>
        amountsOf(
          line,
          parts.filter(({ optional }) => optional === kind),
        ) !== 0n,
    ),
  );
  if (kinds.length === 0) return parts;
  const readings = subsets(kinds).map((left) => {
    const own = parts.filter(({ optional }) => optional === undefined || !left.includes(optional));
    return { own, fits: lines.filter((line) => isTelling(line, parts) && holds(line, total, own)) };
  });
  const scored = readings.map((one) => ({
    own: one.own,
    score: one.fits.filter((line) => !readings.every(({ fits }) => fits.includes(line))).length,
  }));
  const [best, second] = scored.toSorted((a, b) => b.score - a.score);
  if (isBlank(total, lines)) return parts;
  if (best === undefined || best.score === 0 || best.own.length === 0) return undefined;
  return best.score >= MANY * (second?.score ?? 0) ? best.own : undefined;
}

/** A total that is blank throughout is wrong whatever it takes in. */
function isBlank(total: number, lines: readonly KindLine[]): boolean {
  return lines.every((line) => amountAt(line.sheet, line.row, total) === 0n);
}

function subsets(kinds: readonly OptionalPart[]): OptionalPart[][] {
  return kinds.reduce<OptionalPart[][]>((all, kind) => [...all, ...all.map((one) => [...one, kind])], [[]]);
}

function isTelling(line: KindLine, parts: readonly Addend[]): boolean {
  return parts.some((part) => part.optional !== undefined && amountsOf(line, [part]) !== 0n);
}

function holds(line: KindLine, total: number, parts: readonly Addend[]): boolean {
  const slack: Decimal = BigInt(parts.length + 1) * 10n ** 10n;
  const off = amountAt(line.sheet, line.row, total) - amountsOf(line, parts);
  return off <= slack && off >= -slack;
}

function amountsOf({ sheet, row }: KindLine, parts: readonly Addend[]): Decimal {
  return parts
    .flatMap(({ columns }) => columns)
    .reduce((sum, column) => sum + amountAt(sheet, row, column), 0n);
}

function coversOf(all: readonly Addend[], taken: readonly Addend[]): Covers {
  const isCarriedOver = ({ meaning }: Addend) => meaning.time === "carried-over";
  const isLeft = ({ meaning }: Addend) => meaning.natures === natures("carryForward");
  const isBalance = ({ optional }: Addend) => optional === "balance";
  const items = taken.reduce((atoms, { meaning }) => atoms | (meaning.items ?? 0), 0);
  return {
    ...(all.some(isCarriedOver) &&
      !all.every(isCarriedOver) && { time: taken.some(isCarriedOver) ? "both" : "this-year" }),
    ...(all.some(isBalance) && !taken.some(isBalance) && { sources: ALL_SOURCES & ~OWN_BALANCE }),
    ...(all.some(isLeft) && { natures: taken.some(isLeft) ? SPENT | natures("carryForward") : SPENT }),
    ...(items !== 0 && taken.every(({ meaning }) => meaning.items !== undefined) && { items }),
  };
}
