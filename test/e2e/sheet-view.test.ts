import { readFileSync } from "node:fs";
import { violations } from "./look-over";
import { words } from "./driver";
import { previewInBrowser } from "./preview";

jest.setTimeout(30_000);

const preview = previewInBrowser();
beforeEach(() => preview.open());

const nameBox = () => preview.page.locator(".name-box").innerText();
const contentIs = (wanted: string) =>
  preview.page.waitForFunction(
    (text) => document.querySelector<HTMLInputElement>(".formula-bar input")?.value === text,
    wanted,
  );
const press = async (...keys: string[]) => {
  for (const key of keys) await preview.page.keyboard.press(key);
};
const selectedCells = () => preview.page.getByRole("gridcell", { selected: true }).count();

describe("a range", () => {
  it("is dragged, grown by shift and click, and by shift and the arrows", async () => {
    const { page, cell } = preview;
    await cell("B8").hover();
    await page.mouse.down();
    await cell("C9").hover();
    await cell("C10").hover();
    await page.mouse.up();
    expect(await nameBox()).toBe("B8:C10");
    expect(await selectedCells()).toBe(6);
    await cell("A12").hover();
    expect(await nameBox()).toBe("B8:C10");

    await cell("D12").click({ modifiers: ["Shift"] });
    expect(await nameBox()).toBe("B8:D12");
    await press("Shift+ArrowDown", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft");
    expect(await nameBox()).toBe("A8:B13");
    await press("ArrowRight");
    expect(await nameBox()).toBe("C8");
    expect(await selectedCells()).toBe(1);
  });

  it("is cleared by Delete, all of it", async () => {
    const { cell } = preview;
    await cell("B8").click();
    await cell("C10").click({ modifiers: ["Shift"] });
    await press("Delete");
    for (const address of ["B8", "C10"]) await expect(cell(address).innerText()).resolves.toBe("");
    expect(await nameBox()).toBe("B8:C10");
  });

  it("is what names a table by hand", async () => {
    const { page, pane, cell } = preview;
    await page.getByRole("tab", { name: "表五" }).click();
    await cell("A1").dblclick();
    await page.locator("input.editor").fill("财政局批复的表");
    await press("Enter");
    await pane.getByRole("button", { name: "一键核对" }).click();
    await pane.getByText(words.outcome).first().waitFor();
    await pane.getByRole("tab", { name: "各表" }).click();
    await cell("A1").click();
    await press("Shift+Control+End");
    const area = await nameBox();
    expect(area).toMatch(/^A1:E\d\d+$/);
    const table = pane.locator(".fui-Card", { hasText: "一般公共预算支出预算表" });
    await table.getByRole("button", { name: "选中区域就是这张表" }).click();
    await pane.getByText("已按选中区域识别").waitFor();
    await table.getByText(/有数据|不确定/).waitFor();
  });

  it("that the add-in selects is shown, and goes on from there", async () => {
    const { page, pane } = preview;
    await pane.getByRole("button", { name: "一键核对" }).click();
    await pane.getByRole("button", { name: "查看 表三 C18" }).first().click();
    await page.waitForFunction(() => document.querySelector(".name-box")?.textContent === "C18");
    await page.getByRole("grid").focus();
    await press("Shift+ArrowDown");
    expect(await nameBox()).toBe("C18:C19");
  });
});

describe("the keyboard", () => {
  it("moves as in Excel", async () => {
    const { cell } = preview;
    await cell("B8").click();
    await press("Tab", "Enter", "Shift+Tab", "Shift+Enter");
    expect(await nameBox()).toBe("B8");
    await press("End");
    expect(await nameBox()).toBe("C8");
    await press("Home");
    expect(await nameBox()).toBe("A8");
    await press("PageDown");
    expect(Number(/\d+/.exec(await nameBox())?.[0])).toBeGreaterThan(20);
    await press("PageUp");
    expect(await nameBox()).toBe("A8");
    await press("Control+Home");
    expect(await nameBox()).toBe("A1");
    // The title is merged over the table's columns: one step, and named by its first cell.
    await press("ArrowDown");
    expect(await nameBox()).toBe("A2");
    await press("ArrowRight");
    expect(await nameBox()).toBe("G2");
  });

  it("types over, edits with F2, takes back with Escape", async () => {
    const { page, cell } = preview;
    await cell("G3").click();
    await page.keyboard.type("12.5");
    await press("Tab");
    expect(await nameBox()).toBe("H3");
    await press("ArrowLeft");
    await contentIs("12.5");
    await press("F2");
    await page.keyboard.type("0");
    await press("Enter");
    expect(await nameBox()).toBe("G4");
    await press("ArrowUp");
    await contentIs("12.5");
    await page.keyboard.type("99");
    await press("Escape");
    await contentIs("12.5");
    await expect(page.getByRole("grid").evaluate((grid) => grid === document.activeElement)).resolves.toBe(
      true,
    );
    await press("Delete");
    await contentIs("");
  });

  it("is not held: Escape and Tab lead out of the grid", async () => {
    const { page, cell } = preview;
    await cell("B8").click();
    await press("Escape", "Tab");
    await expect(
      page.getByRole("tab", { name: "表一" }).evaluate((tab) => tab === document.activeElement),
    ).resolves.toBe(true);
  });

  it("a click elsewhere ends typing and keeps it", async () => {
    const { page, cell } = preview;
    await cell("G3").click();
    await page.keyboard.type("7");
    await cell("G5").click();
    expect(await nameBox()).toBe("G5");
    await expect(cell("G3").innerText()).resolves.toBe("7");
  });
});

describe("to a screen reader", () => {
  it("the grid is a grid, with its headers counted, and the active cell always there", async () => {
    const { page, cell } = preview;
    const grid = page.getByRole("grid", { name: "表一" });
    const cells = await cell("D13").evaluate((element) => ({
      column: element.getAttribute("aria-colindex"),
      row: element.closest("[role=row]")?.getAttribute("aria-rowindex"),
    }));
    expect(cells).toEqual({ column: "5", row: "14" });
    await expect(cell("A2").getAttribute("aria-colspan")).resolves.toBe("6");
    await cell("A8").click();
    await grid.evaluate((element) => element.scrollTo(0, 100_000));
    await page.waitForTimeout(150);
    const id = await grid.getAttribute("aria-activedescendant");
    expect(id).toBe("cell-7-0");
    await expect(page.locator(`#${id}`).count()).resolves.toBe(1);
    await expect(grid.getAttribute("aria-multiselectable")).resolves.toBe("true");
  });

  it("nothing in it breaks a rule of accessibility, not while one types either", async () => {
    const { page, cell } = preview;
    await cell("G3").click();
    await page.keyboard.type("7");
    expect(await violations(page.mainFrame())).toEqual([]);
  }, 60_000);
});

describe("the sample", () => {
  it("comes only when the introduction is asked for it, and is opened in place of the open workbook", async () => {
    const { page, pane, cell } = preview;
    await cell("G3").click();
    await page.keyboard.type("7");
    await press("Enter");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await pane.getByRole("button", { name: "山西省部门预算" }).click();
    await page.getByRole("region", { name: "工作簿2.xlsx" }).waitFor();
    expect(asked).toContain("/sample/budget-2026.xlsx");
    await pane.getByRole("button", { name: "一键核对" }).click();
    await pane.getByText("改 4 处，看 2 处").waitFor();
    await expect(cell("G3").innerText()).resolves.toBe("");
  });

  it.each([
    ["其他省份的部门预算", "national-2026.xlsx", "部门预算公开（各地通用）"],
    ["部门决算", "final-2025.xlsx", "部门决算公开（各地通用）"],
  ])("“%s” is opened, and its errors are found", async (name, file, standard) => {
    const { page, pane } = preview;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await pane.getByRole("button", { name }).click();
    await page.getByRole("region", { name: "工作簿2.xlsx" }).waitFor();
    expect(asked).toContain(`/sample/${file}`);
    await pane.getByRole("button", { name: "一键核对" }).click();
    await pane.getByText(/^改 \d+ 处/).waitFor();
    await pane.getByText(standard).first().waitFor({ state: "attached" });
  });

  it("is chosen beside the other buttons, and opened in place of the open workbook", async () => {
    const { page, pane } = preview;
    await page.getByLabel("选择示例").selectOption("示例：部门决算 2025");
    await page.getByRole("region", { name: "示例 部门决算 2025.xlsx" }).waitFor();
    await pane.getByRole("button", { name: "一键核对" }).click();
    await pane.getByText(/^改 \d+ 处/).waitFor();
  });

  it("that cannot be had is said to be so", async () => {
    const { page, pane } = preview;
    await page.route("**/sample/*", (route) => route.fulfill({ status: 404 }));
    await pane.getByRole("button", { name: "山西省部门预算" }).click();
    await pane.getByText("示例工作簿没有取到").waitFor();
    expect(preview.takeComplaints()).toEqual([expect.stringContaining("404")]);
  });
});

describe("what is written", () => {
  it("is drawn as in Excel, saved with what the pane keeps, and there again when it is opened", async () => {
    const { page, pane, check, cell } = preview;
    await check();
    await pane.locator("[data-card] summary").first().click();
    await pane.getByRole("button", { name: words.ignore }).first().click();
    await pane.getByLabel(words.reason).fill("已核实");
    await preview.button(words.ignoreOne).click();
    await preview.tab(words.narrative);
    await preview.does(preview.button(words.writeSheet));
    await pane.getByText("已写入工作表").waitFor();
    await preview.showSheet("情况说明");
    await page.getByRole("img", { name: /^图表“一般公共预算当年拨款结构图”：教育支出 553\.17/ }).waitFor();
    const [title, text] = await Promise.all(["A1", "A3"].map((one) => cell(one).boundingBox()));
    expect(text?.height).toBeGreaterThan((title?.height ?? 0) * 2);

    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "另存为 .xlsx" }).click(),
    ]);
    await preview.openFile("again.xlsx", readFileSync(await saved.path()));
    await page.getByRole("region", { name: "again.xlsx" }).waitFor();
    await check();
    await preview.tab(words.more);
    await pane.getByText("已核实").first().waitFor();
    await preview.showSheet("情况说明");
    await page.getByRole("img", { name: /^图表“三公经费分布图”/ }).waitFor({ state: "attached" });
    await preview.does(preview.button(words.undo).first());
    await expect(page.getByRole("tab", { name: "情况说明", exact: true }).count()).resolves.toBe(0);
  }, 60_000);
});
