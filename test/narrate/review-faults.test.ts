import { noInputs } from "../../src/budget/narrative/inputs";
import type { Finding } from "../../src/check/diagnosis";
import { checkAll, isAboutProse, recognizeAll } from "../../src/engine";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { measured } from "../evidence/measured";
import { budgetNames, budgets } from "../fixtures/budget";
import { finalForms } from "../fixtures/final-accounts/final-forms";
import { workbookOf } from "../fixtures/forms/forms";
import { layOut } from "../fixtures/layouts/layouts";
import { itemProse, linesOfItems } from "../fixtures/narratives/item-prose";
import { narrated, publishedProse } from "../fixtures/narratives/narratives";
import { chanceOf, rephrased } from "../fixtures/narratives/rephrased";
import { reviewFaults, type ReviewFault } from "../fixtures/narratives/review-faults";
import { provinceWorkbook } from "../fixtures/provinces";
import { standardForms, trueBudget } from "../fixtures/standard-forms/standard-forms";
import { documentOf } from "./prose-cases";

/** Tables with a text that says nothing wrong of them. */
interface Told {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  readonly lines: readonly string[];
}

/** Of each kind of fault. */
const FAULTS = 36;

function publishedOnes(): readonly Told[] {
  return narrated.map((name) => ({ name, workbook: layOut(budgets[name]), lines: publishedProse(name) }));
}

function rephrasedOnes(): readonly Told[] {
  return budgetNames.flatMap((name) =>
    [1, 2, 3].map((seed) => ({
      name: `${name} ${seed}`,
      workbook: layOut(budgets[name]),
      lines: rephrased(documentOf(name), noInputs, seed).sheets.flat(),
    })),
  );
}

function withItems(): readonly Told[] {
  const workbooks = [
    provinceWorkbook("shanghai-putuo-socialwork-2024-final"),
    provinceWorkbook("zhejiang-huzhou-finance-2026"),
    ...["shanghai", "jiangsu"].flatMap((id) => standardForms[id]?.write(trueBudget(3)) ?? []),
    workbookOf(finalForms["final, county"] ?? []),
  ];
  return workbooks.flatMap((workbook, at) => {
    const [one] = recognizeAll(workbook);
    const prose = one && itemProse(one.recognition.document, one.standard.of === "final", 1);
    return prose ? [{ name: `items ${at}`, workbook, lines: linesOfItems(prose) }] : [];
  });
}

const all: readonly Told[] = [...publishedOnes(), ...withItems(), ...rephrasedOnes()];

function said({ workbook }: Told, lines: readonly string[]): readonly Finding[] {
  const prose = lines.map((text, paragraph) => ({ text, place: { paragraph } }));
  const checked = checkAll(workbook, [], { prose });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.flatMap(({ diagnosis }) =>
    diagnosis.findings.filter(({ check, severity }) => isAboutProse(check) && severity !== "info"),
  );
}

function isFound({ check, span, expected }: Finding, fault: ReviewFault): boolean {
  return (
    fault.checks.includes(check) &&
    span?.paragraph === fault.at &&
    (fault.expected === undefined || expected === fault.expected)
  );
}

test.each(Object.entries(reviewFaults))("%s is found where it is", (kind, plant) => {
  const missed: string[] = [];
  let planted = 0;
  for (let seed = 0; seed < FAULTS; seed += 1) {
    // Where the text of one has nothing that could be written wrong, that of the next has.
    const fault = all
      .map((_, step) => all[(seed + step) % all.length])
      .flatMap((told) => {
        const own = told && plant(told.lines, chanceOf(seed));
        return told && own ? [{ told, own }] : [];
      })[0];
    if (fault === undefined) continue;
    planted += 1;
    const { told, own } = fault;
    if (!said(told, own.lines).some((one) => isFound(one, own)))
      missed.push(`${told.name}: ${own.lines[own.at] ?? ""}`);
  }
  expect(planted).toBe(FAULTS);
  measured(`narratives with a fault that is no sum: ${kind}`, planted - missed.length, planted);
  if (missed.length * 20 > planted) expect(missed).toEqual([]);
});
