import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { startServer, type RunningServer } from "../../scripts/server";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts";
import { writeWorkbook } from "../fixtures/write-workbook";
import { startBrowser, visit, type Browsing, type Visit } from "./browser";

jest.setTimeout(30_000);

let server: RunningServer;
let browsing: Browsing;
let folder: string;
let open: Visit;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gouji-e2e-"));
  server = await startServer({ port: 0, build: false });
  browsing = await startBrowser();
});
afterAll(async () => {
  await browsing.close();
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  open = await visit(browsing.context, server.url);
  ({ page, pane } = open);
});
afterEach(async () => {
  // Nothing but the page's own files was asked for, and the policy was never in the way.
  expect(open.requested.filter((url) => !url.startsWith(server.url) && !url.startsWith("blob:"))).toEqual([]);
  expect(open.complaints).toEqual([]);
  await page.close();
});

const check = async () => {
  await pane
    .getByRole("button", { name: /一键核对|重新核对/ })
    .first()
    .click();
  await pane.getByText(/发现错误 \d+|未发现错误/).waitFor();
};
const selected = async () =>
  `${await page.getByRole("tab", { selected: true }).innerText()} ${await page.locator(".name-box").innerText()}`;
const cell = (address: string) => {
  const [, letters = "A", digits = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return page.locator(`#cell-${Number(digits) - 1}-${letters.charCodeAt(0) - 65}`);
};
const typeInto = async (address: string, input: string) => {
  await cell(address).dblclick();
  await page.locator("input.editor").fill(input);
  await page.locator("input.editor").press("Enter");
};
const card = (text: string) => pane.locator("[data-card]", { hasText: text });

describe("the first run", () => {
  it("says in three lines what it does, until it was read", async () => {
    await expect(pane.getByRole("listitem").count()).resolves.toBe(3);
    await pane.getByRole("button", { name: "知道了" }).click();
    await pane.getByRole("heading", { name: "核对预算公开表" }).waitFor({ state: "detached" });
    // Kept with the workbook: the pane opened again says it no more.
    await page
      .locator("iframe")
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
    await pane.getByRole("button", { name: "一键核对" }).waitFor();
    await page.waitForTimeout(500);
    await expect(pane.getByRole("heading", { name: "核对预算公开表" }).count()).resolves.toBe(0);
  });
});

describe("一键核对", () => {
  it("finds the planted errors, the wrong cells first", async () => {
    await check();
    await expect(pane.getByText("发现错误 14 处，疑点 1 处").count()).resolves.toBe(1);
    const headings = await pane.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings[0]).toBe("最可能有误的单元格");
    const first = await pane.locator("[data-card]").allInnerTexts();
    const named = [
      "表一 D13 应为 451.78",
      "表三 C18 应为 447.33",
      "表十 B7 应为 5.06",
      "表十二 C21 应为 86.75",
    ];
    named.forEach((text, index) => expect(first[index]).toContain(text));
    for (const text of ["机关事业单位养老保险缴费支出", "文本形式", "标题是 2025 年"]) {
      expect(await card(text).count()).toBeGreaterThan(0);
    }
  });

  it("goes to the very cell, of a culprit and of each numbered part", async () => {
    await check();
    await card("表三 C18 应为").getByRole("button", { name: "选中 表三 C18" }).click();
    await page.waitForFunction(() => document.querySelector(".name-box")?.textContent === "C18");
    expect(await selected()).toBe("表三 C18");
    await card("F1")
      .first()
      .getByRole("button", { name: /选中 表一 E13/ })
      .click();
    await page.waitForFunction(() => document.querySelector(".name-box")?.textContent === "E13");
    expect(await selected()).toBe("表一 E13");
  });

  it("filters by the chips", async () => {
    await check();
    const all = await pane.locator("[data-card]").count();
    await pane.getByRole("button", { name: "疑点 1" }).click();
    await expect(pane.locator("[data-card]").count()).resolves.toBe(1);
    await pane.getByRole("button", { name: "疑点 1" }).click();
    await expect(pane.locator("[data-card]").count()).resolves.toBe(all);
  });

  it("says of a change that the result is out of date, and of the next check what is solved", async () => {
    await check();
    await typeInto("D13", "451.78");
    await pane.getByText("结果可能已经过时").waitFor();
    await pane.getByRole("button", { name: "重新核对" }).first().click();
    await pane.getByText("上次的 4 个问题已经解决").waitFor();
    await expect(card("表一 D13 应为").count()).resolves.toBe(0);
  });
});

