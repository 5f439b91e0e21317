import { amount, departmentName, phrase, share, term, year } from "../../../budget/narrative/parts";
import type { NarrativeSection } from "../../../budget/narrative/section";
import { tableAmount } from "./figures";

export const expenditure: NarrativeSection = {
  number: "三",
  id: "expenditure",
  title: () => "支出预算情况说明",
  headings: [["支出预算", "说明"], ["支出预算情况"], ["预算支出情况"]],
  otherNames: { total: ["支出总计", "支出合计", "预算支出总计", "支出预算总计", "预算支出", "总支出"] },
  besides: (context) => [
    {
      figure: amount(
        "total.again",
        "支出合计",
        tableAmount(context, ["expenditure", "total", "total"], "支出合计"),
      ),
      names: ["两项合计", "以上两项合计", "支出总计", "支出合计"],
    },
  ],
  body(context) {
    const column = (id: string, label: string) => tableAmount(context, ["expenditure", "total", id], label);
    const whole = column("total", "支出合计");
    const basic = column("basic", "基本支出");
    const project = column("project", "项目支出");
    return [
      year("year", context),
      phrase("年度", "年"),
      departmentName("department", context),
      term("total.term", "支出预算"),
      amount("total", "支出预算", whole, "shortest"),
      "万元，其中：",
      term("basic.term", "基本支出"),
      amount("basic", "基本支出", basic, "shortest"),
      "万元，占",
      share("basic.share", "基本支出", basic, whole),
      "%；",
      term("project.term", "项目支出"),
      amount("project", "项目支出", project, "shortest"),
      "万元，占",
      share("project.share", "项目支出", project, whole),
      "%。",
    ];
  },
};
