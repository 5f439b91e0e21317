import type { Observation } from "../../budget/check";
import type { PerformanceForm } from "../../budget/document";
import type { CellPlace } from "../../workbook/snapshot";

/** What is wrong with one form, in a clause; forms are filled in alike, so that one mistake stands in many. */
export interface FormMistake {
  readonly form: PerformanceForm;
  /** 年度资金总额 185.60 万元，实施期资金总额 100.00 万元 */
  readonly clause: string;
  readonly places: readonly CellPlace[];
}

const MOST_SHOWN = 3;
/** More places than these help nobody to find them. */
const MOST_PLACES = 12;

/** One finding for all forms with one mistake. `of`, `end`: what stands before and behind what they have. */
export function mistakeOf(
  mistakes: readonly FormMistake[],
  { of, end }: { readonly of: string; readonly end: string },
): Observation[] {
  if (mistakes.length === 0) return [];
  const shown = mistakes
    .slice(0, MOST_SHOWN)
    .map(({ form, clause }) => `“${form.name.text}”${clause === "" ? "" : `（${clause}）`}`);
  const all = mistakes.length > MOST_SHOWN ? `等 ${mistakes.length} 张` : "";
  return [
    {
      is: "observation",
      message: `${of}${shown.join("、")}${all}${end}`,
      places: mistakes.flatMap(({ places }) => places).slice(0, MOST_PLACES),
    },
  ];
}
