import type { CauseKind } from "../check/diagnosis";

/** What reports call a cause, in a few words; its message says the rest. */
export const causeNames: Readonly<Record<CauseKind, string>> = {
  cell: "数字有误",
  "swapped-cells": "两个数填反",
  "swapped-rows": "两行填反",
  "swapped-columns": "整列填反",
  "shifted-rows": "整体错了一行",
  "shifted-columns": "整体错了一列",
  "missing-row": "少了一行",
  "extra-row": "多了一行",
  "repeated-row": "重复一行",
  "wrong-code": "编码录错",
  "wrong-group": "放错分组",
  "empty-table": "表没有填",
  "missing-table": "缺表",
  "other-unit": "计量单位不对",
  "two-copies": "同一张表有两份",
  "other-version": "可能是另一稿",
  "blank-totals": "合计没有填",
  "old-totals": "合计没有跟着改",
  formula: "公式有误",
};
