import { lastYearWorkbook } from "../files";
import { previewInBrowser } from "../preview";

jest.setTimeout(60_000);

const preview = previewInBrowser();
beforeEach(() => preview.open());

test("an older file is chosen, and each change leads to its cell", async () => {
  const { pane } = preview;
  await preview.check();
  await preview.tab(/^更多$/);
  const part = pane.getByRole("region", { name: "与另一个版本比较" });
  await part.locator("input[type=file]").setInputFiles({
    name: "上年.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(lastYearWorkbook()),
  });
  await part.getByText("与“上年.xlsx”相比").waitFor();
  await part.getByText("两个年度").waitFor();
  const first = part.getByRole("button", { name: /选中 表一 [A-Z]+\d+/ }).first();
  const [, address = ""] = /([A-Z]+\d+)$/.exec((await first.innerText()) ?? "") ?? [];
  await first.click();
  await preview.waitForCell(address);
  expect(await preview.selected()).toBe(`表一 ${address}`);
});

test("a file that is no workbook is refused with a sentence", async () => {
  const { pane } = preview;
  await preview.check();
  await preview.tab(/^更多$/);
  const part = pane.getByRole("region", { name: "与另一个版本比较" });
  await part
    .locator("input[type=file]")
    .setInputFiles({ name: "别的.xlsx", mimeType: "text/plain", buffer: Buffer.from("不是工作簿") });
  await part.getByText(/^别的\.xlsx：/).waitFor();
});
