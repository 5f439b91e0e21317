import { checkAll } from "../../../src/engine";
import { forms, workbookOf } from "../../fixtures/forms/forms";
import type { Line } from "../../fixtures/forms/tables";

/** Three Public Expenses beside last year's, of which a figure is off; which cells are named, from the first row of amounts. */
function namedIn(off: readonly number[], { hasDifference = false, rate = 0 } = {}): (readonly number[])[] {
  const names = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"];
  const last = [27.9, 12.5, 13, 2.4];
  const now = [17.86, 8.31, 7.75, 1.8];
  const rows = names.map((name, at): Line => {
    const [before = 0, after = 0] = [last[at], now[at]];
    const difference = Math.round((after - before) * 100) / 100;
    const change = Math.round((after / before - 1) * 10_000) / 100 + (at === 3 ? rate : 0);
    return [name, before + (off[at] ?? 0), after, ...(hasDifference ? [difference] : []), change];
  });
  const head = ["项目", "上年预算数", "本年预算数", ...(hasDifference ? ["增减额"] : []), "增减率%"];
  const table: readonly Line[] = [
    ["一般公共预算“三公”经费支出表"],
    [null, null, "单位：万元"],
    head,
    ...rows,
  ];
  const sheets = (forms["central"] ?? []).map((one) =>
    one.kind === "three-public" ? { ...one, rows: table } : one,
  );
  const checked = checkAll(workbookOf(sheets));
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.flatMap(({ diagnosis: { culprits } }) =>
    culprits.flatMap(({ cells }) => cells.map(({ place: { row, column } }) => [row - 3, column])),
  );
}

it.each<readonly [string, Parameters<typeof namedIn>, (readonly number[])[]]>([
  ["nothing", [[]], []],
  ["an item that only its rate and the sum of its column contradict", [[0, 0, 0, 5]], [[3, 1]]],
  ["a total", [[5]], [[0, 1]]],
  ["an item beside its difference", [[0, 0, 0, 5], { hasDifference: true }], [[3, 1]]],
  ["the rate itself, where the column adds up", [[], { rate: 7 }], [[3, 3]]],
])("last year's figures with a slip in %s", (_, given, named) => {
  expect(namedIn(...given)).toEqual(named);
});

it("what only the sum of last year's figures contradicts is nobody's slip: what is gone since need not be listed", () => {
  expect(namedIn([0, 0.001, 0, 0])).toEqual([]);
});
