import { recalculateAll, type Checked } from "../../src/engine";
import { changesFollowing } from "../../src/narrate/changes-following";
import { placeKey } from "../../src/workbook/places";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { narrated, publishedProse, type NarratedBudget } from "../fixtures/narratives/narratives";
import { checkedOf } from "../fixtures/slips/clean";
import { withEdits } from "../properties/apply-edits";
import { sampled } from "../sample";

const SHEET = "情况说明";

function withProse(name: NarratedBudget, lines = publishedProse(name)): WorkbookSnapshot {
  const { sheets, ...book } = layOut(budgets[name]);
  return { ...book, sheets: [...sheets, { name: SHEET, rows: lines.map((value) => [{ value }]) }] };
}

function wrongIn(checked: readonly Checked[]): string[] {
  return checked.flatMap(({ diagnosis }) =>
    diagnosis.findings.flatMap(({ message, outcome, span }) =>
      outcome === "failed" && span !== undefined ? [message] : [],
    ),
  );
}

/** An item of the sum of each function raised by 20, and what follows with the sentences. */
function raised(workbook: WorkbookSnapshot) {
  const since = checkedOf(workbook);
  const fact = [...(since[0]?.recognition.document.tables.get("expenditure")?.rows ?? [])]
    .filter(({ code }) => code?.length === 7)
    .flatMap(({ facts }) => [...facts.values()])
    .find(({ column, value }) => column === "basic" && value > 0n);
  if (fact === undefined) throw new Error("no item");
  const changed = withEdits(workbook, [
    { place: fact.place, before: { value: fact.raw }, after: { value: Number(fact.raw) + 20 } },
  ]);
  const { leftOut, proposals } = recalculateAll(changed, checkedOf(changed), "follow", {
    since,
    prose: true,
  });
  const sentences = proposals.filter(({ isProse }) => isProse === true);
  const written = proposals.filter(({ kind }) => kind !== "suggestion");
  const after = withEdits(
    changed,
    [...written, ...sentences].map(({ edit }) => edit),
  );
  return { after, leftOut: leftOut.filter(({ place }) => place.sheet === SHEET), sentences };
}

describe("sentences that follow the amounts of the tables", () => {
  it.each(sampled(narrated, 1))("%s: all of them are right afterwards", (name) => {
    const workbook = withProse(name);
    expect(wrongIn(checkedOf(workbook))).toEqual([]);
    const { after, leftOut, sentences } = raised(workbook);
    expect(sentences.length).toBeGreaterThan(3);
    expect(new Set(sentences.map(({ kind }) => kind))).toEqual(new Set(["suggestion"]));
    expect(leftOut).toEqual([]);
    expect(wrongIn(checkedOf(after))).toEqual([]);
  });

  it("are not offered where nothing was changed, nor where nobody asked for them", () => {
    const workbook = withProse("science-2024");
    const checked = checkedOf(workbook);
    expect(recalculateAll(workbook, checked, "follow", { since: checked, prose: true }).proposals).toEqual(
      [],
    );
    const { proposals } = recalculateAll(workbook, checked, "exact");
    expect(proposals.filter(({ edit }) => edit.place.sheet === SHEET)).toEqual([]);
  });

  it("are left to a person where what is compared with last year is not clear", () => {
    const lines = publishedProse("construction-2026").map((line, index) =>
      index === 2 ? line.replaceAll("，下降69.51%", "") : line,
    );
    const { leftOut, sentences } = raised(withProse("construction-2026", lines));
    expect(leftOut.map(({ place }) => place.row)).toEqual([2]);
    expect(leftOut[0]?.reason).toMatch(/^情况说明里写着改动的金额“8,277\.83”，.*请自己改$/);
    expect(sentences.map(({ edit }) => placeKey(edit.place))).not.toContain(
      placeKey({ sheet: SHEET, row: 2, column: 0 }),
    );
  });
});

describe("what a sentence says of the change from last year", () => {
  it.each([
    ["收入总计100万元，比上年减少25万元，下降20.00%。", "100", "110", ["25→15.00", "20.00→12.00"]],
    [
      "收入总计1,100.00万元，比上年增加100.00万元，增长10%。",
      "1,100.00",
      "1,150.00",
      ["100.00→150.00", "10→15.00"],
    ],
    // It would become an increase: other words are needed.
    ["收入总计100万元，比上年减少25万元，下降20.00%。", "100", "130", undefined],
    // Nobody knows what it is of.
    ["收入总计100万元，比上年减少25万元。", "100", "110", undefined],
    ["收入总计100万元，比上年减少25万元，下降30.00%。", "100", "110", undefined],
    // Of another amount.
    ["收入总计100万元，其中项目支出40万元，比上年增加10万元，增长33.33%。", "100", "110", []],
    ["收入总计100万元，其中项目支出40万元，比上年50万元减少了10万元。", "100", "110", []],
    ["收入总计100万元，主要用于人员经费。", "100", "110", []],
  ])("%s %s → %s", (text, quote, expected, changes) => {
    const figures = [{ start: text.indexOf(quote), quote, expected }];
    const following = changesFollowing(text, figures);
    expect(following?.map((one) => `${one.quote}→${one.expected}`)).toEqual(changes);
  });
});
