import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** The pane's own page within the preview's. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (frame === undefined) throw new Error("The page has no pane");
  return frame;
}

/** What axe finds wrong in one page, without the frames in it. */
export async function violations(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    // Colours on their way from one to the other are none that anybody reads. What runs for ever is no way.
    const ways = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.allSettled(ways.map(({ finished }) => finished));
    const { axe: runner } = window as unknown as { axe: typeof axe };
    // Fluent's own stops for the Tab key: never seen, and left at once by those who reach them.
    const found = await runner.run(
      { exclude: [["[data-tabster-dummy]"], ["iframe"]] },
      { resultTypes: ["violations"], iframes: false },
    );
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
    );
  });
}

/** What does not fit in the width of a page, or in its own box, where it could not be scrolled to. */
export function cutOff(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // Not for the eye: one pixel wide.
      if (box.width <= 1 || box.height <= 1 || style.visibility === "hidden") return [];
      // Drawings may move in and out.
      if (!(element instanceof HTMLElement) || element.innerText.trim() === "") return [];
      const clips = ["hidden", "clip"].includes(style.overflowX);
      const isClipped = clips && element.scrollWidth > element.clientWidth + 1;
      const isOutside = box.right > width + 0.5 || box.left < -0.5;
      return isClipped || isOutside ? [`${element.outerHTML.slice(0, 120)} ${box.left}–${box.right}`] : [];
    });
  });
}
