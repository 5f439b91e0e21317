import type { Statement, TableCheck } from "../../budget/check";
import type { CodeDictionary } from "../../budget/codes";
import type { Row, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { normalize } from "../../text/normalize";
import { economicCode } from "./economic-items";

export const economicPair: TableCheck = {
  id: "economic-pair",
  about: "tables",
  title: "部门经济科目与政府经济科目对应",
  severity: "warning",
  requires: [],
  why: "每个部门预算经济科目对应哪些政府预算经济科目，财政部有对应关系；政府经济科目多是逐行选填的，选错一行不影响任何合计。",
  mend: "按对应关系改正政府预算经济科目；确实这样列支的，核对部门预算经济科目。",
  concerns: ({ tables }) =>
    [...tables.values()].some(({ rows }) => rows.some(({ government }) => government !== undefined)),
  *examine({ tables }, codes): Iterable<Statement> {
    for (const table of tables.values()) {
      const { compared, wrong } = comparedIn(table, codes);
      // Where many are wrong it is not known how the column is meant.
      if (wrong.length > Math.max(2, compared / 3)) continue;
      for (const { row, government, partners } of wrong) {
        const usual = usualIn(table, partners);
        yield {
          is: "observation",
          table: table.id,
          message: `${tableName(table)}“${row.name}”对应的政府预算经济科目写的是“${government.name}”，通常是“${usual.join("”或“")}”，请核对。`,
          places: [government.place],
          actual: government.name,
          expected: usual.join("或"),
        };
      }
    }
  },
};

interface WrongPair {
  readonly row: Row;
  readonly government: NonNullable<Row["government"]>;
  readonly partners: readonly string[];
}

/** How many pairs of a table are known, and those that are not as usual. */
function comparedIn(
  table: Table,
  codes: CodeDictionary,
): { readonly compared: number; readonly wrong: readonly WrongPair[] } {
  const wrong: WrongPair[] = [];
  let compared = 0;
  for (const row of table.rows) {
    const { government } = row;
    const partners = government && partnersOf(table, row, government.name, codes);
    if (government === undefined || partners === undefined) continue;
    compared += 1;
    const name = plain(government.name);
    if (partners.every((partner) => plain(partner) !== name)) wrong.push({ row, government, partners });
  }
  return { compared, wrong };
}

/** What a departmental item may belong to; nothing where it, or what stands beside it, is unknown. */
function partnersOf(
  table: Table,
  row: Row,
  government: string,
  codes: CodeDictionary,
): readonly string[] | undefined {
  const code = economicCode(table, row, codes);
  const partners = code === undefined ? undefined : codes.economicPairs.get(code);
  if (partners === undefined || code?.length === 3) return undefined;
  return knownNames(codes.economicPairs).has(plain(government)) ? partners : undefined;
}

/** Both 其他对个人和家庭的补助 and 其他对个人和家庭补助 are printed. */
function plain(name: string): string {
  return normalize(name).replace("家庭的补助", "家庭补助");
}

/** Those that the table has elsewhere; else the likeliest. */
function usualIn(table: Table, partners: readonly string[]): readonly string[] {
  const printed = new Set(table.rows.map(({ government }) => government && plain(government.name)));
  const here = partners.filter((partner) => printed.has(plain(partner)));
  return here.length > 0 ? here : partners.slice(0, 2);
}

const known = new WeakMap<CodeDictionary["economicPairs"], ReadonlySet<string>>();

function knownNames(pairs: CodeDictionary["economicPairs"]): ReadonlySet<string> {
  const names = known.get(pairs) ?? new Set([...pairs.values()].flat().map(plain));
  known.set(pairs, names);
  return names;
}
