import { budgetName } from "../../../src/budget/budget-name";
import { findingGroups } from "../../../src/taskpane/findings/finding-groups";
import { countsOf, visibleFindings } from "../../../src/taskpane/findings/visible-findings";
import { findingKey } from "../../../src/taskpane/session/ignored";
import { assign, isOf } from "../../../src/taskpane/session/assigned";
import { freshState, next } from "../../../src/taskpane/session/pane-state";
import type { PaneEvent } from "../../../src/taskpane/session/pane-event";
import { shownResult } from "../../../src/taskpane/session/slices/shown";
import { zhCn } from "../../../src/taskpane/strings/zh-cn";
import { checkForPane } from "../../../src/taskpane/threads/check-call";
import { checkText, writeNarrative } from "../../../src/taskpane/threads/narrative-calls";
import type { CheckedWorkbook } from "../../../src/taskpane/threads/checked-workbook";
import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";

/** A sound budget, and after it the sample with its errors, or without them. */
const first = layOut(budgets["construction-2026"]);
const withSecond = (second: { readonly sheets: typeof first.sheets }) => ({
  sheets: [...first.sheets, ...second.sheets.map((sheet) => ({ ...sheet, name: `附${sheet.name}` }))],
});
const workbook = withSecond(sampleWorkbook());
const both = checkForPane(workbook, { assigned: [] });
const alone = checkForPane(first, { assigned: [] });
const mended = checkForPane(withSecond(layOut(budgets["culture-2026"])), { assigned: [] });
if (both === undefined || alone === undefined || mended === undefined) throw new Error("No budget tables");
const ended = (checked: CheckedWorkbook): PaneEvent => ({ is: "checked", workbook, checked });
const checked = next(freshState, ended(both));
const second = next(checked, { is: "document-chosen", document: 1 });
const names = both.result.documents.map(({ department }) => department);

it("shows the first budget, and the other when it is chosen", () => {
  expect(both.result.documents).toHaveLength(2);
  expect(visibleFindings(checked)).toEqual([]);
  expect(shownResult(checked)?.department).toBe(names[0]);
  expect(shownResult(second)?.department).toBe(names[1]);
  expect(visibleFindings(second).every(({ document }) => document === 1)).toBe(true);
  const causes = both.result.causes.filter(({ document }) => document === 1);
  expect(countsOf(second).error).toBeGreaterThanOrEqual(causes.length);
  expect(countsOf(second).error).toBeGreaterThan(0);
  const titles = findingGroups(second, { causes: "" }).flatMap(({ title }) => title ?? []);
  expect(titles.length).toBeGreaterThan(1);
});

it("keeps the chosen budget when it is checked again, where it is still there", () => {
  expect(next(second, ended(both)).shown.document).toBe(1);
  expect(next(second, ended(alone)).shown.document).toBe(0);
  expect(next(second, { is: "no-tables" }).shown.document).toBe(0);
});

it("says what was solved in the budget that it was in, each where it stood", () => {
  const solved = next(second, ended(mended));
  const before = findingGroups(second, { causes: "" })[0]?.entries.map(({ key }) => `${key} solved`);
  expect(findingGroups(solved, { causes: "" })[0]?.entries.map(({ key }) => key)).toEqual(before);
  expect(findingGroups(next(solved, { is: "document-chosen", document: 0 }), { causes: "" })).toEqual([]);
});

it("tells apart what is missing in one budget and in the other", () => {
  const [finding] = visibleFindings(second);
  if (finding === undefined) throw new Error("No finding");
  const keys = [0, 1].map((document) => findingKey({ ...finding, cells: [], document }));
  expect(keys[0]).toBe(finding.check);
  expect(keys[1]).not.toBe(keys[0]);
});

it("tells each by its name and year, and by which standard it was read", () => {
  expect(zhCn.documents.name(2, "某局", 2026, "budget")).toBe("2. 某局 2026 年");
  expect(zhCn.documents.name(2, "", null, "budget")).toBe("2. （没有写明名称）");
  expect(zhCn.documents.name(1, "某局", 2024, "final")).toBe("1. 某局 2024 年决算");
  const of = (...all: readonly ("budget" | "final")[]) =>
    zhCn.documents.label(all.map((one) => ({ of: one })));
  expect(of("budget", "budget")).toContain("2 套预算，");
  expect(of("final", "budget")).toContain("2 套预算、决算，");
  for (const { standardTitle } of both.result.documents) expect(standardTitle).toContain("预算公开");
});

it("writes the narrative of the chosen one", () => {
  const request = { assigned: [], supplied: {}, drafts: {} };
  for (const [index, name] of names.entries()) {
    const narrative = writeNarrative({ workbook, lastYear: undefined }, { ...request, choice: index + 1 });
    expect(narrative?.ok && JSON.stringify(narrative.value.sections)).toContain(name);
  }
});

it("checks a text against the chosen one", () => {
  const narrative = writeNarrative(
    { workbook, lastYear: undefined },
    { assigned: [], supplied: {}, drafts: {}, choice: 1 },
  );
  const sections = narrative?.ok ? narrative.value.sections : [];
  const lines = sections.flatMap((one) => [one.title, ...one.paragraphs.map(({ text }) => text)]);
  const wrong = [1, 2].map(
    (choice) =>
      checkText({ workbook }, { text: lines.join("\n"), assigned: [], choice, supplied: {} })?.findings,
  );
  expect(wrong[0]?.filter(({ quote = "" }) => /^\d/.test(quote))).toEqual([]);
  expect(wrong[1]?.filter(({ quote = "" }) => /^\d/.test(quote)).length).toBeGreaterThan(5);
});

describe("a table named by hand", () => {
  const { documents } = both.result;
  const place = { table: "revenue", sheet: "表九", top: 0, left: 0, bottom: 9, right: 4 };
  const ofFirst = { ...place, budget: budgetName(documents[0] ?? {}) };
  const ofSecond = { ...place, sheet: "附表九", budget: budgetName(documents[1] ?? {}) };

  it("is of one budget, and leaves that of the other", () => {
    expect(assign([ofFirst], ofSecond, documents)).toEqual([ofFirst, ofSecond]);
    expect(assign([ofFirst, ofSecond], { ...ofSecond, top: 3 }, documents)).toEqual([
      ofFirst,
      { ...ofSecond, top: 3 },
    ]);
    expect([ofFirst, ofSecond].map((one) => isOf(one, "revenue", 1, documents))).toEqual([false, true]);
  });

  it("is the first budget's where none bears the name any more, so that it can be unnamed", () => {
    expect(isOf({ ...place, budget: "某局 2020" }, "revenue", 0, documents)).toBe(true);
    expect(isOf(place, "revenue", 0, documents)).toBe(true);
  });
});
