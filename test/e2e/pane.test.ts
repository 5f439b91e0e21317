import { readFileSync } from "node:fs";
import { readAppearance } from "../../src/workbench/read-appearance";
import { budgets } from "../fixtures/budget";
import { dressed } from "../fixtures/workbooks/dressed";
import { layOut } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { words } from "./driver";
import { brokenWorkbook, otherWorkbook, PROTECTED_SHEET, protectedWorkbook, wrongWorkbook } from "./files";
import { previewInBrowser } from "./preview";

jest.setTimeout(30_000);

const preview = previewInBrowser();
beforeEach(() => preview.open());

describe("the first run", () => {
  it("says in three lines what it does, until it was read", async () => {
    const { page, pane, reloadPane } = preview;
    await pane.getByRole("button", { name: "知道了" }).waitFor();
    await expect(pane.getByRole("list").first().getByRole("listitem").count()).resolves.toBe(3);
    await pane.getByRole("button", { name: "知道了" }).click();
    await pane.getByRole("heading", { name: "核对预算公开表" }).waitFor({ state: "detached" });
    // Kept with the workbook: the pane opened again says it no more.
    await reloadPane();
    await page.waitForTimeout(500);
    await expect(pane.getByRole("heading", { name: "核对预算公开表" }).count()).resolves.toBe(0);
  });
});

describe("一键核对", () => {
  it("finds the planted errors, the wrong cells first", async () => {
    const { pane, check, card } = preview;
    await check();
    await expect(pane.getByText("改 4 处，看 2 处").count()).resolves.toBe(1);
    await expect(pane.getByRole("heading", { name: "改 4 处，看 2 处" }).count()).resolves.toBe(1);
    const headings = await pane.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings[1]).toBe("要改的地方");
    const first = await pane.locator("[data-card]").allInnerTexts();
    const named = [
      "表一 D13 社会保障和就业支出 · 合计\n441.78 → 451.78",
      "表三 C18 20702 文物 · 合计\n457.33 → 447.33",
      "表十 B7 公务接待费 · 合计\n2.06 → 5.06",
      "表十二 C21 图书购置经费 · 一般公共预算\n68.75 → 86.75",
    ];
    named.forEach((text, index) => expect(first[index]).toContain(text));
    for (const text of ["机关事业单位养老保险缴费支出", "文本形式", "标题是 2025 年"]) {
      expect(await card(text).count()).toBeGreaterThan(0);
    }
  });

  it("goes to the very cell, of a culprit and of each numbered part", async () => {
    const { page, cell, check, card, selected, waitForCell } = preview;
    await check();
    await card("表三 C18").getByRole("button", { name: "查看 表三 C18" }).click();
    await waitForCell("C18");
    expect(await selected()).toBe("表三 C18");
    await card("表一 D13").getByText("为什么：4 处勾稽不符").click();
    await card("表一 D13")
      .getByRole("button", { name: /选中 表一 E13/ })
      .first()
      .click();
    await waitForCell("E13");
    expect(await selected()).toBe("表一 E13");
    // All of it in view, beside its number and under its letter.
    const box = async (name: string, role: "rowheader" | "columnheader") =>
      page.getByRole(role, { name, exact: true }).boundingBox();
    const place = await cell("E13").boundingBox();
    expect(await box("13", "rowheader")).toMatchObject({ y: place?.y, height: place?.height });
    expect(await box("E", "columnheader")).toMatchObject({ x: place?.x, width: place?.width });
    const pane = await page.locator("iframe").boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(pane?.x ?? 0);
  });

  it("filters by the chips", async () => {
    const { pane, check } = preview;
    await check();
    const all = await pane.locator("[data-card]").count();
    await pane.getByRole("button", { name: "疑点 1" }).click();
    await expect(pane.locator("[data-card]").count()).resolves.toBe(1);
    await pane.getByRole("button", { name: "疑点 1" }).click();
    await expect(pane.locator("[data-card]").count()).resolves.toBe(all);
  });

  it("says of a change that the result is out of date, and of the next check what is solved", async () => {
    const { pane, check, card, typeInto } = preview;
    await check();
    await typeInto("D13", "451.78");
    await pane.getByText("已过时").waitFor();
    await pane.getByRole("button", { name: "重新核对" }).first().click();
    await pane.getByText("1 个问题已经解决").waitFor();
    await card("表一 D13").getByText("已经改正").waitFor();
  });
});

describe("exporting", () => {
  it("puts the findings on a sheet of their own, by the mouse", async () => {
    const { page, pane, check } = preview;
    await check();
    await preview.tab(words.more);
    await pane.getByRole("button", { name: words.export }).click();
    await pane.getByRole("menuitem", { name: "新工作表" }).click();
    await page.getByRole("tab", { name: /核对报告/ }).waitFor();
  });
});

