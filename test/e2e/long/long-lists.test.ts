import { withProjects } from "../../bench/larger-budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { words } from "../driver";
import { previewInBrowser } from "../preview";

jest.setTimeout(60_000);

/** All totals of the projects too high, each by another amount: a broken sum in each row, and no slip that explains them. */
function wrecked(): Uint8Array {
  const { sheets } = layOut(withProjects(1200));
  const isProject = (text: unknown) => typeof text === "string" && /^\s*第\d+号设备采购项目$/.test(text);
  const wreck = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells, row) => {
      const [name, total] = cells;
      if (!isProject(name?.value) || typeof total?.value !== "number") return cells;
      return cells.map((cell, column) =>
        column === 1 ? { ...total, value: Number(total.value) + 1 + ((row * 7919) % 1013) } : cell,
      );
    }),
  }));
  return writeWorkbook({ sheets: wreck });
}

const preview = previewInBrowser();
beforeAll(async () => {
  await preview.open();
  const { page, pane, openFile, checkButton } = preview;
  await openFile("wrecked.xlsx", wrecked());
  await page.getByRole("region", { name: "wrecked.xlsx" }).waitFor();
  await checkButton.click();
  await pane.getByText(words.outcome).first().waitFor({ timeout: 30_000 });
});

const drawn = () => preview.pane.locator("[data-card]").count();
const scrollTo = (top: number) =>
  preview.pane.locator("html").evaluate((html, to) => html.scrollTo(0, to), top);
const scrolled = () => preview.pane.locator("html").evaluate((html) => html.scrollTop);
const moment = () => preview.page.waitForTimeout(150);
/** The card with the focus: its key, its place in its list, and whether it is seen as a whole. */
const focused = () =>
  preview.pane.locator("html").evaluate(() => {
    const item = document.activeElement?.closest("[role=listitem]");
    const box = document.activeElement?.getBoundingClientRect();
    const steps = document.querySelector("[role=group][aria-label=逐个查看]")?.getBoundingClientRect();
    return {
      isCard: document.activeElement?.matches("[data-card]") ?? false,
      key: item?.getAttribute("data-key"),
      place: Number(item?.getAttribute("aria-posinset")),
      of: Number(item?.getAttribute("aria-setsize")),
      isSeen: box !== undefined && box.top >= (steps?.bottom ?? 0) - 1 && box.bottom <= innerHeight + 1,
    };
  });
const position = async () =>
  /(?:(\d+) \/ |共 )(\d+)/.exec(await preview.pane.getByRole("group", { name: "逐个查看" }).innerText());
const firstCard = () => preview.pane.locator("[data-card]").first();

beforeEach(async () => {
  await scrollTo(0);
  await moment();
});

it("draws a few dozen cards of more than a thousand, and says how many there are", async () => {
  const { pane } = preview;
  expect(Number((await position())?.[2])).toBeGreaterThan(1000);
  expect(await drawn()).toBeLessThan(60);
  const largest = await pane
    .getByRole("listitem")
    .evaluateAll((items) => Math.max(...items.map((item) => Number(item.getAttribute("aria-setsize")))));
  expect(largest).toBeGreaterThan(1000);
});

it("keeps all headings, by which people move, wherever the list is scrolled to", async () => {
  const { pane } = preview;
  const headings = () => pane.getByRole("heading", { level: 2 }).allInnerTexts();
  const before = await headings();
  await scrollTo(100_000);
  await moment();
  expect(await headings()).toEqual(before);
});

it("draws what is scrolled to, to the very end, without gaps or overlaps", async () => {
  const { pane } = preview;
  for (const top of [5_000, 60_000, 1_000_000]) {
    await scrollTo(top);
    await moment();
    const gaps = await pane.locator("html").evaluate(() => {
      const seen = [...document.querySelectorAll("[role=listitem]")]
        .map((item) => item.getBoundingClientRect())
        .filter((box) => box.bottom > 0 && box.top < innerHeight);
      return seen.slice(1).map((box, index) => Math.round(box.top - (seen[index]?.bottom ?? 0)));
    });
    expect(gaps.length).toBeGreaterThan(0);
    // A heading may stand between two cards.
    expect(gaps.filter((gap) => gap < -1 || (gap > 1 && (gap < 20 || gap > 60)))).toEqual([]);
  }
  const last = await pane
    .getByRole("listitem")
    .last()
    .evaluate((item) => [item.getAttribute("aria-posinset"), item.getAttribute("aria-setsize")]);
  expect(last[0]).toBe(last[1]);
});

