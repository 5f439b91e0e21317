import { checkWorkbook, recalculateWorkbook } from "../../src/engine";
import { withProjects } from "../bench/larger-budget";
import { layOut } from "../fixtures/layouts/layouts";

/** Milliseconds for formulas and for everything from its items, of a workbook with so many projects. */
function timeOf(projects: number): number {
  const workbook = layOut(withProjects(projects), { extraColumns: ["comparison"] });
  const checked = checkWorkbook(workbook);
  if (checked === undefined) throw new Error("No standard");
  const start = performance.now();
  const { proposals } = recalculateWorkbook(workbook, checked, "formulas");
  recalculateWorkbook(workbook, checked, "all");
  expect(proposals.length).toBeGreaterThan(projects);
  return performance.now() - start;
}

it("takes ten times as long for ten times the projects, not a hundred times", () => {
  timeOf(200);
  const small = timeOf(1_000);
  const large = timeOf(10_000);
  console.log(`recalculation: 1,000 projects ${small.toFixed(0)} ms, 10,000 projects ${large.toFixed(0)} ms`);
  expect(large / small).toBeLessThan(30);
}, 120_000);
