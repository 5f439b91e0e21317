import { readFileSync } from "node:fs";
import { readProseFile } from "../../src/workbook/file/prose/read-prose-file";
import { lastYearWorkbook, proseWorkbook } from "./files";
import { previewInBrowser } from "./preview";

jest.setTimeout(60_000);

const preview = previewInBrowser();
beforeEach(() => preview.open());

/** Checks, and goes to the narrative. */
async function openNarrative(): Promise<void> {
  await preview.check();
  await preview.tab(/^情况说明$/);
  await preview.button(/^写入工作表$/).waitFor();
}

/** What the field with the focus is called. */
const focusedField = () =>
  preview.pane.locator("html").evaluate(() => {
    const field = document.activeElement as HTMLInputElement | null;
    const label = document.getElementById(field?.getAttribute("aria-labelledby") ?? "");
    return (label ?? field?.labels?.[0])?.innerText ?? "";
  });

const section = (number: string) =>
  preview.pane.locator("details", {
    has: preview.pane.locator("summary", { hasText: new RegExp(`^${number}、`) }),
  });
const unfold = (number: string) => section(number).locator("summary").click();

test("the whole way: fill in, open last year's file, write, change a table, update, take back", async () => {
  const { page, pane, button, cell, check, showSheet, typeInto, reloadPane } = preview;
  await openNarrative();

  // Every figure is a way to its cell.
  const figure = section("一")
    .getByRole("button", { name: /^3,759\.33 选中 表一 B\d+$/ })
    .first();
  const [, total = ""] = /(B\d+)$/.exec((await figure.getAttribute("aria-label")) ?? "") ?? [];
  await figure.click();
  await preview.waitForCell(total);
  expect(await preview.selected()).toBe(`表一 ${total}`);
  expect(await cell(total).innerText()).toBe("3,759.33");

  // A gap leads to its field, and what is typed there is kept with the workbook.
  await unfold("九");
  await section("九").getByRole("button", { name: "【待填：政府采购货物预算】" }).click();
  await page.keyboard.type("1.49");
  await page.keyboard.press("Enter");
  await section("九").getByText("政府采购货物预算1.49万元").waitFor();
  await section("九").getByLabel("政府采购工程预算").fill("三百");
  await pane.getByText("“政府采购工程预算（万元）”应当是万元金额").waitFor();
  await section("九").getByLabel("政府采购工程预算").fill("0");
  await section("九").getByLabel("政府采购服务预算").fill("131");
  await section("九").getByLabel("政府采购服务预算").blur();
  await section("九").getByText("政府采购预算总额132.49万元").waitFor();
  await reloadPane();
  await openNarrative();
  await unfold("九");
  await section("九").getByText("政府采购预算总额132.49万元").waitFor();

  // Last year's file fills the comparisons and drafts the reasons.
  await preview.chooseLastYear("2025.xlsx", lastYearWorkbook());
  await pane.getByText("上年的工作簿：2025.xlsx").waitFor();
  await section("一").getByText("【草稿，请确认：").first().waitFor();
  await pane.locator("summary", { hasText: "与上年比较" }).click();
  await pane.getByText("本年未安排").first().waitFor();
  await pane.getByRole("button", { name: "选中 表十二 B21" }).click();
  await preview.waitForCell("B21");
  // The steps lead to what is to be filled in, and to what is to be confirmed.
  await button(/^填写$/).click();
  expect(await focusedField()).not.toMatch(/^$|^上年|原因/);
  await button(/^去确认$/).click();
  expect(await focusedField()).toBe("收入变动的主要原因");
  await section("一").getByRole("button", { name: "确认草稿" }).first().click();
  await section("一").getByText("草稿 1").waitFor();
  await section("一").getByRole("button", { name: "确认草稿" }).click();
  await section("一").getByText("草稿 1").waitFor({ state: "detached" });

  // Into a sheet.
  await button(/^写入工作表$/).click();
  await pane.getByText("已写入工作表“情况说明”").waitFor();
  expect(await preview.selected()).toBe("情况说明 A1");
  const paragraph = "2026年度云州市文化和旅游局支出预算3759.33万元，其中：";
  expect(await cell("A7").innerText()).toContain(paragraph);
  // A word of the user's own.
  const own = (await cell("A7").innerText()).replace("其中：", "（含结转）其中：");
  await typeInto("A7", own);

  // A table changes: the figures that it moves are shown, and nothing else is written.
  await showSheet("表三");
  await typeInto("C6", "4000");
  await check();
  const outdated = pane.getByRole("region", { name: "表内数据或填写的内容变了，有 1 段需要更新" });
  await outdated.getByText("→ 4000").waitFor();
  await outdated.getByRole("button", { name: "更新 1 段的数字" }).click();
  await pane.getByText("已更新。").waitFor();
  await showSheet("情况说明");
  expect(await cell("A7").innerText()).toMatch(
    /支出预算4000万元，（含结转）其中：基本支出2473\.42万元，占61\.84%/,
  );

  // And back.
  await button(/^撤销：更新情况说明的数字$/)
    .first()
    .click();
  await pane
    .getByText(/已撤销/)
    .first()
    .waitFor();
  expect(await cell("A7").innerText()).toBe(own);
  await outdated.waitFor();
});

test("a file that is not last year's is refused in one sentence", async () => {
  const { pane } = preview;
  await openNarrative();
  await preview.chooseLastYear("2025.xlsx", lastYearWorkbook(2023));
  await pane.getByText("2025.xlsx：给出的上年工作簿是 2023 年的").waitFor();
  await preview.chooseLastYear("2025.xlsx", new Uint8Array([80, 75, 3, 4]));
  await pane.getByText(/2025\.xlsx：.*损坏/).waitFor();
  await section("一").getByText("【待填：收入变动的主要原因】").waitFor();
});

