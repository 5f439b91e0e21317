import { normalize } from "./normalize";

/** How alike two names are, from 0 to 1: twice the longest common subsequence over both lengths. */
export function similarity(one: string, other: string): number {
  const a = normalize(one).replace(/20\d\d年?度?/g, "");
  const b = normalize(other).replace(/20\d\d年?度?/g, "");
  if (a === "" || b === "") return a === b ? 1 : 0;
  let previous = new Uint16Array(b.length + 1);
  for (const character of a) {
    const row = new Uint16Array(b.length + 1);
    for (let index = 1; index <= b.length; index += 1) {
      const isSame = character === b[index - 1];
      row[index] = isSame
        ? (previous[index - 1] ?? 0) + 1
        : Math.max(previous[index] ?? 0, row[index - 1] ?? 0);
    }
    previous = row;
  }
  return (2 * (previous[b.length] ?? 0)) / (a.length + b.length);
}
