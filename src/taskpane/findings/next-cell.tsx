import { useEffect, useRef } from "react";
import { placeAt } from "../../workbook/places";
import { usePane } from "../pane-context";
import { cellsOf, type Entry } from "./finding-groups";
import { useCards } from "./list-context";

/** After a card's cell was written and checked again, the sheet shows the next card's: the focus and the scroll stay. */
export function NextCell() {
  const { state, actions } = usePane();
  const { check, mending, activity } = state;
  const { groups } = useCards();
  const checked = check.is === "checked" ? check.checked : undefined;
  const last = useRef(checked);
  const { report } = mending;
  const isDone = report?.is === "written" && activity.is === "none";
  useEffect(() => {
    if (!isDone || last.current === checked) return;
    last.current = checked;
    const entries = groups.flatMap((group) => group.entries);
    const next = nextOpen(entries);
    if (next !== undefined) void actions.goTo(cellsOf(next).slice(0, 1).map(placeAt));
  }, [actions, checked, groups, isDone]);
  return null;
}

/** After the last that was solved; before it where none is left there. */
function nextOpen(entries: readonly Entry[]): Entry | undefined {
  const at = entries.findLastIndex(({ is }) => is === "solved");
  if (at < 0) return undefined;
  const isOpen = ({ is }: Entry) => is !== "solved";
  return entries.slice(at).find(isOpen) ?? entries.find(isOpen);
}