describe("ignoring", () => {
  it("needs a reason, is kept with the workbook, and can be taken back", async () => {
    const { pane, check, card, reloadPane } = preview;
    await check();
    const finding = card("机关事业单位养老保险缴费支出").last();
    await finding.getByText(words.why).click();
    await finding.getByRole("button", { name: "忽略…" }).click();
    await expect(finding.getByRole("button", { name: "忽略这一处" }).isDisabled()).resolves.toBe(true);
    await finding.getByLabel("忽略的原因").fill("已核实");
    await finding.getByRole("button", { name: "忽略这一处" }).click();
    await pane.getByText("疑点 0").first().waitFor();

    await reloadPane();
    await check();
    await pane.getByText("疑点 0").first().waitFor();
    await preview.tab(words.more);
    await pane.getByText("忽略的原因：已核实").waitFor();
    await pane.getByRole("button", { name: "恢复" }).click();
    await pane.getByText("疑点 1").first().waitFor();
  });
});

/** A budget in which 表二 C6 is wrong, and has a fill and a font of its own. */
const ownLook = {
  font: { bold: true, italic: true, fontSize: 14, fontName: "楷体", color: "#1F4E79" },
  fill: "FFCCE5FF",
};

describe("marks", () => {
  const look = (element: Element) => {
    const { backgroundColor, color, fontWeight, fontStyle } = getComputedStyle(element);
    return { backgroundColor, color, fontWeight, fontStyle };
  };

  it("lie over a cell's own fill and font, with a legend, and go without a trace, in the saved file too", async () => {
    const { page, pane, cell, check, setMarks, openFile, showSheet } = preview;
    const file = dressed(writeWorkbook(wrongWorkbook()), { sheet: 2, cells: { C6: ownLook } });
    await openFile("own.xlsx", file);
    await page.getByRole("region", { name: "own.xlsx" }).waitFor();
    await showSheet("表二");
    const before = await cell("C6").evaluate(look);
    expect(before).toMatchObject({
      backgroundColor: "rgb(204, 229, 255)",
      color: "rgb(31, 78, 121)",
      fontWeight: "700",
    });
    const saved = async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "另存为 .xlsx" }).click(),
      ]);
      const appearance = readAppearance(readFileSync(await download.path()));
      return [...appearance.values()].map(({ styles }) => styles);
    };
    const savedBefore = await saved();
    expect(savedBefore[1]?.C6).toEqual({ ...ownLook.font, fill: "#CCE5FF" });

    await check();
    await setMarks(true);
    expect(await cell("C6").evaluate(look)).toMatchObject({
      backgroundColor: "rgb(255, 179, 179)",
      color: "rgb(122, 0, 16)",
    });
    expect((await saved())[1]?.C6).toEqual({ ...ownLook.font, fill: "#CCE5FF" });
    await setMarks(false);
    expect(await cell("C6").evaluate(look)).toEqual(before);
    expect(await saved()).toEqual(savedBefore);
    // Marks are not the user's change.
    await expect(pane.getByText("已过时").count()).resolves.toBe(0);
  });

  it("leave out a protected sheet and name it; everything else goes on", async () => {
    const { page, pane, cell, card, button, check, marks, setMarks, openFile, showSheet, waitForCell } =
      preview;
    await openFile("protected.xlsx", protectedWorkbook());
    await page.getByRole("region", { name: "protected.xlsx" }).waitFor();
    await check();
    await showSheet(PROTECTED_SHEET);
    const unmarked = await cell("C6").evaluate(look);
    await preview.tab(words.more);
    await marks.click();
    await pane.getByText(`工作表“${PROTECTED_SHEET}”受保护，不能在上面做标记`).waitFor();
    expect(await cell("C6").evaluate(look)).toEqual(unmarked);
    await showSheet("表三");
    const marked = await cell("C6").evaluate(look);
    expect(marked.backgroundColor).toBe("rgb(255, 179, 179)");

    // Going to a cell of it, and ignoring.
    await preview.tab(words.findings);
    const finding = card(PROTECTED_SHEET).first();
    await finding.getByRole("button", { name: `查看 ${PROTECTED_SHEET} C6` }).click();
    await waitForCell("C6");
    const found = await pane.getByText(words.outcome).first().innerText();
    await finding.getByText(words.why).click();
    await button(words.ignore).first().click();
    await pane.getByLabel(words.reason).fill("已核实");
    await button(words.ignoreOne).click();
    await preview.tab(words.ignored);
    await pane.getByText("忽略的原因：已核实").first().waitFor();
    expect(await pane.getByText(words.outcome).first().innerText()).not.toBe(found);
    await preview.tab(words.findings);

    // What was marked can be unmarked.
    await setMarks(false);
    await showSheet("表三");
    expect((await cell("C6").evaluate(look)).backgroundColor).not.toBe(marked.backgroundColor);

    // Nor can a person type there.
    await showSheet(PROTECTED_SHEET);
    await preview.typeInto("C6", "1");
    await page.getByRole("alert").getByText("受保护").waitFor();
    expect(await cell("C6").innerText()).toBe("99,999.99");
  });
});

