import { absolute, ONE, powerOfTen, type Decimal } from "../../amount/decimal";

/** 0.01万元 in yuan: the coarsest unit to which any budget is printed. */
export const COARSEST = 100n * ONE;
const FINEST = powerOfTen(-8);

/** The largest power of ten, from 100 yuan down, of which an amount in yuan is a multiple. */
export function granularity(amount: Decimal): Decimal {
  const size = absolute(amount);
  let unit = COARSEST;
  while (unit > FINEST && size % unit !== 0n) unit /= 10n;
  return unit;
}

/**
 * The unit to which a document's amounts were rounded, in yuan: the coarsest of which at least half of them are
 * multiples. Half, not all: a cell that holds more digits than it shows must not make every other figure look exact
 * (it is read at its own, finer unit), and too coarse a unit only widens the slack while too fine a one raises false
 * alarms. Figures rounded in 万元 and multiplied out to 元 still give 100 yuan.
 */
export function inferRoundingUnit(amounts: Iterable<Decimal>): Decimal {
  const counts = new Map<Decimal, number>();
  let total = 0;
  for (const amount of amounts) {
    if (amount === 0n) continue;
    const unit = granularity(amount);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    total += 1;
  }
  let multiples = 0;
  for (let unit = COARSEST; unit > FINEST; unit /= 10n) {
    multiples += counts.get(unit) ?? 0;
    if (multiples * 2 >= total) return unit;
  }
  return FINEST;
}
