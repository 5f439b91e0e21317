import type { Diagnosis } from "../../src/check/diagnosis";
import { recognize } from "../../src/recognize/recognize";
import type { TableCheck, Statement } from "../../src/budget/check";
import type { BudgetDocument } from "../../src/budget/document";
import { shanxi } from "../../src/standards/shanxi/standard";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgetNames, budgets, tableIds, type BudgetName } from "../fixtures/budget";
import { layOut, layouts } from "../fixtures/layouts/layouts";
import { sampled } from "../sample";
import { diagnosisOf, diagnosisOfDocument, workbookOf } from "./cases";
import { fact, tie } from "./facts";

function documentOf(workbook: WorkbookSnapshot): BudgetDocument {
  const recognition = recognize(workbook, [shanxi]);
  if (recognition === undefined) throw new Error("No standard");
  return recognition.document;
}

/** The standard with these checks instead of its own; those that all standards share remain. */
function diagnosisWith(checks: readonly TableCheck[]): Diagnosis {
  const families = shanxi.families && { ...shanxi.families, all: [] };
  return diagnosisOfDocument(documentOf(workbookOf({})), {
    ...shanxi,
    ...(families && { families }),
    checks,
  });
}

function checkOf(id: string, said: () => Iterable<Statement>, more: Partial<TableCheck> = {}): TableCheck {
  return {
    id,
    about: "tables",
    title: id,
    severity: "error",
    requires: [],
    why: "",
    mend: "",
    examine: said,
    ...more,
  };
}

const jsonOf = (result: Diagnosis) =>
  JSON.stringify(result, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value));

const wrong = {
  "expenditure/9/4": 82.64,
  "three-public/1/1": 15.06,
  "expenditure/12/2": "447.33",
  "revenue/6/8": "待定",
};

describe("a check that throws", () => {
  const broken = checkOf("broken", () => {
    throw new Error("kaputt");
  });
  const brokenLate = checkOf("broken-late", function* () {
    yield { is: "not-applicable", reason: "said before" };
    throw new Error("kaputt");
  });
  const well = checkOf("well", () => [tie("identity", [fact("1.00", 1)], [fact("1.00", 2)])]);

  it("is not checked, with its reason, and the others go on", () => {
    const without = diagnosisWith([well]);
    const result = diagnosisWith([broken, well]);
    expect(result.notChecked).toEqual([
      { check: "broken", reason: expect.stringContaining("kaputt") as string },
    ]);
    expect(result.findings).toEqual(without.findings);
    expect(result.counts).toEqual({ ...without.counts, notChecked: 1 });
  });

  it("is not checked either where it had begun to speak", () => {
    const result = diagnosisWith([brokenLate, well]);
    expect(result.notChecked).toEqual([{ check: "broken-late", reason: expect.any(String) as string }]);
    expect(result.notApplicable).toEqual([]);
  });

  it("is not checked where it throws what is no error", () => {
    const odd = checkOf("odd", () => {
      throw "kaputt";
    });
    expect(diagnosisWith([odd]).notChecked).toHaveLength(1);
  });
});

