import { filledCells, printed } from "../../cells";
import { yearIn } from "../../labels";
import type { TableKind } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";
import type { Sheet } from "../../../workbook/snapshot";
import type { Span } from "./header-place";

/** A cell that names the table below it. Its text is normalised, without the table's label before it. */
export interface Title {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const LONGEST_TITLE = 70;
const TITLE = /表\d*(-+[^()]*)?(\([^()]*\))*(\(?续\)?表?\d*)?$/;
const NO_TITLE = /[。;；!?]|^(注|备注|详见|附|见|《|报表|说明)/;
/** What stands before a title in its cell: 预算01表, 表03, 公开表2: */
const BEFORE_TITLE =
  /^\(?(部门|预算|决算|公开|批复|附|财决?)*(\d{1,2}(?:-\d)?表|[表件](\d{1,2}?(?=20\d\d年|\D|$)|[一二三四五六七八九十]{1,3}(?!般))(-\d{1,2}?(?=20\d\d年|\D|$))?|[表件]\(\d+\))\)?[:、.]?|^附件[:、]|^(\d{1,2}|[一二三四五六七八九十]+)[、.](?=\D)/;
/** 表1-1, 公开01表 in a line of its own: of the table below. */
const TABLE_LABEL =
  /^\(?(部门|预算|决算|公开|批复|附|财决?)*(\d{1,2}(?:-\d)?表|[表件][\d一二三四五六七八九十]{1,3}(-\d+)?|[表件]\(\d+\))\)?[:、.]?$/;
/** What may stand behind it there: 单位：万元, 部门：… */
const AFTER_TITLE = /[(,]?((金额)?单位|部门|编制单位|编制部门|部门名称|单位名称):.*$/;
/** Its label in brackets behind it, or at once behind the word 表: （公开表1）, 公开01表 */
const LABEL_BEHIND =
  /(?<=表)(\((部门|预算|决算|公开|批复|附|财决?)*(\d{1,2}(?:-\d)?表|[表件][\d一二三四五六七八九十]{1,3}(-\d+)?)\)|(部门|预算|决算|公开|批复|财决)+\d{1,2}表)$/;
/** A title that says the table goes on from the page before. */
const CONTINUED = /\(?续(表|页)?[\d一二三四五六七八九十]*\)?$/;
/** So many titles one below the other are a list of contents. */
const LISTED = 3;

export function titlesOf(sheet: Sheet): readonly Title[] {
  const titles: Title[] = [];
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (typeof cell?.value !== "string" || !cell.value.includes("表")) return;
      if (cell.value.length > LONGEST_TITLE || cells[column - 1]?.value === cell.value) return;
      const text = titleText(normalize(printed(cell)));
      if (text.length < 4 || !TITLE.test(text) || NO_TITLE.test(text)) return;
      titles.push({ row, column, text });
    });
  });
  return withoutContents(titles);
}

/** Without the table's label before it, and what stands behind it. */
export function titleText(text: string): string {
  return text.replace(BEFORE_TITLE, "").replace(AFTER_TITLE, "").replace(LABEL_BEHIND, "");
}

/** Titles on neighbouring lines of one column are a list of the tables that follow. */
function withoutContents(titles: readonly Title[]): readonly Title[] {
  const runs = new Map<Title, number>();
  const byPlace = new Map(titles.map((title) => [`${title.row} ${title.column}`, title]));
  for (const title of titles) {
    if (byPlace.has(`${title.row - 1} ${title.column}`)) continue;
    const run: Title[] = [];
    for (let at: Title | undefined = title; at; at = byPlace.get(`${at.row + 1} ${at.column}`)) run.push(at);
    for (const one of run) runs.set(one, run.length);
  }
  return titles.filter((title) => (runs.get(title) ?? 1) < LISTED);
}

const BUDGET = /一般公共|公共财政|政府性?基金|国有资本|财政拨款/;

/** What titles of one table have in common: the words from those on that say its kind, without year and 续. */
export function titleTail(text: string, kind: TableKind): string {
  return text
    .slice(kindStart(text, kind))
    .replace(CONTINUED, "")
    .replace(/20\d\d年?度?/g, "");
}

/** Where the words begin that say the kind of a title. */
export function kindStart(text: string, kind: TableKind): number {
  const start = kind.title.exec(text)?.index ?? 0;
  const budget = text.search(BUDGET);
  return budget >= 0 && budget < start ? budget : start;
}

export function isTableLabel(text: string): boolean {
  return TABLE_LABEL.test(text);
}

export function saysContinued(text: string): boolean {
  return CONTINUED.test(text);
}

/** 2025年度 or （2025年度）, and nothing else. */
export function yearAlone(text: string): number | undefined {
  return /^\s*[(（]?\s*20\d\d\s*年度\s*[)）]?\s*$/.test(text) ? yearIn(text) : undefined;
}

/** In a cell of its own, or among others in one: 部门：某局 2025年度 单位：万元. */
const YEAR_ALONE = /(^|[\s(（])20\d\d\s*(年度?[)）]?$|年度(?=[\s)）]))/;

/**
 * The year of a title; where it says none, 2025年度 between it and its header, or 无锡市统计局2026年度部门预算公开 in one of
 * the lines above.
 */
export function yearOf(sheet: Sheet, title: Title, header: number, span: Span): number | undefined {
  const own = yearIn(title.text);
  if (own !== undefined) return own;
  for (let row = title.row + 1; row < header; row += 1) {
    for (const { cell } of filledCells(sheet, row, span)) {
      if (typeof cell.value === "string" && YEAR_ALONE.test(cell.value.trim())) return yearIn(cell.value);
    }
  }
  for (let row = title.row - 1; row >= Math.max(0, title.row - 3); row -= 1) {
    for (const { cell } of filledCells(sheet, row, span)) {
      if (typeof cell.value !== "string" || cell.value.length > LONGEST_TITLE) continue;
      const year = /20\d\d\s*年/.test(cell.value) ? yearIn(cell.value) : undefined;
      if (year !== undefined) return year;
    }
  }
  return undefined;
}

/** The first kind whose words a title has. */
export function kindOf(title: string, kinds: readonly TableKind[]): TableKind | undefined {
  return kinds.find(
    (kind) =>
      kind.title.test(title) &&
      (kind.titleMust?.test(title) ?? true) &&
      !(kind.titleMustNot?.test(title) ?? false),
  );
}
