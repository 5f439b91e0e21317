import loadHighs from "highs";
import { highsSolver } from "../../../src/recalculate/balance/highs-solver";
import type { Solver } from "../../../src/recalculate/balance/integer-program";

/** In milliseconds, of a machine that does other things too. */
const LONGEST = 60_000;

/** Loads the solver before the tests of a file; to be called where they are described. */
export function solverForTests(): Solver {
  let solver: Solver | undefined;
  beforeAll(
    () =>
      loadHighs().then((highs) => {
        solver = highsSolver(highs);
      }),
    LONGEST,
  );
  return (program) => {
    if (solver === undefined) throw new Error("The solver is not loaded yet.");
    return solver(program);
  };
}
