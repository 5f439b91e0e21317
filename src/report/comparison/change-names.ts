import type { ChangeKind } from "../../compare/comparison";

/** What reports and the pane call a change, in a few words. */
export const changeNames: Readonly<Record<ChangeKind, string>> = {
  amount: "金额",
  "row-added": "新增一行",
  "row-removed": "删去一行",
  "row-moved": "换了归属",
  "column-added": "新增一列",
  "column-removed": "删去一列",
  "table-added": "新增一张表",
  "table-removed": "删去一张表",
  text: "文字",
  prose: "情况说明",
};
