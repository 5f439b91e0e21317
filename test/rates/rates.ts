import { budgets, type BudgetName } from "../fixtures/budget";
import type { TableId } from "../fixtures/budget";
import kept from "./kept.json";
import {
  NAMED_FROM,
  pairedChanges,
  pairsOfAnyKind,
  singleChanges,
  type Count,
  type MendRates,
  type Rate,
  type TableCounts,
} from "./measure";

/** What was measured of a budget: by kind of change, how many of how many. */
export type BudgetRates = Readonly<Record<string, ChangeRate>>;

interface ChangeRate {
  readonly detected: Count;
  readonly named: Count;
  /** Of pairs: with their former values. */
  readonly valued?: Count;
  /** The former value is among the edits of recalculation. */
  readonly offered: Count;
  /** A fix, which needs no asking, gives it. */
  readonly fixed: Count;
  /** Of single changes: no cell that is right is named as certainly wrong. */
  readonly spared?: Count;
  readonly tables?: Readonly<Partial<Record<TableId, TableCounts>>>;
}

/** As `npm run rates` last wrote them. */
export const keptRates = kept as unknown as Readonly<Record<string, BudgetRates>>;

const PAIRS = 250;
const SEED = 20260101;

export function measureBudget(
  name: BudgetName,
  kinds?: readonly string[],
): { rates: BudgetRates; misses: string[]; harmful: string[] } {
  const rates: Record<string, ChangeRate> = {};
  const misses: string[] = [];
  const harmful: string[] = [];
  const mends = ({ offered, fixed }: MendRates) => ({
    offered: counted(offered),
    fixed: [fixed, offered.of] as const,
  });
  const counted = (rate: Rate): [number, number] => [rate.held, rate.of];
  for (const [change, { detected, named, mended, spared, byTable }] of singleChanges(budgets[name], kinds)) {
    rates[change] = {
      detected: counted(detected),
      named: counted(named),
      ...mends(mended),
      spared: counted(spared),
      tables: Object.fromEntries(byTable),
    };
    misses.push(...spared.misses.map((miss) => `accused: ${miss}`));
    misses.push(...mended.offered.misses);
    harmful.push(...mended.harmful);
    misses.push(...detected.misses.map((miss) => `undetected: ${miss}`));
    misses.push(...named.misses.map((miss) => `unnamed: ${miss}`));
  }
  const { named, valued, mended } = pairedChanges(budgets[name], PAIRS, SEED);
  rates["two cells at once"] = {
    detected: counted(named),
    named: counted(named),
    valued: counted(valued),
    ...mends(mended),
  };
  harmful.push(...mended.harmful, ...pairsOfAnyKind(budgets[name], PAIRS, SEED).harmful);
  misses.push(...named.misses.map((miss) => `unnamed: ${miss}`));
  return { rates, misses, harmful };
}

/** With every test run; all kinds are measured by `npm run rates`. */
const TESTED = ["+0.01", "swapped digits", "blank"];

/** The promise for budgets as they are published; rates may not fall below what is kept either. */
export function expectRates(name: BudgetName, isPublished: boolean): void {
  describe(name, () => {
    const { rates, misses, harmful } = measureBudget(name, TESTED);
    const before = keptRates[name] ?? {};
    console.log(ratesText(name, rates));

    it("has all its rates kept", () => {
      expect(Object.keys(before)).toEqual(expect.arrayContaining(Object.keys(rates)));
      expect(Object.keys(rates)).toEqual([...TESTED, "two cells at once"]);
    });
    it.each(Object.keys(rates))("%s: not below what is kept", (change) => {
      for (const measure of ["detected", "named", "offered", "spared"] as const) {
        const [held] = rates[change]?.[measure] ?? [0];
        // A pair of changes is not asked about right cells.
        const [keptHeld] = before[change]?.[measure] ?? [measure === "spared" ? 0 : Infinity];
        if (held < keptHeld) throw new Error(`${measure} ${held} < ${keptHeld}\n${misses.join("\n")}`);
      }
    });
    it.each(Object.keys(rates).filter((change) => !change.endsWith("0.01")))(
      "%s: always detected",
      (change) => {
        const [held, of] = rates[change]?.detected ?? [0, 1];
        if (change !== "two cells at once") expect(held).toBe(of);
      },
    );
    it("a change of 0.01 is detected in 95% and more, where the figures are as published", () => {
      const share = ratio([rates["+0.01"]?.detected ?? ([0, 1] as const)]);
      expect(share).toBeGreaterThanOrEqual(isPublished ? 0.95 : 0.89);
    });
    it(`a change of ${NAMED_FROM / 100} and more is named with its former value in 99% and more`, () => {
      const single = Object.entries(rates).filter(([change]) => change !== "two cells at once");
      const share = ratio(single.map(([, rate]) => rate.named));
      expect(share).toBeGreaterThanOrEqual(isPublished ? 0.99 : 0.96);
    });
    it("no fix ever changes a cell that was right", () => {
      expect(harmful).toEqual([]);
    });
    it("of two cells changed at once both are named in 98% and more", () => {
      expect(ratio([rates["two cells at once"]?.named ?? [0, 1]])).toBeGreaterThanOrEqual(0.98);
    });
  });
}

export function ratio(counts: readonly (readonly [number, number])[]): number {
  const [held, of] = counts.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return of === 0 ? 1 : held / of;
}

function ratesText(name: string, rates: BudgetRates): string {
  const lines = Object.entries(rates).map(
    ([change, { detected, named, offered, fixed }]) =>
      `  ${change.padEnd(24)} detected ${detected.join("/")}  named ${named.join("/")}  offered ${offered.join("/")}  fixed ${fixed.join("/")}`,
  );
  return [name, ...lines].join("\n");
}
