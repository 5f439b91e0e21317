import { ONE } from "../amount/decimal";
import { shortest } from "../amount/format";
import { accountWord } from "../budget/budget-name";
import type { BudgetDocument } from "../budget/document";
import { type NarrativeInputs, noInputs } from "../budget/narrative/inputs";
import type { Standard } from "../budget/standard";
import type { TaughtHeader } from "../budget/taught";
import { type Result, failure, success } from "../common/result";
import type { FoundProse } from "../narrate/read/find-prose";
import { standingInputs } from "../narrate/read/standing-inputs";
import { lastYearFigures } from "../narrate/write/last-year";
import { narrativeContext } from "../narrate/write/narrate";
import { type YearOnYear, compareYears } from "../narrate/write/year-on-year";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { type Recognized, recognizeAll } from "./recognize-all";

/** Last year's prose without its tables: what stays the same is looked for, and their figures are not asked. */
export function yearBefore(document: BudgetDocument): BudgetDocument {
  return document.year === undefined ? document : { ...document, year: document.year - 1 };
}

/** Drafts of what last year's prose says and no table has. */
export function standingOf(
  last: BudgetDocument,
  prose: FoundProse,
  { inputs }: Standard,
): ReadonlyMap<string, string> {
  return standingInputs(prose, narrativeContext(last, noInputs), inputs);
}

/** Why the figures that were supplied are not last year's. */
export function wrongYear(
  { standard, recognition }: Recognized,
  inputs: NarrativeInputs,
): string | undefined {
  const { year } = recognition.document;
  const input = standard.inputs.flatMap((group) => group.inputs).find(({ type }) => type === "year");
  const given = input && inputs.get(input.key);
  if (input === undefined || typeof given !== "bigint" || year === undefined) return undefined;
  if (given === BigInt(year - 1) * ONE) return undefined;
  return `“${input.key}”是 ${shortest(given)}，这套预算是 ${year} 年的，上年应为 ${year - 1}`;
}

interface LastYear {
  readonly last: Recognized;
  /** With what was read of it. */
  readonly inputs: NarrativeInputs;
  readonly years: YearOnYear;
}

/** Last year's figures and what changed since; refused where it is not last year's, or another department's. */
export function readLastYear(
  { standard, recognition: { document } }: Recognized,
  inputs: NarrativeInputs,
  lastYear: WorkbookSnapshot,
  taught: readonly TaughtHeader[],
): Result<LastYear, string> {
  const last = lastYearOf(document, recognizeAll(lastYear, [], undefined, taught), standard);
  const word = accountWord(standard.of);
  if (last === undefined) return failure(`上年的工作簿里没有找到${word}公开表，请确认选对了文件`);
  const figures = lastYearFigures(document, last.recognition.document, standard.inputs);
  if (!figures.ok) return figures;
  // What the user typed goes before what was read.
  return success({
    inputs: new Map([...figures.value, ...inputs]),
    last,
    years: compareYears(document, last.recognition.document, standard.yearComparisons),
  });
}

/** Of the budgets of last year's workbook that of the same department; where none bears its name, the first. */
function lastYearOf(
  document: BudgetDocument,
  documents: readonly Recognized[],
  { of }: Standard,
): Recognized | undefined {
  const all = documents.filter(({ standard }) => standard.of === of);
  const own = all.filter(({ recognition }) => recognition.document.department === document.department);
  const before = (document.year ?? 0) - 1;
  return own.find(({ recognition }) => recognition.document.year === before) ?? own[0] ?? all[0];
}
