import { diagnosisOfDocument } from "../check/cases";
import { recognize } from "../../src/recognize/recognize";
import { shanxi } from "../../src/standards/shanxi/standard";
import { budgetNames, budgets, tableIds, type Budget } from "../fixtures/budget";
import { layOut, layouts } from "../fixtures/layouts/layouts";
import { measured } from "../evidence/measured";
import { amountCells, toCents } from "../rates/mutations";
import { sampled } from "../sample";
import { saidOf } from "./said-of";

/** Layouts that print amounts in 元 say the same of amounts ten thousand times as large. */
const inYuan = (name: string) => name.startsWith("yuan");
/** Layouts that put further columns of ratios beside the standard's have them checked as well. */
const hasMoreTies = (name: string) => /share|last-year|worked-over/.test(name);

function read(budget: Budget, layout: string) {
  const workbook = layOut(budget, layouts[layout]);
  const recognition = recognize(workbook, [shanxi]);
  if (recognition === undefined) throw new Error("No standard");
  return { workbook, recognition, diagnosis: diagnosisOfDocument(recognition.document) };
}

describe.each(budgetNames)("%s", (name) => {
  const tried = sampled(Object.keys(layouts), budgetNames.length, budgetNames.indexOf(name));
  const budget = budgets[name];
  const plain = read(budget, "default");
  const expected = saidOf(plain.diagnosis, 1);

  it("finds all thirteen tables and no contradiction", () => {
    expect(plain.recognition.found).toBe(tableIds.length);
    expect(plain.diagnosis.counts.errors).toBe(0);
    expect(plain.diagnosis.culprits).toEqual([]);
  });

  it.each(tried)("laid out as %s gives the same tables, amounts and findings", (layout) => {
    const { workbook, recognition, diagnosis } = read(budget, layout);
    const { document } = recognition;
    expect(recognition.found).toBe(tableIds.length);
    expect(document.department).toBe(budget.department);
    expect(document.kind).toBe(budget.kind);
    expect(document.year).toBe(budget.year);

    const facts = new Map(
      [...document.tables.values()].flatMap((table) =>
        table.rows.flatMap((row) =>
          [...row.facts.values()].map((fact) => [JSON.stringify(fact.place), fact] as const),
        ),
      ),
    );
    const otherwise = amountCells(budget).flatMap(({ key, amount }) => {
      const fact = facts.get(JSON.stringify(workbook.places.get(key)));
      // Only cells without any figure may belong to no row.
      const cents = fact === undefined ? 0 : Number(fact.value / 10n ** 14n);
      return cents === toCents(amount) ? [] : [[key, cents, toCents(amount)]];
    });
    expect(otherwise).toEqual([]);

    expect(saidOf(diagnosis, inYuan(layout) ? 10_000 : 1)).toEqual(expected);
    const { passed, ...counts } = diagnosis.counts;
    const { passed: plainPassed, ...plainCounts } = plain.diagnosis.counts;
    expect(counts).toEqual(plainCounts);
    if (hasMoreTies(layout)) expect(passed).toBeGreaterThan(plainPassed);
    else expect(passed).toBe(plainPassed);
    same += 1;
  });

  let same = 0;
  afterAll(() => measured("layouts", same, tried.length));
});
