import { finalForms } from "../fixtures/final-accounts/final-forms";
import { officeForms } from "../fixtures/final-accounts/office-forms";
import { workbookOf } from "../fixtures/forms/forms";
import { provinceNames, provinceWorkbook } from "../fixtures/provinces";
import kept from "./kept-provinces.json";
import { provinceRates, type ProvinceRates } from "./province-rates";

const keptRates = kept as unknown as Readonly<Record<string, ProvinceRates>>;

/** With every test run; all amounts are measured by `npm run rates`. */
const STEP = 11;

describe.each(provinceNames)("%s: an amount that stands in a tie, changed by 1 万元", (name) => {
  const { rates, misses } = provinceRates(provinceWorkbook(name), STEP);

  it("is found", () => {
    const [found, of] = rates.found;
    if (found < of) throw new Error(misses.join("\n"));
  });

  it("is named alone in 95% and more, where it can be told from others", () => {
    const [named, of] = rates.named;
    if (named < Math.floor(of * 0.95)) throw new Error(misses.join("\n"));
  });

  it("and no fewer stand in ties than before", () => {
    expect(rates.tied[0]).toBeGreaterThanOrEqual(keptRates[name]?.tied[0] ?? Infinity);
  });
});

describe("the kept rates of the provinces", () => {
  it("are of all budgets and final accounts, and keep the promises", () => {
    expect(Object.keys(keptRates)).toEqual(provinceNames);
    for (const { found, named } of Object.values(keptRates)) {
      expect(found[0] / found[1]).toBeGreaterThanOrEqual(0.99);
      expect(named[0] / named[1]).toBeGreaterThanOrEqual(0.95);
    }
  });
});

// Of a short form of one office few amounts are tied, and of these every second or seventh is changed.
const finals = [
  ...Object.entries(finalForms).map(([name, sheets]) => [name, sheets, 10] as const),
  ...Object.entries(officeForms).map(([name, sheets]) => [name, sheets, 4] as const),
];

describe.each(finals)("%s: an amount changed by 1 万元", (_, sheets, fewest) => {
  const { rates, misses } = provinceRates(workbookOf(sheets), STEP);

  it("is found, and named alone where it can be", () => {
    if (rates.found[0] < rates.found[1] || rates.named[0] < rates.named[1])
      throw new Error(misses.join("\n"));
    expect(rates.found[1]).toBeGreaterThan(fewest);
  });
});
