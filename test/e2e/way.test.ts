import { words } from "./driver";
import { keyboardOf } from "./keyboard";
import { previewInBrowser } from "./preview";

jest.setTimeout(120_000);

const preview = previewInBrowser();
const { focused, press, pressUntil } = keyboardOf(preview);
beforeEach(() => preview.open());

const html = () => preview.pane.locator("html");
const scrolled = () => html().evaluate((element) => element.scrollTop);
const messages = () => preview.pane.locator("[data-message]").count();

/** All that the page counts, as it is read. */
async function counts() {
  return html().evaluate(() => {
    const textOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.innerText ?? "";
    const numbers = (text: string, word: string) => Number(new RegExp(`${word} (\\d+)`).exec(text)?.[1] ?? 0);
    const headline = textOf("[role=status] h2, h2[role=status], section [role=status]");
    const chips = [...document.querySelectorAll<HTMLElement>("[role=group] button[aria-pressed]")].map(
      (chip) => chip.innerText,
    );
    const chip = (name: string) =>
      Number(chips.map((text) => new RegExp(`^${name} (\\d+)`).exec(text)?.[1]).find(Boolean) ?? 0);
    const cards = [...document.querySelectorAll<HTMLElement>("[data-card]")].map(
      (card) => card.dataset.look ?? "",
    );
    const tiles = [...document.querySelectorAll<HTMLElement>("[data-tile]")].map(
      (tile) => Number(/(\d+)$/.exec(tile.innerText)?.[1]) || 0,
    );
    const steps = textOf("[role=group][aria-label=逐个查看]");
    return {
      toChange: numbers(headline, "改"),
      toLookAt: numbers(headline, "看"),
      errors: chip("错误"),
      doubts: chip("疑点"),
      hints: chip("提示"),
      cards: {
        error: cards.filter((look) => look === "error").length,
        warning: cards.filter((look) => look === "warning").length,
        info: cards.filter((look) => look === "info").length,
      },
      tiles: tiles.reduce((sum, count) => sum + count, 0),
      steps: Number(/(?:\/|共) (\d+)/.exec(steps)?.[1] ?? 0),
    };
  });
}

async function expectAgreement(): Promise<void> {
  const { toChange, toLookAt, errors, doubts, hints, cards, tiles, steps } = await counts();
  expect({ errors: cards.error, doubts: cards.warning, hints: cards.info }).toEqual({
    errors,
    doubts,
    hints,
  });
  expect(toChange + toLookAt).toBe(errors + doubts);
  expect(tiles).toBe(errors + doubts);
  expect(steps).toBe(errors + doubts + hints);
}

it("every planted error is mended in one click from its card, within fifteen clicks, never scrolling back up", async () => {
  const { pane, page, checkButton } = preview;
  let clicks = 0;
  let furthest = 0;
  await checkButton.click();
  clicks += 1;
  await pane.getByText(words.outcome).first().waitFor();
  await expectAgreement();
  for (;;) {
    const button = pane.locator("[data-card] button[data-writes]").first();
    if ((await button.count()) === 0) break;
    await preview.does(button);
    clicks += 1;
    expect(await messages()).toBe(1);
    // What was pressed is now the card that says so; nothing came between, and nothing jumped back.
    await pane.locator("[data-look=solved]").first().waitFor();
    const now = await scrolled();
    expect(now).toBeGreaterThanOrEqual(furthest);
    furthest = now;
    await expectAgreement();
    expect(clicks).toBeLessThan(15);
  }
  await pane.getByRole("heading", { name: /^未发现错误（/ }).waitFor();
  expect(await counts()).toMatchObject({ toChange: 0, toLookAt: 0, errors: 0, doubts: 0, tiles: 0 });
  expect(clicks).toBeLessThanOrEqual(15);
  await page.waitForTimeout(100);
  await expect(pane.getByText("已过时").count()).resolves.toBe(0);
});

