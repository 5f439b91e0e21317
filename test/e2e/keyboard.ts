import type { Preview } from "./preview";

/** What a person does without a mouse. */
export interface Keyboard {
  /** What has the focus in the pane, by its name or text; fails where nothing has. */
  readonly focused: () => Promise<string>;
  readonly press: (...keys: string[]) => Promise<void>;
  /** Presses the key until what has the focus says so. */
  readonly pressUntil: (key: string, text: string | RegExp, most?: number) => Promise<void>;
}

export function keyboardOf(preview: Preview): Keyboard {
  const focused = async () => {
    const { tag, text } = await preview.pane.locator("html").evaluate(() => {
      const { activeElement: element } = document;
      const name = element?.getAttribute("aria-label");
      const shown = element instanceof HTMLElement ? element.innerText : undefined;
      return { tag: element?.tagName, text: name ?? shown ?? "" };
    });
    expect(tag).not.toBe("BODY");
    return text;
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await preview.page.keyboard.press(key);
  };
  const pressUntil = async (key: string, text: string | RegExp, most = 60) => {
    const seen: string[] = [];
    for (let count = 0; count < most; count += 1) {
      await press(key);
      const now = await focused();
      if (typeof text === "string" ? now === text : text.test(now)) return;
      seen.push(now.slice(0, 40));
    }
    throw new Error(`${key} does not lead to ${String(text)}, but to ${seen.join(" | ")}`);
  };
  return { focused, press, pressUntil };
}