describe("ignoring", () => {
  it("needs a reason, is kept with the workbook, and can be taken back", async () => {
    await check();
    const finding = card("机关事业单位养老保险缴费支出").last();
    await finding.getByRole("button", { name: "忽略" }).click();
    await expect(finding.getByRole("button", { name: "忽略这一处" }).isDisabled()).resolves.toBe(true);
    await finding.getByLabel("忽略的原因").fill("已核实");
    await finding.getByRole("button", { name: "忽略这一处" }).click();
    await pane.getByText("疑点 0").first().waitFor();

    await page
      .locator("iframe")
      .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.location.reload());
    await pane.getByRole("button", { name: "一键核对" }).waitFor();
    await check();
    await pane.getByText("疑点 0").first().waitFor();
    await pane.getByRole("tab", { name: "已忽略" }).click();
    await pane.getByText("忽略的原因：已核实").waitFor();
    await pane.getByRole("button", { name: "恢复" }).click();
    await pane.getByText("疑点 1").first().waitFor();
  });
});

describe("marks", () => {
  it("colour the cells, with a legend, and go without a trace", async () => {
    const colour = () => cell("D13").evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await check();
    await pane.getByRole("switch", { name: "在工作表上标出" }).click();
    await pane.getByRole("list", { name: "图例" }).waitFor();
    expect(await colour()).toBe("rgb(255, 179, 179)");
    await pane.getByRole("switch", { name: "在工作表上标出" }).click();
    await pane.getByRole("list", { name: "图例" }).waitFor({ state: "detached" });
    expect(await colour()).toBe(before);
    // Marks are not the user's change.
    await expect(pane.getByText("结果可能已经过时").count()).resolves.toBe(0);
  });
});

describe("what was recognised", () => {
  it("is shown, and a table that was not found is named by hand", async () => {
    await page.getByRole("tab", { name: "表五" }).click();
    await typeInto("A1", " ");
    await typeInto("A2", "财政局批复的表");
    await check();
    await pane.getByRole("tab", { name: "识别的表" }).click();
    const table = pane.locator(".fui-Card", { hasText: "一般公共预算支出预算表" });
    await table.getByText("没有找到").waitFor();
    await cell("A2").click();
    await table.getByRole("button", { name: "选中区域就是这张表" }).click();
    await pane.getByText("已按选中区域识别").waitFor();
    await table.getByText(/有数据|不确定/).waitFor();
  });
});

describe("a person's own file", () => {
  const openFile = (name: string, bytes: Uint8Array) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return page.locator("input[type=file]").setInputFiles(file);
  };
  const paneOf = async (name: string) => {
    await page.getByRole("region", { name }).waitFor();
    await pane.getByRole("button", { name: "一键核对" }).waitFor();
  };

  it("is opened and checked", async () => {
    await openFile("town.xlsx", writeWorkbook(layOut(budgets["town-2026"])));
    await paneOf("town.xlsx");
    await check();
    await pane.getByText("发现错误 0 处，疑点 1 处").waitFor();
    await expect(pane.getByText("临县刘家会镇人民政府").count()).resolves.toBeGreaterThan(0);
  });

  it("that is broken leaves the open one as it is, with one sentence", async () => {
    await openFile("broken.xlsx", writeWorkbook(layOut(budgets["town-2026"])).slice(0, 5000));
    await page.getByRole("alert").getByText("文件已损坏").waitFor();
    await check();
    await pane.getByText("发现错误 14 处").waitFor();
  });

  it("without budget tables gets an explanation", async () => {
    const sheets = [
      {
        name: "通讯录",
        rows: [[{ value: "姓名" }, { value: "电话" }]],
        merges: [],
        columnWidths: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    ];
    await openFile("other.xlsx", writeWorkbook({ sheets }));
    await paneOf("other.xlsx");
    await pane.getByRole("button", { name: "一键核对" }).click();
    await pane.getByText("没有找到预算公开表").waitFor();
    await expect(pane.getByText("《预算收支总表》").count()).resolves.toBeGreaterThan(0);
  });
});

describe("while a cell is being edited", () => {
  it("says so, and works again afterwards", async () => {
    await cell("G3").dblclick();
    await page.locator("input.editor").fill("正在输入");
    await pane.getByRole("button", { name: "一键核对" }).evaluate((button: HTMLElement) => button.click());
    await pane.getByText("正在编辑单元格").waitFor({ timeout: 15_000 });
    await page.locator("input.editor").press("Escape");
    await pane.getByRole("button", { name: "再试一次" }).click();
    await pane.getByText("发现错误 14 处").waitFor();
  });
});

describe("the keyboard alone", () => {
  it("checks, moves among the findings and goes to a cell", async () => {
    await pane.getByRole("button", { name: "一键核对" }).focus();
    await page.keyboard.press("Enter");
    await pane.getByText("发现错误 14 处").waitFor();
    await pane.locator("[data-card]").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector(".name-box")?.textContent === "C18");
    expect(await selected()).toBe("表三 C18");
  });
});
