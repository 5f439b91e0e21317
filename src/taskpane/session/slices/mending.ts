import type { RecalculationMode } from "../../../recalculate/recalculate";
import type { JournalView } from "../../../workbook/excel/write/step";
import { toggle } from "../../mending/chosen";
import { offered } from "../../mending/offered";
import type { StepReport } from "../../mending/step-report";
import type { PaneEvent } from "../pane-event";
import type { LastCheck } from "./last-check";

export interface Mending {
  /** What the view of mending offers. */
  readonly mode: RecalculationMode;
  /** Keys of the proposals that are chosen though they are not at first, or the other way round. */
  readonly toggled: ReadonlySet<string>;
  /** What was written and can be taken back, and what was taken back. */
  readonly journal: JournalView;
  /** What came of the last step, until it was seen. */
  readonly report: StepReport | undefined;
}

export function nextMending(mending: Mending, event: PaneEvent, check: LastCheck): Mending {
  switch (event.is) {
    case "mode-chosen":
      return { ...mending, mode: event.mode };
    case "toggled": {
      const all = offered(check, mending.mode)?.proposals ?? [];
      return { ...mending, toggled: toggle(mending.toggled, event.proposals, event.on, all) };
    }
    case "writing":
    case "report-seen":
      return { ...mending, report: undefined };
    // There is one place for what is said: the last takes it.
    case "noticed":
    case "narrative-noticed":
      return event.notice === undefined ? mending : { ...mending, report: undefined };
    case "written":
      return { ...mending, report: event.report };
    case "journal":
      return { ...mending, journal: event.journal };
    default:
      return mending;
  }
}
