import type { Filter, PaneEvent } from "../pane-event";

/** How the findings are shown. */
export interface Shown {
  readonly filter: Filter;
  /** Also on the sheets. */
  readonly isMarked: boolean;
}

export function nextShown(shown: Shown, event: PaneEvent): Shown {
  switch (event.is) {
    case "filtered":
      return { ...shown, filter: shown.filter === event.filter ? "all" : event.filter };
    case "marked":
      return { ...shown, isMarked: event.on };
    default:
      return shown;
  }
}
