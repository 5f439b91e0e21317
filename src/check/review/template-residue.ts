import type { Observation, Statement, TableCheck } from "../../budget/check";
import type { Table } from "../../budget/document";
import { tableName } from "../../budget/wording";
import { residueOf, anyResidue, withoutOverlaps } from "../../text/template-residue";
import type { CellPlace } from "../../workbook/snapshot";

/** What only the title of a template has. */
const OF_TITLES = /样表|样例|示例|模板|[（(]参考[^）)]{0,6}[)）]/g;
/** A row that a template has for more of its kind. */
const MORE = /^\s*(?:…\s*)+$|^\s*\.{3,}\s*$/g;

export const templateResidue: TableCheck = {
  id: "template-residue",
  about: "tables",
  title: "表题、项目名称和表下说明没有模板残留",
  severity: "error",
  requires: [],
  why: "“样表”“XX”“待补充”“……”和“仍保留该表格式，并在本表下方作下述说明”是模板写给填表人的话，留在公开的表里，说明这张表没有编完。",
  mend: "把要填的填上，要选的选定，写给填表人的话和多余的行删去。",
  *examine(document): Iterable<Statement> {
    for (const table of document.tables.values()) {
      if (table.state === "missing") continue;
      const { titlePlace, department, notes = [] } = table.form;
      if (titlePlace) yield* told(table, "标题", table.title, titlePlace, OF_TITLES);
      if (department) yield* told(table, "部门名称", department.text, department.place);
      for (const { name, place } of table.rows) yield* told(table, "项目名称", name, place, MORE);
      for (const { text, place } of notes) yield* told(table, "表下的说明", text, place);
    }
  },
};

function* told(
  table: Table,
  what: string,
  text: string,
  place: CellPlace,
  ...patterns: readonly RegExp[]
): Iterable<Observation> {
  const all = [...anyResidue(text), ...patterns.flatMap((pattern) => residueOf(text, pattern))];
  const [first] = withoutOverlaps(all);
  if (first === undefined) return;
  const quote = text.slice(first.start, first.end);
  yield {
    is: "observation",
    table: table.id,
    message: `${tableName(table)}的${what}“${shortened(text)}”留有模板文字“${shortened(quote)}”，请改定或删去。`,
    places: [place],
    actual: text,
  };
}

function shortened(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
