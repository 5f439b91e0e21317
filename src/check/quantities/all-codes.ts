import type { Table } from "../../budget/document";

/** Whether a code that a table does not print is nothing there: of each of its rows it is known which code it is. */
export function hasAllCodes(table: Table | undefined): boolean {
  if (table?.asRead === undefined) return true;
  const isCoded = ({ kind, code }: Table["rows"][number]) =>
    code !== undefined || kind === "total" || kind === "subtotal";
  return table.asRead.unread.length === 0 && table.rows.every(isCoded);
}

export const SOME_UNCODED = "有的行没有认出是哪个科目，只核对了认出的";
