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
    name: "a change before it is written",
    reach: async ({ card, pane }) => {
      await card("表一 D13").first().getByRole("button", { name: words.change }).click();
      await pane.getByRole("button", { name: words.write }).waitFor();
    },
  },
  {
    name: "writing",
    reach: async ({ holdExcel, button, pane }) => {
      await holdExcel();
      await button(words.write).click();
      await pane.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "something written, and its card solved",
    reach: async ({ releaseExcel, pane }) => {
      await releaseExcel();
      await pane.getByText(/已改 1 处|1 cells changed/).waitFor();
      await pane.getByText(/表一 D13 已经改正|表一 D13 is put right/).waitFor();
    },
  },
  {
    name: "what can be mended",
    reach: async ({ tab, card, pane }) => {
      await tab(words.mend);
      await card("表三 C18").getByRole("checkbox").check();
      await pane.getByText(/建议修改|Suggestions/).waitFor();
    },
  },
  {
    name: "what can be written as formulas, and what not",
    reach: async ({ pane, does }) => {
      await does(pane.getByRole("radio", { name: /写成公式|Write as formulas/ }));
      await pane.getByText(/^(没有写成公式|Not written as formulas)/).click();
      await pane.getByText("它与各项之和不完全相等").first().waitFor();
    },
  },
  {
    name: "what the items would change",
    reach: async ({ pane, does }) => {
      await does(pane.getByRole("radio", { name: /从明细重算|Recalculate all/ }));
      await pane.getByRole("checkbox", { name: /^(全选|Choose all)/ }).check();
      await pane.getByText(/不再相符，请先看|would break ties/).waitFor();
    },
  },
  {
    name: "a step taken back",
    reach: async ({ pane, button, does, tab }) => {
      await does(button(words.undo).last());
      await pane
        .getByText(/已撤销|Undone/)
        .first()
        .waitFor();
      await pane.getByText(words.outcome).first().waitFor();
      await does(pane.getByRole("radio", { name: /改正差错|Mend errors/ }));
      await tab(words.findings);
    },
  },
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
    name: "locked cells that were not written",
    reach: async ({ tab, button, does, pane }) => {
      await tab(words.mend);
      await does(button(/^(全部改正|Mend all)/));
      await pane.getByText(/被锁定|locked on a protected/).waitFor();
      await pane
        .getByText(/没有需要|建议|可以直接|Can be put right/)
        .first()
        .waitFor();
    },
  },
  {
    name: "taking back that is refused",
    reach: async ({ showSheet, typeInto, does, button, pane }) => {
      await showSheet("表三");
      await typeInto("C6", "1");
      await does(button(words.undo).last());
      await pane.getByText(/在这一步之后又有改动|changed after this step/).waitFor();
    },
  },
  {
    name: "steps of a pane that was opened again",
    reach: async ({ reloadPane, pane }) => {
      await reloadPane();
      await pane.getByRole("region", { name: /改动记录|Changes made/ }).waitFor();
    },
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
