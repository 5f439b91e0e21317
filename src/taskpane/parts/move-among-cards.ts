import type { KeyboardEvent } from "react";

/** Up and down go from card to card, where the focus is on a card itself. */
export function moveAmongCards(event: KeyboardEvent<HTMLElement>): void {
  if (event.target !== event.currentTarget) return;
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const cards = [...document.querySelectorAll<HTMLElement>("[data-card]")];
  const next = cards[cards.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}
