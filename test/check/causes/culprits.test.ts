import type * as constraints from "../../../src/check/causes/constraints";
import { findCulprits } from "../../../src/check/causes/culprits";
import type { Diagnosis } from "../../../src/check/diagnosis";
import { judge } from "../../../src/check/judge";
import type { Tie } from "../../../src/budget/check";
import { budgetNames, budgets } from "../../fixtures/budget";
import { amountCells, randomNumbers } from "../../rates/mutations";
import type { Change } from "../case";
import { diagnosisOf, nameOf, workbookOf } from "../cases";
import { fact, tie } from "../facts";

/** What a search costs: how often it asks whether a tie speaks of a cell, and what a cell or tie would be. */
let mockAsked = 0;

// The search itself is unchanged.
jest.mock("../../../src/check/causes/constraints", () => {
  const actual = jest.requireActual<typeof constraints>("../../../src/check/causes/constraints");
  class Sides extends Map<number, 1 | -1> {
    override has(index: number): boolean {
      mockAsked += 1;
      return super.has(index);
    }
  }
  const counted =
    <Arguments extends readonly unknown[], Result>(ask: (...given: Arguments) => Result) =>
    (...given: Arguments): Result => {
      mockAsked += 1;
      return ask(...given);
    };
  const buildSystem: typeof actual.buildSystem = (judged) => {
    const system = actual.buildSystem(judged);
    const constraints = system.constraints.map((one) => ({ ...one, sides: new Sides(one.sides) }));
    return { ...system, constraints };
  };
  return { ...actual, buildSystem, fittingValue: counted(actual.fittingValue) };
});

/** `表三 D22: 155.70 → 144.70`; several cells are alternatives; `?` where it is a guess. */
function namesOf({ culprits }: Diagnosis): string[] {
  return culprits.map(({ cells, certain }) => {
    const names = cells.map(({ place, actual, suggested }) => {
      const change = suggested === undefined ? actual : `${actual || "空"} → ${suggested}`;
      return `${nameOf(place)}: ${change}`;
    });
    return names.join(" or ") + (certain ? "" : "?");
  });
}

interface Row extends Change {
  readonly name: string;
  readonly culprits: readonly string[];
}

const shares = { layout: { extraColumns: ["share"] } } as const;
const comparison = { layout: { extraColumns: ["comparison"] } } as const;

