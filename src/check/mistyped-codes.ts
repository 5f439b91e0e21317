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

/**
 * What codes are called in other tables of the document, and in the classifications: where the document prints one of them,
 * that one is meant.
 */
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
    const own = takenCodes(table);
    for (const row of [...table.rows, ...linesWithCodes(table)]) {
      const { code, name } = row;
      if (code === undefined || name === "" || isNamed(codes, code, name)) continue;
      const known = printed.get(name);
      // What more tables print is right; what one prints and another does not, nobody knows.
      const elsewhere = [...(known ?? [])].flatMap(([other, at]) =>
        at.size > (known?.get(code)?.size ?? 0) ||
        (isNamed(codes, other, name) && [...at].some((one) => one !== table))
          ? other
          : [],
      );
      const mayBe = (one: string) => !own.has(one) && isOneSlipOff(code, one);
      const here = elsewhere.filter(mayBe);
      for (const wanted of here.length > 0 ? here : codesNamed(codes, name).filter(mayBe))
        yield { table, row, code, wanted };
    }
  }
}

/**
 * Rows whose code does not stand in the order of those around it, and would with one slip of the fingers undone: the code of
 * the section before, or that of the rows below. What the classifications call otherwise is none.
 */
export function* misplacedCodes({ tables }: BudgetDocument, codes: Classifications): Iterable<MistypedCode> {
  for (const table of tables.values()) {
    const own = takenCodes(table);
    const coded = table.rows.filter((row): row is CodedRow => row.code !== undefined);
    const printed = new Set(coded.map(({ code }) => code));
    const hasParents = coded.some(({ code }) => printed.has(code.slice(0, -2)));
    for (const [index, row] of coded.entries()) {
      const [before, after] = [coded[index - 1], coded[index + 1]].map((one) =>
        one?.section === row.section ? one.code : undefined,
      );
      const { code } = row;
      const isAtHome = code.length <= 3 || !hasParents || printed.has(code.slice(0, -2));
      if (isInOrder(before, code, after) && isAtHome) continue;
      const wanted = new Set([
        ...[before, after].flatMap((one) => withOwnEnd(one, code) ?? []),
        ...(after !== undefined && after.length > code.length ? [after.slice(0, code.length)] : []),
      ]);
      for (const one of wanted) {
        if (own.has(one) || !isOneSlipOff(code, one) || !isInOrder(before, one, after)) continue;
        if (isCalledOtherwise(codes, one, row.name)) continue;
        yield { table, row, code, wanted: one };
      }
    }
  }
}

type CodedRow = Row & { readonly code: string };

function isInOrder(before: string | undefined, code: string, after: string | undefined): boolean {
  return (before === undefined || before < code) && (after === undefined || code < after);
}

/** In the section of another code: that of its parent, or of an item beside it. */
function withOwnEnd(other: string | undefined, code: string): string | undefined {
  const section = other?.slice(0, code.length - 2);
  return section?.length === code.length - 2 && section !== "" ? section + code.slice(-2) : undefined;
}

function isCalledOtherwise(codes: Classifications, code: string, name: string): boolean {
  return all(codes).some((names) => names.has(code)) && !isNamed(codes, code, name);
}

/** Where units list their codes one after the other, a code stands in a table as often as there are units. */
function takenCodes({ rows }: Table): ReadonlySet<string> {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const taken = new Set(codes);
  return taken.size === codes.length ? taken : new Set();
}

/** Lines that were not understood may have lost their places by their codes. */
function linesWithCodes({ asRead }: Table): readonly Row[] {
  return (asRead?.unread ?? []).flatMap(({ place, coded }): Row[] =>
    coded === undefined
      ? []
      : [
          {
            section: "",
            id: "",
            kind: "code",
            ...coded,
            name: normalize(coded.name),
            place,
            facts: new Map(),
          },
        ],
  );
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
