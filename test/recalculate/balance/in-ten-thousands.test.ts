import fc from "fast-check";
import { absolute, powerOfTen } from "../../../src/amount/decimal";
import { twoDecimals } from "../../../src/recalculate/balance/conversion/two-decimals";
import { placeKey } from "../../../src/workbook/places";
import { anyForm } from "../../fixtures/any-form/any-form";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { provinceWorkbook } from "../../fixtures/provinces";
import { standardForms, trueBudget } from "../../fixtures/standard-forms/standard-forms";
import { randomRuns } from "../../sample";
import { amountsOf, balancedWorkbook, differences, failures } from "./balanced";
import { solverForTests } from "./solver";

const solve = solverForTests();
/** 0.01 万元, in yuan. */
const LAST_DIGIT = powerOfTen(2);

/** That all is in 万元, adds up exactly, and each amount is within a last digit of what it was. */
function expectConverted(made: ReturnType<typeof balancedWorkbook>): void {
  const tables = made.after.flatMap(({ recognition }) => [...recognition.document.tables.values()]);
  expect(tables.filter(({ unit, state }) => unit !== "万元" && state === "filled")).toEqual([]);
  expect(differences(made.after)).toEqual([]);
  expect(failures(made.after)).toEqual([]);
  const before = new Map(amountsOf(made.before).map(({ place, value }) => [placeKey(place), value]));
  const after = amountsOf(made.after);
  expect(after).toHaveLength(before.size);
  const off = after.filter(
    ({ place, value }) =>
      value % LAST_DIGIT !== 0n || absolute(value - (before.get(placeKey(place)) ?? 0n)) > LAST_DIGIT,
  );
  expect(off).toEqual([]);
}

describe("tables in 元, as balanced tables in 万元", () => {
  it.each(["shanghai-finance-2025", "shanghai-oceanforecast-2026"] as const)("%s", (name) => {
    expectConverted(balancedWorkbook(provinceWorkbook(name), solve, "万元"));
  });

  it("made from random true values", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
        // Every fourth is true to a hundredth of a yuan.
        const workbook = standardForms.shanghai?.write(trueBudget(seed * 4));
        if (workbook === undefined) throw new Error("No form in 元");
        expectConverted(balancedWorkbook(workbook, solve, "万元"));
      }),
      randomRuns(40, 10),
    );
  });

  it("with their columns of differences and the label of every table", () => {
    const workbook = layOut(budgets["culture-2026"], { unit: "元", extraColumns: ["comparison"] });
    const made = balancedWorkbook(workbook, solve, "万元");
    expectConverted(made);
    expect(made.proposals.filter(({ from }) => from === "单位：元").map(({ to }) => to)).toEqual(
      workbook.sheets.map(() => "单位：万元"),
    );
    const differenceEdits = made.proposals.filter(({ reason }) => reason.includes("按换算后的金额计算"));
    expect(differenceEdits.length).toBeGreaterThan(100);
    expect(differenceEdits.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      ["-141900", "-14.19"],
      ["-8800", "-0.88"],
    ]);
  });

  it("with last year's amounts beside them, by which they are compared", () => {
    const made = balancedWorkbook(anyForm(1).workbook, solve, "万元");
    expectConverted(made);
    const own = made.proposals.filter(({ edit }) => edit.place.sheet === "Sheet7" && edit.place.row === 3);
    expect(own.map(({ from, to }) => [from, to])).toEqual([
      ["73747465.74", "7374.75"],
      ["84767202.00", "8476.72"],
      ["11,019,736.26", "1101.97"],
    ]);
  });

  it("with last year's amounts from which nothing is computed, each by itself", () => {
    const made = balancedWorkbook(anyForm(25).workbook, solve, "万元");
    expectConverted(made);
    const own = made.proposals.filter(
      ({ edit: { place } }) => place.sheet.startsWith("7") && place.row === 6 && place.column < 3,
    );
    expect(own.map(({ from, to }) => [from, to])).toEqual([
      ["73750321.08", "7375.03"],
      ["857993.13", "85.80"],
      ["72892327.95", "7289.23"],
    ]);
  });

  it.each([
    [undefined, "0.00"],
    ["General", "0.00"],
    ["0", "0.00"],
    ["#,##0", "#,##0.00"],
    ["0.0", "0.00"],
    ["#,##0_);(#,##0)", "#,##0.00_);(#,##0.00)"],
    ["#,##0.00", undefined],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', undefined],
  ])("the number format %s becomes %s", (format, expected) => {
    expect(twoDecimals(format)).toBe(expected);
  });
});
