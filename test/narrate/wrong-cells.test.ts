import { checkAll, isAboutProse } from "../../src/engine";
import { noInputs } from "../../src/budget/narrative/inputs";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { measured } from "../evidence/measured";
import { budgetNames, budgets, type BudgetName } from "../fixtures/budget";
import { layOut, withCell, type LaidOutWorkbook } from "../fixtures/layouts/layouts";
import { paragraphsOf } from "../fixtures/narratives/narratives";
import { rephrased } from "../fixtures/narratives/rephrased";
import { sampled } from "../sample";
import { documentOf, writtenLines } from "./prose-cases";

/** What goes wrong with one cell of the tables. */
const changes: Readonly<Record<string, (cell: Cell, amount: number) => Cell | undefined>> = {
  blank: () => undefined,
  "a digit": (cell, amount) => ({ ...cell, value: rounded(amount + (amount >= 100 ? 100 : 1)) }),
  "ten times": (cell, amount) => ({ ...cell, value: rounded(amount * 10) }),
};

function rounded(amount: number): number {
  return Number(amount.toFixed(2));
}

interface Slip {
  readonly name: BudgetName;
  readonly place: CellPlace;
  readonly change: string;
}

function slipsOf(name: BudgetName): Slip[] {
  const facts = [...documentOf(name).tables.values()].flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.facts.values()]),
  );
  return facts
    .filter(({ form }) => form === "number")
    .flatMap(({ place }) => Object.keys(changes).map((change) => ({ name, place, change })));
}

function slipped(workbook: LaidOutWorkbook, { place, change }: Slip): WorkbookSnapshot | undefined {
  const cell = workbook.sheets.find(({ name }) => name === place.sheet)?.rows[place.row]?.[place.column];
  if (typeof cell?.value !== "number") return undefined;
  return withCell(workbook, place, changes[change]?.(cell, cell.value));
}

/** What is said against the prose: by the tables as they were meant there is nothing to be said. */
function saidOf(workbook: WorkbookSnapshot, lines: readonly string[]): string[] {
  const checked = checkAll(workbook, [], { prose: paragraphsOf(lines) });
  const findings = checked.ok ? checked.value.flatMap(({ diagnosis }) => diagnosis.findings) : [];
  return findings
    .filter(({ check, severity }) => isAboutProse(check) && severity !== "info")
    .map(({ message }) => message);
}

/** The sections that the tables alone give, as we write them and in an office's words. */
function proseOf(name: BudgetName): readonly (readonly string[])[] {
  const document = documentOf(name);
  const written = writtenLines(document, noInputs).filter((line) => !line.includes("【"));
  const sections = [1, 40].map((seed) => rephrased(document, noInputs, seed).sheets.flat());
  return [written, ...sections];
}

test("right prose is not called wrong where one cell of the tables is", () => {
  // All of them take nine minutes.
  const some = budgetNames.flatMap(slipsOf).filter((_, index) => index % 4 === 0);
  const all = sampled(some, 15);
  expect(all.length).toBeGreaterThan(20);
  const workbooks = new Map(budgetNames.map((name) => [name, layOut(budgets[name])]));
  const prose = new Map(budgetNames.map((name) => [name, proseOf(name)]));
  const said = new Map(
    budgetNames.map((name) => [
      name,
      (prose.get(name) ?? []).flatMap((lines) => saidOf(workbooks.get(name) ?? { sheets: [] }, lines)),
    ]),
  );
  const accused: string[] = [];
  let count = 0;
  for (const slip of all) {
    const { name, place, change } = slip;
    const home = workbooks.get(name);
    const workbook = home && slipped(home, slip);
    if (workbook === undefined) continue;
    const texts = prose.get(name) ?? [];
    count += 1;
    const found = saidOf(workbook, texts[count % texts.length] ?? []).filter(
      (message) => said.get(name)?.includes(message) !== true,
    );
    if (found.length > 0)
      accused.push(`${name} ${place.sheet} ${place.row},${place.column} ${change}: ${found.join(" ")}`);
  }
  measured("right prose beside one wrong cell", count - accused.length, count);
  expect(accused).toEqual([]);
});
