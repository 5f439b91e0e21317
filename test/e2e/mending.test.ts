import { words } from "./driver";
import { PROTECTED_SHEET, protectedWorkbook } from "./files";
import { keyboardOf } from "./keyboard";
import { previewInBrowser } from "./preview";

jest.setTimeout(60_000);

const preview = previewInBrowser();
beforeEach(() => preview.open());

/** What a cell of a sheet shows. */
async function shown(sheet: string, address: string): Promise<string> {
  await preview.showSheet(sheet);
  return preview.cell(address).innerText();
}

/** A check, and then the view of what can be written. */
async function checkAndMend(): Promise<void> {
  await preview.check();
  await preview.tab(words.mend);
  await preview.pane.getByRole("radio", { name: /^改错/ }).waitFor();
}

/** The row of a proposal in that view. */
const row = (place: string) => preview.card(place);
const mend = (place: string) => preview.does(row(place).getByRole("button", { name: words.change }));
const says = (text: string | RegExp) => preview.pane.getByText(text).first().waitFor();
const apply = (name: RegExp) => preview.does(preview.button(name));

/** What a card shows is written at one click. */
async function writeFromCard(text: string): Promise<void> {
  await preview.does(preview.card(text).first().getByRole("button", { name: words.change }));
}

describe("one change, from its card", () => {
  it("is shown before it is written; the card shows itself solved, the tables are checked again", async () => {
    const { pane, check, card, cell, button } = preview;
    await check();
    const culprit = card("表一 D13");
    expect(await culprit.locator("del").innerText()).toBe("441.78");
    expect(await culprit.locator("ins").innerText()).toBe("451.78");
    await culprit.getByText(/^为什么/).click();
    await culprit.getByText("应等于同一行各分项之和").waitFor();
    expect(await cell("D13").innerText()).toBe("441.78");

    await writeFromCard("表一 D13");
    await says("已改 表一 D13。");
    await says("改 3 处，看 2 处");
    await says("1 个问题已经解决");
    expect(await shown("表一", "D13")).toBe("451.78");
    expect(await pane.locator("[data-card]").first().innerText()).toMatch(/已解决 表一 D13 已经改正，4 处/);
    // What this add-in wrote is no change that makes the result out of date.
    await expect(pane.getByText("已过时").count()).resolves.toBe(0);

    await preview.does(button(words.undo));
    await says("已撤销“改正 表一 D13”");
    await says("改 4 处，看 2 处");
    expect(await shown("表一", "D13")).toBe("441.78");
  });

  it("keeps the cell's number format", async () => {
    const { check, cell, typeInto } = preview;
    await typeInto("D12", "2219.67");
    await check();
    expect(await cell("D12").innerText()).toBe("2,219.67");
    await writeFromCard("表一 D12");
    await preview.showSheet("表一");
    expect(await cell("D12").innerText()).toBe("2,229.67");
    await preview.waitForContent("D12", "2229.67");
  });

  it("is named by its cell; no number that looks like one stands beside it", async () => {
    await preview.check();
    expect(await preview.pane.locator("[data-card]").allInnerTexts()).not.toContainEqual(
      expect.stringMatching(/\bC\d+\b(?<!表\S+ C\d+)/),
    );
  });

  it("names several cells of which one is wrong, each with its own value", async () => {
    const { card, showSheet, typeInto, check } = preview;
    await showSheet("表七");
    await typeInto("C9", "93.53");
    await check();
    const culprit = card("2 个单元格中有一个有误");
    await culprit.getByText("表七 C9 改为 86.53").waitFor();
    await culprit.getByText("表七 C10 改为 16.46").waitFor();
    await preview.does(culprit.getByRole("button", { name: "改正 表七 C9 改为 86.53" }));
    expect(await shown("表七", "C9")).toBe("86.53");
    await says("改 4 处，看 2 处");
  });
});

