import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { words } from "./driver";
import { previewInBrowser, type Preview } from "./preview";

jest.setTimeout(60_000);

const workbook = writeWorkbook(layOut(budgets["construction-2026"]));

const inYuan = writeWorkbook(layOut(budgets["construction-2026"], { unit: "元" }));

/** A sound budget with rounding differences, checked, and a way of mending it. */
async function choose(preview: Preview, way: RegExp, file = workbook): Promise<void> {
  await preview.open();
  await preview.openFile("budget.xlsx", file);
  await preview.check();
  await preview.tab(words.mend);
  await preview.does(preview.pane.getByRole("radio", { name: way }));
}

const chooseBalance = (preview: Preview) => choose(preview, /^消尾差/);

const box = (preview: Preview, name: string) => preview.pane.getByRole("checkbox", { name });

const says = (preview: Preview, text: string | RegExp) => preview.pane.getByText(text).first().waitFor();

describe("under the policy of the server configurations", () => {
  const preview = previewInBrowser();

  it("all rounding differences are balanced at once, and the step can be taken back", async () => {
    await chooseBalance(preview);
    await says(preview, "按舍位平衡调整一个末位");
    await preview.does(preview.button(/^全部调整（24 处）/));
    await says(preview, "已改 24 处。");
    await says(preview, "没有可以调整的末位。");
    await preview.tab(words.findings);
    await says(preview, /^未发现错误（\d+ 处勾稽，0 处尾差）/);
    await preview.tab(words.mend);
    await preview.does(preview.button(/^撤销：舍位平衡 24 处/));
    await says(preview, "已撤销“舍位平衡 24 处”");
  });
});

describe("more than a way does by itself", () => {
  const preview = previewInBrowser();

  it("tables in 元 become tables in 万元, and the step can be taken back", async () => {
    await choose(preview, /^消尾差/, inYuan);
    await preview.does(box(preview, "同时把以元为单位的表换算成万元"));
    await preview.does(preview.button(/^全部换算（\d+ 处）/));
    await says(preview, /^已改 \d+ 处。/);
    await preview.tab(words.findings);
    await says(preview, /^未发现错误（\d+ 处勾稽，0 处尾差）/);
    await preview.tab(words.mend);
    await expect(box(preview, "同时把以元为单位的表换算成万元").count()).resolves.toBe(0);
    await preview.does(preview.button(/^撤销：换算成万元 \d+ 处/));
    await says(preview, "已撤销“换算成万元");
  });

  it("totals exactly as their items only where that is asked for", async () => {
    await choose(preview, /^全部重算/);
    await says(preview, "各合计都与明细相符，没有要重算的。");
    await expect(box(preview, "同时把以元为单位的表换算成万元").count()).resolves.toBe(0);
    await preview.does(box(preview, "尾差也改：合计恰好等于各项之和"));
    await says(preview, "现在相符的勾稽会不再相符");
    // The way counts what it offers so.
    await preview.pane.getByRole("radio", { name: /^全部重算 [1-9]/ }).waitFor();
    await preview.does(box(preview, "尾差也改：合计恰好等于各项之和"));
    await says(preview, "各合计都与明细相符，没有要重算的。");
  });
});

describe("where the engine's thread may not run WebAssembly", () => {
  const preview = previewInBrowser({ allowsWebAssembly: false });

  it("a sentence says so, and the other ways of mending stay", async () => {
    await chooseBalance(preview);
    await says(preview, "舍位平衡的求解程序没有启动");
    await expect(preview.button(/^全部调整/).count()).resolves.toBe(0);
    await preview.does(preview.pane.getByRole("radio", { name: /^全部重算/ }));
    await expect(preview.pane.getByText("舍位平衡的求解程序没有启动").count()).resolves.toBe(0);
    // The browser itself says that the policy stands in the way.
    expect(preview.takeComplaints().filter((one) => !/WebAssembly|wasm/i.test(one))).toEqual([]);
  });
});