/** The other pages count what the cards do, and nothing else. */
async function expectSameElsewhere(): Promise<void> {
  const { pane } = preview;
  const { toChange, toLookAt, errors, doubts } = await counts();
  await preview.tab(words.more);
  const latest = `改 ${toChange} 处，看 ${toLookAt} 处；错误 ${errors}，疑点 ${doubts}`;
  await pane
    .getByText(/^\d\d-\d\d \d\d:\d\d/)
    .first()
    .waitFor();
  expect(
    await pane
      .getByText(/^\d\d-\d\d \d\d:\d\d/)
      .first()
      .innerText(),
  ).toContain(latest);
  await preview.tab(words.narrative);
  await pane.getByText(`表里有 ${errors} 处错误`).waitFor();
  await preview.tab(words.findings);
}

it("all counts agree whatever is filtered, ignored or changed, and what is new is announced", async () => {
  const { pane, check, typeInto, showSheet } = preview;
  await check();
  await expectSameElsewhere();
  await pane.getByRole("button", { name: /^表三 / }).click();
  await expect(pane.locator("[data-card]").count()).resolves.toBe(1);
  await pane.getByRole("button", { name: /^表三 / }).click();
  await pane.locator("[data-card] summary").first().click();
  await pane.getByRole("button", { name: words.ignore }).first().click();
  await pane.getByLabel(words.reason).fill("已核实");
  await preview.button(words.ignoreOne).click();
  await pane.getByText("已忽略这一处。").waitFor();
  expect(await messages()).toBe(1);
  await expectAgreement();
  expect(await counts()).toMatchObject({ toChange: 3, toLookAt: 2 });
  await preview.button(/^撤销$/).click();
  await pane.getByText("改 4 处，看 2 处").waitFor();
  await expectAgreement();

  await showSheet("表二");
  await typeInto("D12", "1000");
  await pane.getByText("已过时：表二改过").waitFor();
  await check();
  await pane.getByText(/新出现 \d+ 个问题/).waitFor();
  expect(await messages()).toBe(1);
  await expectAgreement();
  await expectSameElsewhere();
});

it("no key writes what nobody looked at: Enter, Space and Escape three times on everything that the page has", async () => {
  const { page, pane, check } = preview;
  await check();
  await pane.locator("[data-card] summary").first().click();
  const stops = await pane.locator("main :is(button, summary, [data-card], input)").count();
  expect(stops).toBeGreaterThan(20);
  const written = () => pane.locator("[data-look=solved]").count();
  await preview.checkButton.focus();
  const seen: string[] = [];
  for (let stop = 0; stop < 40; stop += 1) {
    await press("Tab");
    const now = await focused();
    seen.push(now);
    // What writes is pressed below; what opens a file or another view would lead away.
    if (/^(改正|重新核对|取消|忽略|情况说明|各表|更多|问题|通过|无法核对|尾差|错误|疑点|提示)/.test(now))
      continue;
    if (/^表\S+ \d{4}年/.test(now)) continue;
    await press("Enter", "Enter", "Enter", "Escape", "Escape", "Escape");
    await pane.locator("main[aria-busy=false]").waitFor();
    expect({ now, written: await written() }).toEqual({ now, written: 0 });
  }
  expect(seen.some((name) => name.startsWith("查看"))).toBe(true);

  await pane.locator("[data-card] button[data-writes]").first().focus();
  await press("Enter", "Enter", "Enter", "Space", "Space", "Space", "Escape", "Escape", "Escape");
  await pane.locator("main[aria-busy=false]").waitFor();
  await pane.locator("[data-look=solved]").first().waitFor();
  expect(await written()).toBe(1);
  expect(await focused()).toMatch(/^已解决/);
  await pressUntil("Tab", /^改正 /);
  await press("Space", "Space", "Space", "Enter", "Enter", "Enter");
  await pane.locator("main[aria-busy=false]").waitFor();
  await page.waitForTimeout(300);
  // One more at most: the second card, and not the third.
  await preview.tab(words.more);
  await pane.getByText("全部改动（2 步）").waitFor();
});
