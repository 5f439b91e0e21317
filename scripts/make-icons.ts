import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

/**
 * Draws assets/*.png from the SVG files beside them. Run by `npm run icons` after a change to one. `<name>-16.svg` is a
 * drawing with less in it for the small sizes.
 */
const sizes: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 20, 24, 32, 40, 48, 64, 80, 128],
  clear: [16, 32, 80],
  pane: [16, 32, 80],
};
const smallUpTo = 24;

const assets = new URL("../assets/", import.meta.url);

const { default: bundled } = await import("@sparticuz/chromium");
const browser = await chromium.launch({
  executablePath: await bundled.executablePath(),
  args: [...bundled.args, "--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage();
  for (const [name, all] of Object.entries(sizes)) {
    for (const size of all) {
      const svg = readFileSync(new URL(`${name}${size <= smallUpTo ? "-16" : ""}.svg`, assets), "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(new URL(`${name}-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
