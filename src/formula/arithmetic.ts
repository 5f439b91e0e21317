import {
  divide,
  fromNumber,
  multiply,
  ONE,
  parseDecimal,
  powerOfTen,
  roundTo,
  toPlain,
  ZERO,
  type Decimal,
} from "../amount/decimal";

/** How a formula's numbers are computed: in doubles, as Excel shows them, or exactly, as judgements need them. */
export interface Arithmetic<N extends Numeric> {
  readonly zero: N;
  readonly of: (number: number) => N;
  readonly toNumber: (value: N) => number;
  /** `undefined` where the text is no number. */
  readonly read: (text: string) => N | undefined;
  readonly print: (value: N) => string;
  readonly add: (one: N, other: N) => N;
  readonly subtract: (one: N, other: N) => N;
  readonly multiply: (one: N, other: N) => N;
  /** `divisor` is not zero. */
  readonly divide: (dividend: N, divisor: N) => N;
  /** `undefined` where it cannot be computed. */
  readonly power: (base: N, exponent: N) => N | undefined;
  /** To so many places, the sign aside. */
  readonly round: (value: N, places: number, way: "half" | "up" | "down") => N;
  readonly floor: (value: N) => N;
}

export type Numeric = number | bigint;

export const inDoubles: Arithmetic<number> = {
  zero: 0,
  of: (number) => number,
  toNumber: (value) => value,
  read: (text) => {
    const number = text.trim() === "" ? NaN : Number(text);
    return Number.isNaN(number) ? undefined : number;
  },
  print: String,
  add: (one, other) => one + other,
  subtract: (one, other) => one - other,
  multiply: (one, other) => one * other,
  divide: (dividend, divisor) => dividend / divisor,
  power: (base, exponent) => base ** exponent,
  round: (value, places, way) => {
    const scale = 10 ** places;
    // Fifteen digits, as Excel has them: 1.005 * 100 is 100.5 to it.
    const scaled = Number((Math.abs(value) * scale).toPrecision(15));
    const size =
      way === "half" ? Math.floor(scaled + 0.5) : way === "up" ? Math.ceil(scaled) : Math.floor(scaled);
    return (Math.sign(value) * size) / scale;
  },
  floor: Math.floor,
};

/** A greater power than this is no budget's. */
const HIGHEST = 30n;

/** Nor is a greater number: computing on would only take time. */
const GREATEST: Decimal = powerOfTen(30);

export function isBeyondBudgets(value: Decimal): boolean {
  return value > GREATEST || value < -GREATEST;
}

export const inDecimals: Arithmetic<Decimal> = {
  zero: ZERO,
  of: (number) => fromNumber(number) ?? ZERO,
  toNumber: (value) => Number(toPlain(value)),
  read: (text) => parseDecimal(text.trim()),
  print: (value) => toPlain(value),
  add: (one, other) => one + other,
  subtract: (one, other) => one - other,
  multiply,
  divide,
  power: (base, exponent) => {
    if (exponent < 0n || exponent % ONE !== 0n || exponent / ONE > HIGHEST || isBeyondBudgets(base))
      return undefined;
    let power = ONE;
    for (let times = exponent / ONE; times > 0n; times -= 1n) power = multiply(power, base);
    return power;
  },
  round: (value, places, way) => {
    const unit = powerOfTen(-places);
    if (way === "half") return roundTo(value, unit);
    // Division of whole numbers cuts off.
    const cut = (value / unit) * unit;
    if (way === "down" || cut === value) return cut;
    return value < 0n ? cut - unit : cut + unit;
  },
  floor: (value) => {
    const cut = (value / ONE) * ONE;
    return cut > value ? cut - ONE : cut;
  },
};
