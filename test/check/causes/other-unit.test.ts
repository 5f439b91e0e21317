import type { Fact } from "../../../src/budget/document";
import { causesToWrite } from "../../../src/engine";
import { placeKey } from "../../../src/workbook/places";
import { cleanSources, checkedOf, type CleanTable } from "../../fixtures/slips/clean";
import { withEdits } from "../../properties/apply-edits";

const clean = cleanSources.find(({ name }) => name === "shanghai-finance-2025")?.read();

function columnsOf({ facts, table }: CleanTable): (readonly [string, readonly Fact[]])[] {
  const columns = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (typeof fact.raw !== "number" || fact.value === 0n) continue;
    const key = `${table.id} ${fact.section} ${fact.column}`;
    columns.set(key, [...(columns.get(key) ?? []), fact]);
  }
  return [...columns];
}

const wanted = ["revenue-expenditure expenditure2 c3", "expenditure rows c5", "general-expenditure rows c6"];
const columns = (clean?.tables ?? []).flatMap(columnsOf).filter(([key]) => wanted.includes(key));

it.each(columns)(
  "of a table in 元, typed in 万元, has its digits again from what stands beside it: %s",
  (_, facts) => {
    if (clean === undefined) throw new Error("no fixture");
    const edits = facts.map(({ place, raw }) => {
      const typed = Math.round(Number(raw) / 100) / 100;
      return { place, before: { value: raw }, after: { value: typed === 0 ? 0.01 : typed } };
    });
    const wrong = checkedOf(withEdits(clean.workbook, edits));
    const [cause] = wrong[0]?.diagnosis.causes ?? [];
    expect(cause?.kind).toBe("other-unit");
    const [written] = causesToWrite(wrong);
    const values = new Map(written?.edits.map(({ place, after }) => [placeKey(place), after.value]));
    expect(facts.map(({ place }) => values.get(placeKey(place)))).toEqual(facts.map(({ raw }) => raw));
  },
);

it("has such columns", () => {
  expect(columns.map(([key]) => key).toSorted()).toEqual(wanted.toSorted());
});
