/** A time in which the page's one thread did not get to what was next, in milliseconds. */
export interface Block {
  readonly at: number;
  readonly milliseconds: number;
}

/** What was seen in the pane's page; `at` is in milliseconds since the page was asked for. */
export interface PaneSeen {
  /** When 一键核对 was there, enabled, and had been painted. */
  ready?: number;
  /** A timer of 10 ms that came late, by how much: whatever it was that kept the thread. */
  readonly late: Block[];
  /** What the browser itself calls a long task: 50 ms and more. */
  readonly tasks: Block[];
  /** What the pane said while it was busy. */
  readonly said: { readonly at: number; readonly text: string }[];
  /** Whether 一键核对 can be pressed, each time that this changed. */
  readonly button: { readonly at: number; readonly isEnabled: boolean }[];
}

declare global {
  interface Window {
    readonly paneSeen: PaneSeen;
  }
}

/** Runs in the pane's page before anything else there. Must not use anything outside of itself. */
export function watchPane(): void {
  const seen: PaneSeen = { late: [], tasks: [], said: [], button: [] };
  Object.defineProperty(window, "paneSeen", { value: seen });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.tasks.push({ at: startTime, milliseconds: duration });
  }).observe({ type: "longtask", buffered: true });

  const beat = 10;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (now - last > 2 * beat) seen.late.push({ at: last, milliseconds: now - last - beat });
    last = now;
  }, beat);

  const look = () => {
    const at = performance.now();
    const button = [...document.querySelectorAll("button")].find((one) =>
      /^(一键核对|重新核对)$/.test(one.textContent),
    );
    if (button === undefined) return;
    const isEnabled = !button.disabled && button.getAttribute("aria-disabled") !== "true";
    if (seen.button.length === 0 && isEnabled) {
      // The frame that shows it, and the turn after that.
      requestAnimationFrame(() => setTimeout(() => (seen.ready = performance.now()), 0));
    }
    if (seen.button.at(-1)?.isEnabled !== isEnabled) seen.button.push({ at, isEnabled });
    const text = document.querySelector("[aria-busy=true] [role=status] span")?.textContent ?? "";
    if (text !== "" && seen.said.at(-1)?.text !== text) seen.said.push({ at, text });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
}
