import AxeBuilder from "@axe-core/playwright";
import type { FrameLocator, Page } from "playwright-core";
import { startServer, type RunningServer } from "../../scripts/server";
import { startBrowser, visit, type Browsing } from "./browser";

jest.setTimeout(60_000);

let server: RunningServer;
let browsing: Browsing;

beforeAll(async () => {
  server = await startServer({ port: 0, build: false });
  browsing = await startBrowser();
});
afterAll(async () => {
  await browsing.close();
  await server.close();
});

const looks: [name: string, query: string, forcedColors: "active" | "none"][] = [
  ["light", "", "none"],
  ["dark", "?theme=dark", "none"],
  ["high contrast", "", "active"],
  ["English", "?language=en-US", "none"],
];

/** The pane's own page; the sheet beside it is the preview's. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(["iframe", "html"])
    // Fluent's own stops for the Tab key: never seen, and left at once by those who reach them.
    .exclude(["iframe", "[data-tabster-dummy]"])
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const states: [name: string, reach: (pane: FrameLocator) => Promise<void>][] = [
  ["the first run", () => Promise.resolve()],
  [
    "the result",
    async (pane) => {
      await pane.getByRole("button", { name: /一键核对|Check the budget/ }).click();
      await pane.getByText(/发现错误 14|Found 14/).waitFor();
    },
  ],
  [
    "marks and their legend",
    async (pane) => {
      await pane.getByRole("switch").click();
      await pane.getByRole("list", { name: /图例|Legend/ }).waitFor();
    },
  ],
  [
    "ignoring",
    (pane) =>
      pane
        .getByRole("button", { name: /^(忽略|Ignore)$/ })
        .first()
        .click(),
  ],
  ["the tables", (pane) => pane.getByRole("tab", { name: /识别的表|Tables/ }).click()],
  ["the ignored", (pane) => pane.getByRole("tab", { name: /已忽略|Ignored/ }).click()],
];

describe.each(looks)("in %s", (_, query, forcedColors) => {
  it("no state breaks a rule of accessibility", async () => {
    const { page, pane } = await visit(browsing.context, server.url + query, { forcedColors });
    for (const [state, reach] of states) {
      await reach(pane);
      expect([state, await violations(page)]).toEqual([state, []]);
    }
    await page.close();
  });
});

it("at 320 pixels nothing is cut off", async () => {
  const { page, pane } = await visit(browsing.context, server.url);
  await page.locator("iframe").evaluate((frame) => (frame.style.width = "320px"));
  for (const [state, reach] of states) {
    await reach(pane);
    const overflow = await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([state, overflow]).toEqual([state, 0]);
  }
  await page.close();
});
