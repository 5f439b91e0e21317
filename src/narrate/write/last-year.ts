import { ONE, type Decimal } from "../../amount/decimal";
import { convert } from "../../amount/parse-amount";
import { failure, success, type Result } from "../../common/result";
import type { BudgetDocument } from "../../budget/document";
import type {
  InputDescription,
  InputGroup,
  InputValue,
  NarrativeInputs,
} from "../../budget/narrative/inputs";
import { amountAt } from "../../budget/lookup";
import { amountInWan } from "../../budget/narrative/printed-amounts";
import { normalize } from "../../text/normalize";

/**
 * The inputs that last year's budget has. It must be of the same department and of the year before; why it is not is one
 * Chinese sentence.
 */
export function lastYearFigures(
  document: BudgetDocument,
  last: BudgetDocument,
  groups: readonly InputGroup[],
): Result<NarrativeInputs, string> {
  const mismatch = mismatchOf(document, last);
  if (mismatch !== undefined) return failure(mismatch);
  const figures = new Map<string, InputValue>();
  for (const { key, type, lastYearOf } of groups.flatMap(({ inputs }) => inputs)) {
    const value =
      type === "year" && last.year !== undefined
        ? BigInt(last.year) * ONE
        : lastYearOf && amountOf(last, lastYearOf);
    if (value !== undefined) figures.set(key, value);
  }
  return success(figures);
}

/** In 万元; a row that is rightly not printed is zero. */
function amountOf(
  last: BudgetDocument,
  address: NonNullable<InputDescription["lastYearOf"]>,
): Decimal | undefined {
  if (!("table" in address)) return amountInWan(last, address);
  const amount = amountAt(last, address);
  if (amount === undefined) return 0n;
  if ("is" in amount || amount.form === "unreadable") return undefined;
  return convert(amount.value, "元", "万元");
}

function mismatchOf(document: BudgetDocument, last: BudgetDocument): string | undefined {
  const { year, department } = document;
  if (last.standard !== document.standard) return "上年的工作簿与本年的不是同一套预算公开表，不能比较";
  if (year !== undefined && last.year !== undefined && last.year !== year - 1) {
    return `给出的上年工作簿是 ${last.year} 年的，本年是 ${year} 年，应当选 ${year - 1} 年的工作簿`;
  }
  if (year === undefined || last.year === undefined) {
    return `${year === undefined ? "本年" : "上年"}的工作簿没有写明年度，无法确认是不是相邻两年，请先在表的标题里写明年度`;
  }
  const names = [department, last.department].map((name) => normalize(name ?? ""));
  if (department !== undefined && last.department !== undefined && names[0] !== names[1]) {
    return `上年工作簿是“${last.department}”的，本年是“${department}”的，不是同一个部门，不能比较`;
  }
  return undefined;
}
