import type { Classifications } from "../../budget/kind";
import { ALL_NATURES, FISCAL } from "../../budget/quantity-key";
import { bare, classNamed, codesByName } from "./code-names";
import type { Numeral } from "./label-meaning";
import type { KindLine } from "./lines";
import { childrenOf, isTotal, type KindRow, type KindRows, type RowMeaning, type RowSum } from "./rows";

/**
 * Rows known by their labels: 收支总表 and its like. Numerals say what is a part of what (一、 over （一）over 1.), and where
 * they do not, the money that a label means (财政拨款 over its three budgets). A total takes all that stands above it and
 * that no other total has taken; 一、本年收入 stands above its parts.
 */
export function readListedRows(
  lines: readonly KindLine[],
  codes: Classifications,
  side: "revenue" | "expenditure" | "items",
): KindRows {
  const rows: KindRow[] = [];
  const unread: { line: KindLine; reason: string }[] = [];
  const coded = side === "expenditure" ? functionalNames(lines, codes) : [];
  lines.forEach((line, index) => {
    if (line.label.text === "" && !line.hasFigures) return;
    if (line.label.text === "") {
      unread.push({ line, reason: "有金额而没有项目名称" });
      return;
    }
    rows.push(rowOf(line, coded[index], side, codes));
  });
  setParents(rows);
  inheritTime(rows);
  const sums = [...partSums(rows, side), ...totalSums(rows, side)];
  return { rows, sums, unread };
}

/** Classes alone, or classes with sections and items below them, all by name. */
function functionalNames(
  lines: readonly KindLine[],
  codes: Classifications,
): readonly (string | undefined)[] {
  const items = lines.filter((line) => line.label.text !== "" && !isClosing(line));
  const found = codesByName(items, codes.functional);
  const byLine = new Map(found?.map((code, index) => [items[index], code]));
  return lines.map((line) => byLine.get(line));
}

/** Totals and what stands among them: 结转下年, 上年结转. */
function isClosing({ label }: KindLine): boolean {
  const { meaning } = label;
  return isTotal(label) || meaning?.natures !== undefined || meaning?.time !== undefined;
}

function rowOf(
  line: KindLine,
  coded: string | undefined,
  side: "revenue" | "expenditure" | "items",
  codes: Classifications,
): KindRow {
  const { label } = line;
  const { meaning } = label;
  const code = coded ?? (side === "expenditure" ? classNamed(bare(label.text), codes.functional) : undefined);
  const isWhole = isTotal(label);
  const own: RowMeaning = {
    ...(code !== undefined && { functional: code }),
    ...(meaning?.sources !== undefined && code === undefined && { sources: meaning.sources }),
    ...(meaning?.natures !== undefined && code === undefined && { natures: meaning.natures }),
    ...(meaning?.time !== undefined && { time: meaning.time }),
    ...(meaning?.item !== undefined && { item: meaning.item }),
    ...(isWhole && { isWhole: true as const }),
    ...(meaning?.is === "grand-total" && { natures: ALL_NATURES }),
  };
  return {
    line,
    kind: isWhole ? "total" : code !== undefined ? "listed" : meaning !== undefined ? "listed" : "item",
    name: label.text,
    meaning: own,
    isOfWhich: label.isOfWhich || meaning?.is === "of-which",
    isKnown: code !== undefined || meaning !== undefined,
  };
}