it("does not jump while it is scrolled up over cards that were never measured", async () => {
  const { pane } = preview;
  await scrollTo(40_000);
  await moment();
  const jumps = await pane.locator("html").evaluate(async (html) => {
    const found: number[] = [];
    for (let step = 0; step < 30; step += 1) {
      const before = new Map(
        [...document.querySelectorAll<HTMLElement>("[data-key]")].map((item) => [
          item.dataset.key,
          item.getBoundingClientRect().top,
        ]),
      );
      html.scrollBy(0, -120);
      await new Promise((resolve) => setTimeout(resolve, 40));
      const moves = [...document.querySelectorAll<HTMLElement>("[data-key]")].flatMap((item) => {
        const top = before.get(item.dataset.key);
        const box = item.getBoundingClientRect();
        const isSeen = box.bottom > 0 && box.top < innerHeight;
        return top === undefined || !isSeen ? [] : [Math.round(box.top - top)];
      });
      found.push(...moves.filter((move) => Math.abs(move - 120) > 2));
    }
    return found;
  });
  expect(jumps).toEqual([]);
});

it("goes by the arrow keys to cards that are not drawn yet, each in turn and in sight", async () => {
  const { page } = preview;
  await firstCard().focus();
  let before = await focused();
  const seen = new Set([before.key]);
  for (let count = 0; count < 45; count += 1) {
    await page.keyboard.press("ArrowDown");
    await moment();
    const now = await focused();
    expect(now).toMatchObject({ isCard: true, isSeen: true });
    if (now.of === before.of) expect(now.place).toBe(before.place + 1);
    seen.add(now.key);
    before = now;
  }
  expect(seen.size).toBe(46);
  await page.keyboard.press("ArrowUp");
  await moment();
  expect((await focused()).place).toBe(before.place - 1);
});

it("never loses the focus of a card that is scrolled away", async () => {
  const { page } = preview;
  await firstCard().focus();
  const before = await focused();
  await scrollTo(100_000);
  await moment();
  expect(await focused()).toMatchObject({ isCard: true, key: before.key, isSeen: false });
  await page.keyboard.press("ArrowDown");
  await moment();
  const after = await focused();
  expect(after).toMatchObject({ isCard: true, isSeen: true });
  expect(after.key).not.toBe(before.key);
  expect(await scrolled()).toBeLessThan(5_000);
});

describe("the previous and the next", () => {
  it("go by key from wherever the focus is, to the card and to its cell", async () => {
    const { page, pane } = preview;
    await pane.getByRole("tab", { name: "各表" }).click();
    await page.keyboard.press("F8");
    await pane.getByRole("group", { name: "逐个查看" }).waitFor();
    await moment();
    const first = await focused();
    expect(first).toMatchObject({ isCard: true, isSeen: true });
    const cell = await pane
      .locator("[data-card]:focus")
      .getByRole("button", { name: /^查看 / })
      .first()
      .getAttribute("aria-label");
    const wanted = /[A-Z]+\d+/.exec(cell ?? "")?.[0];
    await page.waitForFunction((box) => document.querySelector(".name-box")?.textContent === box, wanted);

    await page.keyboard.press("F8");
    await page.keyboard.press("F8");
    await moment();
    const third = await focused();
    await page.keyboard.press("Shift+F8");
    await moment();
    const second = await focused();
    expect(new Set([first.key, second.key, third.key]).size).toBe(3);
    await page.keyboard.press("Shift+F8");
    await page.keyboard.press("Shift+F8");
    await moment();
  });

  it("go by buttons that stay in sight", async () => {
    const { pane } = preview;
    const next = pane.getByRole("button", { name: "下一个" });
    await expect(next.getAttribute("aria-keyshortcuts")).resolves.toBe("F8");
    const before = Number((await position())?.[1] ?? 0);
    for (let count = 0; count < 12; count += 1) {
      await next.click();
      await moment();
      expect(await focused()).toMatchObject({ isCard: true, isSeen: true });
    }
    expect(Number((await position())?.[1])).toBe(before + 12);
    await pane.getByRole("button", { name: "上一个" }).click();
    await moment();
    expect(Number((await position())?.[1])).toBe(before + 11);
  });

  it("leave alone who types", async () => {
    const { page, pane } = preview;
    await firstCard().locator("summary").first().click();
    await pane.getByRole("button", { name: "忽略…" }).first().click();
    const reason = pane.getByLabel("忽略的原因");
    await reason.fill("已核实");
    const before = await position();
    await page.keyboard.press("F8");
    await moment();
    expect((await position())?.[0]).toBe(before?.[0]);
    await expect(reason.evaluate((input) => input === document.activeElement)).resolves.toBe(true);
    await pane.getByRole("button", { name: "不忽略" }).click();
  });
});
