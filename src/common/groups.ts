/** Keys that hang together, directly or by others: each has the same one of them as its group's. */
export interface Groups {
  readonly join: (one: string, other: string) => void;
  readonly groupOf: (key: string) => string;
}

export function groups(): Groups {
  const rootOf = new Map<string, string>();
  const groupOf = (key: string): string => {
    let root = key;
    for (let next = rootOf.get(root); next !== undefined; next = rootOf.get(root)) root = next;
    if (root !== key) rootOf.set(key, root);
    return root;
  };
  const join = (one: string, other: string) => {
    const [a, b] = [groupOf(one), groupOf(other)];
    if (a !== b) rootOf.set(b, a);
  };
  return { join, groupOf };
}
