import { oneDocument } from "../../../report/documents";
import type { CheckResult } from "../../../report/result";
import type { Filter, PaneEvent } from "../pane-event";
import { checkedIn, type LastCheck } from "./last-check";

/** Which of the results is shown, and how. */
export interface Shown {
  /** Of the workbook's budgets, from 0. */
  readonly document: number;
  readonly filter: Filter;
  /** Also on the sheets. */
  readonly isMarked: boolean;
}

export function nextShown(shown: Shown, event: PaneEvent): Shown {
  switch (event.is) {
    case "document-chosen":
      return { ...shown, document: event.document };
    case "checked":
      // The chosen one stays, where it is still there.
      return shown.document < event.checked.result.documents.length ? shown : { ...shown, document: 0 };
    case "no-tables":
      return { ...shown, document: 0 };
    case "filtered":
      return { ...shown, filter: shown.filter === event.filter ? "all" : event.filter };
    case "marked":
      return { ...shown, isMarked: event.on };
    default:
      return shown;
  }
}

/** What came of the budget that is shown. */
export function shownResult({
  check,
  shown,
}: {
  readonly check: LastCheck;
  readonly shown: Shown;
}): CheckResult | undefined {
  const checked = checkedIn(check);
  return checked && oneDocument(checked.result, shown.document);
}
