import { useEffect, useRef } from "react";

/** To the next card or the previous one. */
export type Step = 1 | -1;

/**
 * As for the next problem in an editor of programs. Free in the pane: browsers have no use for F8, and Excel's (to extend a
 * selection) is only at hand while its sheet has the focus. F7 is spelling in Excel and caret browsing in Edge; with Alt
 * Excel shows its key tips, and the arrows open menus.
 */
export const STEP_KEYS: Readonly<Record<Step, string>> = { 1: "F8", [-1]: "Shift+F8" };

/** Wherever in the pane the focus is, but not while text is typed. */
export function useStepKeys(onStep: (step: Step) => void): void {
  const latest = useRef(onStep);
  useEffect(() => {
    latest.current = onStep;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target))
        return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isSwitch = target instanceof HTMLInputElement && ["checkbox", "radio"].includes(target.type);
  return target.isContentEditable || (target.matches("input, textarea, select") && !isSwitch);
}