describe("the view of what can be written", () => {
  it("writes all fixes at once, and no suggestion", async () => {
    await checkAndMend();
    await apply(/^全部改正（2 处）/);
    await says("已改 2 处。");
    await says("5 处请逐项核实后改正。");
    expect(await shown("表一", "D13")).toBe("451.78");
    expect(await shown("表十", "B7")).toBe("5.06");
    expect(await shown("表三", "C18")).toBe("457.33");
    expect(await shown("表八", "A2")).toContain("2025年");
    await expect(preview.button(/^全部改正/).count()).resolves.toBe(0);
  });

  it("writes each suggestion at its own click, figures and words, and nothing else", async () => {
    await checkAndMend();
    for (const place of ["表三 C18", "表五 B27", "表六 E30", "表八 A2"]) await mend(place);
    expect(await shown("表一", "D13")).toBe("441.78");
    expect(await shown("表三", "C18")).toBe("447.33");
    expect(await shown("表五", "B27")).toContain("机关事业单位基本养老保险缴费支出");
    expect(await shown("表六", "E30")).toBe("50.29");
    expect(await shown("表八", "A2")).toBe("2026年政府性基金预算支出表（不含上年结转）");
    expect(await shown("表十二", "C21")).toBe("68.75");
    await mend("表十二 C21");
    expect(await shown("表十二", "C21")).toBe("86.75");
    await apply(/^全部改正（2 处）/);
    await says("未发现错误（");
    await says("没有需要改正的单元格。");
  });

  it("leads to the cells", async () => {
    await checkAndMend();
    await row("表三 C18").getByRole("button", { name: "查看 表三 C18" }).click();
    await preview.waitForCell("C18");
    expect(await preview.selected()).toBe("表三 C18");
  });
});

describe("taking back", () => {
  it("any step, also after the pane was closed and opened again, and doing it again", async () => {
    const { check, button, reloadPane, pane } = preview;
    await check();
    await writeFromCard("表三 C18");
    await preview.tab(words.mend);
    await apply(/^全部改正（2 处）/);

    await reloadPane();
    // Without a check: the way back is there at once. The first of two steps alone.
    await pane.getByText("全部改动（2 步）").click();
    await preview.does(button(/^撤销：改正 表三 C18/));
    await says("已撤销“改正 表三 C18”，1 处恢复原样。");
    expect(await shown("表三", "C18")).toBe("457.33");
    expect(await shown("表一", "D13")).toBe("451.78");
    await preview.does(button(/^撤销：改正 2 处/).first());
    expect(await shown("表一", "D13")).toBe("441.78");
    expect(await shown("表十", "B7")).toBe("2.06");

    await reloadPane();
    expect(await button(/^撤销$/).getAttribute("aria-disabled")).toBe("true");
    await preview.does(button(/^重做：改正 2 处/).first());
    await says("已重做“改正 2 处”，共 2 处。");
    expect(await shown("表一", "D13")).toBe("451.78");
    await check();
    await says("改 2 处，看 2 处");
  });

  it("is refused over what the user changed since, and says where", async () => {
    const { check, cell, button, typeInto } = preview;
    await check();
    await writeFromCard("表一 D13");
    await preview.showSheet("表一");
    await typeInto("D13", "450.5");
    await preview.does(button(words.undo).first());
    await says("没有撤销“改正 表一 D13”，工作簿没有改动：");
    await says("表一 D13（现为 450.5）在这一步之后又有改动");
    expect(await cell("D13").innerText()).toBe("450.50");
    // Changed back, it can be taken back.
    await typeInto("D13", "451.78");
    await preview.tab(words.mend);
    await preview.does(button(/^撤销：/));
    expect(await cell("D13").innerText()).toBe("441.78");
  });
});

