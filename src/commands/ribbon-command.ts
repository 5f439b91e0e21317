import { failure } from "../common/result";
import type { ExcelResult } from "../workbook/excel/excel-result";
import { problemWords } from "./problem-words";
import { showMessage } from "./show-message";

/**
 * What a ribbon button does, as Office wants it: the event is completed whatever happens, or Excel keeps the button
 * waiting for minutes. What could not be done is said in a dialogue, for there is no page to say it on.
 */
export function ribbonCommand(action: () => Promise<ExcelResult<void>>) {
  return async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      const result = await outcomeOf(action);
      if (!result.ok) await showMessage(problemWords(result.error, Office.context.displayLanguage));
    } finally {
      event.completed();
    }
  };
}

async function outcomeOf(action: () => Promise<ExcelResult<void>>): Promise<ExcelResult<void>> {
  try {
    return await action();
  } catch (error) {
    return failure({ kind: "unknown", detail: String(error) });
  }
}
