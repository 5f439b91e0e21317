import { words, type Driver } from "./driver";
import { brokenWorkbook, otherWorkbook, protectedWorkbook } from "./files";

/** One state of the page, reached from the one before it in the list. */
export interface State {
  readonly name: string;
  readonly reach: (driver: Driver) => Promise<void>;
  /** The sheet beside the pane shows something of its own too. */
  readonly hasSheet?: boolean;
}

/** Every state of the preview's page, on a way through all of them. Begins where the page was just opened. */
export const states: readonly State[] = [
  { name: "the first run", reach: () => Promise.resolve(), hasSheet: true },
  {
    name: "reading",
    reach: async ({ holdExcel, checkButton, pane }) => {
      await holdExcel();
      await checkButton.click();
      await pane.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "cancelled",
    reach: async ({ button, pane, releaseExcel }) => {
      await button(words.cancel).click();
      await pane.getByText(words.cancelled).waitFor();
      await releaseExcel();
    },
  },
  { name: "the result", reach: ({ check }) => check() },
  {
    name: "why and how to mend",
    reach: ({ card }) => card("F1").locator("summary").filter({ hasText: words.why }).first().click(),
  },
  {
    name: "marks and their legend",
    reach: async ({ setMarks, card, button, waitForCell }) => {
      await setMarks(true);
      await card("表三 C18").first().getByRole("button", { name: "表三 C18" }).first().click();
      await waitForCell("C18");
      await button(words.check).first().waitFor();
    },
    hasSheet: true,
  },
  {
    name: "the export menu",
    reach: async ({ button, pane }) => {
      await button(words.export).click();
      await pane.getByRole("menu").waitFor();
    },
  },
  {
    name: "ignoring",
    reach: async ({ page, pane, button }) => {
      await page.keyboard.press("Escape");
      await pane.getByRole("menu").waitFor({ state: "detached" });
      await button(words.ignore).first().click();
      await pane.getByLabel(words.reason).fill("已核实");
    },
  },
  {
    name: "the ignored",
    reach: async ({ button, tab, pane }) => {
      await button(words.ignoreOne).click();
      await tab(words.ignored);
      await pane.getByText("已核实").waitFor();
    },
  },
  { name: "the tables", reach: ({ tab }) => tab(words.tables) },
  {
    name: "nothing of the kind chosen",
    reach: async ({ tab, button, pane }) => {
      await tab(words.findings);
      await button(/^(提示|Hints) /).click();
      await button(/^(无法核对|Not checked) /).click();
      await pane.getByRole("heading", { name: /没有核对的项目|Not checked/ }).waitFor();
    },
  },
  {
    name: "a cell being edited",
    reach: async ({ page, cell, checkButton, pane, button }) => {
      await button(/^(无法核对|Not checked) /).click();
      await cell("C18").dblclick();
      await page.locator("input.editor").waitFor();
      // A click would end the typing, as it does in Excel; the ribbon's button would not.
      await checkButton.evaluate((element: HTMLElement) => element.click());
      await pane.getByText(/正在编辑单元格|is being edited/).waitFor();
    },
    hasSheet: true,
  },
  {
    name: "out of date",
    reach: async ({ page, typeInto, pane }) => {
      await page.locator("input.editor").press("Escape");
      await typeInto("C18", "447.33");
      await pane.getByText(/可能已经过时|out of date/).waitFor();
    },
  },
  {
    name: "something solved",
    reach: async ({ check, pane }) => {
      await check();
      await pane.getByText(/问题已经解决|are solved/).waitFor();
    },
  },
  {
    name: "a table named by hand",
    reach: async ({ showSheet, typeInto, check, tab, cell, pane }) => {
      await showSheet("表五");
      await typeInto("A1", " ");
      await typeInto("A2", "财政局批复的表");
      await check();
      await tab(words.tables);
      await cell("A2").click();
      const table = pane.locator(".fui-Card", { hasText: "一般公共预算支出预算表" });
      await table.getByRole("button", { name: words.isSelection }).click();
      await pane.getByText(/已按选中区域识别|Read where you selected/).waitFor();
    },
    hasSheet: true,
  },
  {
    name: "a protected sheet",
    reach: async ({ openFile, page, check, marks, pane }) => {
      await openFile("protected.xlsx", protectedWorkbook());
      await page.getByRole("region", { name: "protected.xlsx" }).waitFor();
      await check();
      await marks.click();
      await pane.getByText(/受保护|is protected/).waitFor();
    },
    hasSheet: true,
  },
  {
    name: "no budget tables",
    reach: async ({ openFile, page, checkButton, pane }) => {
      await openFile("other.xlsx", otherWorkbook());
      await page.getByRole("region", { name: "other.xlsx" }).waitFor();
      await checkButton.click();
      await pane.getByText(/没有找到预算公开表|No budget tables/).waitFor();
    },
  },
  {
    name: "a broken file",
    reach: async ({ openFile, page }) => {
      await openFile("broken.xlsx", brokenWorkbook());
      await page.getByRole("alert").waitFor();
    },
    hasSheet: true,
  },
];
