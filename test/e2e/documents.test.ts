import { twoBudgets } from "./files";
import { keyboardOf } from "./keyboard";
import { previewInBrowser } from "./preview";

jest.setTimeout(60_000);

const preview = previewInBrowser();
const { focused, press, pressUntil } = keyboardOf(preview);

it("one of two budgets is chosen by keyboard, and what is shown is of that one", async () => {
  await preview.open();
  const { page, pane, checkButton, openFile, check, card } = preview;
  await openFile("two.xlsx", twoBudgets());
  await page.getByRole("region", { name: "two.xlsx" }).waitFor();
  await check();
  const chooser = pane.getByRole("group", { name: "工作簿里有 2 套预算" });
  const chosen = chooser.getByRole("radio", { checked: true });
  const first = await chooser.locator("label").first().innerText();
  const second = await chooser.locator("label").last().innerText();
  expect(first).toContain("错误 0 · 疑点 0");
  expect(second).toContain("临县刘家会镇人民政府 2026 年");
  await pane.getByText(/^未发现错误/).waitFor();
  await expect(card("附表二").count()).resolves.toBe(0);

  // Next to the button of the check; the arrows choose.
  await checkButton.focus();
  await press("Tab", "ArrowDown");
  await expect(chosen.evaluate((radio) => radio === document.activeElement)).resolves.toBe(true);
  await expect(chosen.evaluate((radio) => radio.closest("label")?.innerText)).resolves.toBe(second);
  const [, errors = ""] = /错误 (\d+)/.exec(second) ?? [];
  expect(Number(errors)).toBeGreaterThan(0);
  await pane.getByRole("heading", { name: /^改 \d+ 处/ }).waitFor();
  await pane.getByRole("button", { name: `错误 ${errors}`, exact: true }).waitFor();
  await card("附表二 C6").first().waitFor();

  // The tables are those of the chosen one; so is the narrative.
  await pressUntil("Tab", "问题");
  await pressUntil("ArrowRight", "各表");
  await press("Enter");
  await pane.getByRole("button", { name: /^转到 附表一/ }).waitFor();
  await expect(pane.getByRole("button", { name: /^转到 表一/ }).count()).resolves.toBe(0);
  await pressUntil("ArrowLeft", "改正");
  await press("Enter");
  await pane.getByRole("button", { name: /^全部改正/ }).waitFor();
  await chooser.getByRole("radio").first().check();
  await pane.getByText("没有需要改正的单元格。").waitFor();
  await chooser.getByRole("radio").last().check();
  await pane.getByRole("tab", { name: "改正" }).focus();
  await pressUntil("ArrowRight", "情况说明");
  await press("Enter");
  await pane.getByRole("button", { name: "写入工作表" }).waitFor();
  await pane.getByText("临县刘家会镇人民政府支出预算").first().waitFor({ state: "attached" });
  expect(await focused()).toBe("情况说明");
});
