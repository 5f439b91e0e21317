import type { Observation, Statement, TableCheck } from "../../budget/check";
import type { CodeDictionary } from "../../budget/codes";
import type { Fact, Row, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { oncePer } from "../../common/once";
import { economicCode } from "./economic-items";

/** What a column of basic expenditure is of. */
type Part = "人员经费" | "公用经费";

/** The classes of the departmental economic classification that are all of one part. */
const PART_OF: Readonly<Record<string, readonly [part: Part, name: string]>> = {
  "301": ["人员经费", "工资福利支出"],
  "302": ["公用经费", "商品和服务支出"],
  "303": ["人员经费", "对个人和家庭的补助"],
  "309": ["公用经费", "资本性支出（基本建设）"],
  "310": ["公用经费", "资本性支出"],
};

export const economicColumn: TableCheck = {
  id: "economic-column",
  about: "tables",
  title: "经济科目列在它所属的人员经费或公用经费",
  severity: "warning",
  requires: [],
  why: "工资福利支出、对个人和家庭的补助属于人员经费，商品和服务支出、资本性支出属于公用经费；列错一列，合计仍然相符，公用经费和人均数却错了。",
  mend: "把这个科目的金额移到它所属的一列，再核对人员经费和公用经费的合计；科目写错的，改正科目。",
  concerns: ({ tables }) => [...tables.values()].some((table) => partsOf(table).size > 0),
  *examine({ tables }, codes): Iterable<Statement> {
    for (const table of tables.values()) {
      const parts = partsOf(table);
      if (parts.size > 0) yield* misplacedIn(table, parts, codes);
    }
  },
};

interface ColumnPart {
  readonly part: Part;
  /** 人员类 is a type of projects: by the rules of some provinces dues and allowances paid to staff are of it. */
  readonly isOfType: boolean;
}

/** The columns that are of one part alone, by section and id; where a header does not say, the total below does. */
const partsOf = oncePer(({ description, rows }: Table): ReadonlyMap<string, ColumnPart> => {
  const parts = new Map<string, ColumnPart>();
  for (const { id, columns } of description.sections)
    for (const column of columns) {
      const totals =
        columns.length === 1 ? rows.filter((row) => row.section === id && row.kind === "total") : [];
      // 人员经费合计 and 公用经费合计 in one list are each of a part of its rows.
      const said = new Set(totals.flatMap(({ name }) => partIn(name) ?? []));
      const [only] = said.size === 1 ? said : [];
      const part = partIn(column.title) ?? only;
      if (part !== undefined)
        parts.set(`${id} ${column.id}`, { part, isOfType: /人员类/.test(column.title) });
    }
  return parts;
});

function partIn(words: string): Part | undefined {
  const isPersonnel = /人员/.test(words);
  if (isPersonnel === /公用/.test(words)) return undefined;
  return isPersonnel ? "人员经费" : "公用经费";
}

/** 工会经费, 福利费, 其他交通费用, 其他商品和服务支出 */
const PAID_TO_STAFF: ReadonlySet<string> = new Set(["30228", "30229", "30239", "30299"]);

interface Misplaced {
  readonly row: Row;
  readonly fact: Fact;
}

/** One finding for all items of a class that stand in the same wrong column. */
function* misplacedIn(
  table: Table,
  parts: ReadonlyMap<string, ColumnPart>,
  codes: CodeDictionary,
): Iterable<Observation> {
  const found = new Map<string, Misplaced[]>();
  for (const row of table.rows) {
    const code = economicCode(table, row, codes);
    const own = code === undefined ? undefined : PART_OF[code.slice(0, 3)];
    if (own === undefined) continue;
    for (const [column, fact] of row.facts) {
      const printed = parts.get(`${row.section} ${column}`);
      if (printed === undefined || printed.part === own[0] || fact.value === 0n) continue;
      if (printed.isOfType && (row.kind === "group" || PAID_TO_STAFF.has(code ?? ""))) continue;
      const key = `${code?.slice(0, 3) ?? ""} ${row.section} ${column}`;
      found.set(key, [...(found.get(key) ?? []), { row, fact }]);
    }
  }
  for (const [key, all] of found) {
    const [part, name] = PART_OF[key.slice(0, 3)] ?? ["人员经费", ""];
    // A class is wrong by its items.
    const items = all.filter(({ row }) => row.kind === "item");
    const told = items.length > 0 ? items : all;
    const names = [...new Set(told.map(({ row }) => row.name))];
    const shown = names.slice(0, SHOWN).join("”“");
    const which = names.length > SHOWN ? `“${shown}”等 ${names.length} 个科目` : `“${shown}”`;
    const wrong: Part = part === "人员经费" ? "公用经费" : "人员经费";
    const kind = names.length === 1 && names[0] === name ? "" : `是${name}，`;
    yield {
      is: "observation",
      table: table.id,
      message: `${tableName(table)}的${which}${kind}属于${part}，却列在${wrong}一列，请核对。`,
      places: told.map(({ fact }) => fact.place),
      actual: wrong,
      expected: part,
    };
  }
}

const SHOWN = 3;
