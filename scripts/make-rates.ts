import { writeFileSync } from "node:fs";
import { budgetNames } from "../test/fixtures/budget";
import { ratesPage } from "../test/rates/rates-page";
import { provinceNames, provinceWorkbook } from "../test/fixtures/provinces";
import { provinceRates } from "../test/rates/province-rates";
import { leftOut } from "../test/recognize/kinds/left-out";
import { keptRates, measureBudget, type BudgetRates } from "../test/rates/rates";
import { measureSlips } from "../test/rates/slips/slip-rates";

/**
 * Measures all detection rates anew and keeps them: the tests then refuse anything lower. Run by `npm run rates`;
 * `npm run rates:causes` measures only what is told of clerks' slips.
 */
const slips = measureSlips();
keep("slips/kept-slips.json", slips);
if (process.argv.includes("causes")) {
  keepPage(keptRates);
} else {
  const rates: Record<string, BudgetRates> = {};
  for (const name of budgetNames) rates[name] = measureBudget(name).rates;
  keep("kept.json", rates);
  keepPage(rates);
  const provinces = provinceNames.map((name) => [name, provinceRates(provinceWorkbook(name)).rates] as const);
  keep("kept-provinces.json", Object.fromEntries(provinces));
  const left = provinceNames.map((name) => [name, leftOut(name).rates] as const);
  keep("kept-left-out.json", Object.fromEntries(left));
}

function keepPage(rates: Readonly<Record<string, BudgetRates>>): void {
  writeFileSync(new URL("../docs/detection-rates.md", import.meta.url), ratesPage(rates, slips));
}

function keep(name: string, rates: unknown): void {
  writeFileSync(new URL(`../test/rates/${name}`, import.meta.url), `${JSON.stringify(rates, null, 2)}\n`);
}
