let last: Promise<unknown> = Promise.resolve();

/** Works that change the workbook, one after the other: at once, each would miss what the other does. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work);
  last = result.catch(() => undefined);
  return result;
}
