import type { CodeDictionary } from "../../budget/codes";
import type { Row, Table } from "../../budget/document";
import { normalize } from "../../text/normalize";

/** The code of the departmental economic item or class that a row is of, as far as its code or its name says so. */
export function economicCode(table: Table, row: Row, { economic }: CodeDictionary): string | undefined {
  if (row.kind !== "item" && row.kind !== "group") return undefined;
  const { code } = row;
  // Some divide the items further: 3021101 is of 30211.
  if (code !== undefined) return /^3\d{2}(\d{2}){0,2}$/.test(code) ? code.slice(0, 5) : undefined;
  const scheme = table.description.sections.find(({ id }) => id === row.section)?.rows.kind;
  return scheme === "groups" ? codesByName(economic).get(row.name) : undefined;
}

const byName = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** Names that several codes have are left out: 办公设备购置 is an item of two classes. */
function codesByName(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let known = byName.get(names);
  if (known === undefined) {
    const codes = new Map<string, string>();
    const repeated = new Set<string>();
    for (const [code, name] of names) {
      const key = normalize(name);
      if (codes.has(key)) repeated.add(key);
      else codes.set(key, code);
    }
    for (const key of repeated) codes.delete(key);
    known = codes;
    byName.set(names, known);
  }
  return known;
}
