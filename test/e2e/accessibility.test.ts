import { cutOff, paneFrame, violations } from "./look-over";
import { previewInBrowser } from "./preview";
import { states } from "./states";

jest.setTimeout(120_000);

const preview = previewInBrowser();

/** The narrowest pane that Excel shows. */
const NARROW = "320px";

/** The sheet beside the pane has neither a dark theme nor English. */
const looks: [name: string, query: string, forcedColors: "active" | "none", isOfSheet: boolean][] = [
  ["light", "", "none", true],
  ["dark", "?theme=dark", "none", false],
  ["high contrast", "", "active", true],
  ["English", "?language=en-US", "none", false],
];

describe.each(looks)("in %s", (_, query, forcedColors, isOfSheet) => {
  it("no state breaks a rule of accessibility, and at 320 pixels nothing is cut off", async () => {
    await preview.open({ query, forcedColors });
    const { page } = preview;
    for (const { name, reach, hasSheet = false } of states) {
      await page.locator("iframe").evaluate((frame, width) => (frame.style.width = width), NARROW);
      await reach(preview).catch((error: unknown) => {
        throw new Error(`“${name}” was not reached: ${String(error)}`);
      });
      const pane = paneFrame(page);
      const found = {
        pane: await violations(pane),
        sheet: hasSheet && isOfSheet ? await violations(page.mainFrame()) : [],
        cutOff: await cutOff(pane),
      };
      expect({ name, ...found }).toEqual({ name, pane: [], sheet: [], cutOff: [] });
    }
  });
});
