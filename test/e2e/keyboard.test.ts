import { words } from "./driver";
import { keyboardOf } from "./keyboard";
import { previewInBrowser } from "./preview";

jest.setTimeout(60_000);

const preview = previewInBrowser();
const { focused, press, pressUntil } = keyboardOf(preview);
beforeEach(() => preview.open());

/** Until something is said. The focus must be somewhere before and after. */
const says = async (text: string | RegExp) => {
  await preview.pane.getByText(text).first().waitFor();
  await focused();
};

/** From the top of the page past the sheet, where Tab goes from cell to cell until Esc, into the pane. */
async function tabIntoPane(): Promise<void> {
  const { page } = preview;
  for (let count = 0; count < 12; count += 1) {
    await press("Escape", "Tab");
    if (await page.evaluate(() => document.activeElement?.tagName === "IFRAME")) return;
  }
  throw new Error("The Tab key does not come to the pane");
}

/** The way from the top of the page to the result. */
async function checkByKeyboard(): Promise<void> {
  await tabIntoPane();
  expect(await focused()).toBe("一键核对");
  await press("Enter");
  await says("改 4 处，看 2 处");
  // Nobody moved it.
  expect(await focused()).toBe("重新核对");
}

describe("by keyboard alone", () => {
  it("the whole flow: check, filter, move, read why, go to a cell, ignore, take back, mark, export", async () => {
    const { page, pane, waitForCell, selected } = preview;
    await checkByKeyboard();

    await pressUntil("Tab", "疑点 1");
    await press("Space");
    await expect(pane.locator("[data-card]").count()).resolves.toBe(1);
    await press("Space");
    expect(await focused()).toBe("疑点 1");

    // From card to card; to one with several cells, and to its second.
    await pressUntil("Tab", /^表一 D13/);
    await press("ArrowDown");
    expect(await focused()).toMatch(/^表三 C18/);
    await press("ArrowUp");
    expect(await focused()).toMatch(/^表一 D13/);
    await pressUntil("Tab", "为什么：4 处勾稽不符");
    await press("Enter");
    await pressUntil("Tab", /^选中 表一 E13/);
    await press("Enter");
    await waitForCell("E13");
    expect(await selected()).toBe("表一 E13");
    expect(await focused()).toMatch(/^选中 表一 E13/);
    await pressUntil("Shift+Tab", "为什么：4 处勾稽不符");
    await press("Enter");
    await expect(pane.locator("details[open]").count()).resolves.toBe(0);

    await pressUntil("Tab", /^表三 C18/);
    await pressUntil("ArrowDown", /^疑点 表五 B27/);
    await pressUntil("Tab", "为什么 / 怎么改");
    await press("Enter");
    await expect(pane.locator("details[open]").count()).resolves.toBe(1);

    // Changing one's mind leaves the focus at the card; ignoring leaves it at the one that took its place.
    await pressUntil("Tab", "忽略…");
    await press("Enter");
    expect(await focused()).toBe("");
    await pressUntil("Tab", "不忽略");
    await press("Enter");
    expect(await focused()).toMatch(/^疑点 表五 B27/);
    await pressUntil("Tab", "忽略…");
    await press("Enter");
    await page.keyboard.type("已核实");
    await press("Tab");
    expect(await focused()).toBe("忽略这一处");
    await press("Enter");
    await says("改 4 处，看 1 处");
    expect(await focused()).toMatch(/^提示 表六 E30/);

    await pressUntil("Shift+Tab", "问题");
    await pressUntil("ArrowRight", "更多");
    await press("Enter");
    await says("忽略的原因：已核实");
    await pressUntil("Tab", "恢复");
    await press("Enter");
    await says("没有忽略任何问题。");
    await says("改 4 处，看 2 处");

    await focused();
    await pressUntil("Shift+Tab", "导出");
    await press("Tab", "Space");
    await pane.getByRole("list", { name: "图例" }).waitFor();
    await focused();
    await press("Space");
    await pane.getByRole("list", { name: "图例" }).waitFor({ state: "detached" });

    await pressUntil("Shift+Tab", "导出");
    await press("Enter");
    await pressUntil("ArrowDown", "网页（可打印）");
    await press("Escape");
    await pane.getByRole("menu").waitFor({ state: "detached" });
    expect(await focused()).toBe("导出");
  });

  it("what closes leaves the focus beside it: the introduction, a check that is cancelled, its message", async () => {
    const { pane, holdExcel, releaseExcel } = preview;
    await tabIntoPane();
    await pressUntil("Tab", "知道了");
    await press("Enter");
    await pane.getByRole("heading", { name: "核对预算公开表" }).waitFor({ state: "detached" });
    expect(await focused()).toBe("一键核对");

    await holdExcel();
    await press("Enter");
    await pane.getByRole("progressbar").waitFor();
    expect(await focused()).toBe("一键核对");
    await pressUntil("Tab", "取消");
    await press("Enter");
    await says(words.cancelled);
    expect(await focused()).toBe("一键核对");
    await releaseExcel();

    await pressUntil("Tab", "关闭");
    await press("Enter");
    await pane.getByText(words.cancelled).waitFor({ state: "detached" });
    expect(await focused()).toBe("一键核对");
    await press("Enter");
    await says("改 4 处，看 2 处");
  });

  it("a cell is typed in, and the message about it leads to the next check", async () => {
    const { page, pane } = preview;
    await checkByKeyboard();
    await page.locator("[role=grid]").focus();
    await press("ArrowRight", "F2");
    await page.keyboard.type("改");
    await press("Enter");
    await pane.getByText("已过时").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
    // The tabs of the sheets are one stop, and left and right go from one to the next.
    await press("Escape", "Tab", "ArrowRight");
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("表二");
    await press("Tab");
    expect(await focused()).toBe("重新核对");
    await press("Enter");
    await pane.getByText("已过时").waitFor({ state: "detached" });
    await says(/改 \d+ 处/);
  });

  it("a table is named by hand and unnamed again", async () => {
    const { pane } = preview;
    await checkByKeyboard();
    await pressUntil("Tab", "问题");
    await pressUntil("ArrowRight", "各表");
    await press("Enter");
    await says("选中区域就是这张表");
    await pressUntil("Tab", "选中区域就是这张表");
    await press("Enter");
    await says("已按选中区域识别");
    await pressUntil("Tab", "取消指定");
    await press("Enter");
    await pane.getByRole("button", { name: "取消指定" }).waitFor({ state: "detached" });
    await focused();
  });
});
