import { oncePer, oncePerPair } from "../../../common/once";
import { filledCells, printed } from "../../cells";
import { yearIn } from "../../labels";
import type { KindBases, KindStandard, TableKind } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";
import type { Sheet } from "../../../workbook/snapshot";
import { headerBelow, isAmountCell, nextHeader, type HeaderPlace, type Span } from "./header-place";
import { nameAround, nameBefore } from "./names";
import type { GivenReading } from "../taught/given-columns";
import { taughtKindId } from "../taught/taught-labels";
import { readHeaderLabel } from "../labels/label-meaning";
import { kindOf, titlesOf, titleText, yearOf, type Title } from "./titles";

/** Where a header stands on its sheet, and what is said of the table below it. Rows and columns are zero-based. */
export interface FoundPlace extends HeaderPlace {
  readonly sheet: Sheet;
  /** Whether it is of a budget or of final accounts. */
  readonly standard: KindStandard;
  readonly title?: Title;
  /** What its title says; without one its rows may prove it. */
  readonly kind?: TableKind;
  readonly year?: number;
  /** Of the department or unit, where no label stands before it. */
  readonly name?: string;
  /** The last line that may be its own. */
  readonly end: number;
  /** A person has said that it is there. */
  readonly given?: GivenReading;
}

export interface TablePlace extends FoundPlace {
  readonly title: Title;
  readonly kind: TableKind;
}

/** A title under which no table was read, and why. */
export interface UnreadTitle {
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
  readonly reason: string;
  /** Understood, and no table that is checked. */
  readonly isOther?: true;
}

export interface SheetPlaces {
  readonly places: readonly FoundPlace[];
  readonly unread: readonly UnreadTitle[];
}

/**
 * All tables of a sheet that have a header of known words, with the titles above them. What says neither budget nor final
 * accounts is of what the tables before it are.
 */
export function findTablePlaces(sheet: Sheet, bases: KindBases, usual: KindStandard): SheetPlaces {
  return placesOn(sheet, bases)(usual);
}

const placesOn = oncePerPair((sheet: Sheet, bases: KindBases) =>
  oncePer((usual: KindStandard) => readPlaces(sheet, bases, usual)),
);

function readPlaces(sheet: Sheet, bases: KindBases, usual: KindStandard): SheetPlaces {
  const titles = titlesOf(sheet);
  const places: FoundPlace[] = [];
  const unread: UnreadTitle[] = [];
  const strips = stripsOf(sheet, titles);
  for (const strip of strips) {
    const own = titles.filter(({ column }) => column >= strip.left && column <= strip.right);
    const titled = titledPlaces(sheet, own, strip, bases);
    const first = untitledPlace(sheet, titled.top - 1, strip, bases, usual);
    if (first !== undefined) places.push(first);
    places.push(...titled.places);
    unread.push(...titled.unread);
  }
  return { places, unread };
}

function titledPlaces(
  sheet: Sheet,
  titles: readonly Title[],
  strip: Span,
  bases: KindBases,
): { readonly places: FoundPlace[]; readonly unread: UnreadTitle[]; readonly top: number } {
  const places: FoundPlace[] = [];
  const unread: UnreadTitle[] = [];
  /** The first line that belongs to a title. */
  let top = sheet.rows.length;
  titles.forEach((title, index) => {
    const below = titles.slice(index + 1).find(({ row }) => row > title.row);
    const end = below === undefined ? sheet.rows.length - 1 : below.row - 1;
    const beside = titles.filter(({ row }) => row === title.row);
    const span = columnsOf(sheet, title, beside, strip, end);
    const { standard, header } = headerUnder(sheet, title, end, span, bases);
    const notRead = (reason: string, isOther = false) => {
      top = Math.min(top, title.row);
      const { row, text } = title;
      unread.push({ sheet: sheet.name, row, text, reason, ...(isOther && { isOther }) });
    };
    if (header === undefined) {
      const isKind = kindOf(title.text, standard.kinds) !== undefined;
      if (isKind && hasTable(sheet, title.row, end, span)) notRead("标题下面没有认得出的表头");
      return;
    }
    const taught = taughtKind(sheet, title, header, standard);
    const other = taught === undefined ? otherTable(title, standard) : undefined;
    if (other !== undefined) {
      notRead(`是${other}，不在这套核对之内`, true);
      return;
    }
    const kind = kindOf(title.text, standard.kinds) ?? taught;
    top = Math.min(top, title.row);
    const year = yearOf(sheet, title, header.header.top, span);
    const name = nameAround(sheet, title, header.header.top, span) ?? nameBefore(title, kind);
    places.push({
      sheet,
      standard,
      title,
      ...(kind !== undefined && { kind }),
      ...(year !== undefined && { year }),
      ...(name !== undefined && { name }),
      ...header,
      end,
    });
  });
  return { places, unread, top };
}

/** Documents may stand side by side: where titles share a line, a column that is blank all the way down parts them. */
function stripsOf(sheet: Sheet, titles: readonly Title[]): readonly Span[] {
  const isUsed: boolean[] = [];
  for (const cells of sheet.rows) cells?.forEach((cell, column) => (isUsed[column] ||= cell !== undefined));
  const ends = new Set<number>();
  titles.forEach((title, index) => {
    const next = titles[index + 1];
    if (next?.row !== title.row) return;
    for (let column = next.column - 1; column > title.column; column -= 1) {
      if (isUsed[column]) continue;
      ends.add(column);
      break;
    }
  });
  const strips: { left: number; right: number }[] = [];
  let left = 0;
  for (const end of [...ends].toSorted((a, b) => a - b)) {
    strips.push({ left, right: end });
    left = end + 1;
  }
  return [...strips, { left, right: Math.max(left, isUsed.length - 1) }];
}

