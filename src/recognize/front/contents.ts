import type { ListedTitle } from "../../budget/front-matter";
import type { KindStandard } from "../../budget/kind";
import { normalize } from "../../text/normalize";
import type { Sheet } from "../../workbook/snapshot";
import { filledCells, placeIn, printed as printedIn, widthOf } from "../cells";
import { kindOf, titleText } from "../kinds/places/titles";

/** Fewer are no contents. */
const FEWEST = 3;
const LONGEST = 80;
const HEADING = /^.{0,24}目录(页|表)?$/;
const NO_HEADING = /采购|购买服务|指导性|集中|购置/;
/** Dots that lead to a page, and the page. */
const LEADERS = /[.·・。_\-—=]{2,}\(?\d*\)?$/;
const PAGE = /(?<=表(?:\([^()]*\))?)\(?\d{1,3}\)?$/;
/** 9-10、 and （一） and 第3张 */
const NUMBER =
  /^(\(?[一二三四五六七八九十]{1,3}[)、.]|\d{1,2}-\d{1,2}[、.:]|\(\d{1,2}\)|第\d+张|\d{1,2}(?=[^\d\-.年]))[、.:]?/;
/** （公开01表）, （如无数据也要公开此表，…） */
const ASIDE =
  /\((?:(公开|附)*(?:\d{1,2}表|表[\d一二三四五六七八九十]+(-\d+)?)|[^()]*[,。;][^()]*|见?附件?\d*|续|空表)\)$/;
const TABLE = /表(?:\([^()]*\)|-+[^()]+(?:\([^()]*\))*)*$/;
/** What a title of these tables has one of; 是否空表 has none. */
const WORDS = /收|支|预算|决算|经费|采购|绩效|资产|项目|资金|基金|债|转移|购买/;
/** Chapters: 第二部分 部门预算表, and what is told in words. */
const CHAPTER = /^第.{1,2}(部分|章|节|篇)|说明$|解释$|概况$|(?<!总体|收支|支出|收入)情况$|目录$/;
/** 部门预算公开表 is all of them together. */
const ALL_TABLES = /^([《》]|\d|年度?|部门|单位|\(|\)|预算|决算|财政|公开|报|信息|附|及|和|的|各)*表$/;

export interface ReadContents {
  readonly sheet: string;
  /** The line of 目录. */
  readonly top: number;
  readonly lines: readonly ListedTitle[];
  readonly others: readonly string[];
  readonly isInOrder: boolean;
}

/** The table of contents that a sheet has, in its lines to `bottom`. */
export function readContents(
  sheet: Sheet,
  bottom: number,
  kinds: KindStandard,
  department: string | undefined,
): ReadContents | undefined {
  const range = { left: 0, right: widthOf(sheet) };
  const heading = headingOf(sheet, bottom);
  const isNamed = /目录|索引/.test(sheet.name) && !NO_HEADING.test(sheet.name);
  if (heading === undefined && !isNamed) return undefined;
  const lines: ListedTitle[] = [];
  const others: string[] = [];
  for (let row = heading ?? 0; row <= bottom; row += 1) {
    for (const { cell, column } of filledCells(sheet, row, range)) {
      if (typeof cell.value !== "string") continue;
      for (const piece of printedIn(cell).split(/[\r\n]+/)) {
        const listed = listedTitle(piece, kinds, department);
        if (listed === undefined) continue;
        if (listed.isTable) lines.push({ ...listed.title, place: placeIn(sheet, row, column) });
        else others.push(listed.title.text);
      }
    }
  }
  const columns = new Set(lines.map(({ place }) => place.column));
  if (lines.length < FEWEST) return undefined;
  return { sheet: sheet.name, top: heading ?? 0, lines, others, isInOrder: columns.size === 1 };
}

function headingOf(sheet: Sheet, bottom: number): number | undefined {
  const range = { left: 0, right: widthOf(sheet) };
  for (let row = 0; row <= bottom; row += 1)
    for (const { cell } of filledCells(sheet, row, range)) {
      const [first = ""] = printedIn(cell)
        .trim()
        .split(/[\r\n]+/);
      const text = normalize(first);
      if (HEADING.test(text) && !NO_HEADING.test(text)) return row;
    }
  return undefined;
}

/** What a line of a contents lists, and whether it is a table. */
function listedTitle(
  line: string,
  kinds: KindStandard,
  department: string | undefined,
): { readonly title: Omit<ListedTitle, "place">; readonly isTable: boolean } | undefined {
  const whole = normalize(line);
  if (whole === "" || whole.length > LONGEST || CHAPTER.test(withoutPage(whole))) return undefined;
  const named = withoutPage(whole)
    .replace(NUMBER, "")
    .replace(/[《》]/g, "");
  const own = titleText(titleText(named)).replace(ASIDE, "").replace(PAGE, "");
  if (own.length < 4 || CHAPTER.test(own) || /[。;；!?:]/.test(own)) return undefined;
  const text = plainTitle(own, department);
  const isTable = isTableTitle(own);
  const kind = kindIn(own, kinds);
  const printed = line.trim().replace(/[.·・…。_\s—-]{2,}\(?\d*\)?$/, "");
  return { title: { text, printed, ...(kind !== undefined && { kind }) }, isTable };
}

/** Of one table, not 部门预算公开表 of all of them. */
export function isTableTitle(text: string): boolean {
  return TABLE.test(text) && WORDS.test(text) && !ALL_TABLES.test(text);
}

function withoutPage(text: string): string {
  return text.replace(LEADERS, "").replace(PAGE, "");
}

/** Where its words are those of another sort of tables it has none: 住房公积金收支明细表 is no 收支总表. */
export function kindIn(title: string, { kinds, otherTitles }: KindStandard): string | undefined {
  if (otherTitles.some(({ words }) => words.test(title))) return undefined;
  const kind = kindOf(title, kinds);
  return kind?.isMain === true && /公积金|基金|专户|往来|债|资产|附属/.test(title) ? undefined : kind?.id;
}

/** As titles are compared: without year, name and 部门, 单位, 市级 before it. */
export function plainTitle(title: string, department = ""): string {
  const own = department === "" ? title : title.replaceAll(normalize(department), "");
  return own
    .replace(/20\d\d年?度?/g, "")
    .replace(/\((续|部门|单位)\)|\(?续(表|页)?\d*\)?$|[《》、,]/g, "")
    .replace(/^(部门|单位|[省市县区]级|本级)+(?=.{3})/, "");
}
