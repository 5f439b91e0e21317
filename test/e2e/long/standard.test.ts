import { keyboardOf } from "../keyboard";
import { previewInBrowser } from "../preview";

jest.setTimeout(60_000);

const preview = previewInBrowser();
const { focused, press, pressUntil } = keyboardOf(preview);

it("the standard is chosen by keyboard, and the workbook checked by it; the focus stays", async () => {
  await preview.open();
  const { pane, check } = preview;
  await check();
  await pane.getByText("按《山西省部门（单位）预算公开（13 张表）》读取").waitFor({ state: "attached" });
  await pressUntil("Tab", "问题");
  await pressUntil("ArrowRight", "各表");
  await press("Enter");
  const chooser = pane.getByRole("combobox", { name: "按哪种格式读表" });
  await chooser.waitFor();
  await press("Tab");
  await expect(chooser.evaluate((one) => one === document.activeElement)).resolves.toBe(true);
  await expect(chooser.locator("option").first().innerText()).resolves.toBe("自动");

  await chooser.selectOption({ label: "部门预算公开（各地通用）" });
  await pane.getByText("按《部门预算公开（各地通用）》读取（您选的格式）").waitFor({ state: "attached" });
  await chooser.selectOption({ label: "自动" });
  await pane.getByText("按《山西省部门（单位）预算公开（13 张表）》读取").waitFor({ state: "attached" });
  expect(await focused()).toContain("自动");
});