describe("what cannot be written", () => {
  it("a cell that was changed after the check stays as it is, and is named; the others are written", async () => {
    const { typeInto, cell } = preview;
    await checkAndMend();
    await typeInto("D13", "445");
    await says("已过时");
    await apply(/^全部改正（2 处）/);
    await says("已改 表十 B7。");
    await says("表一 D13（现为 445）在核对之后有改动，没有写入");
    expect(await cell("D13").innerText()).toBe("445.00");
    expect(await shown("表十", "B7")).toBe("5.06");
    // Checked again, it is offered for what stands there now.
    await row("表一 D13").getByText("445.00").waitFor();
    await apply(/^全部改正（1 处）/);
    expect(await shown("表一", "D13")).toBe("451.78");
  });

  it("locked cells of a protected sheet are named, the others written", async () => {
    const { page, pane, openFile, button } = preview;
    await openFile("protected.xlsx", protectedWorkbook());
    await page.getByRole("region", { name: "protected.xlsx" }).waitFor();
    await checkAndMend();
    await apply(/^全部改正（2 处）/);
    await says("已改 表三 C6。");
    await says(`${PROTECTED_SHEET} C6被锁定，工作表受保护，没有写入。`);
    expect(await shown(PROTECTED_SHEET, "C6")).toBe("99,999.99");
    expect(await shown("表三", "C6")).toBe("1,860.11");
    await pane
      .locator("[data-message]")
      .getByRole("button", { name: `选中 ${PROTECTED_SHEET} C6` })
      .click();
    await preview.waitForCell("C6");
    expect(await preview.selected()).toBe(`${PROTECTED_SHEET} C6`);

    await apply(/^全部改正（1 处）/);
    await says("没有改动任何单元格。");
    // The step that was done is the one to take back.
    await preview.does(button(/^撤销：改正 2 处/));
    expect(await shown("表三", "C6")).toBe("99,999.99");
  });

  it("nothing is written while a cell is being edited, and it is done when tried again", async () => {
    const { page, pane, check, card, cell } = preview;
    await check();
    const culprit = card("表一 D13");
    await cell("G3").dblclick();
    await page.locator("input.editor").fill("正在输入");
    const press = (button: HTMLElement) => button.click();
    await culprit.getByRole("button", { name: words.change }).evaluate(press);
    await pane.getByText("正在编辑单元格").waitFor({ timeout: 15_000 });
    await page.locator("input.editor").press("Escape");
    expect(await cell("D13").innerText()).toBe("441.78");
    await preview.does(pane.getByRole("button", { name: "再试一次" }));
    await says("已改 表一 D13。");
    expect(await shown("表一", "D13")).toBe("451.78");
  });

  it("nothing is written when it is cancelled", async () => {
    const { pane, check, card, button, cell, holdExcel, releaseExcel } = preview;
    await check();
    await holdExcel();
    await card("表一 D13").getByRole("button", { name: words.change }).click();
    await pane.getByRole("progressbar").waitFor();
    await button(words.cancel).click();
    await releaseExcel();
    await says("已取消，工作簿没有任何改动。");
    expect(await cell("D13").innerText()).toBe("441.78");
  });
});

describe("写成公式", () => {
  it("turns totals into formulas that follow their items, in one step", async () => {
    const { pane, cell, waitForContent, typeInto, button } = preview;
    await checkAndMend();
    await preview.does(pane.getByRole("radio", { name: /^写公式/ }));
    const all = button(/^全部写成公式（\d+ 处）/);
    const count = Number(/\d+/.exec(await all.innerText())?.[0]);
    expect(count).toBeGreaterThan(300);
    await row("表一 D13").getByText("=SUM(E13:F13)").waitFor();
    await pane.getByText("没有写成公式的").click();
    await says("它与各项之和不完全相等（例如尾差），写成公式会改变它");

    await preview.does(all);
    await says(`已改 ${count} 处。`);
    await waitForContent("D12", "=SUM(E12:F12)");
    await waitForContent("D13", "=SUM(E13:F13)");
    expect(await cell("D13").innerText()).toBe("451.78");
    await waitForContent("B38", "=SUM(B36:B37)");
    const before = await cell("B38").innerText();
    await typeInto("B37", "200");
    expect(await cell("B38").innerText()).not.toBe(before);

    await typeInto("B37", "113.07");
    await preview.does(button(/^撤销：写成公式/));
    await waitForContent("D12", "2229.67");
    expect(await cell("D13").innerText()).toBe("441.78");
  });

  it("a formula whose result is wrong is shown with what it should refer to", async () => {
    const { card, check, typeInto, waitForContent } = preview;
    await typeInto("B38", "=B36");
    await check();
    const culprit = card("表一 B38").first();
    await culprit.getByText("原公式 =B36 应为 =SUM(B36:B37)").waitFor();
    expect(await culprit.locator("ins").last().innerText()).toBe("=SUM(B36:B37)");
    await writeFromCard("表一 B38");
    await waitForContent("B38", "=SUM(B36:B37)");
    await says("改 4 处，看 2 处");
  });
});

describe("从明细重算全部", () => {
  it("shows what would change and what that would upset, and writes what is sure", async () => {
    const { pane, button } = preview;
    await checkAndMend();
    await preview.does(pane.getByRole("radio", { name: /^全部重算/ }));
    const total = row("表三 C18");
    expect(await total.locator("del").innerText()).toBe("457.33");
    // As the other tables have it, a hundredth less than the sum of its printed items.
    expect(await total.locator("ins").innerText()).toBe("447.32");
    // What an item that is wrong would do to right totals is nothing to be written without looking at it.
    await row("表十二 B7").getByText("现在相符的勾稽会不再相符：《预算支出总表》“合计”的项目支出").waitFor();
    expect(await row("表十二 B7").getByRole("checkbox").isChecked()).toBe(false);

    await apply(/^全部改正（3 处）/);
    await says("已改 3 处。");
    expect(await shown("表三", "C18")).toBe("447.32");
    await preview.does(button(/^撤销：从明细重算 3 处/));
    expect(await shown("表三", "C18")).toBe("457.33");
  });
});

