const LONGEST = 31;

/** A sheet name that Excel takes, near the one asked for, and unlike those taken: 核对结果, 核对结果 (2), … */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  const base = allowed(wanted);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = `${cut(base, LONGEST - suffix.length)}${suffix}`;
    if (!used.has(folded(name))) return name;
  }
}

/** Excel takes names that differ in case, or in full and half width, for the same. */
const folded = (name: string): string => name.normalize("NFKC").toLowerCase();

function allowed(wanted: string): string {
  const name = cut(wanted.replace(/[\\/?*:[\]\u0000-\u001F]+/g, " ").trim(), LONGEST).replace(/^'+|'+$/g, "");
  // Excel keeps the name History for itself.
  return name === "" || /^history$/i.test(name) ? "Sheet" : name;
}

/** Does not cut a character of two code units in half. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}