test("a section goes where the user wants it, and over nothing without a word", async () => {
  const { pane, button, cell, typeInto } = preview;
  await openNarrative();
  await unfold("三");
  await typeInto("G2", "我的备注");
  await cell("G1").click();
  await section("三").getByRole("button", { name: "插入到选中的单元格" }).click();
  await pane.getByRole("heading", { name: "这些单元格里已有内容" }).waitFor();
  await pane.getByText("现在：我的备注").waitFor();
  await button(/^不插入$/).click();
  expect(await cell("G2").innerText()).toBe("我的备注");
  await section("三").getByRole("button", { name: "插入到选中的单元格" }).click();
  await button(/^替换并插入$/).click();
  await pane.getByText("已插入。").waitFor();
  expect(await cell("G1").innerText()).toBe("三、支出预算情况说明");
  expect(await cell("G2").innerText()).toContain("支出预算3759.33万元");
});

test("a sentence that is another one now stands beside the old one", async () => {
  const { pane, button, cell, showSheet } = preview;
  await openNarrative();
  await preview.chooseLastYear("2025.xlsx", lastYearWorkbook());
  await pane.getByText("上年的工作簿：2025.xlsx").waitFor();
  await button(/^写入工作表$/).click();
  await pane.getByText("已写入工作表“情况说明”").waitFor();
  await pane.locator("summary", { hasText: "填写表内没有的内容" }).click();
  await pane.locator("summary", { hasText: /^上年数$/ }).click();
  await pane.getByLabel("上年一般公共预算当年支出").fill("3000");
  await pane.getByLabel("上年一般公共预算当年支出").press("Enter");
  const choice = pane.getByRole("group", { name: "情况说明!A12" });
  await choice.getByText("新的文字").waitFor();
  await choice.getByText("与上年持平。").waitFor();
  await choice.getByText("比上年增加317.36万元").waitFor();
  await choice.getByRole("button", { name: "用新的" }).click();
  await choice.waitFor({ state: "detached" });
  await showSheet("情况说明");
  expect(await cell("A12").innerText()).toContain("比上年增加317.36万元");
});

test("wrong figures of a prose sheet: the sentence, the cell, the right figure, mended and taken back", async () => {
  const { page, pane, button, cell, check, card, openFile, showSheet } = preview;
  await openFile("prose.xlsx", proseWorkbook());
  await page.getByRole("region", { name: "prose.xlsx" }).waitFor();
  await check();
  await pane.locator("html").evaluate((html) => html.scrollTo(0, html.scrollHeight));
  const wrong = card("2437.42");
  await wrong.first().waitFor();
  await pane.getByRole("heading", { name: "情况说明", exact: true }).waitFor();
  expect(await wrong.locator("mark").innerText()).toBe("2437.42");
  await wrong.getByText("应为 2473.42").waitFor();
  await wrong.getByText("为什么 / 怎么改").click();
  await wrong.getByRole("button", { name: /选中 表三 D6/ }).click();
  await preview.waitForCell("D6");
  expect(await preview.selected()).toBe("表三 D6");
  await wrong.getByRole("button", { name: "改正为 2473.42" }).click();
  await pane.getByText(/\d+ 个问题已经解决/).waitFor();
  await button(/^改正为 2473\.42$/).waitFor({ state: "detached" });
  await showSheet("情况说明");
  expect(await cell("A3").innerText()).toContain("基本支出2473.42万元");
  await button(/^撤销$/)
    .first()
    .click();
  await pane
    .getByText(/已撤销/)
    .first()
    .waitFor();
  expect(await cell("A3").innerText()).toContain("基本支出2437.42万元");
});

test("the narrative as a Word document, with what was filled in", async () => {
  const { page, pane, button } = preview;
  await openNarrative();
  await unfold("十二");
  await section("十二").getByLabel("其他需要说明的事项").fill("本部门无其他需要说明的事项");
  await section("十二").getByLabel("其他需要说明的事项").blur();
  await section("十二").getByText("【待填：其他需要说明的事项】").waitFor({ state: "detached" });
  const [download] = await Promise.all([page.waitForEvent("download"), button(/^导出 Word$/).click()]);
  expect(download.suggestedFilename()).toBe("2026年度部门预算情况说明.docx");
  const read = readProseFile(readFileSync(await download.path()));
  expect(read).toMatchObject({ ok: true });
  expect(JSON.stringify(read)).toContain("本部门无其他需要说明的事项。");
  await expect(pane.getByRole("alert").count()).resolves.toBe(0);
});

test("a pasted text is compared, and what could not be is listed", async () => {
  const { pane, button } = preview;
  await openNarrative();
  await pane.locator("summary", { hasText: "粘贴文字核对" }).click();
  const text = pane.getByLabel("已有的情况说明（保留各部分的标题）");
  await text.fill(
    "三、支出预算情况说明\n2026年度云州市文化和旅游局支出预算3759.33万元，其中：基本支出2437.42万元，占65.79%；项目支出1285.92万元，占34.21%。另有一笔77.01万元。",
  );
  await button(/^核对这段文字$/).click();
  await pane.getByText("发现 1 处与表不一致。").waitFor();
  await pane.getByText("应为 2473.42").waitFor();
  await pane.getByText(/没有核对的 \d+ 项/).waitFor();
  // Text is text.
  await text.fill(
    "三、支出预算情况说明\n<img src=x onerror=alert(1)>支出预算3759.34万元，其中：基本支出2473.42万元。",
  );
  await button(/^核对这段文字$/).click();
  await pane.getByText("<img src=x onerror=alert(1)>").last().waitFor();
});
