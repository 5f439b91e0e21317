import { withoutInvisible } from "../common/invisible";
import { normalize } from "../text/normalize";
import type { Cell } from "../workbook/snapshot";
import { printed } from "./cells";

/** `合计（万元）`, `金额：元`; a label that is nothing else stays. */
const UNIT_AT_END = /(.)[(:,]?(?:单位:)?(?:人民币)?(?:百万|[千万亿])?元\)?$/;

/** The label in a cell, normalised, with any year as `{年}`: `2026 年合计` is `{年}合计`. */
export function label(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return withoutYear(normalize(printed(cell))).replace(UNIT_AT_END, "$1");
}

function withoutYear(normalized: string): string {
  return normalized.replace(/20\d\d年度?|20\d\d(?=\D)/g, "{年}");
}

export function yearIn(text: string): number | undefined {
  const match = /(20\d\d)\s*年?/.exec(withoutInvisible(text).normalize("NFKC"));
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

/** A code as its digits, whether typed as text or as a number: `201.01`, `[20101]` and `└20101` are 20101. */
export function codeText(cell: Cell | undefined): string {
  if (typeof cell?.value === "number" && Number.isInteger(cell.value)) return String(cell.value);
  const text = withoutLevel(normalize(printed(cell))).replace(/\.0+$/, "");
  const bare = /^\((\d+)\)$/.exec(text)?.[1] ?? text;
  return /^\d{3}([.-]\d{2}){1,3}$/.test(bare) ? bare.replace(/[.-]/g, "") : bare;
}
