import { hasFigure } from "../../../budget/lookup";
import { factOf, tableOf } from "../../../budget/lookup";
import {
  amount,
  claim,
  departmentName,
  listOrNone,
  phrase,
  term,
  year,
} from "../../../budget/narrative/parts";
import type {
  Listing,
  NarrativeContext,
  NarrativeSection,
  Quantity,
} from "../../../budget/narrative/section";
import { budgets } from "../sources";
import { classAmounts, tableAmount } from "./figures";

export const appropriation: NarrativeSection = {
  number: "四",
  id: "appropriation",
  title: () => "财政拨款收支预算总体情况说明",
  headings: [["财政拨款收支"], ["财政拨款收支预算"], ["财政拨款预算收支"]],
  otherNames: {
    total: ["财政拨款收入总计", "财政拨款收支总计", "财政拨款总收入"],
    thisYear: ["本年收入", "本年财政拨款收入", "当年财政拨款收入"],
    carryOver: ["上年结转", "上年财政拨款结转"],
  },
  besides: (context) => [
    {
      figure: amount(
        "expenditure",
        "财政拨款支出总计",
        tableAmount(context, ["appropriation", "grandTotal", "total", "expenditure"], "财政拨款支出总计"),
      ),
      names: ["财政拨款支出总计", "财政拨款支出合计", "财政拨款总支出"],
    },
  ],
  body(context) {
    const received = (row: string, label: string) =>
      tableAmount(context, ["appropriation", row, "total", "revenue"], label);
    const classes: Listing = {
      is: "list",
      key: "classes",
      name: "财政拨款支出的各类科目",
      separator: "、",
      entries: classAmounts(context, "appropriation", "total", "expenditure").map(
        ({ code, name, quantity }) => ({
          name,
          parts: [term(`${code}.term`, name), amount(code, name, quantity), "万元"],
        }),
      ),
    };
    const all = tableAmount(
      context,
      ["appropriation", "grandTotal", "total", "expenditure"],
      "财政拨款支出总计",
    );
    return [
      year("year", context),
      phrase("年度", "年"),
      departmentName("department", context),
      "财政拨款收支总预算",
      amount("total", "财政拨款收支总预算", received("grandTotal", "财政拨款收入总计")),
      "万元。其中：",
      ...budgets.flatMap(({ id: column, appropriationName: name }, index) => [
        ...(index === 0 ? [] : ["，"]),
        term(`${column}.term`, name),
        amount(column, name, withCarryOver(context, column, name)),
        "万元",
      ]),
      "。其中：当年拨款收入",
      amount("thisYear", "当年拨款收入", received("yearTotal", "财政拨款本年收入合计")),
      "万元，上年结转收入",
      amount("carryOver", "上年结转收入", received("carryOver", "上年财政拨款结转")),
      "万元。",
      listOrNone(
        all,
        {
          list: [classes, phrase("等。", "。")],
          none: [claim({ key: "none", name: "财政拨款支出", quantity: all }, "支出包括：无。")],
        },
        ["支出包括："],
      ),
    ];
  },
};

/** Of this year and carried over: the column's total on the side of expenditure, money left for next year included. */
function withCarryOver(context: NarrativeContext, column: string, label: string): Quantity {
  const isPrinted = hasFigure(
    factOf(tableOf(context.document, "appropriation"), "grandTotal", column, "expenditure"),
  );
  return tableAmount(
    context,
    ["appropriation", isPrinted ? "grandTotal" : "yearTotal", column, "expenditure"],
    label,
  );
}