/** The header under a title, read as the title says, or as the header itself and the lines above do. */
function headerUnder(
  sheet: Sheet,
  title: Title,
  end: number,
  span: Span,
  { budget, final }: KindBases,
): { readonly standard: KindStandard; readonly header: HeaderPlace | undefined } {
  const asFinal = () => ({ standard: final, header: headerBelow(sheet, title.row, end, span, final) });
  if (saysFinal(title.text)) return asFinal();
  const header = headerBelow(sheet, title.row, end, span, budget);
  const isFinal = header !== undefined && isOfFinal(sheet, title, header);
  return isFinal ? asFinal() : { standard: budget, header };
}

/** The kind that a person gave another table with this title, or with this header. */
function taughtKind(
  sheet: Sheet,
  title: Title | undefined,
  place: HeaderPlace,
  standard: KindStandard,
): TableKind | undefined {
  if (standard.taught === undefined) return undefined;
  const texts: string[] = [];
  for (let row = place.header.top; row <= place.header.bottom; row += 1) {
    for (const { cell } of filledCells(sheet, row, place)) texts.push(readHeaderLabel(cell, standard).text);
  }
  const id = taughtKindId(standard, title?.text, texts);
  return standard.kinds.find((kind) => kind.id === id);
}

/** 一般公共预算, 政府性基金预算, 国有资本经营预算 are names of money. */
const BUDGET_OF_MONEY = /(一般公共|公共财政|基金|资本经营)预算/g;

function saysFinal(text: string): boolean {
  return text.includes("决算");
}

function saysBudget(text: string): boolean {
  return text.replaceAll(BUDGET_OF_MONEY, "").includes("预算");
}

/** 决算数 in the header, and neither last year's nor beside the budget of another year; 部门决算 above the title. */
function isOfFinal(sheet: Sheet, title: Title, header: HeaderPlace): boolean {
  const labels = textsOf(sheet, header.header.top, header.header.bottom, header);
  const above = textsOf(sheet, Math.max(0, title.row - 2), title.row - 1, { left: 0, right: header.right });
  if (labels.some(saysFinal)) {
    const years = new Set(labels.flatMap((text) => yearIn(text) ?? []));
    return years.size < 2 && !labels.some((text) => OTHER_YEAR.test(text));
  }
  return above.some(saysFinal) && !above.some(saysBudget) && !saysBudget(title.text);
}

const OTHER_YEAR = /上年|去年|上一年|增减|执行/;

/** What a table is that is none of its standard's. */
function otherTable(title: Title, { of, otherTitles }: KindStandard): string | undefined {
  if (of === "final" && saysBudget(title.text)) return "预算与决算对照表";
  return otherTitles.find(({ words }) => words.test(title.text))?.what;
}

function textsOf(sheet: Sheet, top: number, bottom: number, span: Span): string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (const { cell } of filledCells(sheet, row, span)) texts.push(normalize(printed(cell)));
  }
  return texts;
}

/** Lines of several figures: a table, whatever stands above it. */
function hasTable(sheet: Sheet, top: number, end: number, span: Span): boolean {
  let lines = 0;
  for (let row = top + 1; row <= Math.min(end, top + 30) && lines < 2; row += 1) {
    if (filledCells(sheet, row, span).some(({ cell }) => isAmountCell(cell))) lines += 1;
  }
  return lines >= 2;
}

/** A header above all titles of a strip, or in one without any; the sheet's name may say what the table is. */
function untitledPlace(
  sheet: Sheet,
  end: number,
  strip: Span,
  { final }: KindBases,
  usual: KindStandard,
): FoundPlace | undefined {
  const text = titleText(normalize(sheet.name));
  const isSaid = SHEET_NAME.test(text);
  const headerBy = (own: KindStandard) => {
    const isTitled = isSaid && kindOf(text, own.kinds) !== undefined;
    return nextHeader(sheet, { from: 0, end, isTitled }, strip, own);
  };
  let standard = isSaid && saysFinal(text) ? final : usual;
  let header = headerBy(standard);
  if (header === undefined) return undefined;
  const title: Title = { row: header.header.top, column: header.left, text };
  if (standard !== final && isOfFinal(sheet, title, header)) {
    standard = final;
    header = headerBy(standard) ?? header;
  }
  const isKind = isSaid && otherTable(title, standard) === undefined;
  const named = isKind ? kindOf(text, standard.kinds) : undefined;
  const kind = named ?? taughtKind(sheet, undefined, header, standard);
  const year = yearOf(sheet, title, title.row, strip);
  const name = nameAround(sheet, title, title.row, strip);
  return {
    sheet,
    standard,
    ...header,
    end,
    ...(kind !== undefined && { kind, title: named === undefined ? { ...title, text: kind.name } : title }),
    ...(year !== undefined && { year }),
    ...(name !== undefined && { name }),
  };
}

/** Of a sheet whose name is the title of its table. */
const SHEET_NAME = /表|收支|三公|预算|决算/;

/** The columns under a title: all of its strip, or, where others stand beside it, as far as the gap between them. */
function columnsOf(sheet: Sheet, title: Title, beside: readonly Title[], strip: Span, end: number): Span {
  const isBlank = (column: number) => {
    for (let row = title.row; row <= end; row += 1) if (sheet.rows[row]?.[column] !== undefined) return false;
    return true;
  };
  const gapBetween = (one: Title, other: Title) => {
    for (let column = other.column; column > one.column; column -= 1) if (isBlank(column)) return column;
    return other.column - 1;
  };
  const index = beside.indexOf(title);
  const before = beside[index - 1];
  const after = beside[index + 1];
  return {
    left: before === undefined ? strip.left : gapBetween(before, title) + 1,
    right: after === undefined ? strip.right : gapBetween(title, after),
  };
}
