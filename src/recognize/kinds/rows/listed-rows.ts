import type { Classifications, LabelMeaning } from "../../../budget/kind";
import { ALL_NATURES, BASIC, FISCAL, SPENT } from "../../../budget/quantity-key";
import { bare, CLASSIFICATIONS, classNamed, codesByName, isCodeOf, type Classification } from "./code-names";
import { isTotal, type Numeral } from "../labels/label-meaning";
import { itemsOf } from "../labels/meaning";
import { readIndents } from "./indented";
import type { KindLine } from "./lines";
import { listedSums } from "./listed-sums";
import { type KindRow, type KindRows, type RowMeaning, type Side } from "./rows";

/**
 * Rows known by their labels: 收支总表 and its like. Numerals say what is a part of what (一、 over （一）over 1.), and where
 * they do not, the money that a label means (财政拨款 over its three budgets).
 */
export function readListedRows(
  all: readonly KindLine[],
  codes: Classifications,
  side: Side,
  said: Classification,
  /** Those of its amounts. */
  columns: readonly number[],
): KindRows {
  // A line of rates has no amounts.
  const lines = all.filter(({ label }) => label.meaning?.is !== "comparison" || !RATE.test(label.text));
  if (side === "items" && areStages(lines)) return stageRows(lines);
  const of = classificationIn(lines, codes, said);
  const rows: KindRow[] = [];
  const unread: { line: KindLine; reason: string }[] = [];
  const names = codes[of];
  const coded = side === "expenditure" && of === "functional" ? functionalCodes(lines, names) : [];
  lines.forEach((line, index) => {
    if (line.label.text === "" && !line.hasFigures) return;
    if (line.label.text === "") {
      unread.push({ line, reason: "有金额而没有项目名称" });
      return;
    }
    const name = bare(line.label.text);
    const own = side === "expenditure" ? codeOf(line, of) : undefined;
    const code = own ?? coded[index] ?? (side === "expenditure" ? classNamed(name, names) : undefined);
    rows.push(rowOf(line, code, of));
  });
  setParents(rows);
  tellWholes(rows);
  const complete = readIndents(rows, columns);
  inherit(rows);
  return { rows, sums: listedSums(rows, side, complete), unread };
}

const RATE = /[%％率幅]|百分|占比|比重|比例/;

/** 预算数 and 决算数, or two years, each in a line of its own under all items. */
function areStages(lines: readonly KindLine[]): boolean {
  const figures = lines.filter((line) => line.hasFigures);
  const isStage = ({ label: { meaning, year } }: KindLine) =>
    meaning?.is === "comparison" || (isAmount(meaning) && (meaning?.stage ?? year) !== undefined);
  return (
    figures.length > 1 &&
    figures.some(isStage) &&
    figures.every((line) => isStage(line) || isAmount(line.label.meaning))
  );
}

function isAmount(meaning: LabelMeaning | undefined): boolean {
  return meaning?.is === "total" && meaning.item === undefined;
}

function isYear(text: string): boolean {
  return /^20\d\d年$/.test(text);
}

/** None of them is a part of another; of several years the newest is the table's. */
function stageRows(lines: readonly KindLine[]): KindRows {
  const newest = Math.max(...lines.flatMap(({ label }) => label.year ?? []));
  const rows = lines.flatMap((line): KindRow[] => {
    const { meaning, text, year = newest } = line.label;
    if (text === "" && !line.hasFigures) return [];
    const isKnown = isAmount(meaning) && year === newest;
    const stage = meaning?.stage === undefined ? {} : { stage: meaning.stage };
    const own: RowMeaning = isKnown ? { isWhole: true, ...stage } : {};
    const name = line.label.year === undefined || isYear(text) ? text : `${year}年${text}`;
    return [{ line, kind: "item", name, meaning: own, isOfWhich: false, isKnown }];
  });
  return { rows, sums: [], unread: [] };
}

/** 201 一般公共服务支出, the code before its name or in a column of its own. */
function codeOf({ codes }: KindLine, of: Classification): string | undefined {
  const code = (codes.get(of) ?? codes.get("row"))?.code;
  return code !== undefined && isCodeOf(code, of) ? code : undefined;
}

/** That whose classes most rows are of, where another than the head says. */
function classificationIn(
  lines: readonly KindLine[],
  codes: Classifications,
  said: Classification,
): Classification {
  const count = (of: Classification) =>
    lines.filter(({ label }) => classNamed(bare(label.text), codes[of]) !== undefined).length;
  const [best] = CLASSIFICATIONS.map((of) => ({ of, count: count(of) })).toSorted(
    (a, b) => b.count - a.count,
  );
  return best !== undefined && count(said) === 0 && best.count > 1 ? best.of : said;
}

