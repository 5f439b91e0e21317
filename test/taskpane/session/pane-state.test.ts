import { checkForPane } from "../../../src/taskpane/threads/check-call";
import { findingKey } from "../../../src/taskpane/session/ignored";
import { readAssigned, readIgnored } from "../../../src/taskpane/session/read-kept";
import { assign } from "../../../src/taskpane/session/assigned";
import type { CheckedWorkbook } from "../../../src/taskpane/threads/checked-workbook";
import { countsOf, visibleFindings } from "../../../src/taskpane/findings/visible-findings";
import type { PaneEvent } from "../../../src/taskpane/session/pane-event";
import { freshState, hasNoTables, next, type PaneState } from "../../../src/taskpane/session/pane-state";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { placeAt } from "../../../src/workbook/places";

const workbook = sampleWorkbook();
const sample = checkForPane(workbook, { assigned: [] });
const mended = checkForPane(layOut(budgets["culture-2026"]), { assigned: [] });
if (sample === undefined || mended === undefined) throw new Error("No budget tables");
const ended = (result: CheckedWorkbook): PaneEvent => ({ is: "checked", workbook, checked: result });
const checked: PaneState = next(freshState, ended(sample));
const findings = sample.result.findings.filter((finding) => finding.outcome === "failed");

describe("the pane's state", () => {
  it("goes from reading to a result, and forgets the introduction", () => {
    const reading = next(freshState, { is: "reading", done: 5, total: 10 });
    expect(reading.activity).toEqual({ is: "reading", done: 5, total: 10 });
    expect(next(reading, ended(sample))).toMatchObject({
      activity: { is: "none" },
      check: { is: "checked", isStale: false },
      kept: { isFirstRun: false },
    });
  });

  it("keeps the last result when a check fails or is cancelled", () => {
    const failed = next(next(checked, { is: "reading", done: 0, total: 0 }), {
      is: "failed",
      problem: { kind: "cell-edit-mode" },
    });
    expect(failed).toMatchObject({
      activity: { is: "none" },
      messages: { problem: { kind: "cell-edit-mode" } },
    });
    expect(failed.check).toBe(checked.check);
    expect(next(failed, { is: "reading", done: 0, total: 0 }).messages.problem).toBeUndefined();
  });

  it("says that there are no tables where there are none, until the next check begins, and again where that ends early", () => {
    const none = next(next(checked, { is: "no-tables" }), { is: "changed" });
    expect(none.check).toEqual({ is: "no-tables", isStale: true });
    const reading = next(none, { is: "reading", done: 0, total: 0 });
    expect([none, reading].map(hasNoTables)).toEqual([true, false]);
    expect(hasNoTables(next(reading, { is: "failed", problem: { kind: "cancelled" } }))).toBe(true);
  });

  it("is stale after a change, until the next check", () => {
    expect(next(freshState, { is: "changed" }).check).toEqual({ is: "none" });
    const stale = next(checked, { is: "changed" });
    expect(stale.check).toMatchObject({ isStale: true });
    expect(next(stale, ended(sample)).check).toMatchObject({ isStale: false });
  });

  it("says what was solved since the check before", () => {
    const again = next(checked, ended(mended));
    expect(again.check).toMatchObject({
      solved: findings,
      solvedCauses: sample.result.causes.map((one, position) => ({ ...one, position })),
    });
    expect(next(again, ended(mended)).check).toMatchObject({ solved: [], solvedCauses: [] });
  });

  it("filters by kind, and by none when the same chip is chosen again", () => {
    const errors = next(checked, { is: "filtered", filter: "error" });
    expect(visibleFindings(errors).every((finding) => finding.severity === "error")).toBe(true);
    // As many cards: a cause is one, whatever it explains.
    const causes = new Set(visibleFindings(errors).flatMap(({ cause }) => cause ?? []));
    const open = visibleFindings(errors).filter(({ cause }) => cause === undefined);
    expect(causes.size + open.length).toBe(countsOf(checked).error);
    expect(visibleFindings(next(errors, { is: "filtered", filter: "error" }))).toEqual(findings);
    const rounding = next(checked, { is: "filtered", filter: "rounding" });
    expect(visibleFindings(rounding)).toHaveLength(sample.result.summary.rounding);
  });
});

describe("ignoring", () => {
  const [one] = findings;
  if (one === undefined) throw new Error("No finding");

  it("hides one finding, or a whole check, and counts without them", () => {
    const once = next(checked, {
      is: "ignored",
      ignored: [{ kind: "finding", key: findingKey(one), message: one.message, reason: "已核实" }],
    });
    expect(visibleFindings(once)).toEqual(findings.slice(1));
    const check = next(checked, {
      is: "ignored",
      ignored: [{ kind: "check", check: one.check, title: "", reason: "已核实" }],
    });
    const others = findings.filter((finding) => finding.check !== one.check);
    expect(visibleFindings(check)).toEqual(others);
    expect(countsOf(check).all).toBeLessThanOrEqual(others.length);
  });

  it("survives another run", () => {
    const again = checkForPane(sampleWorkbook(), { assigned: [] });
    expect(again?.result.findings.map(findingKey)).toEqual(sample.result.findings.map(findingKey));
    expect(new Set(sample.result.findings.map(findingKey)).size).toBe(sample.result.findings.length);
  });

  it.each([undefined, null, "text", 5, {}, [1, null, { kind: "finding" }, { kind: "check", check: 1 }]])(
    "takes nothing from %p in its place",
    (stored) => {
      expect(readIgnored(stored)).toEqual([]);
      expect(readAssigned(stored)).toEqual([]);
    },
  );
});

describe("tables named by hand", () => {
  const area = { sheet: "表五", top: 0, left: 0, bottom: 9, right: 4 };
  it("have one place each, and no place has two", () => {
    const first = assign([], { table: "revenue", ...area });
    expect(assign(first, { table: "expenditure", ...area })).toEqual([{ table: "expenditure", ...area }]);
    expect(assign(first, { table: "revenue", ...area, sheet: "表六" })).toHaveLength(1);
    expect(readAssigned(JSON.parse(JSON.stringify(first)))).toEqual(first);
  });
});

it("reads addresses", () => {
  expect(placeAt({ sheet: "表", address: "AA10" })).toEqual({ sheet: "表", row: 9, column: 26 });
});
