/** Identifiers of SPDX: what they ask for is that their text goes along, at most. */
const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Of an SPDX expression: with OR one is enough, with AND all must be. What is not understood is not. */
export function isPermissive(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const take = (token: string): boolean => {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  };
  const either = (): boolean => {
    let one = all();
    while (take("OR")) {
      const other = all();
      one ||= other;
    }
    return one;
  };
  const all = (): boolean => {
    let one = single();
    while (take("AND")) {
      const other = single();
      one &&= other;
    }
    return one;
  };
  const single = (): boolean => {
    if (take("(")) {
      const within = either();
      return take(")") && within;
    }
    const token = tokens[at] ?? "";
    at += 1;
    return PERMISSIVE.has(token);
  };
  return either() && at === tokens.length;
}
