import { convert } from "../../amount/parse-amount";
import type { Decimal } from "../../amount/decimal";
import type { BudgetDocument } from "../../budget/document";
import { amountOf } from "../../budget/lookup";
import {
  threePublicKeys,
  type LastYearInputs,
  type NarrativeInputs,
  type ThreePublicKey,
} from "../../budget/narrative-inputs";
import { failure, success, type Result } from "../../common/result";
import { normalize } from "../../text/normalize";
import type { CellPlace } from "../../workbook/snapshot";

/**
 * Last year's figures out of last year's budget. It must be of the same department and of the year before; why it is
 * not is one Chinese sentence.
 */
export function lastYearFigures(
  document: BudgetDocument,
  last: BudgetDocument,
): Result<LastYearInputs, string> {
  const mismatch = mismatchOf(document, last);
  if (mismatch !== undefined) return failure(mismatch);
  const places = new Map<string, CellPlace>();
  const read = (key: string, table: string, row: string, section?: string): Decimal | undefined => {
    const input = amountOf(last, table, row, "total", section);
    if (input === undefined) return 0n;
    if ("is" in input || input.form === "unreadable") return undefined;
    places.set(key, input.place);
    return convert(input.value, "元", "万元");
  };
  const threePublic = threePublicKeys.flatMap((key) => {
    const value = read(`threePublic.${key}`, "three-public", key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const totals = [
    ["totalRevenue", read("totalRevenue", "revenue-expenditure", "grandTotal", "revenue")],
    ["totalExpenditure", read("totalExpenditure", "revenue-expenditure", "grandTotal", "expenditure")],
    ["generalPublicExpenditure", read("generalPublicExpenditure", "general-expenditure", "total")],
    ["operatingFunds", read("operatingFunds", "operating-expenses", "total")],
  ] as const;
  return success({
    ...(last.year === undefined ? {} : { year: last.year }),
    ...Object.fromEntries(totals.filter(([, value]) => value !== undefined)),
    threePublic: Object.fromEntries(threePublic) as Partial<Record<ThreePublicKey, Decimal>>,
    places,
  });
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

/** What the user typed goes before what was read. */
export function withLastYear(inputs: NarrativeInputs, read: LastYearInputs): NarrativeInputs {
  const typed = inputs.lastYear;
  return {
    ...inputs,
    lastYear: { ...read, ...typed, threePublic: { ...read.threePublic, ...typed?.threePublic } },
  };
}
