/**
 * Works something out once for each object, or pair of objects, and keeps it as long as they are there: what is read of a
 * sheet is asked again for every standard, for every check of a workbook of which another sheet has changed, and for every
 * what-if. The objects must be plain data that never changes.
 */
export function oncePer<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    let one = known.get(key);
    if (one === undefined) known.set(key, (one = { result: work(key) }));
    return one.result;
  };
}

export function oncePerPair<Key extends object, Other extends object, Result>(
  work: (key: Key, other: Other) => Result,
): (key: Key, other: Other) => Result {
  const of = oncePer((key: Key) => oncePer((other: Other) => work(key, other)));
  return (key, other) => of(key)(other);
}
