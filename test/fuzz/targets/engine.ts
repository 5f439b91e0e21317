import {
  checkWorkbook,
  narrateWorkbook,
  recalculateWorkbook,
  recognizeWorkbook,
  type Checked,
} from "../../../src/engine";
import { checkRecord } from "../../../src/report/record/record";
import { recordPage } from "../../../src/report/record/record-page";
import { narrativeResult, narrativeText } from "../../../src/report/narrative";
import { recalculationResult, recalculationText } from "../../../src/report/recalculation";
import { checkResult, type CheckResult } from "../../../src/report/result";
import { tiesOf } from "../../../src/report/ties";
import { tablesResult, tablesText } from "../../../src/report/tables";
import { checkText } from "../../../src/report/text/check-text";
import type { CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { noColors } from "../../../src/report/text/colors";
import { fuzzTarget } from "../target";
import { changedWorkbook, gridBases, gridChange, gridReductions } from "./grid";

/** Recognising, checking, recalculating, narrating and every report, on workbooks that nobody would hand in. */
export const engineTarget = fuzzTarget({
  name: "engine",
  bases: gridBases,
  changes: 40,
  change: gridChange,
  reductions: gridReductions,
  run: (base, changes) => {
    processWorkbook(changedWorkbook(base, changes));
  },
});

const recordOf = (checked: Checked, result: CheckResult) =>
  checkRecord({ result: { ...result, ties: tiesOf(checked) }, date: new Date(2026, 0, 1) });

/** Everything that the product says of a workbook; throws where it breaks down or contradicts itself. */
function processWorkbook(workbook: WorkbookSnapshot): void {
  const checked = checkWorkbook(workbook);
  if (checked === undefined) return;
  const { findings, notChecked, counts, culprits } = checked.diagnosis;
  // A check that throws is caught by the engine, and told of; here it is a failure.
  for (const { check, reason } of notChecked) {
    if (reason.includes("程序内部错误")) throw new Error(`${check}: ${reason}`);
  }
  for (const { cells } of [...findings, ...culprits])
    for (const { place } of cells) mustExist(workbook, place);
  const known = new Set(findings.map(({ id }) => id));
  for (const { findings: own } of culprits) {
    for (const id of own)
      if (!known.has(id)) throw new Error(`A culprit explains ${id}, which is no finding`);
  }
  const failed = findings.filter(({ outcome }) => outcome === "failed").length;
  if (counts.failed !== failed) throw new Error(`${counts.failed} failures counted, ${failed} listed`);
  const result = checkResult("表.xlsx", checked);
  mustBeSaid(JSON.stringify(result), checkText(result, noColors), recordPage(recordOf(checked, result)));
  for (const mode of ["mend", "formulas", "fill", "follow", "all"] as const) {
    const recalculation = recalculateWorkbook(workbook, checked, mode);
    const places = recalculation.proposals
      .filter(({ choice }) => choice === undefined)
      .map(({ edit: { place } }) => JSON.stringify(place));
    if (new Set(places).size < places.length) throw new Error(`${mode}: two proposals for one cell`);
    mustBeSaid(recalculationText(recalculationResult("表.xlsx", checked, { ...recalculation, mode })));
  }
  const narrated = narrateWorkbook(workbook);
  if (narrated?.ok) {
    mustBeSaid(
      narrativeText(narrated.value, 0),
      JSON.stringify(narrativeResult("表.xlsx", narrated.value, 0)),
    );
  }
  const recognized = recognizeWorkbook(workbook);
  if (recognized) mustBeSaid(tablesText(tablesResult("表.xlsx", recognized), noColors));
}

function mustExist({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellPlace): void {
  if (row >= 0 && column >= 0 && sheets.some(({ name }) => name === sheet)) return;
  throw new Error(`There is no place ${sheet} ${row}:${column}`);
}

/** Words of programmers must not reach a user; the texts of cells may hold anything but these. */
function mustBeSaid(...texts: readonly string[]): void {
  for (const text of texts) {
    const leaked = /\b(undefined|NaN|Infinity)\b|\[object /.exec(text);
    if (leaked) throw new Error(`Said: ${text.slice(Math.max(0, leaked.index - 60), leaked.index + 20)}`);
  }
}
