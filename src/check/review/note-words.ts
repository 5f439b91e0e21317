import type { Observation, Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument, Table, TableNote } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { normalize } from "../../text/normalize";

/** Money of which there are tables that are often empty, by the words that titles and notes have for it. */
const FUNDS: readonly (readonly [name: string, words: RegExp])[] = [
  ["政府性基金", /政府性?基金/],
  ["国有资本经营预算", /国有资本/],
  ["“三公”经费", /三公/],
  ["一般公共预算", /一般公共(预算|服务)/],
  ["政府采购", /政府采购/],
  ["政府购买服务", /购买服务/],
  ["社会保险基金", /社会保险基金/],
];

/** What a sentence about an empty table is about; another sentence may speak of other money. */
const SPEAKS_OF_TABLE = /没有|无|未安排|不涉及|未发生|为空|本表反映/;

export const noteWords: TableCheck = {
  id: "note-words",
  about: "tables",
  title: "空表的说明写的是本表的资金、本年度、本部门（单位）",
  severity: "warning",
  requires: [],
  why: "空表下的说明多是从别的表、上年的表或别的单位复制来的；资金名称、年度、部门和单位没有跟着改，公开后一眼就能看出。",
  mend: "把说明里的资金名称、年度、部门（单位）改成这张表的。",
  concerns: ({ tables }) =>
    [...tables.values()].some(({ state, form }) => state === "empty" && (form.notes ?? []).length > 0),
  *examine(document): Iterable<Statement> {
    for (const table of document.tables.values()) {
      if (table.state !== "empty") continue;
      for (const note of table.form.notes ?? []) {
        yield* otherFund(table, note);
        yield* otherYear(document, table, note);
        yield* otherKind(document, table, note);
      }
    }
  },
};

function fundsIn(text: string): readonly string[] {
  return FUNDS.filter(([, words]) => words.test(text)).map(([name]) => name);
}

function* otherFund(table: Table, note: TableNote): Iterable<Observation> {
  // A table of 一般公共预算“三公”经费 is of both.
  const own = fundsIn(normalize(table.title));
  const clauses = normalize(note.text).split(/[,，。;；]/);
  const named = fundsIn(clauses.filter((clause) => SPEAKS_OF_TABLE.test(clause)).join("。"));
  const [first] = own.filter((name) => name !== "一般公共预算").concat(own);
  const [other] = named;
  if (first === undefined || other === undefined || named.some((name) => own.includes(name))) return;
  yield saidOf(table, note, `写的是${other}，这张表是${first}的`, other, first);
}

function* otherYear(document: BudgetDocument, table: Table, note: TableNote): Iterable<Observation> {
  const year = table.year ?? document.year;
  if (year === undefined || year !== (document.year ?? year)) return;
  // Titles of documents, and what was left of another year, have years of their own.
  const text = normalize(note.text.replace(/《[^》]*》|[〔[（(]20\d\d[〕\]）)]/g, ""));
  for (const [whole, written = ""] of text.matchAll(/(?<!\d)(20\d\d)年(?!\d)[^,，。;；]*/g)) {
    if (Number(written) === year || /^20\d\d年(末|底|12月)|结转|结余|以来|上年/.test(whole)) continue;
    yield saidOf(table, note, `写的是 ${written} 年，这张表是 ${year} 年的`, written, String(year));
    return;
  }
}

/** Elsewhere both are said of either. */
function* otherKind({ kind }: BudgetDocument, table: Table, note: TableNote): Iterable<Observation> {
  if (table.asRead !== undefined) return;
  const written = new Set([...note.text.matchAll(/[本我](部门|单位)/g)].map(([, word]) => word));
  const [only] = written;
  if (written.size !== 1 || only === undefined || only === kind) return;
  yield saidOf(table, note, `写的是“${only}”，这套表是${kind}预算`, only, kind);
}

function saidOf(
  table: Table,
  { text, place }: TableNote,
  what: string,
  actual: string,
  expected: string,
): Observation {
  const words = text.trim();
  const quote = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return {
    is: "observation",
    table: table.id,
    message: `${tableName(table)}没有数据，表下的说明“${quote}”${what}，请核对。`,
    places: [place],
    actual,
    expected,
  };
}

const LONGEST = 40;
