/** A piece of a text, [start, end), and what comes in its place. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes must not overlap. What is put in at one place comes in the order given, and before what is changed there. */
export function splice(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((one, other) => one.start - other.start || one.end - other.end)) {
    pieces.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
