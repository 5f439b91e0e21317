import { words } from "./driver";
import { keyboardOf } from "./keyboard";
import { previewInBrowser } from "./preview";

jest.setTimeout(120_000);

const preview = previewInBrowser();
const { press } = keyboardOf(preview);

it("a tie of one's own is made by clicking a total and its parts, judged with all others, and forgotten", async () => {
  await preview.open();
  const { button, cell, check, pane, showSheet, tab } = preview;
  await check();
  await tab(words.more);
  await button(/^定一条勾稽$/).click();
  await pane.getByLabel("关系").selectOption("equal");
  await showSheet("表三");
  await cell("C6").click();
  await preview.waitForCell("C6");
  await button(/^取所选的单元格$/).click();
  await pane.getByText("《预算支出总表》“合计”的合计", { exact: true }).waitFor();
  await cell("D6").click();
  await preview.waitForCell("D6");
  await button(/^加入所选的单元格$/).click();
  await pane.getByText("《预算支出总表》“合计”的基本支出", { exact: true }).waitFor();
  await pane.getByLabel("用一句话说明").fill("没有项目");
  // By key: the button is reached and pressed without a pointer.
  await button(/^保存并核对$/).focus();
  await press("Enter");
  await pane.locator("summary", { hasText: "自定的勾稽（1 条）" }).waitFor();
  await tab(words.findings);
  await preview.card("按“没有项目”").first().waitFor();
  await tab(words.more);
  await preview.does(button(/^删去 没有项目$/));
  await pane.locator("summary", { hasText: "自定的勾稽（0 条）" }).waitFor();
  await tab(words.findings);
  // What was there and is no more is shown as solved.
  const open = pane.locator("[data-card]:not([data-look=solved])", { hasText: "按“没有项目”" });
  expect(await open.count()).toBe(0);
});
