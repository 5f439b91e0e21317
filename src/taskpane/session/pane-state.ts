import type { PaneEvent } from "./pane-event";
import { nextActivity, type Activity } from "./slices/activity";
import { nextKept, type Kept } from "./slices/kept";
import { nextCheck, type LastCheck } from "./slices/last-check";
import { nextMending, type Mending } from "./slices/mending";
import { nextMessages, type Messages } from "./slices/messages";
import { freshNarrative, nextNarrative, type NarrativeState } from "./slices/narrative";
import { nextShown, type Shown } from "./slices/shown";

/** All that the pane knows. What can be derived from it is derived. */
export interface PaneState {
  readonly activity: Activity;
  readonly check: LastCheck;
  readonly kept: Kept;
  readonly shown: Shown;
  readonly mending: Mending;
  readonly messages: Messages;
  readonly narrative: NarrativeState;
}

export const freshState: PaneState = {
  activity: { is: "none" },
  check: { is: "none" },
  kept: {
    ignored: [],
    assigned: [],
    ties: [],
    standard: undefined,
    taught: [],
    past: [],
    beforeTaught: undefined,
    isFirstRun: true,
  },
  shown: { document: 0, filter: "all", view: "findings", isMarked: false },
  mending: { mode: "mend", toggled: new Set(), journal: { done: [], undone: [] }, report: undefined },
  messages: { problem: undefined, notice: undefined },
  narrative: freshNarrative,
};

/** The next state after something happened. Pure. */
export function next(state: PaneState, event: PaneEvent): PaneState {
  return {
    activity: nextActivity(state.activity, event),
    check: nextCheck(state.check, event),
    kept: nextKept(state.kept, event),
    shown: nextShown(state.shown, event),
    mending: nextMending(state.mending, event, state.check),
    messages: nextMessages(state.messages, event),
    narrative: nextNarrative(state.narrative, event),
  };
}

/** The last check found no budget tables, and no other one is under way. */
export function hasNoTables({ activity, check }: PaneState): boolean {
  return check.is === "no-tables" && activity.is === "none";
}

/** There is something of a check to be seen. */
export function hasResult(state: PaneState): boolean {
  return state.check.is === "checked" || hasNoTables(state);
}
