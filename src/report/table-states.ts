import type { TableResult } from "./result";

/** What reports say of a table of the standard. */
export const stateNames: Readonly<Record<TableResult["state"], string>> = {
  filled: "有数据",
  empty: "空表",
  missing: "没有找到",
};
