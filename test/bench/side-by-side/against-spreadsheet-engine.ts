import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { judge } from "../../../src/check/judge";
import { sumFormula } from "../../../src/recalculate/references";
import type { Tie } from "../../../src/budget/check";
import type { Fact } from "../../../src/budget/document";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { claim, median, remark } from "../claim";
import { checked, millisecondsOf } from "../measure";
import { buildModel, ENGINE, installSpreadsheetEngine, type NewModel } from "./spreadsheet-engine";

/** Each side so often, one after the other: whatever else the machine is doing is then the same for both. */
const TURNS = 7;

/** The ties judged here, against the same ones as formulas of a spreadsheet that a library computes. */
export async function againstSpreadsheetEngine(workbook: WorkbookSnapshot): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "gouji-engine-"));
  try {
    const Model = await installSpreadsheetEngine(folder);
    if (Model === undefined) remark(`side by side with ${ENGINE}`, "left out, npm could not install it");
    else await compareTies(Model, workbook);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Turn {
  readonly building: number;
  readonly evaluating: number;
  readonly checking: number;
  readonly judging: number;
}

async function compareTies(Model: NewModel, workbook: WorkbookSnapshot): Promise<void> {
  const ties = checked(workbook).judged.ties.filter(({ verdict }) => verdict.outcome !== "unreadable");
  const formulas = ties.map(({ tie }) => formulaOf(tie));
  const turns: Turn[] = [];
  let different = 0;
  let unequal = 0;
  // The first time both compile what they run.
  buildModel(Model, workbook, formulas).free();
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { model, building } = timedModel(Model, workbook, formulas);
    const evaluating = await millisecondsOf(() => model.evaluate());
    const differences = formulas.map((_, row) =>
      Number(model.getFormattedCellValue(workbook.sheets.length, row + 1, 1)),
    );
    model.free();
    // Theirs is binary: what is less than any printed digit is zero.
    const isUnequal = (row: number) => !(Math.abs(differences[row] ?? NaN) < 1e-6);
    unequal = ties.filter((_, row) => isUnequal(row)).length;
    different = ties.filter(({ verdict }, row) => isUnequal(row) !== (verdict.difference !== 0n)).length;
    const checking = await millisecondsOf(() => checked(workbook));
    const judging = await millisecondsOf(() => ties.forEach(({ tie }) => judge(tie)));
    turns.push({ building, evaluating, checking, judging });
  }
  const cells = workbook.sheets
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => cell !== undefined).length;
  const each = (time: number) =>
    `${((time * 1000) / ties.length).toFixed(1)} µs per tie, ${((time * 1000) / cells).toFixed(1)} µs per cell`;
  const whole = turns.map(({ building, evaluating, checking }) => (building + evaluating) / checking);
  remark(
    `${ENGINE} building the same workbook and ties as formulas and evaluating them, against recognising, checking and explaining`,
    `${median(whole).toFixed(1)} times as long ` +
      `(${each(median(turns.map(({ building, evaluating }) => building + evaluating)))} against ` +
      `${each(median(turns.map(({ checking }) => checking)))}; ` +
      `single turns ${whole.map((ratio) => ratio.toFixed(1)).join(", ")})`,
  );
  claim(
    `the same ties are unequal in the formulas of ${ENGINE} and here`,
    `${unequal} of ${ties.length} unequal there, ${different} told otherwise here`,
    unequal > 0 && different === 0,
  );
  const alone = median(turns.map(({ evaluating, judging }) => evaluating / judging));
  claim(
    `judging the ties takes less time than ${ENGINE} evaluating their formulas, all built before`,
    `it takes ${alone.toFixed(1)} times as long ` +
      `(${each(median(turns.map(({ evaluating }) => evaluating)))} against ` +
      `${each(median(turns.map(({ judging }) => judging)))})`,
    alone > 1,
  );
  remark(
    "evaluating its formulas, all built before, against all of recognising, checking and explaining",
    `${median(turns.map(({ evaluating, checking }) => evaluating / checking)).toFixed(2)} of it`,
  );
}

function timedModel(Model: NewModel, workbook: WorkbookSnapshot, formulas: readonly string[]) {
  const start = performance.now();
  const model = buildModel(Model, workbook, formulas);
  return { model, building: performance.now() - start };
}

/** Left less right, on a sheet of its own. */
function formulaOf({ left, right }: Tie): string {
  return `=${sumOf(left)}-${sumOf(right)}`;
}

function sumOf(facts: readonly Fact[]): string {
  if (facts.length === 0) return "0";
  const places = facts.map(({ place }) => place);
  const formula = sumFormula({ sheet: "", row: 0, column: 0 }, places, true);
  if (formula === undefined) throw new Error("A tie too long for a formula");
  return formula.slice(1);
}
