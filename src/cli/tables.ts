import { failure, success } from "../common/result";
import { chooseFrom, recognizeAll, withOtherTables } from "../engine";
import { tablesOfAll, tablesText } from "../report/tables";
import type { TablesRequest } from "./arguments";
import type { Reporter } from "./each-file";
import { readTeaching, refusalOf } from "./files/teaching";

/** `gouji tables`, of each workbook: all of its budgets, or the one that is named. `undefined` after a complaint. */
export function tablesReporter({
  document,
  standard,
  otherTables,
  ...files
}: Omit<TablesRequest, "is" | "files" | "format">): Reporter | undefined {
  const teaching = readTeaching(files);
  if (teaching === undefined) return undefined;
  return (file, workbook) => {
    const all = recognizeAll(workbook, teaching.assigned, standard, teaching.taught);
    const refusal = refusalOf(workbook, teaching, all, standard);
    if (refusal !== undefined) return failure(refusal);
    const chosen = chooseFrom(otherTables ? all.map(withOtherTables) : all, document);
    if (!chosen.ok) return chosen;
    const [first, ...others] = chosen.value;
    if (first === undefined) return undefined;
    const result = tablesOfAll(file, [first, ...others]);
    return success({ status: 0, result, text: (colors) => tablesText(result, colors) });
  };
}
