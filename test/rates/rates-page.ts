import { tableIds, type TableId } from "../fixtures/budget";
import { tableForms } from "../fixtures/layouts/table/headers";
import type { TableCounts } from "./measure";
import type { BudgetRates } from "./rates";
import type { KeptSlips } from "./slips/slip-rates";
import { slipsPage } from "./slips/slips-page";

const pairTitles = {
  named: "both cells named",
  valued: "both with their former values",
  offered: "of all changed cells, the former value offered",
};

type Measure = "detected" | "named" | "valued" | "offered" | "fixed" | "spared";

/** docs/detection-rates.md, from the rates that are kept. */
export function ratesPage(rates: Readonly<Record<string, BudgetRates>>, slips: KeptSlips): string {
  const names = Object.keys(rates);
  const changes = Object.keys(rates[names[0] ?? ""] ?? {});
  const percent = (held: number, of: number) =>
    of === 0 ? "—" : `${((held / of) * 100).toFixed(1)}% (${held}/${of})`;
  const cell = (name: string, change: string, measure: Measure) => {
    const [held, of] = rates[name]?.[change]?.[measure] ?? [0, 0];
    return percent(held, of);
  };
  const sum = (change: string, measure: Measure) => {
    const counts = names.map((name) => rates[name]?.[change]?.[measure] ?? ([0, 0] as const));
    return percent(
      counts.reduce((total, [held]) => total + held, 0),
      counts.reduce((total, [, of]) => total + of, 0),
    );
  };
  const table = (measure: Measure, rows: readonly string[]) => [
    `| change | ${names.join(" | ")} | all |`,
    `| --- |${" --- |".repeat(names.length + 1)}`,
    ...rows.map(
      (change) =>
        `| ${change} | ${names.map((name) => cell(name, change, measure)).join(" | ")} | ${sum(change, measure)} |`,
    ),
  ];
  const single = changes.filter((change) => change !== "two cells at once");
  const large = single.filter((change) => (rates[names[0] ?? ""]?.[change]?.named[1] ?? 0) > 0);
  const inTable = (id: TableId, change: string, measure: keyof TableCounts) => {
    const counts = names.map((name) => rates[name]?.[change]?.tables?.[id]?.[measure] ?? ([0, 0] as const));
    return percent(
      counts.reduce((total, [held]) => total + held, 0),
      counts.reduce((total, [, of]) => total + of, 0),
    );
  };
  const byTable = (measure: keyof TableCounts, columns: readonly string[]) => [
    `| table | ${columns.join(" | ")} |`,
    `| --- |${" --- |".repeat(columns.length)}`,
    ...tableIds.map((id) => {
      const title = tableForms[id].title.replace("{year}年", "");
      return `| ${title} | ${columns.map((change) => inTable(id, change, measure)).join(" | ")} |`;
    }),
  ];
  return [
    "# Detection rates",
    "",
    "Every figure of five budgets is changed in turn, and a figure is put into every blank amount cell; the whole engine",
    "runs on each changed workbook. Three budgets are as published (construction, town, science), two are invented:",
    "`culture-2026` fills all thirteen tables and mixes every kind of money, so that nearly every sum carries a rounding",
    "difference. Produced by `npm run rates`; the tests measure a third of it again and fail where a rate falls.",
    "",
    "## Detected",
    "",
    "The change breaks a tie: there is an error or a doubt that the unchanged budget does not have.",
    "",
    ...table("detected", single),
    "",
    "## Named",
    "",
    "Changes of 0.50 and more: exactly one culprit is reported, certain, at the changed cell, with its former value as",
    "the suggestion. (The cell itself is right far more often: what is missed here is nearly always the last digit of",
    "the suggestion, where rounding leaves two values possible.)",
    "",
    ...table("named", large),
    "",
    "## No right cell accused",
    "",
    "Changes after which every cell that is named as certainly wrong is the changed one.",
    "",
    ...table("spared", single),
    "",
    "## Mended",
    "",
    "The changed cell's former value is among the edits that recalculation offers: as a fix, as a suggestion, or as one of",
    "up to three that exclude each other. What is missed is mostly a hundredth that rounding could explain, or a last",
    "digit.",
    "",
    ...table("offered", single),
    "",
    "Thereof as a fix, which is written without asking for each cell: only totals, subtotals and ratios are, and only where",
    "something else vouches for the figures behind them. Over all these changes, over the pairs below and over as many",
    "pairs of changes of any kind, **no fix touches a cell that was right**.",
    "",
    ...table("fixed", single),
    "",
    "## By table",
    "",
    "All budgets together. Detected:",
    "",
    ...byTable("detected", single),
    "",
    "Named:",
    "",
    ...byTable("named", large),
    "",
    "The former value offered as an edit:",
    "",
    ...byTable("offered", single),
    "",
    "## Two cells at once",
    "",
    "A fixed random sample of pairs, each changed by 0.50 to 50.00.",
    "",
    `| | ${names.join(" | ")} | all |`,
    `| --- |${" --- |".repeat(names.length + 1)}`,
    ...(["named", "valued", "offered"] as const).map(
      (measure) =>
        `| ${pairTitles[measure]} | ${names
          .map((name) => cell(name, "two cells at once", measure))
          .join(" | ")} | ${sum("two cells at once", measure)} |`,
    ),
    "",
    ...slipsPage(slips),
  ].join("\n");
}
