import { readFileSync } from "node:fs";
import { inventedColumns } from "../../fixtures/taught";
import { quantities } from "../../../src/standards/national/quantities";
import { inventedFile } from "../files";
import { keyboardOf } from "../keyboard";
import { previewInBrowser } from "../preview";

jest.setTimeout(120_000);

const preview = previewInBrowser();
const { focused, press, pressUntil } = keyboardOf(preview);

const open = async (name: string, options: Parameters<typeof inventedFile>[0]) => {
  await preview.openFile(name, inventedFile(options));
  await preview.page.getByRole("region", { name }).waitFor();
};

/** Into the pane, and a check. */
async function check(): Promise<void> {
  const { pane, checkButton } = preview;
  await checkButton.waitFor();
  const isIn = () =>
    pane.locator("html").evaluate(() => document.hasFocus() && document.activeElement !== document.body);
  for (let count = 0; count < 20 && !(await isIn()); count += 1) await press("Escape", "Tab");
  if (!/核对$/.test(await focused())) await pressUntil("Shift+Tab", /^(一键核对|重新核对)$/);
  await press("Enter");
  await pane.getByText("未发现错误").first().waitFor();
}

async function showTables(): Promise<void> {
  await pressUntil("Tab", "问题");
  await pressUntil("ArrowRight", "各表");
  await press("Enter");
  await preview.pane.getByRole("button", { name: "教一张表" }).waitFor();
}

/** Types over what a field holds. */
async function type(text: string): Promise<void> {
  await press("Control+A");
  await preview.page.keyboard.type(text);
}

/** Goes through the list that has the focus. */
async function choose(text: string): Promise<void> {
  const chosen = () =>
    preview.pane.locator("select:focus").evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text);
  for (let count = 0; count < 80; count += 1) {
    if ((await chosen()) === text) return;
    await press("ArrowDown");
  }
  throw new Error(`The list has no ${text}`);
}

/** The field or list with this label, by Tab. */
async function tabTo(label: string): Promise<void> {
  const { pane } = preview;
  for (let count = 0; count < 60; count += 1) {
    await press("Tab");
    const isThere = await pane
      .getByLabel(label)
      .first()
      .evaluate((element) => element === document.activeElement);
    if (isThere) return;
  }
  throw new Error(`The Tab key does not come to ${label}`);
}

const nameOf = (id: string) => quantities.find((one) => one.id === id)?.name ?? "";
const letters = ["A", "B", "C", "D", "E", "F"];
const columnLabel = (index: number) => `${letters[index]} 列“${inventedColumns[index]?.path.join("→")}”`;

it("an invented header is explained, known in another workbook, exported, forgotten and imported, by keyboard alone", async () => {
  await preview.open();
  const { pane, page } = preview;
  await open("one.xlsx", {});
  await check();
  await pane.getByText("读了 2 张表").waitFor({ state: "attached" });
  await showTables();
  await pressUntil("Tab", "教一张表");
  await press("Enter");
  await pane.getByLabel("工作表").waitFor();
  await type("花钱");
  await tabTo("区域");
  await type("A1:F9");
  await tabTo("它是哪种表");
  await choose("支出总表");
  await pane.getByText("没有读懂").first().waitFor();
  await tabTo("合计行");
  // What is no row is said, and can be put right in its place.
  await type("五");
  await pane.getByText("应当是行号").waitFor();
  await type("5");
  for (const [index, { quantity }] of inventedColumns.entries()) {
    await tabTo(columnLabel(index));
    await choose(nameOf(quantity));
  }
  await pane.getByText(/相符 22 → 41 处，不符 0 → 0 处/).waitFor();

  // What cannot be is refused before it is kept, and can be mended.
  await choose("其中，不加入合计");
  await pane.getByText(/处勾稽不符.*没有采用/).waitFor();
  await pressUntil("Tab", "记住");
  await press("Enter");
  await pane.getByText("没有采用").waitFor();
  await press("Shift+Tab");
  for (let count = 0; count < 40; count += 1) await press("ArrowUp");
  await choose("项目支出");
  await pane.getByText(/相符 22 → 41 处/).waitFor();
  await pressUntil("Tab", "记住");
  await press("Enter");
  await pane.getByText("已按您说的读《支出总表》").waitFor();
  await focused();
  await pane.getByText("读了 3 张表").waitFor({ state: "attached" });

  // Another workbook of the same form, without a title, in the same machine.
  await open("two.xlsx", { title: "", scale: 2, name: "另一局" });
  await check();
  await pane.getByText("读了 3 张表").waitFor({ state: "attached" });

  // Out of the machine: labels alone.
  await showTables();
  await pressUntil("Tab", /^教过的/);
  await press("Enter");
  await pressUntil("Tab", "导出列名");
  const [download] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
  const exported = readFileSync(await download.path(), "utf8");
  expect(JSON.parse(exported)).toMatchObject({
    version: 1,
    headers: [{ kind: "expenditure", columns: inventedColumns, totals: ["总盘子"] }],
  });
  const kept = await pane.locator("html").evaluate(() => ({ ...localStorage }));
  expect(Object.keys(kept)).toEqual(["gouji.taught"]);
  expect(String(kept["gouji.taught"])).not.toMatch(/\d{2,}|\.|局/);

  await pressUntil("Shift+Tab", /^忘记 支出总表/);
  await press("Enter");
  await pane.getByText("已经忘记").waitFor();
  await focused();
  await pane.getByText("读了 2 张表").waitFor({ state: "attached" });
  expect(await pane.locator("html").evaluate(() => localStorage.length)).toBe(0);

  // What had the focus is gone, and what is nearest has it.
  expect(await focused()).toBe("导入列名");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press("Enter")]);
  await chooser.setFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(exported) });
  await pane.getByText("导入了 1 个表头").waitFor();
  await pane.getByText("读了 3 张表").waitFor({ state: "attached" });
});

it("of a table whose title alone is known, its sheet is shown and its kind is there already", async () => {
  await preview.open();
  // Nothing of what was explained before.
  await preview.pane.locator("html").evaluate(() => localStorage.clear());
  await preview.open();
  const { pane, page } = preview;
  await open("one.xlsx", { title: "支出总表" });
  await check();
  await showTables();
  await pressUntil("Tab", /花钱 1/);
  await press("Enter");
  await pane.getByLabel("它是哪种表").waitFor();
  await expect(
    pane.getByLabel("它是哪种表").evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text),
  ).resolves.toBe("支出总表");
  await pane.getByText("没有读懂").first().waitFor();
  await page.locator("#cell-2-2", { hasText: "盘子" }).waitFor();
});
