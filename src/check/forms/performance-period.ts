import { forReading } from "../../amount/format";
import { convert } from "../../amount/parse-amount";
import type { Statement, TableCheck } from "../../budget/check";
import type { Fact } from "../../budget/document";
import { factOf } from "../../budget/lookup";
import { mistakeOf, type FormMistake } from "./several-forms";

export const performancePeriod: TableCheck = {
  id: "performance-period",
  about: "tables",
  title: "项目绩效目标表的年度资金不超过实施期资金",
  severity: "warning",
  requires: [],
  why: "年度资金是实施期资金中的一年，不会比全部还多；多了，是有一个填错，或者调整预算时只改了一个。",
  mend: "核对项目的实施期和各年预算，改正实施期资金总额或年度资金总额。",
  concerns: ({ performanceForms }) => performanceForms.some(({ of }) => of === "project"),
  *examine({ performanceForms }): Iterable<Statement> {
    const mistakes = performanceForms.flatMap((form): FormMistake[] => {
      const year = factOf(form.figures, "total", "amount", "year");
      const period = factOf(form.figures, "total", "amount", "period");
      if (form.of !== "project" || !isFilled(year) || !isFilled(period)) return [];
      if ((year.value - period.value) * 2n <= year.rounding + period.rounding) return [];
      const clause = `年度资金总额 ${inWan(year)} 万元，实施期资金总额 ${inWan(period)} 万元`;
      return [{ form, clause, places: [year.place, period.place] }];
    });
    yield* mistakeOf(mistakes, {
      of: "项目支出绩效目标表",
      end: "的年度资金总额多于实施期资金总额，请核实。",
    });
  },
};

/** Who leaves it blank, or zero, has not said how much it is. */
function isFilled(fact: Fact | undefined): fact is Fact {
  return fact !== undefined && fact.form !== "unreadable" && fact.value !== 0n;
}

function inWan({ value }: Fact): string {
  return forReading(convert(value, "元", "万元"));
}
