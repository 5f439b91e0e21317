import { normalize } from "./normalize";

/** How alike two names are, from 0 to 1: twice the longest common subsequence over both lengths. */
export function similarity(one: string, other: string): number {
  const a = withoutYear(one);
  const b = withoutYear(other);
  if (a === "" || b === "") return a === b ? 1 : 0;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}

function withoutYear(name: string): string {
  return normalize(name).replace(/20\d\d年?度?/g, "");
}

/** Of the longest common subsequence. Asked a hundred thousand times for one narrative: one row, which is written over. */
function commonLength(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1);
  for (let at = 0; at < a.length; at += 1) {
    const unit = a.charCodeAt(at);
    let diagonal = 0;
    let left = 0;
    for (let index = 1; index <= b.length; index += 1) {
      const above = row[index] ?? 0;
      if (unit === b.charCodeAt(index - 1)) left = diagonal + 1;
      else if (above > left) left = above;
      row[index] = left;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
