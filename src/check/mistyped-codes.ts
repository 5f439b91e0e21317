import type { Classifications } from "../budget/kind";
import type { BudgetDocument, Row, Table } from "../budget/document";
import { normalize } from "../text/normalize";

/** A row whose name is that of another code, one slip of the fingers away from the one that is printed. */
export interface MistypedCode {
  readonly table: Table;
  readonly row: Row;
  readonly code: string;
  readonly wanted: string;
}

/** What codes are called in other tables of the document, and in the classifications. */
export function* mistypedCodes({ tables }: BudgetDocument, codes: Classifications): Iterable<MistypedCode> {
  const all = [...tables.values()];
  const printed = new Map<string, Map<string, Set<Table>>>();
  for (const table of all)
    for (const { code, name } of table.rows) {
      if (code === undefined || name === "") continue;
      const known = printed.get(name) ?? new Map<string, Set<Table>>();
      known.set(code, (known.get(code) ?? new Set()).add(table));
      printed.set(name, known);
    }
  for (const table of all) {
    const own = new Set(table.rows.map(({ code }) => code));
    for (const row of table.rows) {
      const { code, name } = row;
      if (code === undefined || name === "" || isNamed(codes, code, name)) continue;
      const elsewhere = [...(printed.get(name) ?? [])].flatMap(([other, at]) =>
        [...at].some((one) => one !== table) ? other : [],
      );
      const wanted = new Set([...elsewhere, ...codesNamed(codes, name)]);
      for (const one of wanted)
        if (!own.has(one) && isOneSlipOff(code, one)) yield { table, row, code, wanted: one };
    }
  }
}

function isNamed(codes: Classifications, code: string, name: string): boolean {
  return all(codes).some((names) => normalize(names.get(code) ?? "") === name);
}

function all({ functional, economic, government }: Classifications) {
  return [functional, economic, government];
}

const codesByName = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, readonly string[]>>();

function codesNamed(codes: Classifications, name: string): readonly string[] {
  return all(codes).flatMap((names) => {
    let known = codesByName.get(names);
    if (known === undefined) {
      const map = new Map<string, string[]>();
      for (const [code, called] of names) {
        const key = normalize(called);
        map.set(key, [...(map.get(key) ?? []), code]);
      }
      codesByName.set(names, map);
      known = map;
    }
    return known.get(name) ?? [];
  });
}

/** One digit another, two neighbours exchanged, one left out or one too many. */
function isOneSlipOff(one: string, other: string): boolean {
  if (one === other) return false;
  if (one.length !== other.length) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    if (long.length - short.length !== 1) return false;
    return [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);
  }
  const different = [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]));
  const [first = 0, second] = different;
  if (different.length === 1) return true;
  return (
    different.length === 2 &&
    second === first + 1 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}
