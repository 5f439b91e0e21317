import { marksOf } from "../../../src/taskpane/findings/actions/sheet-actions";
import { findingKey } from "../../../src/taskpane/session/ignored";
import { freshState, next } from "../../../src/taskpane/session/pane-state";
import { checkForPane } from "../../../src/taskpane/threads/check-call";
import { placeName } from "../../../src/workbook/places";
import { budgets } from "../../fixtures/budget";
import { layOut, placeOf, withCell } from "../../fixtures/layouts/layouts";
import { withColumnsSwapped } from "../../report/checked";

describe("marks", () => {
  const swapped = withColumnsSwapped(layOut(budgets["culture-2026"]), "expenditure", 3, 4);
  const name = placeOf(swapped, "general-expenditure/21/1");
  const workbook = withCell(swapped, name, { value: "不对的名称" });
  const checked = checkForPane(workbook, { assigned: [] });
  if (checked === undefined) throw new Error("No budget tables");
  const state = next(freshState, { is: "checked", workbook, checked });
  const named = (meaning: string) =>
    marksOf(state)
      .filter((mark) => mark.meaning === meaning)
      .map(({ place }) => placeName(place));

  it("are the cells of causes, and the first ones of what no cause explains: no cell that only takes part", () => {
    const [cause] = checked.result.causes;
    const failed = checked.result.findings.filter(({ outcome }) => outcome === "failed");
    expect(cause?.kind).toBe("swapped-columns");
    // The ties also name cells of other tables, which are right.
    expect(failed.some(({ cells: [first] }) => first !== undefined && first.sheet !== "表三")).toBe(true);
    expect(new Set(named("culprit"))).toEqual(new Set(cause?.cells.map(placeName)));
    expect(named("error")).toEqual([]);
    expect(named("warning")).toEqual([placeName(name)]);
  });

  it("are not of a cause whose findings are ignored", () => {
    const ignored = checked.result.findings.map((finding) => ({
      kind: "finding" as const,
      key: findingKey(finding),
      message: "",
      reason: "已核实",
    }));
    expect(marksOf(next(state, { is: "ignored", ignored }))).toEqual([]);
  });
});
