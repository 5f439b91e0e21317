import { inventedColumns } from "../fixtures/taught";
import { words, type Driver } from "./driver";
import {
  brokenWorkbook,
  inventedFile,
  lastYearWorkbook,
  otherWorkbook,
  partlyReadWorkbook,
  proseWorkbook,
  protectedWorkbook,
} from "./files";

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
    name: "a cause with its evidence",
    reach: async ({ card }) => {
      await card("表一 D13").first().waitFor();
      // By key: where the list is still being measured, what is clicked may move away under the pointer.
      await card("表一 D13").first().locator("summary").first().press("Enter");
      await card("表一 D13").first().getByRole("table").first().waitFor();
    },
  },
  {
    name: "writing",
    reach: async ({ holdExcel, button, pane }) => {
      await holdExcel();
      await button(words.change).first().click();
      await pane.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "something written, and its card solved",
    reach: async ({ releaseExcel, pane }) => {
      await releaseExcel();
      await pane.getByText(/已改 表一 D13|表一 D13 changed/).waitFor();
      await pane.getByText(/表一 D13 已经改正|表一 D13 is put right/).waitFor();
    },
  },
  {
    name: "what can be mended",
    reach: async ({ tab, card, pane }) => {
      await tab(words.mend);
      await card("表三 C18").waitFor();
      await pane
        .getByText(/请逐项核实后改正|for you to verify/)
        .last()
        .waitFor();
    },
  },
  {
    name: "what can be written as formulas, and what not",
    reach: async ({ pane, does }) => {
      await does(pane.getByRole("radio", { name: /^写公式|^Formulas/ }));
      await pane.getByText(/^(没有写成公式的|Not written as formulas)/).click();
      await pane.getByText("它与各项之和不完全相等").first().waitFor();
    },
  },
  {
    name: "what the items would change",
    reach: async ({ pane, does }) => {
      await does(pane.getByRole("radio", { name: /^全部重算|^All/ }));
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
      await does(pane.getByRole("radio", { name: /^改错|^Mend/ }));
      await tab(words.findings);
    },
  },
  {
    name: "why and how to mend",
    reach: ({ card }) => card("表五 B27").locator("summary").first().click(),
  },
  {
    name: "marks and their legend",
    reach: async ({ setMarks, card, button, tab, waitForCell }) => {
      await setMarks(true);
      await tab(words.findings);
      await card("表三 C18").first().getByRole("button", { name: "表三 C18" }).first().click();
      await waitForCell("C18");
      await button(words.check).first().waitFor();
      await tab(words.more);
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
    reach: async ({ page, pane, button, tab, card }) => {
      await page.keyboard.press("Escape");
      await pane.getByRole("menu").waitFor({ state: "detached" });
      await tab(words.findings);
      await card("表五 B27").locator("summary").first().click();
      await button(words.ignore).first().click();
      await pane.getByLabel(words.reason).fill("已核实");
    },
  },
  {
    name: "the ignored",
    reach: async ({ button, tab, pane }) => {
      await button(words.ignoreOne).click();
      await tab(words.ignored);
      await pane.getByText("已核实").first().waitFor();
    },
  },
  {
    name: "a tie of one's own being made",
    reach: async ({ button, cell, pane, showSheet, waitForCell }) => {
      await button(/^(定一条勾稽|Make a tie)/).click();
      await showSheet("表三");
      await cell("C6").click();
      await waitForCell("C6");
      await button(/^(取所选的单元格|Take the selected)/)
        .first()
        .click();
      await pane.getByText(/《预算支出总表》“合计”的合计/).waitFor();
    },
  },
  {
    name: "what the words mean, and former checks",
    reach: async ({ pane }) => {
      await pane.locator("summary", { hasText: /^(按键|Keys)$/ }).click();
      await pane.locator("summary", { hasText: /^(词语|Words)$/ }).click();
    },
  },
  {
    name: "the ties that hold",
    reach: async ({ button, pane }) => {
      await button(/^(通过|Passed) /).click();
      await pane.locator("summary", { hasText: "预算收支总表" }).first().click();
      await pane.locator("details[open] details summary").first().click();
      await pane
        .getByText(/ = .*\d\.\d\d/)
        .first()
        .waitFor();
      await button(/^(通过|Passed) /).click();
    },
  },
  {
    name: "one table alone",
    reach: async ({ button, pane }) => {
      await button(/^表二 /).click();
      await pane.getByText(/这张表没有问题|Nothing is wrong in this table/).waitFor();
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
      await pane.getByText(/已过时|out of date/i).waitFor();
    },
  },
  {
    name: "something solved",
    reach: async ({ check, pane }) => {
      await check();
      await pane.getByText(/问题已经解决|solved/).waitFor();
    },
  },
  {
    name: "the narrative, with what is to be filled in",
    reach: async ({ tab, button, pane }) => {
      await tab(words.narrative);
      await button(words.writeSheet).waitFor();
      for (const title of [
        /填写表内没有的内容|Fill in what/,
        /^(国有资产|State assets)$/,
        /^九、/,
        /^十一、/,
      ]) {
        await pane.locator("summary", { hasText: title }).first().click();
      }
      await pane.getByLabel("政府采购工程预算").last().fill("三百");
      await pane.getByText("应当是万元金额").waitFor();
    },
  },
  {
    name: "the narrative with last year's workbook",
    reach: async ({ chooseLastYear, pane }) => {
      await chooseLastYear("2025.xlsx", lastYearWorkbook());
      await pane.locator("summary", { hasText: /与上年比较|Against last year/ }).click();
      await pane
        .getByRole("button", { name: /^(确认草稿|Confirm the draft)$/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "the narrative out of date, a sentence beside another",
    reach: async ({ button, pane, showSheet, typeInto, check }) => {
      await button(words.writeSheet).click();
      await pane.getByText(/已写入工作表|Written to the sheet/).waitFor();
      await showSheet("表五");
      await typeInto("C6", "4000");
      await check();
      await pane
        .getByRole("button", { name: /^(用新的|Take the new one)$/ })
        .first()
        .waitFor();
    },
  },
  {
    name: "a section over other cells",
    reach: async ({ pane, cell, showSheet }) => {
      await showSheet("表一");
      await cell("A2").click();
      await pane
        .getByRole("button", { name: /^(插入到选中的单元格|Insert at)/ })
        .first()
        .click();
      await pane.getByRole("button", { name: /^(替换并插入|Replace and insert)$/ }).waitFor();
    },
  },
  {
    name: "a pasted text",
    reach: async ({ pane, button }) => {
      await button(/^(不插入|Do not insert)$/).click();
      await pane.locator("summary", { hasText: /粘贴文字核对|Check a pasted text/ }).click();
      await pane
        .getByLabel(/已有的情况说明|An existing narrative/)
        .fill("三、支出预算情况说明\n2026年度云州市文化和旅游局支出预算3759.34万元，另有一笔77.01万元。");
      await button(/^(核对这段文字|Check this text)$/).click();
      await pane.getByText(/处与表不一致|differ from the tables/).waitFor();
    },
  },
  {
    name: "a file that is not last year's",
    reach: async ({ chooseLastYear, pane }) => {
      await chooseLastYear("2023.xlsx", lastYearWorkbook(2023));
      await pane.getByText("应当选 2025 年的工作簿").waitFor();
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
    name: "a wrong figure in a sentence",
    reach: async ({ openFile, page, check, tab, pane, card }) => {
      await openFile("prose.xlsx", proseWorkbook());
      await page.getByRole("region", { name: "prose.xlsx" }).waitFor();
      await check();
      await tab(words.findings);
      await pane.locator("html").evaluate((html) => html.scrollTo(0, html.scrollHeight));
      await card("2437.42").first().waitFor();
    },
  },
  {
    name: "a protected sheet",
    reach: async ({ openFile, page, check, marks, pane, tab }) => {
      await openFile("protected.xlsx", protectedWorkbook());
      await page.getByRole("region", { name: "protected.xlsx" }).waitFor();
      await check();
      await tab(words.more);
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
        .getByText(/没有需要|建议|可以直接|No cell needs|can be put right|for you to verify/)
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
    name: "one of two budgets",
    reach: async ({ openFile, page, check, pane }) => {
      await openFile("two.xlsx", partlyReadWorkbook());
      await page.getByRole("region", { name: "two.xlsx" }).waitFor();
      await check();
      await pane.getByRole("radio", { name: "无锡市统计局" }).check();
      await pane.getByText(/处没有读懂|were not understood/).waitFor();
    },
  },
  {
    name: "lines of a table that were not understood",
    reach: async ({ tab, pane }) => {
      await tab(words.tables);
      await pane.locator("summary", { hasText: /没有读懂、没有核对|Not understood, not checked/ }).click();
      await pane.getByText("有金额而没有项目名称").first().waitFor();
    },
  },
  {
    name: "the narrative of a budget of another province",
    reach: async ({ tab, pane }) => {
      await tab(words.narrative);
      await pane.getByText("收支预算总体情况说明").first().waitFor();
    },
  },
  {
    name: "a table of which nobody knows the labels, being explained",
    reach: async ({ openFile, page, check, tab, button, pane }) => {
      await openFile("invented.xlsx", inventedFile());
      await page.getByRole("region", { name: "invented.xlsx" }).waitFor();
      await check();
      await tab(words.tables);
      await button(words.teach).click();
      await pane.getByLabel(/^(工作表|Sheet)$/).fill("花钱");
      await pane.getByLabel(/^(区域|Range)$/).fill("A1:F9");
      await pane.getByLabel(/它是哪种表|Which kind/).selectOption("expenditure");
      await pane
        .getByText(/^(没有读懂|Not understood)$/)
        .first()
        .waitFor();
    },
  },
  {
    name: "a reading that is refused",
    reach: async ({ pane }) => {
      await pane.getByLabel(/^(合计行|Total)$/).fill("5");
      for (const [index, { quantity }] of inventedColumns.entries()) {
        const label = new RegExp(`^(${"ABCDEF"[index]} 列|Column ${"ABCDEF"[index]} )`);
        await pane.getByLabel(label).selectOption(quantity === "project" ? "of-which" : quantity);
      }
      await pane.getByText("没有采用").waitFor();
    },
  },
  {
    name: "a table that was explained, and the list of these",
    reach: async ({ pane, button }) => {
      await pane.getByLabel(/^(F 列|Column F )/).selectOption("project");
      await pane.getByText(/参加勾稽的金额|amounts in ties/).waitFor();
      await button(/^(记住|Keep)$/).click();
      await pane.getByText(/已按您说的读|is read as you said/).waitFor();
      await pane.locator("summary", { hasText: /^(教过的|Explained so far)/ }).click();
      await button(/^(导出列名|Export labels)$/).waitFor();
    },
  },
  {
    name: "what was explained, taken back",
    reach: async ({ pane, button }) => {
      await button(/^(撤销刚才教的|Undo what was explained)$/).click();
      await pane.getByText(/已经忘记|Forgotten/).waitFor();
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
