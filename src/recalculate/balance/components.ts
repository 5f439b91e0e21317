import { groups } from "../../common/groups";
import { holds, type Constraint } from "./constraints";

/**
 * The constraints that do not hold where nothing moves, with all that hang together with them by their figures: the rest of
 * a document stays as it is.
 */
export function openConstraints(constraints: readonly Constraint[]): Constraint[] {
  const { join, groupOf } = groups();
  for (const { terms } of constraints) {
    const [first, ...others] = terms.keys();
    for (const other of others) join(first ?? other, other);
  }
  const componentOf = ({ terms }: Constraint) => {
    const [first] = terms.keys();
    return first === undefined ? "" : groupOf(first);
  };
  const movable = constraints.filter(({ terms }) => terms.size > 0);
  const open = new Set(movable.filter((one) => !holds(one, one.start)).map(componentOf));
  return movable.filter((one) => open.has(componentOf(one)));
}
