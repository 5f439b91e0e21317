import { useEffect, type RefObject } from "react";

/**
 * Who works by keyboard never loses the place: where the element with the focus goes away (a card that was put right, a
 * message that was closed), the focus goes to what came in its place, or to the nearest thing that is left. Never to a
 * button that writes: the next key would press it, and nobody has looked at what it does.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let near: Near | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) near = nearOf(element, target);
    };
    const observer = new MutationObserver(() => {
      if (near === undefined || near.focused.isConnected) return;
      // Where the person is in the sheet by now, that is where they stay.
      if (document.activeElement !== document.body || !document.hasFocus()) return;
      const { card, others } = near;
      near = undefined;
      const inPlace = card === undefined ? undefined : cardOfKey(element, card);
      // The scroll stays, too.
      (inPlace ?? others.find(isLeft))?.focus({ preventScroll: inPlace !== undefined });
    });
    element.addEventListener("focusin", onFocus);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", onFocus);
    };
  }, [root]);
}

interface Near {
  readonly focused: HTMLElement;
  /** The key of the card in which it stands. */
  readonly card: string | undefined;
  readonly others: readonly HTMLElement[];
}

/** Fluent's own stops are there to be passed. */
const FOCUSABLE = ":is(button, input, summary, [tabindex='0']):not([tabindex='-1'], [data-tabster-dummy])";

/** What stands directly beside it; its card and those after it; then what follows in the page and what came before. */
function nearOf(root: HTMLElement, focused: HTMLElement): Near {
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const at = all.indexOf(focused);
  const card = focused.closest<HTMLElement>("[data-card]");
  const cards = all.filter((other) => other.matches("[data-card]"));
  const cardAt = card === null ? -1 : cards.indexOf(card);
  const nextCards = cardAt < 0 ? [] : [...cards.slice(cardAt), ...cards.slice(0, cardAt).reverse()];
  const beside = all.filter((other) => other !== focused && other.parentElement === focused.parentElement);
  return {
    focused,
    card: focused.closest<HTMLElement>("[data-key]")?.dataset.key,
    others: [...beside, ...nextCards, ...all.slice(at + 1), ...all.slice(0, at).reverse()],
  };
}

/** The card of this key, or the one that says it is solved. */
function cardOfKey(root: HTMLElement, key: string): HTMLElement | undefined {
  for (const one of [key, `${key} solved`]) {
    const card = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(one)}"] [data-card]`);
    if (card !== null) return card;
  }
  return undefined;
}

function isLeft(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(":disabled, [data-writes]");
}
