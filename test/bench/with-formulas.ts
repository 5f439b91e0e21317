import { staleResults } from "../../src/formula/snapshot-values";
import { layOut } from "../fixtures/layouts/layouts";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { claim } from "./claim";
import { withProjects } from "./larger-budget";
import { read } from "./measure";

const ROWS = [850, 3_400];
/** Of so many turns the fastest counts: whatever else the machine does only makes a turn slower. */
const TURNS = 15;
const MOST = 1.5;

/** What a file of amounts takes to be read, against the same with its totals as formulas, which are computed anew. */
export function withFormulas(): void {
  const files = ROWS.map((rows) => {
    const budget = withProjects(rows);
    const typed = writeWorkbook(layOut(budget));
    const computed = writeWorkbook(layOut(budget, { amounts: "formula" }));
    const formulas = read(computed).sheets.reduce(
      (all, sheet) =>
        all +
        sheet.rows.reduce(
          (sum, row) => sum + (row ?? []).filter((cell) => cell?.formula !== undefined).length,
          0,
        ),
      0,
    );
    return { typed, computed, formulas, plain: Infinity, anew: Infinity };
  });
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const file of files) {
      file.plain = Math.min(
        file.plain,
        processorTime(() => staleResults(read(file.typed))),
      );
      file.anew = Math.min(
        file.anew,
        processorTime(() => staleResults(read(file.computed))),
      );
    }
  const perFormula = files.map(({ plain, anew, formulas }) => ((anew - plain) * 1000) / formulas);
  const [first] = files;
  const ratio = (first?.anew ?? Infinity) / (first?.plain ?? 1);
  claim(
    `a file with ${first?.formulas ?? 0} formulas, all computed anew, takes at most ${MOST} times the reading of the same without`,
    `${ratio.toFixed(2)} (${first?.anew.toFixed(1) ?? ""} ms against ${first?.plain.toFixed(1) ?? ""} ms)`,
    ratio <= MOST,
  );
  const growth = (perFormula.at(-1) ?? Infinity) / (perFormula[0] ?? 1);
  claim(
    `what a formula takes does not grow with their number`,
    files.map(({ formulas }, index) => `${formulas}: ${perFormula[index]?.toFixed(1) ?? ""} µs`).join(", "),
    growth <= MOST,
  );
}

function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