function setParents(rows: readonly KindRow[]): void {
  const stack: { readonly numeral: Numeral; readonly index: number }[] = [];
  /** The last row by code, for classes with sections and items below them. */
  const byCode = new Map<string, number>();
  /** 上年结转: the budgets below it are what of it is each one's, numbered or not. */
  let carriedOver: number | undefined;
  rows.forEach((row, index) => {
    if (row.kind === "total" && row.meaning.item === undefined) {
      stack.length = 0;
      carriedOver = undefined;
      return;
    }
    const { sources, time } = row.meaning;
    if (time === "carried-over" && sources === undefined) carriedOver = index;
    else if (
      carriedOver !== undefined &&
      sources !== undefined &&
      (sources & ~FISCAL) === 0 &&
      time === undefined
    ) {
      row.parent = carriedOver;
      return;
    } else if (sources === undefined || (sources & FISCAL) === 0) carriedOver = undefined;
    const { numeral } = row.line.label;
    const code = row.meaning.functional;
    if (code !== undefined && code.length > 3) {
      row.parent = byCode.get(code.slice(0, -2)) ?? byCode.get(code.slice(0, 3));
      byCode.set(code, index);
      return;
    }
    if (code !== undefined) byCode.set(code, index);
    if (numeral === undefined) {
      const above = stack.at(-1);
      const over = above && rows[above.index];
      if (above && over && (row.isOfWhich || isPartOf(row.meaning, over.meaning))) row.parent = above.index;
      return;
    }
    const at = stack.findIndex((one) => one.numeral === numeral);
    if (at >= 0) stack.length = at;
    const above = stack.at(-1);
    if (above) row.parent = above.index;
    stack.push({ numeral, index });
  });
}

/** （一）一般公共预算 under 二、上年结转 is what was carried over. */
function inheritTime(rows: KindRow[]): void {
  rows.forEach((row, index) => {
    const time = row.parent === undefined ? undefined : rows[row.parent]?.meaning.time;
    if (time !== undefined && row.meaning.time === undefined) {
      rows[index] = { ...row, meaning: { ...row.meaning, time } };
    }
  });
}

/** Less money than the other, and of it. */
function isPartOf(part: RowMeaning, whole: RowMeaning): boolean {
  if (part.sources === undefined || (part.time !== undefined && part.time !== whole.time)) return false;
  if (whole.sources === undefined) return whole.time !== undefined;
  return part.sources !== whole.sources && (part.sources & ~whole.sources) === 0;
}

function partSums(rows: readonly KindRow[], side: "revenue" | "expenditure" | "items"): RowSum[] {
  const sums: RowSum[] = [];
  for (const [parent, parts] of childrenOf(rows)) {
    const whole = rows[parent];
    if (whole === undefined) continue;
    const children = parts.map((index) => rows[index]).filter((row) => row !== undefined);
    const isSure = isComplete(whole, children);
    const check = side === "items" ? "three-public-sum" : "block-total";
    sums.push({ check, total: parent, parts, what: "其下各项之和", isSure });
  }
  return sums;
}

/** Whether the parts that are printed are all there can be. */
function isComplete(whole: KindRow, parts: readonly KindRow[]): boolean {
  if (parts.some((part) => !part.isKnown)) return false;
  const { sources, natures, time, item, functional } = whole.meaning;
  if (functional !== undefined) return parts.every((part) => part.meaning.functional !== undefined);
  if (item !== undefined) return item === "public" || item === "vehicles";
  if (sources !== undefined) {
    const covered = parts.reduce((all, part) => all | (part.meaning.sources ?? 0), 0);
    return (sources & ~covered) === 0;
  }
  if (natures !== undefined) {
    const covered = parts.reduce((all, part) => all | (part.meaning.natures ?? 0), 0);
    return (natures & ~covered) === 0;
  }
  return time !== undefined || whole.meaning.isWhole === true;
}

function totalSums(rows: readonly KindRow[], side: "revenue" | "expenditure" | "items"): RowSum[] {
  const sums: RowSum[] = [];
  let open: number[] = [];
  rows.forEach((row, index) => {
    if (row.isOfWhich) return;
    if (row.kind === "total" && row.meaning.item === undefined) {
      if (open.length > 0) {
        const isSure = open.every((part) => rows[part]?.isKnown);
        sums.push({
          check: side === "items" ? "three-public-sum" : "block-total",
          total: index,
          parts: open,
          what: "以上各项之和",
          isSure,
        });
      }
      open = [index];
      return;
    }
    if (row.parent === undefined) open.push(index);
  });
  return sums;
}
