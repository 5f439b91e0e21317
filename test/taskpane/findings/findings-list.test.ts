import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { checkForPane } from "../../../src/taskpane/threads/check-call";
import { drawnLines } from "../../../src/taskpane/parts/card-list/drawn-lines";
import { entryBeside } from "../../../src/taskpane/parts/card-list/card-entry";
import { cellsOf, findingGroups } from "../../../src/taskpane/findings/finding-groups";
import { freshState, next } from "../../../src/taskpane/session/pane-state";
import type { CheckedWorkbook } from "../../../src/taskpane/threads/checked-workbook";
import { visibleFindings, workOf } from "../../../src/taskpane/findings/visible-findings";

describe("which lines are drawn", () => {
  const seen = (startIndex: number, endIndex: number, count: number, kept: readonly number[] = []) =>
    drawnLines({ startIndex, endIndex, count }, kept);

  it("all of a short list, each once", () => {
    expect(seen(3, 5, 12, [0, 4, 11])).toEqual(Array.from({ length: 12 }, (_, index) => index));
  });

  it("of a long one those that are seen, some around them, and in their order those that are kept", () => {
    expect(seen(500, 502, 1000, [0, 499, 900])).toEqual([
      0,
      ...Array.from({ length: 15 }, (_, index) => 494 + index),
      900,
    ]);
  });

  it("none beyond its ends, nor one that is no longer there", () => {
    expect(seen(0, 2, 1000)[0]).toBe(0);
    expect(seen(997, 999, 1000, [1000]).at(-1)).toBe(999);
    expect(seen(0, 0, 0)).toEqual([]);
  });
});

describe("the cards", () => {
  const workbook = sampleWorkbook();
  const checked = checkForPane(workbook, { assigned: [] });
  if (checked === undefined) throw new Error("No budget tables");
  const ended = (result: CheckedWorkbook) => ({ is: "checked", workbook, checked: result }) as const;
  const state = next(freshState, ended(checked));
  const groups = findingGroups(state, { causes: "要改的地方" });
  const entries = groups.flatMap((group) => group.entries);

  it("are the causes first with what they explain, then every other finding once, by table and in order", () => {
    expect(groups[0]?.title).toBe("要改的地方");
    const { causes } = checked.result;
    const shownCauses = groups[0]?.entries.map((entry) => entry.is === "cause" && entry.cause);
    expect(shownCauses).toEqual(causes);
    const visible = visibleFindings(state);
    const explained = visible.filter(({ cause }) => cause !== undefined);
    const evidence = entries.flatMap((entry) => (entry.is === "cause" ? entry.evidence : []));
    expect(explained.length).toBeGreaterThan(0);
    expect(new Set(evidence)).toEqual(new Set(explained));
    const findings = visible.filter(({ cause }) => cause === undefined);
    const listed = entries.slice(causes.length).map((entry) => entry.is === "finding" && entry.finding);
    expect(workOf(state)).toEqual({
      causes: causes.length,
      // Hints need not be looked at.
      looks: visible.filter(({ cause, severity }) => cause === undefined && severity !== "info").length,
    });
    expect(new Set(listed)).toEqual(new Set(findings));
    expect(listed).toHaveLength(findings.length);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it("leave out causes that explain nothing of what the filter lets through", () => {
    const rounding = findingGroups(next(state, { is: "filtered", filter: "rounding" }), { causes: "" });
    expect(rounding.every(({ key }) => key !== "causes")).toBe(true);
    expect(rounding.length).toBeGreaterThan(0);
    expect(findingGroups(freshState, { causes: "" })).toEqual([]);
  });

  it("that were solved stay where they were, marked as such, and are not repeated for what they explained", () => {
    const [, culprit] = checked.result.causes;
    if (culprit === undefined) throw new Error("No second cause");
    const [form] = checked.result.findings.filter(
      ({ outcome, cause }) => outcome === "failed" && cause === undefined,
    );
    const isSolved = (id: string) => culprit.findings.includes(id) || id === form?.id;
    const after = {
      ...checked,
      result: {
        ...checked.result,
        causes: checked.result.causes.filter((one) => one !== culprit),
        findings: checked.result.findings.filter(({ id }) => !isSolved(id)),
      },
    };
    const solved = findingGroups(next(state, ended(after)), { causes: "" });
    const keys = solved.flatMap((group) => group.entries.map(({ key }) => key));
    // In the place of the card that it was, and by its key: that is where the focus stays.
    const former = entries.flatMap(({ key }) => key);
    const solvedKeys = keys.filter((key) => key.endsWith(" solved"));
    expect(keys.indexOf(solvedKeys[0] ?? "")).toBe(1);
    expect(solvedKeys).toHaveLength(2);
    expect(former).toEqual(expect.arrayContaining(solvedKeys.map((key) => key.replace(/ solved$/, ""))));
    expect(solved.find(({ key }) => key === `table ${form?.table ?? ""}`)?.entries[0]?.is).toBe("solved");
    // In their places among the tables, also where nothing else of the table is left.
    const others = groups.map(({ key }) => key).filter((key) => key !== "table expenditure");
    expect(culprit.cells[0]?.sheet).toBe("表三");
    expect(solved.map(({ key }) => key)).toEqual(others);
  });

  it("have a previous and a next one, but none beyond the ends", () => {
    const [first, second] = entries;
    const last = entries.at(-1);
    expect(entryBeside(entries, undefined, 1)).toBe(first);
    expect(entryBeside(entries, "gone since", -1)).toBe(first);
    expect(entryBeside(entries, first?.key, 1)).toBe(second);
    expect(entryBeside(entries, second?.key, -1)).toBe(first);
    expect(entryBeside(entries, first?.key, -1)).toBeUndefined();
    expect(entryBeside(entries, last?.key, 1)).toBeUndefined();
    expect(first && cellsOf(first)[0]).toMatchObject({ sheet: "表一", address: "D13" });
  });
});