describe("跟着改动", () => {
  it("lets all follow that depends on an item, in all tables and in one step", async () => {
    const { pane, check, typeInto, button } = preview;
    await check();
    await preview.showSheet("表二");
    await typeInto("D12", "1000");
    await checkAndMend();
    await says(/上次核对以后改过 表二 D12（471.08 改成 1000）。是改了明细，还是改错了？/);
    await preview.does(button(/^改了明细，其他跟着改$/));
    expect(await row("表三 C6").locator("ins").innerText()).toBe("4288.25");
    // By sheet, and what is sought.
    await pane.getByRole("heading", { name: /^表一（\d+ 处）$/ }).waitFor();
    await pane.getByRole("searchbox").fill("表三 文化旅游");
    await row("表一 B6").waitFor({ state: "detached" });
    await row("表三 C10").waitFor();
    await pane.getByRole("searchbox").fill("");
    const all = button(/^全部跟着改（\d+ 处）/);
    const count = Number(/\d+/.exec(await all.innerText())?.[0]);
    await pane.getByText("没有跟着改的").click();
    await says(/还差 528\.92 万元，看不出是哪一项跟着变/);
    await preview.does(all);
    await says(`已改 ${count} 处。`);
    expect(await shown("表三", "C12")).toBe("1,003.42");
    await preview.does(button(/^撤销：跟着改/));
    expect(await shown("表三", "C12")).toBe("474.50");
  });
});

describe("填写空白", () => {
  it("fills blank totals, and writes nothing else", async () => {
    const { typeInto, button, pane } = preview;
    await typeInto("D12", "");
    await typeInto("B36", "");
    await checkAndMend();
    await preview.does(pane.getByRole("radio", { name: /^补合计/ }));
    expect(await row("表一 B36").locator("ins").innerText()).toBe("3646.26");
    await apply(/^全部填写（2 处）/);
    await says("已改 2 处。");
    expect(await shown("表一", "D12")).toBe("2,229.67");
    await preview.does(button(/^撤销：填写空白 2 处/));
    expect(await shown("表一", "D12")).toBe("");
  });
});

describe("by keyboard alone", () => {
  const { focused: expectFocus, press, pressUntil } = keyboardOf(preview);

  it("writes one cell, however often Enter is pressed", async () => {
    await preview.checkButton.focus();
    await press("Enter");
    await says("改 4 处，看 2 处");
    await pressUntil("Tab", /^改正 表十 B7/);
    await press("Enter", "Enter", "Enter");
    await says("已改 表十 B7。");
    await preview.pane.locator("main[aria-busy=false]").waitFor();
    // What has the focus now is the card that says so, and the sheet shows the next one's cell.
    expect(await expectFocus()).toMatch(/^已解决 表十 B7/);
    await preview.waitForCell("C21");
    await press("Enter");
    await preview.pane.locator("main[aria-busy=false]").waitFor();
    await preview.tab(words.mend);
    await preview.button(/^撤销：改正 表十 B7/).waitFor();
    expect(await shown("表一", "D13")).toBe("441.78");
    expect(await shown("表三", "C18")).toBe("457.33");
  });

  it("a change is looked at, written and taken back, and chosen ones are written; the focus is never lost", async () => {
    const { pane } = preview;
    await preview.checkButton.focus();
    await press("Enter");
    await says("改 4 处，看 2 处");
    await pressUntil("Tab", /^改正 表一 D13/);
    await press("Enter");
    await says("1 个问题已经解决");
    expect(await expectFocus()).toMatch(/^已解决 表一 D13/);

    await pressUntil("Shift+Tab", /^撤销$/);
    await press("Enter");
    await says("已撤销“改正 表一 D13”");
    await says("改 4 处，看 2 处");
    await expectFocus();

    await pressUntil("Tab", /^问题$/);
    await pressUntil("ArrowRight", /^改正$/);
    await press("Enter");
    await pane.getByRole("radio", { name: /^改错/ }).waitFor();
    await pressUntil("Tab", /^全部改正/);
    await press("Enter", "Enter", "Space");
    await says("已改 2 处。");
    await pane.locator("main[aria-busy=false]").waitFor();
    await expectFocus();
  });
});
