import { writeFileSync } from "node:fs";
import { budgetNames } from "../test/fixtures/budget";
import { ratesPage } from "../test/rates/rates-page";
import { provinceNames, provinceWorkbook } from "../test/fixtures/provinces";
import { provinceRates } from "../test/rates/province-rates";
import { leftOut } from "../test/recognize/kinds/left-out";
import { measureBudget, type BudgetRates } from "../test/rates/rates";

/** Measures all detection rates anew and keeps them: the tests then refuse anything lower. Run by `npm run rates`. */
const rates: Record<string, BudgetRates> = {};
for (const name of budgetNames) rates[name] = measureBudget(name).rates;
writeFileSync(new URL("../test/rates/kept.json", import.meta.url), `${JSON.stringify(rates, null, 2)}\n`);
writeFileSync(new URL("../docs/detection-rates.md", import.meta.url), ratesPage(rates));

const provinces = provinceNames.map((name) => [name, provinceRates(provinceWorkbook(name)).rates] as const);
writeFileSync(
  new URL("../test/rates/kept-provinces.json", import.meta.url),
  `${JSON.stringify(Object.fromEntries(provinces), null, 2)}\n`,
);

const left = provinceNames.map((name) => [name, leftOut(name).rates] as const);
writeFileSync(
  new URL("../test/rates/kept-left-out.json", import.meta.url),
  `${JSON.stringify(Object.fromEntries(left), null, 2)}\n`,
);