describe("what was recognised", () => {
  it("is shown, and a table that was not found is named by hand", async () => {
    const { pane, check, cell, typeInto, showSheet } = preview;
    await showSheet("表五");
    await typeInto("A1", " ");
    await typeInto("A2", "财政局批复的表");
    await check();
    await pane.getByRole("tab", { name: "各表" }).click();
    const table = pane.locator(".fui-Card", { hasText: "一般公共预算支出预算表" });
    await table.getByText("没有找到").waitFor();
    await cell("A2").click();
    await table.getByRole("button", { name: "选中区域就是这张表" }).click();
    await pane.getByText("已按选中区域识别").waitFor();
    await table.getByText(/有数据|不确定/).waitFor();
  });
});

describe("a person's own file", () => {
  const paneOf = async (name: string) => {
    const { page, pane } = preview;
    await page.getByRole("region", { name }).waitFor();
    await pane.getByRole("button", { name: "一键核对" }).waitFor();
  };

  it("is opened and checked", async () => {
    const { pane, check, openFile } = preview;
    await openFile("town.xlsx", writeWorkbook(layOut(budgets["town-2026"])));
    await paneOf("town.xlsx");
    await check();
    await pane.getByText("看 1 处").waitFor();
    await expect(pane.getByText("临县刘家会镇人民政府").count()).resolves.toBeGreaterThan(0);
  });

  it("that is broken leaves the open one as it is, with one sentence", async () => {
    const { page, pane, check, openFile } = preview;
    await openFile("broken.xlsx", brokenWorkbook());
    await page.getByRole("alert").getByText("文件已损坏").waitFor();
    await check();
    await pane.getByText("改 4 处，看 2 处").waitFor();
  });

  it("without budget tables gets an explanation", async () => {
    const { pane, openFile } = preview;
    await openFile("other.xlsx", otherWorkbook());
    await paneOf("other.xlsx");
    await pane.getByRole("button", { name: "一键核对" }).click();
    await pane.getByText("没有找到预算公开表").waitFor();
    await expect(pane.getByText("《预算收支总表》").count()).resolves.toBeGreaterThan(0);
    // Each can be named by hand all the same.
    await pane.getByRole("tab", { name: "各表" }).click();
    await pane.getByRole("button", { name: "选中区域就是这张表" }).nth(12).waitFor();
  });
});

describe("while a cell is being edited", () => {
  it("says so, and works again afterwards", async () => {
    const { page, pane, cell } = preview;
    await cell("G3").dblclick();
    await page.locator("input.editor").fill("正在输入");
    await pane.getByRole("button", { name: "一键核对" }).evaluate((button: HTMLElement) => button.click());
    await pane.getByText("正在编辑单元格").waitFor({ timeout: 15_000 });
    await page.locator("input.editor").press("Escape");
    await pane.getByRole("button", { name: "再试一次" }).click();
    await pane.getByText("改 4 处，看 2 处").waitFor();
  });
});

describe("while Excel is slow", () => {
  it("reading is cancelled, and what Excel answers afterwards is no result", async () => {
    const { pane, button, check, checkButton, holdExcel, releaseExcel } = preview;
    await holdExcel();
    await checkButton.click();
    await pane.getByText("正在读取工作簿").waitFor();
    await button(words.cancel).click();
    await pane.getByText("已取消，工作簿没有任何改动。").waitFor();
    await expect(pane.getByRole("progressbar").count()).resolves.toBe(0);
    await releaseExcel();
    await preview.page.waitForTimeout(500);
    await expect(pane.getByText(words.outcome).count()).resolves.toBe(0);
    await check();
    await pane.getByText("改 4 处，看 2 处").waitFor();
  });

  it("a second reading that is cancelled leaves the first result", async () => {
    const { pane, button, check, checkButton, holdExcel, releaseExcel } = preview;
    await check();
    await holdExcel();
    await checkButton.click();
    await pane.getByRole("progressbar").waitFor();
    await button(words.cancel).click();
    await pane.getByText("已取消").waitFor();
    await pane.getByText("改 4 处，看 2 处").waitFor();
    await releaseExcel();
  });
});
