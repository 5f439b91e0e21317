import type { Cover, Said } from "../../budget/front-matter";
import type { AccountOf } from "../../budget/kind";
import { normalize } from "../../text/normalize";
import type { CellPlace, Sheet } from "../../workbook/snapshot";
import { filledCells, placeIn, printed, widthOf } from "../cells";
import { namesAlone } from "../kinds/places/names";
import { isTableTitle } from "./contents";
import { readPrelude } from "../places/prelude";

/** More than that is prose or a table. */
const MOST_CELLS = 24;
const LONGEST = 60;
/** A line of more is one of a table, but for a day, whose parts may have cells of their own. */
const MOST_IN_LINE = 3;
const DAY = /日期|年|月/;
/** A name may stand before: 某县教育局部门预算公开表. */
const ALL_TABLES = /((部门|单位)(预算|决算)|公开|报)表$/;
/** Words of a cover's title: 部门预算, 2024年度单位决算公开. */
const TITLE = /(预算|决算)(?!(单位|部门|代码|编码|科)(名称)?(:|$)|管理)/;
/** What a label says is no title: 预算单位：…, 预算代码：101. */
const LABEL = /^(预算|决算)?(单位|部门|代码|编码|主管部门|处室)[^:]{0,8}:/;
/** When it was made, not what it is of. */
const DATE = /20\d\d年?(度)?[-./年]?\d{1,2}[-./月]|日期|时间|印发|批复文号/;
/** Years of titles and ranges of years are others. */
const OTHER_YEARS = /《[^》]*》|\(20\d\d\)|20\d\d年?度?(-|至|~|到)20\d\d/g;
const DIGITS = "〇一二三四五六七八九";

/** What a sheet without tables says as a cover, from its first line to `bottom`. */
export function readCover(sheet: Sheet, bottom: number): Cover | undefined {
  const pieces = piecesOf(sheet, bottom);
  if (pieces === undefined) return undefined;
  if (pieces.some(({ value }) => isTableTitle(value) && !ALL_TABLES.test(value))) return undefined;
  const titles = pieces.filter(({ value }) => TITLE.test(value) && !LABEL.test(value));
  if (titles.length === 0) return undefined;
  const [year, another] = distinct(pieces.flatMap((piece, at) => yearsOf(piece, pieces[at + 1]?.value)));
  const [account, second] = distinct(titles.flatMap(accountsOf));
  const [kind, other] = distinct(titles.flatMap(kindsOf));
  return {
    ...(year && !another && { year }),
    names: namesOf(sheet, bottom),
    ...(account && !second && { account }),
    ...(kind && !other && { kind }),
  };
}

/** Its lines, where it has as few and as short ones as a cover. */
function piecesOf(sheet: Sheet, bottom: number): readonly Said<string>[] | undefined {
  const range = { left: 0, right: widthOf(sheet) };
  const pieces: Said<string>[] = [];
  let cells = 0;
  for (let row = 0; row <= bottom; row += 1) {
    const filled = filledCells(sheet, row, range);
    const isDay = filled.some(({ cell }) => DAY.test(printed(cell)));
    if (filled.length > MOST_IN_LINE && !isDay) return undefined;
    for (const { cell, column } of filled) {
      cells += 1;
      for (const line of printed(cell).split(/[\r\n]+/)) {
        const value = normalize(line);
        if (cells > MOST_CELLS || value.length > LONGEST || /。/.test(value)) return undefined;
        if (value !== "") pieces.push({ value, place: placeIn(sheet, row, column) });
      }
    }
  }
  return pieces;
}

/** 2026年 alone is of the title below it. */
function yearsOf({ value, place }: Said<string>, next = ""): readonly Said<number>[] {
  const isTitle = (TITLE.test(value) && !LABEL.test(value)) || /^\(?20\d\d年度\)?$/.test(inDigits(value));
  const isAbove = /^20\d\d年$/.test(inDigits(value)) && TITLE.test(next) && !LABEL.test(next);
  const text = inDigits(value);
  if ((!isTitle && !isAbove) || DATE.test(text)) return [];
  const years = text.replace(OTHER_YEARS, "").matchAll(/(?<!\d)(20\d\d)(?=年|度|\D)/g);
  return [...years].map(([, year]) => ({ value: Number(year), place }));
}

/** 二〇二六年, 二○二六年 and 二零二六年 */
function inDigits(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
    [...year].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(""),
  );
}

function accountsOf({ value, place }: Said<string>): readonly Said<AccountOf>[] {
  const said: AccountOf[] = [];
  if (/预决?算/.test(value)) said.push("budget");
  if (/决算/.test(value)) said.push("final");
  return said.map((of) => ({ value: of, place }));
}

/** 部门（单位）预算 says neither. */
function kindsOf({ value, place }: Said<string>): readonly Said<"部门" | "单位">[] {
  return [...value.matchAll(/(?<![/、或和及])(部门|单位)(?:综合)?(?:预算|决算|预决算)/g)].flatMap(
    ([, kind]) => (kind === "部门" || kind === "单位" ? [{ value: kind, place } as const] : []),
  );
}

function namesOf(sheet: Sheet, bottom: number): readonly Said<string>[] {
  const range = { left: 0, right: widthOf(sheet) };
  const labelled = Array.from({ length: bottom + 1 }, (_, row) => {
    const { department } = readPrelude(sheet, row, row, range);
    return department ? [{ value: department.text, place: department.place }] : [];
  }).flat();
  const alone = namesAlone(sheet, bottom).map(({ text, place }) => ({ value: text, place }));
  return distinct([...labelled, ...alone]);
}

/** Each value at its first place. */
function distinct<Value>(
  all: readonly { readonly value: Value; readonly place: CellPlace }[],
): Said<Value>[] {
  return all.filter(({ value }, at) => all.findIndex((one) => one.value === value) === at);
}
