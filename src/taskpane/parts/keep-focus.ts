import { useEffect, type RefObject } from "react";

/**
 * Who works by keyboard never loses the place: where the element with the focus goes away (a card that was ignored, a
 * message that was closed), the focus goes to the nearest thing that is left.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let near: HTMLElement[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) near = [target, ...neighbours(element, target)];
    };
    const observer = new MutationObserver(() => {
      const [focused, ...others] = near;
      if (focused === undefined || focused.isConnected) return;
      // Where the person is in the sheet by now, that is where they stay.
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      near = [];
      others.find((other) => other.isConnected && !isDisabled(other))?.focus();
    });
    element.addEventListener("focusin", onFocus);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", onFocus);
    };
  }, [root]);
}

/** Fluent's own stops are there to be passed. */
const FOCUSABLE = ":is(button, input, summary, [tabindex='0']):not([tabindex='-1'], [data-tabster-dummy])";

/** What stands directly beside it; its card and those after it; then what follows in the page and what came before. */
function neighbours(root: HTMLElement, focused: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = all.indexOf(focused);
  const card = focused.closest<HTMLElement>("[data-card]");
  const cards = all.filter((other) => other.matches("[data-card]"));
  const cardAt = card === null ? -1 : cards.indexOf(card);
  const nextCards = cardAt < 0 ? [] : [...cards.slice(cardAt), ...cards.slice(0, cardAt).reverse()];
  const beside = all.filter((other) => other !== focused && other.parentElement === focused.parentElement);
  return [...beside, ...nextCards, ...all.slice(at + 1), ...all.slice(0, at).reverse()];
}

function isDisabled(element: HTMLElement): boolean {
  return element.matches(":disabled");
}
