import type { ExcelProblem } from "../../../workbook/excel/excel-result";
import type { Notice, PaneEvent } from "../pane-event";

/** What is said to the user, until it was seen or the next thing begins. */
export interface Messages {
  /** Something that was asked for and not done. */
  readonly problem: ExcelProblem | undefined;
  /** Said in passing (exported to …). */
  readonly notice: Notice | undefined;
}

export function nextMessages(messages: Messages, event: PaneEvent): Messages {
  switch (event.is) {
    case "reading":
    case "writing":
      return { problem: undefined, notice: undefined };
    case "recalculating":
    case "problem-seen":
      return { ...messages, problem: undefined };
    case "failed":
      return { ...messages, problem: event.problem };
    case "narrative-noticed":
      return { ...messages, notice: undefined };
    case "noticed":
      return { ...messages, notice: event.notice };
    default:
      return messages;
  }
}
