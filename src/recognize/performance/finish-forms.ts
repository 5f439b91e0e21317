import type { Decimal } from "../../amount/decimal";
import type { AmountUnit } from "../../amount/parse-amount";
import type { PerformanceForm, Row } from "../../budget/document";
import type { Section, TableDescription } from "../../budget/table";
import { cellAt } from "../cells";
import { readFact, withRounding, type ReadFact } from "../tables/facts";
import { COARSEST, inferRoundingUnit } from "../tables/rounding";
import type { FormAmount, FoundForm } from "./found-form";
import { EMPTY_FORM } from "../tables/empty-form";

const SECTIONS = { whole: ["source", "direction"], project: ["period", "year"] } as const;

/** Reads the amounts of all forms and gives them their rounding units and their places in the document's order. */
export function finishForms(forms: readonly FoundForm[], firstIndex: number): PerformanceForm[] {
  const read = forms.map((found, position) => ({
    found,
    amounts: readAmounts(found, `performance-${position + 1}`),
  }));
  const usual = new Map<AmountUnit | undefined, Decimal>();
  for (const unit of new Set(forms.map((found) => found.unit))) {
    const own = read.filter(({ found }) => found.unit === unit);
    const values = own.flatMap(({ amounts }) => amounts.map(({ fact }) => fact.value));
    usual.set(unit, inferRoundingUnit(values));
  }
  let index = firstIndex;
  return read.map(({ found, amounts }, position) => {
    const rows = amounts.map(({ amount, fact }): Row => {
      const finished = withRounding(fact, index++, usual.get(found.unit) ?? COARSEST);
      return {
        section: amount.section,
        id: amount.row,
        kind: amount.row === "total" ? "total" : "listed",
        name: amount.name,
        place: amount.labelPlace,
        facts: new Map([["amount", finished]]),
      };
    });
    return finishForm(found, position + 1, rows);
  });
}

/** Without a unit of money an amount says nothing. */
function readAmounts(found: FoundForm, table: string): { amount: FormAmount; fact: ReadFact }[] {
  const { sheet, unit } = found;
  if (unit === undefined) return [];
  return found.amounts.map((amount) => {
    const { place, section, row } = amount;
    const meaning = { table, section, row, column: "amount" };
    return { amount, fact: readFact(cellAt(sheet, place.row, place.column), place, meaning, unit) };
  });
}

function finishForm(found: FoundForm, number: number, rows: readonly Row[]): PerformanceForm {
  const { form, unit } = found;
  const description = describe(found, number);
  const hasFigures = rows.some((row) => [...row.facts.values()].some((fact) => fact.value !== 0n));
  return {
    ...form,
    figures: {
      id: description.id,
      description,
      state: hasFigures ? "filled" : "empty",
      title: found.title,
      areas: [found.area],
      unit: unit ?? "万元",
      ...(form.year === undefined ? {} : { year: form.year.year }),
      rows,
      derived: [],
      form: {
        ...EMPTY_FORM,
        ...(unit === undefined ? {} : { unit: { text: unit, place: form.name.place } }),
      },
    },
  };
}

/** A form as a table is described: so it has a name in findings, and no check within tables looks at it. */
function describe({ form }: FoundForm, number: number): TableDescription {
  const kind = form.of === "whole" ? "整体支出绩效目标表" : "项目支出绩效目标表";
  const section = (id: string): Section => ({
    id,
    labels: [],
    columns: [{ id: "amount", title: "金额", labels: [] }],
    rows: { kind: "listed", rows: [] },
  });
  const [first, second] = SECTIONS[form.of];
  return {
    id: `performance-${number}`,
    number,
    titles: [`${kind}（${form.name.text}）`],
    sections: [section(first), section(second)],
  };
}
