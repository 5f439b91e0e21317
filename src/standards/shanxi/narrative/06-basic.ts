import { hasFigure, tableOf } from "../../../budget/lookup";
import {
  amount,
  choice,
  departmentName,
  newParagraph,
  phrase,
  term,
  year,
} from "../../../budget/narrative/parts";
import type {
  Listing,
  NarrativeContext,
  NarrativeSection,
  Part,
  Quantity,
} from "../../../budget/narrative/section";
import { printedName, tableAmount } from "./figures";

export const basic: NarrativeSection = {
  number: "六",
  id: "basic",
  title: () => "一般公共预算基本支出情况说明",
  headings: [["一般公共预算基本支出"], ["一般公共预算", "基本支出"], ["基本支出", "说明"], ["基本支出情况"]],
  otherNames: { total: ["基本支出合计", "基本支出总计", "一般公共预算基本支出合计"] },
  body(context) {
    const column = (id: string, label: string) =>
      tableAmount(context, ["basic-expenditure", "total", id], label);
    return [
      year("year", context),
      phrase("年度", "年"),
      departmentName("department", context),
      phrase("一般公共预算安排", "一般公共预算"),
      term("total.term", "基本支出"),
      amount("total", "一般公共预算基本支出", column("total", "基本支出合计")),
      "万元，其中：",
      newParagraph,
      term("personnel.term", "人员经费"),
      amount("personnel", "人员经费", column("personnel", "人员经费")),
      "万元",
      ...items(context, "personnel", "人员经费", column("personnel", "人员经费")),
      "；",
      newParagraph,
      term("operating.term", "公用经费"),
      amount("operating", "公用经费", column("operating", "公用经费")),
      "万元",
      ...items(context, "operating", "公用经费", column("operating", "公用经费")),
      "。",
    ];
  },
};

/** The items that have a figure in the column, each once, in the order of the table. None of an amount are a gap. */
function items(
  { document }: NarrativeContext,
  column: string,
  name: string,
  whole: Quantity,
): readonly Part[] {
  const rows = tableOf(document, "basic-expenditure")?.rows ?? [];
  const names = rows
    .filter((row) => row.kind === "item" && hasFigure(row.facts.get(column)))
    .map((row) => printedName(row.name));
  const listing: Listing = {
    is: "list",
    key: `${column}.items`,
    name: `${name}的项目`,
    separator: "、",
    entries: [...new Set(names)].map((one) => ({ name: one, parts: [term(`${column}.${one}`, one)] })),
  };
  const listed: readonly Part[] = ["，主要包括：", listing, phrase("等", "")];
  if (names.length > 0 || whole.value === 0n) return [choice(names.length > 0 ? 0 : 1, listed, [])];
  const reason = whole.gaps[0]?.reason ?? `${name}的各项没有读到，而合计有金额`;
  const gap: Part = { is: "free", key: `tables.${listing.key}`, label: listing.name, reason };
  return [choice(2, listed, [], ["，主要包括：", gap])];
}
