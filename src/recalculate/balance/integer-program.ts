/**
 * A choice of yes or no for each column, so that every row lies within its bounds, at the least cost. Plain numbers, all
 * of them whole: what is exact in a double.
 */
export interface IntegerProgram {
  /** What a yes costs, by column. */
  readonly costs: readonly number[];
  readonly rows: readonly ProgramRow[];
}

export interface ProgramRow {
  readonly terms: readonly { readonly column: number; readonly times: number }[];
  /** A missing end is unbounded. */
  readonly low?: number;
  readonly high?: number;
}

/** `stopped`: no answer in the time that is allowed. */
type Solution =
  { readonly is: "solved"; readonly chosen: ReadonlySet<number> } | { readonly is: "infeasible" | "stopped" };

export type Solver = (program: IntegerProgram) => Solution;