/** Classes alone, or classes with sections and items below them, all by name. */
function functionalCodes(
  lines: readonly KindLine[],
  names: ReadonlyMap<string, string>,
): readonly (string | undefined)[] {
  const items = lines.filter((line) => line.label.text !== "" && !isClosing(line));
  const found = codesByName(items, names);
  const byLine = new Map(found?.map((code, index) => [items[index], code]));
  return lines.map((line) => byLine.get(line));
}

/** Totals and what stands among them: 结转下年, 上年结转. */
export function isClosing({ label }: KindLine): boolean {
  const { meaning } = label;
  return isTotal(label) || meaning?.natures !== undefined || meaning?.time !== undefined;
}

function rowOf(line: KindLine, code: string | undefined, of: Classification): KindRow {
  const { label } = line;
  const { meaning } = label;
  const isWhole = isTotal(label);
  const isCoded = code !== undefined;
  const own: RowMeaning = {
    ...(isCoded && { [of]: code }),
    ...(meaning?.sources !== undefined && !isCoded && { sources: meaning.sources }),
    ...(meaning?.natures !== undefined && !isCoded && { natures: meaning.natures }),
    ...(meaning?.time !== undefined && { time: meaning.time }),
    ...(meaning?.item !== undefined && { item: meaning.item }),
    ...(isWhole && { isWhole: true as const }),
    ...(meaning?.is === "grand-total" && { natures: ALL_NATURES }),
  };
  // 其中：（一）begins the whole list of parts.
  const isOfWhich = (label.isOfWhich && label.numeral === undefined) || meaning?.is === "of-which";
  return {
    line,
    kind: isWhole ? "total" : isCoded || meaning !== undefined ? "listed" : "item",
    name: label.text,
    meaning: own,
    isOfWhich,
    isKnown: isCoded || saysAmount(meaning),
  };
}

/** Whether a label says what its amount is, as everybody understands it: no label of columns, no 其他资金. */
function saysAmount(meaning: LabelMeaning | undefined): boolean {
  return meaning !== undefined && !meaning.isLoose && meaning.is !== "group" && meaning.of === undefined;
}

function setParents(rows: readonly KindRow[]): void {
  const stack: { readonly numeral: Numeral; readonly index: number }[] = [];
  /** The last row by code, for classes with sections and items below them. */
  const byCode = new Map<string, number>();
  /** 本年收入, 本年支出, 基本支出 below it: what follows without a numeral is of the last that it can be of. */
  const heads: number[] = [];
  /** 上年结转: the budgets below it are what of it is each one's, numbered or not. */
  let carriedOver: number | undefined;
  /** The last whose name stands in the first column of names. */
  let last: number | undefined;
  rows.forEach((row, index) => {
    if (row.line.isBelow) {
      row.parent = last;
      return;
    }
    last = index;
    if (row.kind === "total" && row.meaning.item === undefined) {
      stack.length = 0;
      carriedOver = undefined;
      heads.length = 0;
      return;
    }
    const { sources, time } = row.meaning;
    if (time === "carried-over" && sources === undefined) carriedOver = index;
    else if (carriedOver !== undefined && isCarriedIn(row.meaning)) {
      row.parent = carriedOver;
      return;
    } else if (sources === undefined || (sources & FISCAL) === 0) carriedOver = undefined;
    const code = row.meaning.functional;
    if (code !== undefined && code.length > 3) {
      row.parent = byCode.get(code.slice(0, -2)) ?? byCode.get(code.slice(0, 3));
      byCode.set(code, index);
      return;
    }
    if (code !== undefined) byCode.set(code, index);
    row.parent = numbered(row, index, rows, stack);
    while (heads.length > 0 && !isBelow(row.meaning, rows[heads.at(-1) ?? 0]?.meaning ?? {})) heads.pop();
    row.parent ??= heads.at(-1) ?? wholeItem(rows, index) ?? wholeMoney(rows, index);
    if (isHead(row)) heads.push(index);
  });
}

/** 其中：一般公共预算 and, below it, all other budgets there are: parts like others, though the first says that it is one. */
function tellWholes(rows: KindRow[]): void {
  rows.forEach((first, index) => {
    const whole = first.parent === undefined ? undefined : rows[first.parent]?.meaning.sources;
    if (!first.isOfWhich || whole === undefined || first.parent !== index - 1) return;
    const parts = rows.filter(({ parent }) => parent === first.parent);
    const covered = parts.map(({ meaning }) => meaning.sources ?? 0);
    const isApart = covered.every((one, at) => covered.slice(at + 1).every((other) => (one & other) === 0));
    const isAll = covered.reduce((all, one) => all | one, 0) === whole;
    const isOnly = parts.every((part) => part === first || !part.isOfWhich);
    if (parts.length > 1 && isApart && isAll && isOnly) rows[index] = { ...first, isOfWhich: false };
  });
}

