import { oncePer } from "../../common/once";
import type { TableDescription } from "../../budget/table";
import { normalize } from "../../text/normalize";
import { similarity } from "../../text/similarity";
import type { Sheet } from "../../workbook/snapshot";
import { printed } from "../cells";
import { yearIn } from "../labels";
import { amountCount, type HeaderMatch } from "./header/header-match";

/** A cell that reads as the title of one of the standard's tables. */
export interface TitleMatch {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly year: number | undefined;
  /** Several where the printed title does not say which (项目支出预算表). */
  readonly tables: readonly TableDescription[];
  /** 续表. */
  readonly isContinued: boolean;
}

export interface TitleIndex {
  readonly titles: readonly { readonly text: string; readonly tables: readonly TableDescription[] }[];
}

/** Longest titles first, so that 财政拨款预算收支总表 is not taken for 预算收支总表. */
export const indexTitles = oncePer((tables: readonly TableDescription[]): TitleIndex => {
  const byText = new Map<string, TableDescription[]>();
  for (const table of tables) {
    for (const title of table.titles) {
      const text = normalize(title);
      byText.set(text, [...(byText.get(text) ?? []), table]);
    }
  }
  const titles = [...byText].map(([text, found]) => ({ text, tables: found }));
  return { titles: titles.sort((a, b) => b.text.length - a.text.length) };
});

/** Another budget's table: 政府性基金 + 预算收支总表 is not the department's 预算收支总表. */
const OTHER_TABLE = /预算|基金|资本|拨款|专户|保险|专项|项目|决算|执行|绩效/;
const AFTER_TITLE = /^(\(.*\)|\(?续表?\)?|-?续\d*|[.…·\d]+|单位:.*)*$/;

export function findTitles(sheet: Sheet, index: TitleIndex): TitleMatch[] {
  const found: TitleMatch[] = [];
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell === undefined || typeof cell.value !== "string" || !cell.value.includes("表")) return;
      if (cell.value.length > 120) return;
      // What a merged cell said, written into each of its cells.
      if (column > 0 && cells[column - 1]?.value === cell.value) return;
      const text = normalize(printed(cell));
      for (const title of index.titles) {
        const start = text.lastIndexOf(title.text);
        if (start < 0) continue;
        const before = text.slice(0, start).replace(/^(预算)?公开表?\d+/, "");
        const after = text.slice(start + title.text.length);
        if (OTHER_TABLE.test(before) || !AFTER_TITLE.test(after) || /[。;,]/.test(before)) continue;
        found.push({
          row,
          column,
          text: printed(cell).trim(),
          year: yearIn(before),
          tables: title.tables,
          isContinued: after.includes("续") || /^\(?续表?\d*\)?[:、]?/.test(before),
        });
        break;
      }
    });
  });
  return found;
}

const ANY_TITLE = /^.{3,}表(\(.*\))?$/;
/** What the tables of the standard are not about, though some have the headers of its own. */
const OTHER_SUBJECT = /采购|购买|转移支付|决算|执行|绩效|债务|资产|债券|保险/;
const COMMON_WORDS = /20\d\d年?度?|部门|单位|预算|情况|安排|公开|\(.*\)|总?表/g;
/** A header of so many amounts is that of one table only. */
const SPECIFIC = 5;
const ALIKE = 0.5;

/** Whether a title that is none of the standard's stands above a header, and does not sound like this table's. */
export function titledOtherwise(sheet: Sheet, header: HeaderMatch, table: TableDescription): boolean {
  const bare = (title: string) => normalize(title).replace(COMMON_WORDS, "");
  for (let row = 0; row < header.bottom; row += 1) {
    for (const cell of sheet.rows[row] ?? []) {
      if (typeof cell?.value !== "string" || cell.value.length > 60) continue;
      const text = normalize(printed(cell));
      if (!ANY_TITLE.test(text)) continue;
      if (OTHER_SUBJECT.test(text)) return true;
      if (
        amountCount(header) < SPECIFIC &&
        !table.titles.some((own) => similarity(bare(own), bare(text)) >= ALIKE)
      )
        return true;
    }
  }
  return false;
}
