import { spawnSync } from "node:child_process";
import type { Locator } from "playwright-core";
import { mkdirSync, writeFileSync } from "node:fs";
import { startBrowser, visit, type Browsing } from "../test/e2e/browser";
import { drive, words, type Driver } from "../test/e2e/driver";
import { inventedFile, lastYearWorkbook, proseWorkbook } from "../test/e2e/files";
import { inventedColumns } from "../test/fixtures/taught";
import { startServer } from "./pages/server";

/** Draws docs/images/<name>.png from the preview. Run by `npm run screenshots`; a new shot is an entry in this list. */
const shots: readonly Shot[] = [
  { name: "first-run", reach: () => Promise.resolve() },
  { name: "result-with-culprits", reach: ({ check }) => check() },
  {
    name: "finding-and-its-cell",
    reach: async ({ check, card, waitForCell }) => {
      await check();
      const cause = card("表一 D13");
      await cause.locator("summary").click();
      await cause
        .getByRole("button", { name: /^选中 表一 E13/ })
        .first()
        .click();
      await waitForCell("E13");
      await toTop(cause);
    },
  },
  {
    name: "marks-on-the-sheet",
    reach: async ({ check, setMarks, pane, card, tab, waitForCell }) => {
      await check();
      await setMarks(true);
      await tab(words.findings);
      await card("表一 D13").getByRole("button", { name: "查看 表一 D13" }).click();
      await waitForCell("D13");
      await pane.locator("html").evaluate((html) => html.scrollTo(0, 0));
    },
  },
  {
    name: "mending",
    reach: async ({ check, tab, card, pane, does, waitForCell }) => {
      await check();
      await does(card("表三 C18").getByRole("button", { name: words.change }));
      await pane.locator("[data-message]").waitFor();
      await tab(words.mend);
      await card("表十 B7").getByRole("button", { name: "查看 表十 B7" }).click();
      await waitForCell("B7");
      await toTop(pane.getByRole("group", { name: "怎样改" }));
    },
  },
  {
    name: "all-correct",
    reach: async ({ check, pane, does }) => {
      await check();
      for (const write = pane.locator("[data-card] button[data-writes]"); (await write.count()) > 0;) {
        await does(write.first());
        await pane.locator("[data-look=solved]").first().waitFor();
      }
      await pane.getByRole("heading", { name: /^未发现错误/ }).waitFor();
      await pane.getByText("消除尾差").waitFor();
      await pane.locator("html").evaluate((html) => html.scrollTo(0, 0));
    },
  },
  {
    name: "check-report",
    reach: async (driver) => {
      const { page, check, tab, button, pane } = driver;
      await lessHigh(driver);
      await check();
      await tab(words.more);
      await button(words.export).click();
      await pane.getByRole("menuitem", { name: "新工作表" }).click();
      await page.getByRole("tab", { name: "核对报告", selected: true }).waitFor();
      await pane.getByRole("button", { name: "关闭" }).click();
      await toTop(pane.getByRole("heading", { name: "核对报告" }));
      await button(words.export).click();
      await pane.getByRole("menu").waitFor();
    },
  },
  {
    name: "totals-as-formulas",
    reach: async ({ check, tab, pane, does, button, cell, waitForCell }) => {
      await check();
      await tab(words.mend);
      await does(pane.getByRole("radio", { name: /^写公式/ }));
      await cell("D12").click();
      await waitForCell("D12");
      await button(/^全部写成公式/).waitFor();
      await toTop(pane.getByRole("group", { name: "怎样改" }));
    },
  },
  {
    name: "recognised-tables",
    reach: async ({ check, tab, pane }) => {
      await check();
      await tab(words.tables);
      await pane.getByRole("combobox").first().waitFor();
    },
  },
  {
    name: "table-explained",
    reach: async ({ page, openFile, check, tab, button, pane, showSheet, cell }) => {
      await openFile("预算公开表 2026.xlsx", inventedFile());
      await page.getByRole("region", { name: "预算公开表 2026.xlsx" }).waitFor();
      await check();
      await showSheet("花钱");
      await cell("A1").click();
      await tab(words.tables);
      await button(words.teach).click();
      await pane.getByLabel("它是哪种表").selectOption("expenditure");
      await pane.getByText("没有读懂").first().waitFor();
      await pane.getByLabel("合计行").fill("5");
      for (const [index, { quantity }] of inventedColumns.entries())
        await pane.getByLabel(`${"ABCDEF"[index]} 列`).selectOption(quantity);
      await pane.getByText("参加勾稽的金额").waitFor();
      await toTop(pane.getByText("各列是什么", { exact: true }));
    },
  },
  {
    name: "narrative",
    reach: async (driver) => {
      const { check, tab, pane, chooseLastYear } = driver;
      await lessHigh(driver);
      await check();
      await tab(words.narrative);
      await chooseLastYear("预算公开表 2025.xlsx", lastYearWorkbook());
      await pane.getByRole("button", { name: "确认草稿" }).first().waitFor();
      await toTop(pane.getByRole("tablist"));
    },
  },
  {
    name: "narrative-out-of-date",
    reach: async (driver) => {
      const { check, tab, button, pane, showSheet, typeInto } = driver;
      await lessHigh(driver);
      await check();
      await tab(words.narrative);
      await button(words.writeSheet).click();
      await pane.getByText("已写入工作表").waitFor();
      await pane.getByRole("button", { name: "关闭" }).click();
      await showSheet("表一");
      await typeInto("B6", "3400");
      await check();
      await toTop(pane.getByRole("region", { name: /段需要更新/ }));
    },
  },
  {
    name: "wrong-figure-in-prose",
    reach: async (driver) => {
      const { page, check, pane, card, openFile, showSheet, cell } = driver;
      await lessHigh(driver);
      await openFile("预算公开表 2026.xlsx", proseWorkbook());
      await page.getByRole("region", { name: "预算公开表 2026.xlsx" }).waitFor();
      await check();
      await showSheet("情况说明");
      await cell("A3").click();
      await pane.locator("html").evaluate((html) => html.scrollTo(0, html.scrollHeight));
      await card("2437.42")
        .first()
        .evaluate((element) => element.scrollIntoView({ block: "center" }));
    },
  },
  { name: "dark-theme", query: "?theme=dark", reach: ({ check }) => check() },
];

