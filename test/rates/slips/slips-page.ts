import type { KeptSlips } from "./slip-rates";

/** The part of docs/detection-rates.md about what clerks do wrong beyond a single figure. */
export function slipsPage({ all, several }: KeptSlips): string[] {
  const percent = (held: number, of: number) =>
    of === 0 ? "—" : `${((held / of) * 100).toFixed(1)}% (${held}/${of})`;
  return [
    "## Causes",
    "",
    "Slips as clerks make them, in five budgets of Shanxi, twelve workbooks of other provinces and three forms of final",
    "accounts; of each kind there are several sorts, all drawn at random and the same in every run. A slip after which every",
    "tie still holds and nothing of form is visible is counted apart (unseen). *Named*: a cause, or one of its alternatives, is",
    "of the slip's kind (or of one that says as good), at its place, and would change no right cell. *One problem*: there is",
    "exactly one cause, or one error that no cause explains. *Right cells accused*: a certain cause would change a cell that is",
    "right. *Harmful fixes*: what recalculation writes without asking for each cell goes into a right cell, or is a wrong value.",
    "",
    "| kind | slips | unseen | detected | named | one problem | problems, median | most | right cells accused | harmful fixes |",
    `|${" --- |".repeat(10)}`,
    ...Object.entries(all).map(([kind, rates]) => {
      const of = (held: number) => percent(held, rates.slips);
      const cells = [rates.slips, rates.invisible, of(rates.detected), of(rates.named), of(rates.one)];
      const last = [rates.median, rates.most, rates.accusing, rates.harmful];
      return `| ${kind} | ${[...cells, ...last].join(" | ")} |`;
    }),
    "",
    "Several figures changed at once by 0.50 to 50.00 万元 (a thousand times as much in tables in 元), also beside a table that",
    "was left empty: how many of them are in a cause, and with their former amounts. Each breaks a tie of its own in which",
    "nothing of the empty table is.",
    "",
    "| | documents | cells in a cause | with their former amounts | the empty table named | right cells accused | harmful fixes |",
    `|${" --- |".repeat(7)}`,
    ...Object.entries(several).map(([name, rates]) => {
      const empty = name.includes("empty") ? percent(rates.emptyNamed, rates.documents) : "—";
      const cells = [percent(rates.named, rates.cells), percent(rates.valued, rates.cells), empty];
      return `| ${name} | ${[rates.documents, ...cells, rates.accusing, rates.harmful].join(" | ")} |`;
    }),
    "",
  ];
}
