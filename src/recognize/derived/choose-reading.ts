import { absolute, roundTo, ONE, type Decimal } from "../../amount/decimal";
import type { DerivedCell, DerivedReading } from "../../budget/document";
import { around, hasBase, ratioOf, ratioRange } from "../../budget/ratio";
import type { Candidate } from "./candidates";
import { readFigure, type Option, type RawFigure } from "./figures";

/** An amount that a ratio may be computed from, of one row. */
export interface SourceAmount {
  readonly value: Decimal;
  /** Half of the digit to which it was rounded. */
  readonly slack: Decimal;
}

/** The amount of a column in a row, by the row's place in the section; `undefined` where there is none to be read. */
type AmountLookup = (column: string, row: number) => SourceAmount | undefined;

export interface Setting {
  readonly figures: readonly RawFigure[];
  readonly amountAt: AmountLookup;
  /** The place of each row in the section. */
  readonly positions: ReadonlyMap<string, number>;
}

/** A reading with the form in which its figures would be typed. */
export interface Tried {
  readonly reading: Candidate;
  readonly option: Option;
  readonly cells: readonly DerivedCell[];
  readonly fits: number;
  /** Those that would fit any reading: all of a whole, nothing of it. */
  readonly trivial: number;
  /** Figures that can be compared with what it gives. */
  readonly filled: number;
  /** Those that are many times too great or too small: a percent sign more or less. */
  readonly far: number;
}

export interface Choice {
  readonly best: Tried;
  /** What fits as well and gives something else in some row. */
  readonly rivals: readonly Tried[];
  /** Of rivals none is likelier by header and place. */
  readonly isOpen: boolean;
}

/** So many rows tell which readings are worth trying on all. */
const SAMPLE = 40;
const FINALISTS = 8;
/** So few figures are no evidence against what a header says. */
const FEWEST = 3;

/** The reading that the figures of a column bear out best; `undefined` where none does for most of them. */
export function chooseReading(
  candidates: readonly { readonly reading: Candidate; readonly options: readonly Option[] }[],
  setting: Setting,
): Choice | undefined {
  const cellsOf = cellReader(setting);
  const filledAt = setting.figures.flatMap(({ cell }, index) => (cell === undefined ? [] : [index]));
  const every = Math.max(1, Math.ceil(filledAt.length / SAMPLE));
  const sample = filledAt.filter((_, index) => index % every === 0);
  const tried = candidates.flatMap(({ reading, options }) =>
    options.map((option) => tryReading(reading, option, cellsOf(reading, option), setting, sample)),
  );
  const finalists = every === 1 ? tried : tried.toSorted(byFit).slice(0, FINALISTS);
  const ranked = (
    every === 1
      ? finalists
      : finalists.map(({ reading, option, cells }) => tryReading(reading, option, cells, setting, filledAt))
  ).toSorted(byFit);
  const [best] = ranked;
  if (best === undefined) return undefined;
  const equal = ranked.filter(
    (one) => one !== best && (one.fits === best.fits || isMeant(one, best)) && isNamedAsWell(one, best),
  );
  const rivals = equal.filter((one) => differs(one, best, setting));
  if (!isBorneOut(best, candidates.length, rivals)) return undefined;
  const asLikely = rivals.filter(
    ({ reading, option, fits }) =>
      fits === best.fits && reading.score === best.reading.score && isSameForm(option, best.option),
  );
  const isOpen = asLikely.length > 0;
  return { best, rivals: isOpen ? [...new Set([...asLikely, ...rivals])] : rivals, isOpen };
}

function byFit(a: Tried, b: Tried): number {
  return b.fits - a.fits || b.reading.score - a.reading.score || a.far - b.far;
}

/** What the header names, though another fits better by a figure or two. */
function isMeant(one: Tried, best: Tried): boolean {
  return one.reading.isNamed && !best.reading.isNamed && one.fits * 2 >= one.filled && one.fits > 0;
}

