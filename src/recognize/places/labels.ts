import { normalize } from "../../text/normalize";
import type { Cell, Sheet } from "../../workbook/snapshot";

/** What a cell says, as printed. Blank cells say nothing. */
export function printed(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.text !== undefined) return cell.text;
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** `合计（万元）`, `金额：元`; a label that is nothing else stays. */
const UNIT_AT_END = /(.)[(:,]?(?:单位:)?(?:人民币)?(?:百万|[千万亿])?元\)?$/;

/** The label in a cell, normalised, with any year as `{年}`: `2026 年合计` is `{年}合计`. */
export function label(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return withoutYear(normalize(printed(cell))).replace(UNIT_AT_END, "$1");
}

export function withoutYear(normalized: string): string {
  return normalized.replace(/20\d\d年度?|20\d\d(?=\D)/g, "{年}");
}

export function yearIn(text: string): number | undefined {
  const match = /(20\d\d)\s*年?/.exec(text.normalize("NFKC"));
  return match ? Number(match[1]) : undefined;
}

/** `一、一般公共预算` → `一般公共预算`, `①公务用车购置费` → `公务用车购置费` (NFKC made ① a 1). */
export function withoutNumeral(normalized: string): string {
  return normalized
    .replace(/^(其中|加|减):/, "")
    .replace(
      /^(\(?[一二三四五六七八九十]+\)?[、.,:。]|\([一二三四五六七八九十]+\)|\(?\d{1,2}\)?[、.]?(?=\D))/,
      "",
    )
    .replace(/^(其中|加|减):/, "");
}

/** `├─ 一般公共服务支出（类）` → `一般公共服务支出`: the name alone, without the lines of a tree and its level. */
export function withoutLevel(normalized: string): string {
  return normalized.replace(/^[│├└┣┗┃─━·•-]+/, "").replace(/\((类|款|项)\)$/, "");
}

/** Whether a row's label, with or without a colon, is one of these. */
export function isTotalLabel(normalized: string, totals: ReadonlySet<string>): boolean {
  return totals.has(normalized.replace(/:$/, ""));
}

const labelSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Labels of a description, made comparable once. */
export function labelSet(labels: readonly string[]): ReadonlySet<string> {
  let set = labelSets.get(labels);
  if (set === undefined) {
    set = new Set(labels.map((one) => withoutNumeral(withoutYear(normalize(one)))));
    labelSets.set(labels, set);
  }
  return set;
}

/** Leading white space as printed: budget systems indent names by level. */
export function indentOf(cell: Cell | undefined): number {
  if (cell === undefined || typeof cell.value !== "string") return 0;
  const blank = /^[\s\u3000]*/.exec(cell.value)?.[0] ?? "";
  // A full-width space is as wide as two ordinary ones.
  return [...blank].reduce((width, character) => width + (character === "\u3000" ? 2 : 1), 0);
}