/** 公务用车购置及运行费 over ①购置费 and ②运行费, however it is numbered itself: the last item of which this one is a part. */
function wholeItem(rows: readonly KindRow[], index: number): number | undefined {
  const own = itemsOf(rows[index]?.meaning.item ?? "");
  if (own === 0) return undefined;
  const whole = rows.findLastIndex(({ kind, meaning: { item = "" } }, at) => {
    const items = itemsOf(item);
    return at < index && kind !== "total" && items !== own && (own & ~items) === 0;
  });
  return whole < 0 ? undefined : whole;
}

/**
 * 财政拨款 over its three budgets, none of them numbered: the last row since a total of whose money this one's is a part. Of
 * other money an indent has to say so too.
 */
function wholeMoney(rows: readonly KindRow[], index: number): number | undefined {
  const { line, meaning } = rows[index] as KindRow;
  if (meaning.sources === undefined || line.label.numeral !== undefined) return undefined;
  for (let above = index - 1; above >= 0; above -= 1) {
    const row = rows[above] as KindRow;
    if (row.kind === "total") return undefined;
    const { sources, time } = row.meaning;
    if (sources === undefined || time !== meaning.time || row.isOfWhich || !row.isKnown) continue;
    const isPart = sources !== meaning.sources && (meaning.sources & ~sources) === 0;
    if (isPart && (sources === FISCAL || row.line.indent < line.indent)) return above;
  }
  return undefined;
}

/** The row that its numeral, or the money that it means, puts a row below. */
function numbered(
  row: KindRow,
  index: number,
  rows: readonly KindRow[],
  stack: { readonly numeral: Numeral; readonly index: number }[],
): number | undefined {
  const { numeral } = row.line.label;
  if (numeral === undefined) {
    const above = stack.at(-1);
    const over = above && rows[above.index];
    return above && over && (row.isOfWhich || isPartOf(row.meaning, over.meaning)) ? above.index : undefined;
  }
  const at = stack.findIndex((one) => one.numeral === numeral);
  if (at >= 0) stack.length = at;
  const above = stack.at(-1);
  stack.push({ numeral, index });
  return above?.index;
}

/** One of the budgets, or what says itself that it was carried over: 单位资金结转. */
function isCarriedIn({ sources, time }: RowMeaning): boolean {
  if (sources === undefined) return false;
  return time === undefined ? (sources & ~FISCAL) === 0 : time === "carried-over";
}

/** （一）一般公共预算 under 二、上年结转 is what was carried over; (1)工资福利支出 under 项目支出 is spent on projects. */
function inherit(rows: KindRow[]): void {
  rows.forEach((row, index) => {
    const above = row.parent === undefined ? undefined : rows[row.parent]?.meaning;
    if (above === undefined) return;
    const { time, natures, economic, government } = row.meaning;
    const isEconomic = economic !== undefined || government !== undefined;
    rows[index] = {
      ...row,
      meaning: {
        ...row.meaning,
        ...(above.time !== undefined && time === undefined && { time: above.time }),
        ...(isEconomic && above.natures !== undefined && natures === undefined && { natures: above.natures }),
      },
    };
  });
}

/** 本年收入, 本年支出 or 基本支出, with neither source nor class. */
function isHead({ kind, meaning: { sources, natures, time, functional } }: KindRow): boolean {
  if (kind === "total" || sources !== undefined || functional !== undefined) return false;
  return time === "this-year" || natures === SPENT || natures === BASIC;
}

/** Economic classes that follow 基本支出 without numerals may be those of all expenditure. */
function isBelow(part: RowMeaning, head: RowMeaning): boolean {
  const isClass = part.functional ?? part.economic ?? part.government;
  return isPartOf(part, head) && (isClass === undefined || head.natures !== BASIC);
}

/** Less money than the other, and of it; a class of this year's expenditure. */
function isPartOf(part: RowMeaning, whole: RowMeaning): boolean {
  const isClass = part.functional ?? part.economic ?? part.government;
  if (isClass !== undefined) return whole.natures !== undefined && whole.functional === undefined;
  if (part.natures !== undefined && whole.natures !== undefined)
    return part.natures !== whole.natures && (part.natures & ~whole.natures) === 0;
  if (part.sources === undefined || (part.time !== undefined && part.time !== whole.time)) return false;
  if (whole.sources === undefined) return whole.time !== undefined;
  return part.sources !== whole.sources && (part.sources & ~whole.sources) === 0;
}
