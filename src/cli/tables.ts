import { success } from "../common/result";
import { chooseFrom, recognizeAll, withOtherTables } from "../engine";
import { tablesOfAll, tablesText } from "../report/tables";
import type { TablesRequest } from "./arguments";
import type { Reporter } from "./each-file";

/** `gouji tables`, of each workbook: all of its budgets, or the one that is named. */
export function tablesReporter({
  document,
  standard,
  otherTables,
}: Omit<TablesRequest, "is" | "files" | "format">): Reporter {
  return (file, workbook) => {
    const all = recognizeAll(workbook, [], standard);
    const chosen = chooseFrom(otherTables ? all.map(withOtherTables) : all, document);
    if (!chosen.ok) return chosen;
    const [first, ...others] = chosen.value;
    if (first === undefined) return undefined;
    const result = tablesOfAll(file, [first, ...others]);
    return success({ status: 0, result, text: (colors) => tablesText(result, colors) });
  };
}