/** Where the header names the amount, others that fit as well are none. */
function isNamedAsWell(one: Tried, best: Tried): boolean {
  return one.reading.isNamed || !best.reading.isNamed;
}

function isBorneOut(
  { fits, filled, trivial, reading }: Tried,
  candidates: number,
  rivals: readonly Tried[],
): boolean {
  if (fits === filled) return true;
  // One pair of years, and a figure or two: the header says enough.
  if (reading.kind !== "share" && filled < FEWEST && (candidates === 1 || reading.isNamed)) return true;
  return fits * 2 >= filled && (fits >= FEWEST || fits > trivial || rivals.length === 0);
}

function cellReader({ figures }: Setting) {
  const known = new Map<string, readonly DerivedCell[]>();
  return ({ kind }: DerivedReading, option: Option): readonly DerivedCell[] => {
    const key = `${kind} ${option.bare} ${option.unit}`;
    const cells = known.get(key) ?? figures.map((figure) => readFigure(figure, kind, option));
    known.set(key, cells);
    return cells;
  };
}

function tryReading(
  reading: Candidate,
  option: Option,
  cells: readonly DerivedCell[],
  setting: Setting,
  rows: readonly number[],
): Tried {
  let fits = 0;
  let trivial = 0;
  let filled = 0;
  let far = 0;
  for (const row of rows) {
    const cell = cells[row];
    const amounts = amountsOf(reading, row, setting);
    if (cell?.value === undefined || amounts === undefined) continue;
    const { part, base } = amounts;
    const range = ratioRange(reading.kind, around(part.value, part.slack), around(base.value, base.slack));
    if (range === undefined) continue;
    filled += 1;
    const unit = cell.rounding === 0n ? ONE / 100n : cell.rounding;
    const isMet = cell.value + unit / 2n >= range[0] && cell.value - unit / 2n <= range[1];
    const exact = ratioOf(reading.kind, part.value, base.value);
    if (!isMet && roundTo(cell.value, unit) !== roundTo(exact, unit)) {
      if (isFar(absolute(cell.value), absolute(exact))) far += 1;
      continue;
    }
    fits += 1;
    if (part.value === base.value || part.value === 0n) trivial += 1;
  }
  return { reading, option, cells, fits, trivial, filled, far };
}

const FAR = 10n;

function isFar(one: Decimal, other: Decimal): boolean {
  return one > other * FAR || other > one * FAR;
}

/** What a reading computes the figure of a row from; `undefined` where there is nothing to divide by. */
function amountsOf(
  { kind, of, base: of2, wholeRow }: DerivedReading,
  row: number,
  { amountAt, positions }: Setting,
): { readonly part: SourceAmount; readonly base: SourceAmount } | undefined {
  const part = amountAt(of, row);
  const base = amountAt(of2, wholeRow === undefined ? row : (positions.get(wholeRow) ?? -1));
  return part && base && hasBase(kind, base.value) ? { part, base } : undefined;
}

/** Whether two readings that fit as well give different figures in any row. */
function differs(one: Tried, other: Tried, setting: Setting): boolean {
  if (one.reading.kind !== other.reading.kind) return true;
  if (!isSameForm(one.option, other.option)) return true;
  return setting.figures.some((_, row) => {
    const a = amountsOf(one.reading, row, setting);
    const b = amountsOf(other.reading, row, setting);
    if (a === undefined || b === undefined) return a !== b && isAnything(a ?? b);
    const kind = one.reading.kind;
    return ratioOf(kind, a.part.value, a.base.value) !== ratioOf(kind, b.part.value, b.base.value);
  });
}

function isSameForm(one: Option, other: Option): boolean {
  return one.bare === other.bare && one.unit === other.unit;
}

function isAnything(amounts: { readonly part: SourceAmount } | undefined): boolean {
  return amounts !== undefined && amounts.part.value !== 0n;
}
