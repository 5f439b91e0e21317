import { keptSlips } from "./slip-rates";
import { several, severalWrong, tellSeveral, toldOfSeveral, type SeveralName } from "./several";

const isLong = globalThis.isLongRun === true;
const names = Object.keys(several) as SeveralName[];

/** As they were when `npm run rates:causes` measured them. */
if (isLong) {
  it.each(names)("%s are told no worse than before", (name) => {
    const kept = keptSlips.several[name];
    const rates = tellSeveral(name, kept.documents);
    const worse = (["named", "valued", "emptyNamed"] as const).filter((rate) => rates[rate] < kept[rate]);
    const more = (["accusing", "harmful"] as const).filter((rate) => rates[rate] > kept[rate]);
    expect([...worse, ...more]).toEqual([]);
  });
}

/** Budgets in which wrong cells hid each other, or an empty table hid them. */
const hidden: readonly { readonly name: SeveralName; readonly turn: number; readonly seed: number }[] = [
  // Two groups of one column, beside a table whose tangle took all what-ifs.
  { name: "four cells and an empty table", turn: 43, seed: 21 },
  // Ties that the empty table stood between break anew without it.
  { name: "four cells and an empty table", turn: 136, seed: 21 },
  // A table that differs from nothing but the empty one is no other version.
  { name: "four cells and an empty table", turn: 17, seed: 21 },
  // Amounts moved to where they should not be, and one made up to fit.
  { name: "four cells and an empty table", turn: 150, seed: 21 },
  // A right total would be nothing, as the empty table says.
  { name: "two cells and an empty table", turn: 25, seed: 31 },
];

it.each(hidden)("all are told of $name, budget $turn", ({ name, turn, seed }) => {
  const slip = severalWrong(name, turn, seed);
  if (slip === undefined) throw new Error("nothing that could be told");
  const { named, isEmptyNamed, accused, harmful } = toldOfSeveral(slip);
  expect(named).toEqual(slip.wrong);
  expect(isEmptyNamed).toBe(true);
  expect([...accused, ...harmful]).toEqual([]);
});

it("a total that all sums give, beside others that are off by rounding, is not written without asking", () => {
  const slip = severalWrong("three cells", 143, 31);
  if (slip === undefined) throw new Error("nothing that could be told");
  const { named, harmful } = toldOfSeveral(slip);
  expect(named).toEqual(slip.wrong);
  expect(harmful).toEqual([]);
});
