import type { OwnTie } from "../../../budget/own-tie";
import type { TaughtHeader } from "../../../budget/taught";
import type { AssignedTable } from "../../../recognize/places/assigned";
import type { Ignored } from "../ignored";
import type { PastCheck } from "../past-checks";
import type { BeforeTaught, PaneEvent } from "../pane-event";

/** What is kept, but for the headers with the workbook, from one session to the next; the narrative's own things are in its slice. */
export interface Kept {
  readonly ignored: readonly Ignored[];
  readonly assigned: readonly AssignedTable[];
  /** Of one's own. */
  readonly ties: readonly OwnTie[];
  /** The id of the standard by which the tables are to be read; undefined: the one that fits best. */
  readonly standard: string | undefined;
  /** Headers that were explained: kept on the machine, for every workbook. */
  readonly taught: readonly TaughtHeader[];
  /** Before the last table was explained; there only until something else is. */
  readonly beforeTaught: BeforeTaught | undefined;
  /** What the last checks of this workbook came to, the latest at the end. */
  readonly past: readonly PastCheck[];
  /** Nobody has been through the introduction, or checked. */
  readonly isFirstRun: boolean;
}

export function nextKept(kept: Kept, event: PaneEvent): Kept {
  switch (event.is) {
    case "restored": {
      const { ignored, assigned, ties, standard, taught, past, isFirstRun } = event;
      return { ignored, assigned, ties, standard, taught, past, beforeTaught: undefined, isFirstRun };
    }
    case "introduced":
    case "checked":
    case "no-tables":
      return { ...kept, isFirstRun: false };
    case "past-kept":
      return { ...kept, past: event.past };
    case "ignored":
      return { ...kept, ignored: event.ignored };
    case "assigned":
      return { ...kept, assigned: event.assigned };
    case "ties-kept":
      return { ...kept, ties: event.ties };
    case "standard-chosen":
      return { ...kept, standard: event.standard };
    case "taught":
      return { ...kept, taught: event.taught, beforeTaught: event.before };
    default:
      return kept;
  }
}