/** Prose makes a large picture: less of it is shown. */
const lessHigh = ({ page }: Driver) => page.setViewportSize({ width: WIDTH, height: 540 });

/** Just below the bar, which covers the top of the page. */
const toTop = (shown: Locator) =>
  shown.evaluate((element) => {
    element.scrollIntoView({ block: "start" });
    window.scrollBy(0, -60);
  });

interface Shot {
  /** Of the file, without its ending. */
  readonly name: string;
  /** Of the page's address, like `?theme=dark`. */
  readonly query?: string;
  readonly reach: (driver: Driver) => Promise<void>;
}

const WIDTH = 1080;
const HEIGHT = 640;
/** Dots per pixel: sharp enough in a document, and small. */
const SCALE = 1.25;
/** In bytes. */
const LARGEST = 200 * 1024;

refuseWithoutChineseFont();
const folder = new URL("../docs/images/", import.meta.url);
mkdirSync(folder, { recursive: true });
const server = await startServer({ port: 0, mode: "production" });
const browsing = await startBrowser({ width: WIDTH, height: HEIGHT, scale: SCALE });
try {
  for (const shot of shots) {
    const image = await take(browsing, server.url, shot);
    if (image.length > LARGEST)
      throw new Error(`${shot.name}.png has ${image.length} bytes, more than ${LARGEST}`);
    writeFileSync(new URL(`${shot.name}.png`, folder), image);
    console.log(`docs/images/${shot.name}.png  ${Math.round(image.length / 1024)} KB`);
  }
} finally {
  await browsing.close();
  await server.close();
}

async function take({ context }: Browsing, url: string, { query = "", reach }: Shot): Promise<Buffer> {
  const visited = await visit(context, url + query);
  await reach(drive(visited));
  // The pointer and the focus are somewhere by now; neither is what is shown.
  await visited.page.mouse.move(0, 0);
  const image = await visited.page.screenshot({ animations: "disabled", caret: "hide" });
  await visited.page.close();
  return image;
}

/** Without one, every word would be a row of boxes. Only `fc-list` can tell; other systems bring their own fonts. */
function refuseWithoutChineseFont(): void {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (status !== 0 || stdout.trim() !== "") return;
  console.error(
    "这台电脑没有中文字体，截图里的文字会变成方框。请先安装一种，例如 apt-get install fonts-noto-cjk，再运行 npm run screenshots。\n" +
      "No Chinese font is installed, so the text would be boxes. Install one, such as apt-get install fonts-noto-cjk, and run npm run screenshots again.",
  );
  process.exit(2);
}
