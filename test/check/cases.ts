import { diagnose } from "../../src/check/diagnose";
import { judgeTables, tableChecks } from "../../src/check/judge-tables";
import type { Diagnosis, Finding } from "../../src/check/diagnosis";
import type { BudgetDocument } from "../../src/budget/document";
import type { Standard } from "../../src/budget/standard";
import { withHidden } from "../../src/recognize/hidden-lines";
import { withFrontMatter } from "../../src/recognize/front/front-matter";
import { recognize } from "../../src/recognize/recognize";
import { nationalKinds } from "../../src/standards/national/standard";
import { shanxi } from "../../src/standards/shanxi/standard";
import { frontSheets } from "../fixtures/layouts/front-sheets";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets, type BudgetName } from "../fixtures/budget";
import {
  placeOf,
  cellAt,
  layOut,
  withCell,
  type LaidOutWorkbook,
  type Layout,
} from "../fixtures/layouts/layouts";
import { columnNumber, placeAt, placeName, splitAddress } from "../../src/workbook/places";
import { withForms } from "../fixtures/layouts/performance-forms";
import type { Case, Change, ExpectedFinding } from "./case";
import { tableExamples } from "./examples";

/** Runs a check's cases. That it has nothing against the sound budgets, sound-budgets.test.ts says of every check. */
export function checkCases(id: string, cases: readonly Case[]): void {
  describe(id, () => {
    it("is one of the standard's checks", () => {
      expect(tableChecks(shanxi).map((check) => check.id)).toContain(id);
    });
    it("shows one of its cases on its page", () => {
      expect(cases).toContain(tableExamples[id]);
    });
    it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
      const before = soundDiagnosis(one.budget, one.layout);
      const after = diagnosisOf(workbookOf(one));
      expectFindings(newFindings(id, before, after), one.findings ?? []);
      for (const [list, expected] of [
        ["notChecked", one.notChecked],
        ["notApplicable", one.notApplicable],
      ] as const) {
        const reasons = reasonsOf(id, after[list]);
        if (expected === undefined) {
          const former = reasonsOf(id, before[list]);
          expect(reasons.filter((reason) => !former.includes(reason))).toEqual([]);
        } else {
          expect(reasons).not.toEqual([]);
          expect(reasons.join("\n")).toContain(expected);
        }
      }
    });
  });
}

/** A budget laid out and changed. */
export function workbookOf(one: Change): LaidOutWorkbook {
  const tables = layOut(budgets[one.budget ?? "culture-2026"], one.layout);
  const sound = one.forms ? withForms(tables, one.forms, one.formLayout) : tables;
  let result = replaced(sound, one.replace ?? {});
  for (const [key, content] of Object.entries(one.change ?? {})) {
    const place = changedPlace(sound, key);
    const format = cellAt(result, place)?.format;
    result = withCell(result, place, cellOf(content, format));
  }
  result = hidden(result, one.hide ?? {});
  if (one.front) result = { ...result, sheets: [...frontSheets(one.front), ...result.sheets] };
  const dropped = new Set(one.without?.map((table) => placeOf(sound, `${table}/title`).sheet));
  return { ...result, sheets: result.sheets.filter((sheet) => !dropped.has(sheet.name)) };
}

function hidden(workbook: LaidOutWorkbook, lines: NonNullable<Change["hide"]>): LaidOutWorkbook {
  const sheets = workbook.sheets.map((sheet) => {
    const own = lines[sheet.name] ?? [];
    const rows = own.filter((line) => /\d/.test(line)).map((line) => Number(line) - 1);
    const columns = own.filter((line) => /[A-Z]/.test(line)).map(columnNumber);
    return {
      ...sheet,
      hiddenRows: [...sheet.hiddenRows, ...rows],
      hiddenColumns: [...sheet.hiddenColumns, ...columns],
    };
  });
  return { ...workbook, sheets };
}

