import { recalculateWorkbook } from "../../../src/engine";
import { writeEdits } from "../../../src/workbook/file/write-edits";
import { budgetNames, budgets } from "../../fixtures/budget";
import { layOut, withCell } from "../../fixtures/layouts/layouts";
import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { againstLibreOffice } from "./against-libreoffice";
import { againstSpreadsheetEngine } from "./against-spreadsheet-engine";
import { departments } from "./departments";
import { withProjects } from "../larger-budget";
import { checked, read } from "../measure";

const PROJECTS = 2_000;

/** The same workbooks, their totals written as formulas, by this engine and by others; and 1 to 1,000 departments. */
export async function sideBySide(): Promise<void> {
  const small = budgetNames.map((name) => withFormulas(writeWorkbook(layOut(budgets[name]))));
  const large = layOut(withProjects(PROJECTS));
  await againstLibreOffice([...small, withFormulas(writeWorkbook(large))]);
  const place = large.places.get(`projects/${PROJECTS / 2}/1`);
  if (place === undefined) throw new Error("No place");
  await againstSpreadsheetEngine(withCell(large, place, { value: 98765.43 }));
  departments();
}

/** The file with every total written in as the formula that recalculation proposes. */
function withFormulas(bytes: Uint8Array): Uint8Array {
  const workbook = read(bytes);
  const { proposals } = recalculateWorkbook(workbook, checked(workbook), "formulas");
  const written = writeEdits(
    bytes,
    proposals.filter(({ kind }) => kind === "fix").map(({ edit }) => edit),
  );
  if (!written.ok) throw new Error(written.error);
  if (written.value.skipped.length > 0) throw new Error("A formula was not written");
  return written.value.bytes;
}
