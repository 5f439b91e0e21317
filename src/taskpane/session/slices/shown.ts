import { oneDocument } from "../../../report/documents";
import type { CheckResult } from "../../../report/result";
import type { Filter, PaneEvent, View } from "../pane-event";
import { checkedIn, type LastCheck } from "./last-check";

/** Which of the results is shown, and how. */
export interface Shown {
  /** Of the workbook's budgets, from 0. */
  readonly document: number;
  readonly filter: Filter;
  /** The one of which cards are shown: its id, or a group of cards that are of no table. */
  readonly table?: string | undefined;
  readonly view: View;
  /** Also on the sheets. */
  readonly isMarked: boolean;
}

export function nextShown(shown: Shown, event: PaneEvent): Shown {
  switch (event.is) {
    case "document-chosen":
      return { ...shown, document: event.document, table: undefined };
    case "checked":
      // The chosen one stays, where it is still there.
      return shown.document < event.checked.result.documents.length ? shown : { ...shown, document: 0 };
    case "no-tables":
      return { ...shown, document: 0, table: undefined };
    case "filtered":
      return {
        ...shown,
        view: "findings",
        table: undefined,
        filter: shown.filter === event.filter ? "all" : event.filter,
      };
    case "table-chosen":
      return {
        ...shown,
        view: "findings",
        filter: "all",
        table: shown.table === event.table ? undefined : event.table,
      };
    case "view-chosen":
      return { ...shown, view: event.view };
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
