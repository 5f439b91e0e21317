/** What can be said of the standard before any table is read. Light: the pane starts with it. */
export const about = {
  id: "shanxi",
  tableCount: 13,
  /** What a user would look for first. */
  firstTables: ["预算收支总表", "预算收入总表", "预算支出总表"],
} as const;
