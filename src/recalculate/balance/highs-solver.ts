import type { IntegerProgram, Solver } from "./integer-program";

/** The part of the package `highs` that is used: a program in CPLEX LP form in, one value for each column out. */
export interface Highs {
  solve(
    text: string,
    options: Readonly<Record<string, string | number | boolean>>,
  ): {
    readonly Status: string;
    readonly Columns: Readonly<Record<string, object>>;
  };
}

/** In seconds: published budgets take hundredths, the hardest so far six. */
const LONGEST = 60;

export function highsSolver(highs: Highs): Solver {
  return (program) => {
    const { Status, Columns } = highs.solve(lpText(program), {
      output_flag: false,
      // The least cost itself, not one near it.
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
      time_limit: LONGEST,
    });
    if (Status === "Infeasible") return { is: "infeasible" };
    if (Status !== "Optimal") return { is: "stopped" };
    const isChosen = (column: number) => {
      const found = Columns[`x${column}`];
      return found !== undefined && "Primal" in found && Number(found.Primal) > 0.5;
    };
    return { is: "solved", chosen: new Set([...program.costs.keys()].filter(isChosen)) };
  };
}

/** Lines are short: the form knows no longer ones than 560 characters. */
function lpText({ costs, rows }: IntegerProgram): string {
  const named = [...costs.keys()].map((column) => `x${column}`);
  return [
    "Minimize",
    " cost:",
    ...costs.map((cost, column) => ` ${signed(cost)} x${column}`),
    "Subject To",
    ...rows.flatMap(({ terms, low, high }, index) => {
      const sum = terms.map(({ column, times }) => ` ${signed(times)} x${column}`);
      if (low !== undefined && low === high) return [` e${index}:`, ...sum, ` = ${low}`];
      return [
        ...(low === undefined ? [] : [` l${index}:`, ...sum, ` >= ${low}`]),
        ...(high === undefined ? [] : [` h${index}:`, ...sum, ` <= ${high}`]),
      ];
    }),
    "Binary",
    ...named.map((name) => ` ${name}`),
    "End",
  ].join("\n");
}

function signed(number: number): string {
  return number < 0 ? `- ${-number}` : `+ ${number}`;
}
