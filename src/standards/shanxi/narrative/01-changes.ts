import {
  amount,
  comparedWithLastYear,
  departmentName,
  free,
  kindWord,
  phrase,
  reason,
  term,
  thanLastYear,
  year,
} from "../../../budget/narrative/parts";
import { supplied } from "../../../budget/narrative/quantities";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { inputOf } from "../inputs";
import { balanced, comparison, sourceRevenue, tableAmount, totalExpenditure, totalRevenue } from "./figures";

export const changes: NarrativeSection = {
  number: "一",
  id: "changes",
  title: (kind) => `${kind}预算收支数据变动情况及原因`,
  headings: [
    ["收支数据变动"],
    ["收支增减变化"],
    ["收支变动"],
    ["收支总体"],
    ["收支预算总体"],
    ["预算收支总体"],
  ],
  otherNames: {
    "revenue.total": ["收入总计", "收入预算总计", "总收入"],
    "expenditure.total": ["支出总计", "支出预算总计", "总支出"],
    "revenue.thisYear": ["本年收入合计", "当年收入"],
    "revenue.carryOver": ["上年结转收入"],
  },
  besides: (context) => [
    {
      figure: amount("all", "收支总预算", totalRevenue(context)),
      names: ["收支总预算", "收支预算总额", "收支预算总计", "收支总计"],
    },
    {
      figure: amount(
        "all.general",
        "一般公共预算拨款收入",
        sourceRevenue(context, "general", "一般公共预算"),
      ),
      names: ["一般公共预算拨款收入", "一般公共预算财政拨款收入", "一般公共预算拨款"],
    },
  ],
  body(context) {
    const revenue = totalRevenue(context);
    const expenditure = totalExpenditure(context);
    const all = (row: string, column: string, section: string, label: string) =>
      tableAmount(context, ["revenue-expenditure", row, column, section], label);
    return [
      year("year", context),
      phrase("年度", "年"),
      departmentName("department", context),
      term("revenue.term", "预算收入总计"),
      amount("revenue.total", "预算收入总计", revenue),
      "万元，其中：本年收入",
      amount("revenue.thisYear", "本年收入", all("yearTotal", "total", "revenue", "本年收入合计")),
      "万元，上年结转",
      amount("revenue.carryOver", "上年结转", all("carryOver", "total", "revenue", "上年结转")),
      "万元，",
      comparedWithLastYear(
        balanced(
          comparison(
            "revenue",
            "预算收入总计",
            revenue,
            supplied(context.inputs, inputOf("lastYear.totalRevenue")),
          ),
        ),
        {
          than: [thanLastYear],
          after: reason(free(inputOf("reasons.revenue"), context)),
        },
      ),
      "；本年",
      kindWord("kind", context),
      term("expenditure.term", "预算支出总计"),
      amount("expenditure.total", "预算支出总计", expenditure),
      "万元，其中：本年预算安排",
      amount(
        "expenditure.thisYear",
        "本年预算安排",
        all("grandTotal", "thisYear", "expenditure", "当年预算安排"),
      ),
      "万元，上年结转",
      amount(
        "expenditure.carryOver",
        "上年结转安排",
        all("grandTotal", "carryOver", "expenditure", "上年结转安排"),
      ),
      "万元，",
      comparedWithLastYear(
        balanced(
          comparison(
            "expenditure",
            "预算支出总计",
            expenditure,
            supplied(context.inputs, inputOf("lastYear.totalExpenditure")),
          ),
        ),
        {
          than: [thanLastYear],
          after: reason(free(inputOf("reasons.expenditure"), context)),
        },
      ),
      "。",
    ];
  },
};
