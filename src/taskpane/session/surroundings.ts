import type { WorkbookHost } from "../../workbook/excel/workbook-host";
import type { Ask } from "../threads/calls";
import type { PaneEvent } from "./pane-event";
import type { PaneState } from "./pane-state";

/** What an action works with: Excel, the engine, and the pane's state. */
export interface Surroundings {
  readonly host: WorkbookHost;
  readonly ask: Ask;
  readonly dispatch: (event: PaneEvent) => void;
  /** As it is when an action runs, not as it was when the action was made. */
  readonly state: () => PaneState;
}