const rows: readonly Row[] = [
  {
    name: "a class, to which three ties point",
    budget: "town-2026",
    change: { "expenditure/16/3": 155.7 },
    culprits: ["表三 D22: 155.70 → 144.70"],
  },
  {
    name: "an item with exchanged digits, though a last digit more would satisfy its sums too",
    change: { "expenditure/9/4": 82.64 },
    culprits: ["表三 E15: 82.64 → 28.64"],
  },
  {
    name: "a project with exchanged digits, though its other ties alone would say 51.03",
    change: { "projects/19/1": 15.04 },
    culprits: ["表十二 B26: 15.04 → 51.04"],
  },
  { name: "an item left blank", change: { "revenue/9/3": "" }, culprits: ["表二 D15: 空 → 28.64"] },
  {
    name: "a figure where there should be none",
    change: { "expenditure/6/4": 12 },
    culprits: ["表三 E12: 12.00 → 0.00"],
  },
  {
    name: "a total of all money",
    change: { "revenue-expenditure/30/1": 3664.26 },
    culprits: ["表一 B36: 3664.26 → 3646.26"],
  },
  {
    name: "a figure in yuan",
    layout: { unit: "元" },
    change: { "expenditure/9/4": 826400 },
    culprits: ["表三 E15: 826400.00 → 286400.00"],
  },
  {
    name: "two in parts of the document that have nothing to do with each other",
    change: { "basic-expenditure/23/4": 65.17, "three-public/1/1": 15.06 },
    culprits: ["表六 E29: 65.17 → 55.17", "表十 B7: 15.06 → 5.06"],
  },
  {
    name: "two that meet in one sum",
    change: { "expenditure/6/3": 484.5, "expenditure/7/3": 339.68 },
    culprits: ["表三 D12: 484.50 → 474.50", "表三 D13: 339.68 → 332.68"],
  },
  {
    name: "three, two of which meet in one sum",
    change: { "expenditure/6/3": 484.5, "expenditure/7/3": 339.68, "projects/9/1": 34.62 },
    culprits: ["表三 D12: 484.50 → 474.50", "表三 D13: 339.68 → 332.68", "表十二 B16: 34.62 → 43.62"],
  },
  {
    name: "a leaf that nothing tells from its neighbour: both, and no suggestion",
    change: { "fund-revenue/3/2": 97.11 },
    culprits: ["表七 C9: 97.11 or 表七 C10: 23.46?"],
  },
  {
    name: "two in rows of one sum, where within its rounding either column may be the wrong one: each row's two",
    change: { "basic-expenditure/2/2": 280.67, "basic-expenditure/10/3": 31.16 },
    culprits: ["表六 C8: 280.67 or 表六 D8: 280.77?", "表六 C16: 31.06 or 表六 D16: 31.16?"],
  },
  {
    name: "two that cancel in their sum, where the cell beside either would do but for most of the sum's slack",
    budget: "science-2024",
    change: { "basic-expenditure/5/2": 20.01, "basic-expenditure/15/2": 1.68 },
    culprits: ["表六 C11: 20.01 or 表六 D11: 20.11?", "表六 C21: 1.68 or 表六 D21: 1.58?"],
  },
  {
    name: "two that cancel in one of their sums, where a third upsets the other: each row's two",
    budget: "science-2024",
    change: {
      "basic-expenditure/6/3": 47.08,
      "basic-expenditure/13/3": 10.88,
      "basic-expenditure/11/2": 52.73,
    },
    culprits: [
      "表六 C17: 52.73 → 25.73",
      "表六 C12: 46.08 or 表六 D12: 47.08?",
      "表六 C19: 11.88 or 表六 D19: 10.88?",
    ],
  },
  {
    name: "a ratio alone",
    ...shares,
    change: { "表十!F6": "28.44%" },
    culprits: ["表十 F6: 28.44% → 24.84%"],
  },
  {
    name: "an amount whose ratio is right",
    ...comparison,
    change: { "expenditure/9/2": 38.64 },
    culprits: ["表三 C15: 38.64 → 28.64"],
  },
  {
    name: "an amount, and a ratio that stays wrong once the amount is right",
    ...shares,
    change: { "expenditure/9/2": 38.64, "表三!F15": "7.60%" },
    culprits: ["表三 C15: 38.64 → 28.64", "表三 F15: 7.60% → 0.76%"],
  },
  {
    name: "last year's figure, from which two ratios were computed",
    ...comparison,
    change: { "表八!F6": 114.77 },
    culprits: ["表八 F6: 114.77 → 104.77"],
  },
];