describe("a check that requires a table", () => {
  const asked = jest.fn(() => []);

  it("is asked where the table is there, empty or not", () => {
    diagnosisOfDocument(documentOf(workbookOf({ budget: "library-2026" })), {
      ...shanxi,
      checks: [checkOf("needy", asked, { requires: ["fund-revenue", "revenue"] })],
    });
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it("is not asked where it is missing, which is told with the tables' names", () => {
    asked.mockClear();
    const document = documentOf(workbookOf({ without: ["fund-revenue", "revenue"] }));
    const checks = [checkOf("needy", asked, { requires: ["fund-revenue", "revenue", "expenditure"] })];
    const { notChecked } = diagnosisOfDocument(document, { ...shanxi, checks });
    expect(asked).not.toHaveBeenCalled();
    expect(notChecked).toContainEqual({
      check: "needy",
      reason: "工作簿中没有找到《政府性基金预算收入表》、《预算收入总表》",
    });
  });
});

describe("counts", () => {
  it("add up over findings and skips", () => {
    for (const change of [{}, wrong]) {
      const { counts, findings, notChecked, notApplicable } = diagnosisOf(workbookOf({ change }));
      const count = (test: (one: (typeof findings)[number]) => boolean) => findings.filter(test).length;
      expect(counts.failed + counts.rounding).toBe(findings.length);
      expect(counts.failed).toBe(count((one) => one.outcome === "failed"));
      expect(counts.rounding).toBe(count((one) => one.outcome === "rounding"));
      expect(counts.errors + counts.warnings + counts.infos).toBe(findings.length);
      expect(counts.errors).toBe(count((one) => one.severity === "error"));
      expect(counts.warnings).toBe(count((one) => one.severity === "warning"));
      expect(counts.notChecked).toBe(notChecked.length);
      expect(counts.notApplicable).toBe(notApplicable.length);
    }
  });

  it("count every tie once, and none of blanks only", () => {
    const nothing = diagnosisWith([checkOf("ties", () => [tie("identity", [fact("", 1)], [fact("", 2)])])]);
    const four = diagnosisWith([
      checkOf("ties", () => [
        tie("identity", [fact("1.00", 1)], [fact("1.00", 2)]),
        tie("sum", [fact("5.00", 3)], [fact("2.00", 4), fact("3.00", 5)]),
        tie("at-least", [fact("5.00", 6)], [fact("2.00", 7)]),
        tie("identity", [fact("", 8)], [fact("", 9)]),
      ]),
    ]);
    expect(four.counts.passed - nothing.counts.passed).toBe(3);
  });

  it("move a tie from one outcome to another", () => {
    const before = diagnosisOf(workbookOf({ budget: "construction-2026" })).counts;
    const after = diagnosisOf(
      workbookOf({ budget: "construction-2026", change: { "basic-expenditure/0/2": 329.9 } }),
    ).counts;
    expect(after.failed).toBeGreaterThan(before.failed);
    expect(after.passed + after.rounding + after.failed).toBe(
      before.passed + before.rounding + before.failed,
    );
  });

  it("count an unreadable amount as not checked, once for each check, never as passed", () => {
    const before = diagnosisOf(workbookOf({})).counts;
    const { counts, notChecked } = diagnosisOf(workbookOf({ change: { "revenue/6/8": "待定" } }));
    expect(counts.passed + counts.rounding).toBeLessThan(before.passed + before.rounding);
    expect(notChecked.map(({ check }) => check).sort()).toEqual([
      "code-hierarchy-sum",
      "revenue-expenditure-by-code",
    ]);
  });

  it("never count a check without its table as passed", () => {
    const all = diagnosisOf(workbookOf({}));
    for (const table of tableIds) {
      const { counts } = diagnosisOf(workbookOf({ without: [table] }));
      expect(counts.passed).toBeLessThan(all.counts.passed);
    }
  });
});

describe("a diagnosis", () => {
  it("of the same workbook is the same to the last byte", () => {
    const first = jsonOf(diagnosisOf(workbookOf({ change: wrong })));
    const second = jsonOf(diagnosisOf(workbookOf({ change: wrong })));
    expect(second).toBe(first);
    expect(first.length).toBeGreaterThan(1000);
  });

  it("numbers its findings in reading order: table by table, the worst first, then from top to bottom", () => {
    const { findings } = diagnosisOf(workbookOf({ change: wrong }));
    expect(findings.map(({ id }) => id)).toEqual(findings.map((_, index) => `F${index + 1}`));
    const severities = ["error", "warning", "info"];
    const places = findings.map(({ table, severity, cells }) => [
      (tableIds as readonly string[]).indexOf(table ?? ""),
      severities.indexOf(severity),
      cells[0]?.place.row ?? -1,
      cells[0]?.place.column ?? -1,
    ]);
    const ordered = places.toSorted(
      (a, b) => a.map((one, index) => one - (b[index] ?? 0)).find(Boolean) ?? 0,
    );
    expect(places).toEqual(ordered);
  });

  it("gives the same ids whatever the order of the sheets", () => {
    const idsOf = (workbook: WorkbookSnapshot) =>
      diagnosisOf(workbook).findings.map(({ id, message }) => `${id} ${message}`);
    const workbook = workbookOf({ change: wrong });
    const turned = { ...workbook, sheets: workbook.sheets.toReversed() };
    expect(idsOf(turned)).toEqual(idsOf(workbook));
  });

  it("speaks in whole sentences, with places for all but a missing table", () => {
    const { findings } = diagnosisOf(workbookOf({ change: wrong, without: ["operating-expenses"] }));
    for (const { message, cells, check } of findings) {
      expect(message).toMatch(/^\S.*\p{Script=Han}.*。$/su);
      if (check !== "missing-table") expect(cells.length).toBeGreaterThan(0);
    }
  });

  it("ends an unexpected document without a table of any kind in nothing but missing tables", () => {
    const document = documentOf({ sheets: [] });
    const { findings, culprits } = diagnosisOfDocument(document, shanxi);
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(["missing-table"]));
    expect(culprits).toEqual([]);
  });
});

describe("false alarms", () => {
  /** What failed, whatever its place. */
  const failuresOf = (workbook: WorkbookSnapshot) =>
    diagnosisOf(workbook)
      .findings.filter(({ outcome }) => outcome === "failed")
      // What a layout hides, and that its tables stand in another order than in its contents, is rightly told.
      .filter(({ check }) => check !== "hidden-amounts" && check !== "contents-lines")
      .map(({ check, severity }) => `${severity} ${check}`)
      .sort();

  it.each(Object.keys(layouts))("the layout %s says nothing that the default does not", (layout) => {
    const turn = Object.keys(layouts).indexOf(layout);
    for (const name of sampled(budgetNames, budgetNames.length, turn)) {
      expect([name, failuresOf(layOut(budgets[name], layouts[layout]))]).toEqual([
        name,
        failuresOf(layOut(budgets[name])),
      ]);
    }
  });

  it.each(
    tableIds.flatMap((table) =>
      (["culture-2026", "town-2026"] as BudgetName[]).map((name) => [table, name] as const),
    ),
  )("without %s of %s no other check fails", (table, name) => {
    const failures = failuresOf(workbookOf({ budget: name, without: [table] }));
    const known = failuresOf(workbookOf({ budget: name }));
    expect(failures.filter((one) => !one.endsWith("missing-table") && !known.includes(one))).toEqual([]);
  });

  /** Labels that no list foresees: what cannot be read is told, and never taken for zero or for a stray. */
  it.each([
    ["a column", "表三!D5", "基本支出预算安排"],
    ["a column of the revenue", "表二!I4", "上年滚存"],
    ["a column of three public expenses", "表十!C5", "一般公共预算拨款安排"],
    ["a row of three public expenses", "three-public/1/0", "公务接待费用支出"],
    ["a row of all money", "revenue-expenditure/31/0", "上年滚存"],
    ["a total", "revenue-expenditure/30/0", "本年收入总额"],
  ])("%s under another name makes no check fail", (_, key, label) => {
    expect(failuresOf(workbookOf({ change: { [key]: label } }))).toEqual(failuresOf(workbookOf({})));
  });
});
