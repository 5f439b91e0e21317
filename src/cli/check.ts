import { checkWithProse } from "../engine";
import { checkResult } from "../report/result";
import { checkText } from "../report/text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Reporter } from "./each-file";

/** `gouji check`, of each file; with last year's workbook what the prose says of changes is checked against it. */
export function checkReporter(lastYear?: WorkbookSnapshot): Reporter {
  return (file, workbook) => {
    const checked = checkWithProse(workbook, [], lastYear === undefined ? {} : { lastYear });
    if (checked === undefined || "refusal" in checked) return checked;
    const result = checkResult(file, checked);
    return {
      status: result.summary.errors > 0 ? 1 : 0,
      result,
      text: (colors) => checkText(result, colors),
    };
  };
}