describe("culprits", () => {
  it.each(rows)("$name", ({ culprits, ...change }) => {
    const result = diagnosisOf(workbookOf(change));
    expect(namesOf(result)).toEqual(culprits);
    // Each failure of a certain tie names the culprit that explains it, and each culprit its findings.
    const explained = result.findings.filter((one) => one.outcome === "failed" && one.severity === "error");
    expect(explained.length).toBeGreaterThan(0);
    for (const { id, culprit } of explained) {
      const owner = result.culprits.find((one) => one.id === culprit);
      expect(owner?.findings).toContain(id);
    }
    expect(result.culprits.map(({ id }) => id)).toEqual(culprits.map((_, index) => `C${index + 1}`));
  });

  it("are none where nothing is wrong, nor where only the usual is not found", () => {
    expect(namesOf(diagnosisOf(workbookOf({})))).toEqual([]);
    expect(namesOf(diagnosisOf(workbookOf({ budget: "town-2026" })))).toEqual([]);
  });

  it("name both cells whose errors cancel in the sum that they share", () => {
    const result = diagnosisOf(
      workbookOf({ change: { "expenditure/6/3": 484.5, "expenditure/7/3": 322.68 } }),
    );
    const cells = result.culprits.flatMap((culprit) => culprit.cells.map(({ place }) => nameOf(place)));
    expect(cells).toEqual(expect.arrayContaining(["表三 D12", "表三 D13"]));
  });

  it("suggest nothing for one of nine projects that was wrong in both its columns", () => {
    const change = { "projects/4/1": 978.53, "projects/4/2": 978.53 };
    const { culprits } = diagnosisOf(workbookOf({ budget: "construction-2026", change }));
    const cells = culprits.flatMap((culprit) => culprit.cells);
    expect(culprits.map(({ certain }) => certain)).not.toContain(true);
    expect(cells.map(({ place }) => nameOf(place))).toEqual(
      expect.arrayContaining(["表十二 B11", "表十二 C11"]),
    );
    expect(cells.filter(({ suggested }) => suggested !== undefined)).toEqual([]);
  });

  it("say where a figure belongs to no row, and that it should not be there", () => {
    const [only, ...others] = diagnosisOf(workbookOf({ change: { "表三!C48": 12.34 } })).culprits;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ certain: true, findings: ["F13"] });
    expect(only?.message).toContain("表三 C48：12.34 → 应为空");
  });

  it("never ask for the blanking of amounts whose row only lacks its code", () => {
    const { culprits } = diagnosisOf(workbookOf({ change: { "expenditure/9/0": "" } }));
    expect(culprits.filter(({ message }) => message.includes("应为空"))).toEqual([]);
  });

  it("take the ties of economic and functional items for no evidence", () => {
    const swapped = diagnosisOf(
      workbookOf({
        change: {
          "basic-expenditure/2/2": 270.77,
          "basic-expenditure/2/3": 270.77,
          "basic-expenditure/9/2": 133.66,
          "basic-expenditure/9/3": 133.66,
        },
      }),
    );
    expect(swapped.counts).toMatchObject({ errors: 0, warnings: 1 });
    expect(swapped.culprits).toEqual([]);
    // As sure as without them, though such a tie would be satisfied by the wrong figure.
    const disguised = diagnosisOf(
      workbookOf({ change: { "basic-expenditure/9/2": 133.66, "general-expenditure/21/3": 195.79 } }),
    );
    expect(namesOf(disguised)).toEqual(["表五 D27: 195.79 → 185.79", "表六 C15: 133.66 → 123.66"]);
  });

  it("clear the usual ties too that hold once they are corrected", () => {
    const { culprits, findings } = diagnosisOf(workbookOf({ change: { "basic-expenditure/9/2": 133.66 } }));
    const usual = findings.find((one) => one.check === "economic-functional" && one.outcome === "failed");
    expect(usual?.culprit).toBe("C1");
    expect(culprits[0]?.findings).toContain(usual?.id);
  });

  it("say in one line what stands there, what should, and why", () => {
    const { culprits } = diagnosisOf(
      workbookOf({ budget: "town-2026", change: { "expenditure/16/3": 155.7 } }),
    );
    expect(culprits[0]?.message).toBe("表三 D22：155.70 → 144.70（3 处勾稽一致指向）");
  });
});

describe("the search for culprits", () => {
  /** However large and however wrong the document: well under a second. */
  const MOST_ASKED = 300_000;

  /** A table of items with a column of totals and a row of totals, all figures at random. */
  function hopeless(items: number): Tie[] {
    const random = randomNumbers(items);
    let index = 0;
    const row = () => [0, 1, 2, 3].map(() => fact((random() * 1000).toFixed(2), index++));
    const total = row();
    const table = Array.from({ length: items }, row);
    return [
      ...[total, ...table].map(([sum, ...parts]) => tie("sum", sum ? [sum] : [], parts)),
      ...total.map((sum, column) =>
        tie(
          "sum",
          [sum],
          table.flatMap((cells) => cells[column] ?? []),
        ),
      ),
    ];
  }

  beforeEach(() => {
    mockAsked = 0;
  });

  it("asks little of a sound document, and little for one wrong figure", () => {
    diagnosisOf(workbookOf({}));
    expect(mockAsked).toBe(0);
    diagnosisOf(workbookOf({ change: { "expenditure/9/4": 82.64 } }));
    expect(mockAsked).toBeLessThan(20);
  });

  it.each([20, 200, 2000])("of a hopeless table of %d items ends, and names nothing as certain", (items) => {
    const found = findCulprits(hopeless(items).map((one) => ({ tie: one, verdict: judge(one) })));
    expect(found.filter(({ certain }) => certain)).toEqual([]);
    expect(mockAsked).toBeLessThan(MOST_ASKED);
  });

  it.each(budgetNames.flatMap((name) => [0.03, 0.1, 0.3, 1].map((part) => [name, part] as const)))(
    "of %s with %d of its figures wrong ends",
    (name, part) => {
      const random = randomNumbers(7);
      const cells = amountCells(budgets[name]).filter(({ amount }) => amount !== "" && random() < part);
      const change = Object.fromEntries(cells.map(({ key }) => [key, Math.round(random() * 1e6) / 100]));
      const { culprits } = diagnosisOf(workbookOf({ budget: name, change }));
      expect(mockAsked).toBeLessThan(MOST_ASKED);
      if (part === 1) expect(culprits.filter(({ certain }) => certain)).toEqual([]);
    },
  );
});
