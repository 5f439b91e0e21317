import { yearOf, type Candidate } from "../places/candidate";
import type { ExtraColumn, SectionColumns } from "../places/header/header-match";
import type { RatioKind } from "../../budget/ratio";

/** What a column beyond a table's own is, by its header. */
export type ExtraMeaning =
  /** In the order in which they are likely. */
  | { readonly is: "ratio"; readonly kinds: readonly RatioKind[] }
  | { readonly is: "last-year" | "people" | "amount" };

const AVERAGE = /人均/;
const PEOPLE = /(人数|人员数|编制数|实有人员|在职人员|在编人员|职工数)$/;
const COMPLETION =
  /完成率|执行率|(完成|执行)(比例|百分比)|(执行|完成|支出)进度|(完成|执行|占)(年初|调整|全年|年度)*预算数?的?\(?(%|百分比|比例|比重)/;
const RATE =
  /增减\(?%|增减(百分)?[比率]|增长率|增长比例|增幅|增速|降幅|[变化]动?率|变动?幅度|增[减长]幅度|增减比例|增长\(?%|增\(减\)(率|幅|%)|同比|环比/;
const SHARE = /占比|比重|比例|构成比?$|占.*(%|百分比)|^\(?%\)?$/;
const DIFFERENCE = /增减|^(比.*|较.*|增减)?差额$|变动额|(增加|减少|增长|变化)额|增\(减\)/;
/** A change, of which it does not say whether it is told in money or in percent. */
const CHANGE = /(增减|增长|增加|变动|变化|增\(减\))(情况)?$/;
const LAST_YEAR = /上年|上一年|去年/;
const MONEY = /预算|执行|决算|完成|数$|金额|[合总小共]计|资金|支出|收入|拨款|经费|^\{年\}$/;

/** The latest year over a section's further columns and in the table's title or header; 0 without any. */
export function newestYear({ extras }: SectionColumns, candidate: Candidate): number {
  return Math.max(0, ...extras.map((extra) => extra.year ?? 0), yearOf(candidate) ?? 0);
}

/** `undefined`: a column that nothing can be said of (序号, 备注). */
export function meaningOf(extra: ExtraColumn, newest: number): ExtraMeaning | undefined {
  const leaf = extra.path.at(-1) ?? "";
  const path = extra.path.join("");
  const kinds = ratioKinds(leaf, path);
  if (kinds !== undefined) return { is: "ratio", kinds };
  if (PEOPLE.test(leaf)) return { is: "people" };
  if (LAST_YEAR.test(leaf)) return { is: "last-year" };
  const isOlder = extra.year !== undefined && extra.year < newest;
  if (isOlder && /预算|执行|决算|合计|数|金额|^\{年\}$/.test(leaf)) return { is: "last-year" };
  return MONEY.test(leaf) ? { is: "amount" } : undefined;
}

function ratioKinds(leaf: string, path: string): readonly RatioKind[] | undefined {
  if (AVERAGE.test(leaf)) return ["average"];
  const isPart = /%|比例|率|幅/.test(leaf);
  if (COMPLETION.test(leaf) || (/完成|执行/.test(path) && /^\(?%\)?$/.test(leaf))) return ["completion"];
  if (RATE.test(leaf) || (/增减/.test(path) && isPart)) return ["rate"];
  if (SHARE.test(leaf)) return ["share"];
  if (CHANGE.test(leaf)) return ["difference", "rate"];
  if (DIFFERENCE.test(path)) return ["difference"];
  return undefined;
}

/** Whether a label speaks of last year. */
export function isOfLastYear(label: string): boolean {
  return LAST_YEAR.test(label);
}

export type Stage = "planned" | "executed";

/** 预算执行数 is what was executed. */
export function stageOf(label: string): Stage | undefined {
  if (/执行|决算|完成|实际/.test(label)) return "executed";
  return /预算|年初|计划/.test(label) ? "planned" : undefined;
}

/** What does not tell one column of amounts from another. */
const GENERIC =
  /预算|决算|执行|安排|数额?|金额|[合总小共]计|总额|\{年\}|20\d\d年?度?|本年度?|当年|上年|去年|[（()）:：]/g;

/** The words of a label that tell it from others: none of 合计, 2026年预算数. */
export function ownWords(label: string): string {
  return label.replace(GENERIC, "");
}

/** What stands before 占 and what after it; `undefined` where the header has no such word. */
export function partsOfShare(header: string): { readonly part: string; readonly whole: string } | undefined {
  const match = /^(.*?)占(.*?)(的?\(?(%|百分比|比例|比重|比)\)?)*$/.exec(header);
  return match ? { part: match[1] ?? "", whole: match[2] ?? "" } : undefined;
}
