import { toPlain } from "../../src/amount/decimal";
import { addendsOf, followedCell } from "../../src/formula/addends";
import { followersIn } from "../../src/formula/followers";
import { staleResults } from "../../src/formula/snapshot-values";
import { placeAt, placeKey } from "../../src/workbook/places";
import type { Cell, WorkbookSnapshot } from "../../src/workbook/snapshot";

const formula = (text: string, value: Cell["value"]): Cell => ({ value, formula: text });
const sheet = (name: string, column: readonly (Cell | number | string | undefined)[]) => ({
  name,
  rows: column.map((cell) => [typeof cell === "object" || cell === undefined ? cell : { value: cell }]),
});
const at = (address: string, name = "表一") => placeAt({ sheet: name, address });

/** One formula in A1, over what stands below it. */
function given(text: string, stored: Cell["value"], below: readonly (Cell | number | string | undefined)[]) {
  const workbook: WorkbookSnapshot = {
    sheets: [sheet("表一", [formula(text, stored), ...below]), sheet("表 二", [7])],
  };
  return workbook;
}

describe("results that are not what their formulas give", () => {
  test.each<[string, string | undefined, string]>([
    ["=SUM(A2:A4)", "0.6", "0.1, 0.2 and 0.3 exactly"],
    ["=A2+A3-A4", "0", "signs"],
    ["=ROUND(A3/A4,2)", "0.67", "rounded half up"],
    ["=ROUND(A2*10.05,2)", "1.01", "a half that no double holds"],
    ["=SUM('表 二'!A1,A2)", "7.1", "another sheet"],
    ['=IF(A2>0,A2*100,"无")', "10", "a choice"],
    ["=MAX(A2:A4)-MIN(A2:A4)", "0.2", "the greatest and the least"],
    ["=A5", "0", "a blank"],
    ["=PRODUCT(A2:A4)", "0.006", "a product"],
    ["=SUBTOTAL(9,A2:A4)", "0.6", "a subtotal"],
    ["=SUBTOTAL(109,A2:A4)-SUBTOTAL(9,A3)", "0.4", "subtotals"],
    ["=SUBTOTAL(1,A2:A4)", undefined, "a subtotal that is no sum"],
    [`=A2*${"9".repeat(30)}^30`, undefined, "beyond all that is money"],
    [`=${"+A2".repeat(2700)}`, "270", "a long sum"],
    [`=${"-".repeat(8000)}A2`, undefined, "signs without end"],
    [`=${"(".repeat(4000)}A2${")".repeat(4000)}`, undefined, "brackets without end"],
    ["=A6+1", undefined, "an amount as text is no number of ours"],
    ["=VLOOKUP(1,A2:A4,1)", undefined, "what is not known is not claimed"],
    ["=[1]表!A1", undefined, "another workbook"],
    ["=SUM(A2:A4", undefined, "no formula at all"],
    ["=A1+1", undefined, "what refers to itself"],
  ])("%s is %s: %s", (text, expected) => {
    const stale = staleResults(given(text, 99, [0.1, 0.2, 0.3, undefined, "1,2"]));
    expect(stale.map(({ value }) => toPlain(value))).toEqual(expected === undefined ? [] : [expected]);
  });

  it("are none where the stored result is right up to the noise of doubles", () => {
    expect(staleResults(given("=SUM(A2:A4)", 0.1 + 0.2 + 0.3, [0.1, 0.2, 0.3]))).toEqual([]);
    expect(staleResults(given("=A2/3", 0.0333333333333333, [0.1]))).toEqual([]);
  });

  it("follow each other, and what depends on an unknown function is unknown", () => {
    const chain = given("=A2*2", 1, [formula("=A3+1", 1), 4]);
    expect(staleResults(chain).map(({ value }) => toPlain(value))).toEqual(["10", "5"]);
    const unknown = given("=A2*2", 1, [formula("=VLOOKUP(A3,A3,1)", 1), 4]);
    expect(staleResults(unknown)).toEqual([]);
  });

  it("of subtotals leave out other subtotals, and hidden rows where that is sure", () => {
    const [own] = given("=SUBTOTAL(109,A2:A4)", 1, [formula("=SUBTOTAL(109,A3:A4)", 5), 2, 3]).sheets;
    if (own === undefined) throw new Error("No sheet");
    const values = (text: string, hiddenRows: number[]) => {
      const rows = own.rows.with(0, [formula(text, 1)]);
      const stale = staleResults({ sheets: [{ ...own, rows, hiddenRows }] });
      return stale.flatMap(({ place, value }) => (place.row === 0 ? [toPlain(value)] : []));
    };
    expect(values("=SUBTOTAL(109,A2:A4)", [])).toEqual(["5"]);
    expect(values("=SUBTOTAL(109,A2:A4)", [3])).toEqual(["2"]);
    expect(values("=SUBTOTAL(9,A2:A4)", [])).toEqual(["5"]);
    // Hidden by hand it counts, filtered out it does not.
    expect(values("=SUBTOTAL(9,A2:A4)", [3])).toEqual([]);
  });

  test.each<[string, (row: number, last: number) => string, number]>([
    ["from below", (row, last) => (row < last ? `=A${row + 1}+1` : "=1"), 20_000],
    ["from above", (row) => (row > 1 ? `=A${row - 1}+1` : "=1"), 20_000],
    ["of all below", (row, last) => (row < last ? `=MAX(A${row + 1}:A${last})` : "=1"), 500],
  ])("are found at the end of a long list that counts on %s", (_, text, count) => {
    const column = Array.from({ length: count }, (__, index) => formula(text(index + 1, count), -1));
    expect(staleResults({ sheets: [sheet("表一", column)] })).toHaveLength(count);
  });

  it("are none of a long circle", () => {
    const column = Array.from({ length: 1000 }, (_, row) => formula(`=A${((row + 1) % 1000) + 1}+A2`, 1));
    expect(staleResults({ sheets: [sheet("表一", column)] })).toEqual([]);
  });

  it("are also those that the file does not hold", () => {
    expect(staleResults(given("=A2+1", { error: "no-result" }, [4]))).toMatchObject([{ formula: "=A2+1" }]);
  });
});

