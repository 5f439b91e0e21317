import { checksOf, examine } from "../../src/check/examine";
import type { Examination, Finding } from "../../src/check/examination";
import { recognize } from "../../src/recognize/recognize";
import { shanxi } from "../../src/standards/shanxi/standard";
import { address, type WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets, type BudgetName } from "../fixtures/budget";
import { cellAt, layOut, withCell, type LaidOutWorkbook, type Layout } from "../fixtures/layouts";

/** One row of a check's table of cases: what is changed in a sound budget, and what the check then says. */
export interface Case {
  readonly name: string;
  /** culture-2026 unless said otherwise: it fills all thirteen tables. */
  readonly budget?: BudgetName;
  readonly layout?: Partial<Layout>;
  /** New contents by place (`expenditure/3/2`, or `revenue/title`); "" makes the cell blank; amounts are numbers. */
  readonly change?: Readonly<Record<string, string | number>>;
  /** Sheets to leave out, by the table on them. */
  readonly without?: readonly string[];
  /** The check's findings other than those of the unchanged budget, in order. */
  readonly findings?: readonly ExpectedFinding[];
  /** A part of the reason why the check says nothing. */
  readonly notChecked?: string;
  readonly notApplicable?: string;
}

/** What is left out is not compared. */
export interface ExpectedFinding {
  readonly outcome?: Finding["outcome"];
  readonly severity?: Finding["severity"];
  readonly table?: string;
  /** `表三 C12`, in the finding's order; all of them. */
  readonly cells?: readonly string[];
  /** The first cell only. */
  readonly at?: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly difference?: string;
  /** A part of the sentence. */
  readonly says?: string;
}

/** Runs a check's cases, and proves that it says nothing new of the sound budgets. */
export function checkCases(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    it("is one of the standard's checks", () => {
      expect(checksOf(shanxi).map((check) => check.id)).toContain(id);
    });
    it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
      const sound = layOut(budgets[one.budget ?? "culture-2026"], one.layout);
      const before = new Set(findingsOf(id, examination(sound)).map(keyOf));
      const after = examination(changed(sound, one));
      const fresh = findingsOf(id, after).filter((finding) => !before.has(keyOf(finding)));
      expect(fresh).toHaveLength(one.findings?.length ?? 0);
      fresh.forEach((finding, index) => expectFinding(finding, one.findings?.[index] ?? {}));
      const reasons = (skips: Examination["notChecked"]) =>
        skips.filter((skip) => skip.check === id).map((skip) => skip.reason);
      if (one.notChecked) expect(reasons(after.notChecked).join("\n")).toContain(one.notChecked);
      if (one.notApplicable) expect(reasons(after.notApplicable).join("\n")).toContain(one.notApplicable);
    });
  });
}

export function examination(workbook: WorkbookSnapshot): Examination {
  const recognition = recognize(workbook, [shanxi]);
  if (recognition === undefined) throw new Error("No standard");
  return examine(recognition.document, shanxi);
}

function changed(workbook: LaidOutWorkbook, one: Case): LaidOutWorkbook {
  let result = workbook;
  for (const [key, content] of Object.entries(one.change ?? {})) {
    const place = workbook.places.get(key);
    if (place === undefined) throw new Error(`No place ${key}`);
    const former = cellAt(result, place);
    const cell =
      content === ""
        ? undefined
        : { value: content, ...(former?.format && typeof content === "number" ? { format: former.format } : {}) };
    result = withCell(result, place, cell);
  }
  const dropped = new Set(one.without?.map((table) => workbook.places.get(`${table}/title`)?.sheet));
  return { ...result, sheets: result.sheets.filter((sheet) => !dropped.has(sheet.name)) };
}

function findingsOf(id: string, { findings }: Examination): Finding[] {
  return findings.filter((finding) => finding.check === id);
}

function keyOf(finding: Finding): string {
  const { check, outcome, message, cells } = finding;
  return JSON.stringify([check, outcome, message, cells]);
}

function expectFinding(finding: Finding, expected: ExpectedFinding): void {
  const cells = finding.cells.map(({ place }) => `${place.sheet} ${address(place.row, place.column)}`);
  const { at, says, cells: wanted, ...rest } = expected;
  expect(finding).toMatchObject(rest);
  if (wanted) expect(cells).toEqual(wanted);
  if (at) expect(cells[0]).toBe(at);
  if (says) expect(finding.message).toContain(says);
}
