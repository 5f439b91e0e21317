import type { PaneEvent } from "../pane-event";

/** What is under way: one thing at a time. */
export type Activity =
  | { readonly is: "none" }
  | { readonly is: "reading"; readonly done: number; readonly total: number }
  | { readonly is: "checking" }
  /** What another way of mending offers. */
  | { readonly is: "recalculating" }
  | { readonly is: "writing"; readonly done: number; readonly total: number };

export function nextActivity(activity: Activity, event: PaneEvent): Activity {
  switch (event.is) {
    case "reading":
    case "writing":
      return { is: event.is, done: event.done, total: event.total };
    case "checking":
    case "recalculating":
      return { is: event.is };
    case "checked":
    case "no-tables":
    case "recalculated":
    case "failed":
      return { is: "none" };
    case "written":
      return activity.is === "writing" ? { is: "none" } : activity;
    default:
      return activity;
  }
}

/** Something is under way, and until it is done nothing else can be begun. */
export function isBusy({ activity }: { readonly activity: Activity }): boolean {
  return activity.is !== "none";
}
