import type { Fact } from "../../../budget/document";
import type { Candidate } from "../candidate";
import { brokenEquations, sidesOf, type Equations } from "../equations";
import type { Grid } from "../grid";

/** What patterns look at: the equations as they stand, the blocks, and the cells that broken equations have. */
export interface Setting {
  readonly equations: Equations;
  readonly grids: readonly Grid[];
  readonly suspects: ReadonlySet<number>;
}

export function settingOf(equations: Equations, grids: readonly Grid[]): Setting {
  const suspects = new Set(brokenEquations(equations).flatMap((equation) => [...sidesOf(equation).keys()]));
  return { equations, grids, suspects };
}

/** A kind of slip: what may have gone wrong in the blocks that hold suspects. */
export type Pattern = (setting: Setting, grid: Grid) => Iterable<Candidate>;

/** As it stands, with the amounts that were put in place. */
export function valueIn({ facts }: Equations, fact: Fact): bigint {
  return facts.get(fact.index)?.value ?? fact.value;
}
