import { readFileSync } from "node:fs";
import path from "node:path";
import { keptRates, ratio } from "./rates";
import { ratesPage } from "./rates-page";
import { keptSlips } from "./slips/slip-rates";

describe("the kept rates", () => {
  it("are those of docs/detection-rates.md", () => {
    const page = readFileSync(path.join(__dirname, "../../docs/detection-rates.md"), "utf8");
    expect(page).toBe(ratesPage(keptRates, keptSlips));
  });

  it.each(Object.entries(keptRates))(
    "%s: the former value is among the edits in 95%% and more",
    (_, rates) => {
      expect(ratio(Object.values(rates).map(({ offered }) => offered))).toBeGreaterThanOrEqual(0.95);
    },
  );

  it("keep the promises over all budgets", () => {
    const all = Object.values(keptRates).flatMap((rates) => Object.entries(rates));
    const of = (pick: (change: string) => boolean, measure: "detected" | "named" | "spared") =>
      ratio(all.filter(([change]) => pick(change)).map(([, rate]) => rate[measure] ?? [0, 0]));
    const isPair = (change: string) => change === "two cells at once";
    const isSmallest = (change: string) => change.endsWith("0.01");
    expect(of((change) => !isPair(change) && !isSmallest(change), "detected")).toBe(1);
    expect(of(isSmallest, "detected")).toBeGreaterThanOrEqual(0.95);
    expect(of((change) => !isPair(change), "named")).toBeGreaterThanOrEqual(0.99);
    expect(of(isPair, "named")).toBeGreaterThanOrEqual(0.98);
    expect(of((change) => !isPair(change), "spared")).toBe(1);
  });
});
