import { sumFormula } from "../../src/recalculate/references";
import type { CellPlace } from "../../src/workbook/snapshot";

const at = (row: number, column = 2, sheet = "表三"): CellPlace => ({ sheet, row: row - 1, column });
const own = at(1);
const rows = (count: number, step: number) =>
  Array.from({ length: count }, (_, index) => at(2 + index * step));

describe("the formula of a sum", () => {
  it.each([
    ["one part", [at(9)], "=C9"],
    ["a run down", [at(9), at(10), at(11)], "=SUM(C9:C11)"],
    ["a run in any order", [at(11), at(9), at(10)], "=SUM(C9:C11)"],
    ["a run across", [at(1, 3), at(1, 4)], "=SUM(D1:E1)"],
    ["with a gap", [at(9), at(11)], "=C9+C11"],
    ["a block is no run", [at(9), at(10), at(9, 3), at(10, 3)], "=C9+C10+D9+D10"],
    ["on another sheet", [at(9, 2, "表 二"), at(11)], "='表 二'!C9+C11"],
    ["a run on another sheet", [at(9, 2, "1-3"), at(10, 2, "1-3")], "=SUM('1-3'!C9:C10)"],
    ["a sheet with an apostrophe", [at(9, 2, "a'b")], "='a''b'!C9"],
  ])("%s", (_, parts, formula) => {
    expect(sumFormula(own, parts)).toBe(formula);
  });

  it("passes over texts where it must", () => {
    expect(sumFormula(own, [at(9), at(11), at(12)], true)).toBe("=SUM(C9,C11:C12)");
  });

  it("joins what is many", () => {
    const parts = [...rows(40, 1), ...rows(40, 1).map((place) => ({ ...place, row: place.row + 50 }))];
    expect(sumFormula(own, parts)).toBe("=SUM(C2:C41,C52:C91)");
  });

  it("takes 255 arguments and no more", () => {
    expect(sumFormula(own, rows(255, 2))?.split(",").length).toBe(255);
    expect(sumFormula(own, rows(256, 2))).toBeUndefined();
  });

  it("is no longer than Excel takes", () => {
    const parts = rows(255, 2).map((place) => ({
      ...place,
      sheet: "一个名字长达三十一个字的工作表，名字里还有标点符号（副本二）",
    }));
    expect(sumFormula(own, parts)).toBeUndefined();
  });
});