it("what changes with a cell is told, and how often that counts it", () => {
  const workbook = given("=A2+A3", 10, [formula("=SUM(A3:A4)", 5), 4, 1, formula("=A5", 0)]);
  const followers = followersIn(workbook);
  const of = (address: string) => Object.fromEntries(followers?.(at(address)) ?? []);
  expect(of("A3")).toEqual({ "表一!A1": 2n, "表一!A2": 1n });
  expect(of("A1")).toEqual({});
  expect(of("A5")).toEqual({});
  expect(followersIn({ sheets: [sheet("表一", [1, 2])] })).toBeUndefined();
});

describe("what a formula adds up", () => {
  test.each<[string, readonly string[] | undefined]>([
    ["=SUM(A2:A4)", ["A2", "A3", "A4"]],
    ["=A2+A3-A4", ["A2", "A3", "-A4"]],
    ["=SUM(A2,-A3,SUM(A4:A5))", ["A2", "-A3", "A4", "A5"]],
    ["=ROUND(A2+A3,2)", ["A2", "A3"]],
    ["=SUBTOTAL(109,A2:A3)", ["A2", "A3"]],
    ["=A2*A3", undefined],
    ["=A2+5", undefined],
    ["=AVERAGE(A2:A3)", undefined],
  ])("%s: %p", (text, expected) => {
    const cells = addendsOf(given(text, 0, [1, 2, 3, 4]), at("A1"))?.cells;
    const read = cells?.map(
      ({ place, sign }) => `${sign < 0 ? "-" : ""}${placeKey(place).replace("表一!", "")}`,
    );
    expect(read).toEqual(expected);
  });

  it("of rows that are hidden is marked", () => {
    expect(addendsOf(given("=SUBTOTAL(9,A2:A3)", 0, [1]), at("A1"))?.isVisibleOnly).toBe(true);
    expect(addendsOf(given("=SUM(A2:A3)", 0, [1]), at("A1"))?.isVisibleOnly).toBe(false);
  });

  test.each([
    ["=A2", "表一!A2"],
    ["=+'表 二'!A1", "表 二!A1"],
    ["=ROUND(A2,2)", "表一!A2"],
    ["=-A2", undefined],
    ["=A2+A3", undefined],
    ["=A1", undefined],
  ])("%s follows %p", (text, expected) => {
    const followed = followedCell(given(text, 0, [1, 2]), at("A1"));
    expect(followed && placeKey(followed)).toBe(expected);
  });
});

it("of a list without end only so much is told", () => {
  const column = Array.from({ length: 5000 }, (_, row) => formula(`=A${row + 2}`, 1));
  expect(followersIn({ sheets: [sheet("表一", column)] })?.(at("A5000")).size).toBe(100);
});
