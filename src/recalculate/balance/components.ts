import { holds, type Constraint } from "./constraints";

/**
 * The constraints that do not hold where nothing moves, with all that hang together with them by their figures: the rest of
 * a document stays as it is.
 */
export function openConstraints(constraints: readonly Constraint[]): Constraint[] {
  const rootOf = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let next = rootOf.get(root); next !== undefined; next = rootOf.get(root)) root = next;
    if (root !== key) rootOf.set(key, root);
    return root;
  };
  for (const { terms } of constraints) {
    const [first, ...others] = terms.keys();
    for (const other of others) {
      const [a, b] = [find(first ?? other), find(other)];
      if (a !== b) rootOf.set(b, a);
    }
  }
  const componentOf = ({ terms }: Constraint) => {
    const [first] = terms.keys();
    return first === undefined ? "" : find(first);
  };
  const movable = constraints.filter(({ terms }) => terms.size > 0);
  const open = new Set(movable.filter((one) => !holds(one, one.start)).map(componentOf));
  return movable.filter((one) => open.has(componentOf(one)));
}