export function diagnosisOf(workbook: WorkbookSnapshot): Diagnosis {
  const recognition = recognize(workbook, [shanxi]);
  if (recognition === undefined) throw new Error("No standard");
  const document = withFrontMatter(recognition.document, workbook, nationalKinds);
  return diagnosisOfDocument(withHidden(document, workbook));
}

export function diagnosisOfDocument(document: BudgetDocument, standard: Standard = shanxi): Diagnosis {
  return diagnose(document, judgeTables(document, standard));
}

const soundDiagnoses = new Map<string, Diagnosis>();

/** Of a budget in which nothing is changed; made once for all cases of a file. */
export function soundDiagnosis(budget: BudgetName = "culture-2026", layout: Partial<Layout> = {}): Diagnosis {
  const key = JSON.stringify([budget, layout]);
  const known = soundDiagnoses.get(key) ?? diagnosisOf(layOut(budgets[budget], layout));
  soundDiagnoses.set(key, known);
  return known;
}

/** `表三 C12` */
export function nameOf(place: CellPlace): string {
  return placeName(place);
}

/** What a check says after a change and did not say before it. */
export function newFindings(id: string, before: Diagnosis, after: Diagnosis): Finding[] {
  const known = new Set(findingsOf(id, before).map(keyOf));
  return findingsOf(id, after).filter((finding) => !known.has(keyOf(finding)));
}

/** Where a key of a change points to. */
export function changedPlace(workbook: LaidOutWorkbook, key: string): CellPlace {
  const { sheet, local } = splitAddress(key);
  return sheet === undefined ? placeOf(workbook, key) : placeAt({ sheet, address: local });
}

function cellOf(content: string | number | Cell, format: string | undefined): Cell | undefined {
  if (content === "") return undefined;
  if (typeof content === "object") return content;
  return { value: content, ...(format !== undefined && typeof content === "number" ? { format } : {}) };
}

function replaced(workbook: LaidOutWorkbook, texts: Readonly<Record<string, string>>): LaidOutWorkbook {
  const missing = new Set(Object.keys(texts));
  const replace = (cell: Cell | undefined): Cell | undefined => {
    const text = typeof cell?.value === "string" ? texts[cell.value] : undefined;
    if (cell === undefined || text === undefined) return cell;
    missing.delete(String(cell.value));
    return { ...cell, value: text };
  };
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map(replace)),
  }));
  if (missing.size > 0) throw new Error(`No cell holds ${[...missing].join(", ")}`);
  return { ...workbook, sheets };
}

export function findingsOf(id: string, { findings }: Diagnosis): Finding[] {
  return findings.filter((finding) => finding.check === id);
}

export function reasonsOf(id: string, skips: Diagnosis["notChecked"]): string[] {
  return skips.filter((skip) => skip.check === id).map((skip) => skip.reason);
}

function keyOf(finding: Finding): string {
  const { check, outcome, message, cells } = finding;
  return JSON.stringify([check, outcome, message, cells]);
}

/** Compares as many fields of each finding as are expected, all at once, so that a failure shows what was said. */
export function expectFindings(findings: readonly Finding[], expected: readonly ExpectedFinding[]): void {
  const actual = findings.map((finding, index) => {
    const wanted = expected[index];
    return wanted === undefined ? messageOf(finding) : viewOf(finding, wanted);
  });
  expect(actual).toEqual(expected);
}

/** The finding as far as its expectation speaks of it. */
function viewOf(finding: Finding, expected: ExpectedFinding): Record<string, unknown> {
  const cells = finding.cells.map(({ place }) => nameOf(place));
  const fields: Record<string, unknown> = {
    ...finding,
    cells,
    at: cells[0],
    says:
      expected.says !== undefined && finding.message.includes(expected.says)
        ? expected.says
        : finding.message,
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, fields[key]]));
}

function messageOf(finding: Finding): string {
  return `${finding.severity} ${finding.message}`;
}
