import { amount, choice, claim, kindWord, phrase, term, year } from "../../../budget/narrative/parts";
import { exact, ofTable, supplied, total } from "../../../budget/narrative/quantities";
import { tablesOf } from "../../../budget/narrative/printed-amounts";
import type { Table } from "../../../budget/document";
import type {
  Comparison,
  NarrativeContext,
  NarrativeSection,
  Quantity,
} from "../../../budget/narrative/section";
import { comparison, firstAmountOf, inputOf, lastYearOf } from "./figures";
import { threePublicOf } from "./inputs";
import { compared } from "./wording";
import { told } from "./headings";

/** Of a budget, or of final accounts. */
interface Words {
  readonly title: string;
  readonly of: "预算" | "支出";
}

export function operatingSection({ title, of }: Words): NarrativeSection {
  return {
    number: "十",
    id: "operating",
    isOptional: true,
    title: () => title,
    headings: told(["机关运行经费"]),
    body(context) {
      const one = operatingFunds(context);
      return [
        year("year", context),
        phrase("年", "年度"),
        "本",
        kindWord("kind", context),
        choice(
          one.thisYear.value === 0n && one.lastYear.value === 0n ? 1 : 0,
          [
            term("total.term", "机关运行经费"),
            of === "支出" ? phrase("支出", "") : phrase("财政拨款预算", "预算", ""),
            amount("total", "机关运行经费", one.thisYear),
            "万元，",
            compared(one, inputOf("reasons.operatingFunds"), context),
            "。",
          ],
          [
            claim(
              { key: "none", name: "机关运行经费", quantity: one.thisYear },
              of === "支出" ? "没有机关运行经费支出。" : "没有安排机关运行经费预算。",
              "无机关运行经费。",
              "没有机关运行经费。",
            ),
          ],
        ),
      ];
    },
  };
}

export function operatingFunds(context: NarrativeContext): Comparison {
  return comparison(
    "operating",
    "机关运行经费",
    printedFunds(context) ?? supplied(context.inputs, inputOf("thisYear.operatingFunds")),
    lastYearOf(context, "lastYear.operatingFunds", threePublicOf("agency")),
  );
}

/** Of its own table, or of that of the Three Public Expenses; 公用经费 is something else. */
function printedFunds(context: NarrativeContext): Quantity | undefined {
  const beside = firstAmountOf(context, threePublicOf("agency"), "机关运行经费");
  const [table] = tablesOf(context.document, "operating-expenses");
  const own = table && totalOf(table);
  if (own?.value !== undefined) return own;
  return beside.value === undefined || beside.facts.length === 0 ? undefined : beside;
}

/** The one total row's one column. */
function totalOf(table: Table): Quantity | undefined {
  if (table.state === "empty") return exact(0n);
  const totals = table.rows.filter(({ kind }) => kind === "total");
  const parts = new Set(table.asRead?.columnSums.flatMap((sum) => sum.parts));
  const facts = totals.flatMap((row) =>
    [...row.facts].flatMap(([column, fact]) => (parts.has(column) ? [] : [fact])),
  );
  const [only, second] = facts;
  if (only === undefined || second !== undefined || only.form === "unreadable" || only.form === "blank")
    return undefined;
  return total(ofTable(only, "机关运行经费"));
}
