import type { Figure } from "../../budget/narrative/section";
import type { NumberToken } from "./number-tokens";

/** Change in a text: 增加, 降幅为, 减少了约. */
const CHANGE = /(?:增|减|升|降|提高|增长|多|少|长)/;
const CHANGED_BY =
  /(?:增加|增长|减少|下降|上升|提高|降低|压减|增幅|降幅|净增|净减)(?:了|约|近|额|率|幅度|为|是|:)*$/;
/** What was planned or spent in another year. */
const OTHER_YEAR =
  /(?:上年度?|去年|上一年度?|年(?:度|初)?)(?:部门|单位|年初)?(?:预算|执行|决算|完成|调整预算)?(?:数|额|总额)?(?:为|是|的|约)*$/;
const YEAR = /(20\d\d)年(?!.*20\d\d年)/;
/** 8辆, 30批次, 19个: counted, not paid. */
const COUNTER = /^[ \n]*[个辆人次批项名户家月日台套件处期届类份场条座栋间]/;

/**
 * Whether a number of a folded text can be what the description means there, whatever its value: by its unit, and by the
 * words at once before it. What is 2025年, 8辆 or 占16.68% is no amount, what was increased is no total.
 */
export function canBeFigure(figure: Figure, token: NumberToken, folded: string, year: string): boolean {
  const { role } = figure;
  const { unit } = token;
  if (role === "year") return unit === "年" || unit === undefined;
  if (unit === "年") return false;
  if (role === "count") return unit === undefined;
  if (unit === undefined && COUNTER.test(folded.slice(token.end, token.end + 6))) return false;
  const isShare = role === "share" || role === "rate";
  if (unit !== undefined && (unit === "%") !== isShare) return false;
  const before = folded.slice(Math.max(0, token.start - 30), token.start).replace(/[ \n]/g, "");
  const clause = /[^\d,;。:、!?%]*$/.exec(before)?.[0] ?? "";
  switch (role) {
    case "difference":
      return CHANGE.test(clause);
    case "rate":
      return clause === "" || CHANGE.test(clause);
    case "share":
      return !CHANGE.test(clause);
    case "amount":
      return !CHANGED_BY.test(clause) && !isOfOtherYear(before, year);
  }
}

function isOfOtherYear(before: string, year: string): boolean {
  const [words] = OTHER_YEAR.exec(before) ?? [];
  if (words === undefined) return false;
  if (!words.startsWith("年")) return true;
  const named = YEAR.exec(before)?.[1];
  return named !== undefined && named !== year;
}
