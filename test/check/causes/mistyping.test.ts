import { mistyping } from "../../../src/check/causes/mistyping";

type Row = readonly [name: string, printed: bigint, meant: bigint, kind: ReturnType<typeof mistyping>];

const rows: readonly Row[] = [
  ["two neighbours exchanged", 51570n, 15570n, "same digits"],
  ["the last two exchanged", 15507n, 15570n, "same digits"],
  ["two exchanged that are no neighbours", 55170n, 75150n, undefined],
  ["the point moved to the right", 155700n, 15570n, "same digits"],
  ["the point moved to the left", 15570n, 155700n, "same digits"],
  ["the point moved by two", 1557000n, 15570n, "same digits"],
  ["the sign lost", 15570n, -15570n, "same digits"],
  ["a sign too many", -15570n, 15570n, "same digits"],
  ["one digit mistyped", 15670n, 15570n, "one digit"],
  ["the first digit mistyped", 95570n, 15570n, "one digit"],
  ["two digits mistyped", 16670n, 15570n, undefined],
  ["one digit dropped", 1570n, 15570n, "one digit"],
  ["the first digit dropped", 5571n, 15571n, "one digit"],
  ["one digit doubled", 155570n, 15570n, "one digit"],
  ["one digit too many at the end", 155703n, 15570n, "one digit"],
  ["two digits too many", 1557033n, 15570n, undefined],
  ["another amount altogether", 28640n, 15570n, undefined],
  ["nothing printed", 0n, 15570n, undefined],
  ["nothing meant", 15570n, 0n, undefined],
  ["one digit alone", 7n, 3n, "one digit"],
];

describe("mistyping", () => {
  it.each(rows)("%s", (_, printed, meant, kind) => {
    expect(mistyping(printed, meant, 1n)).toBe(kind);
  });

  it.each(rows)("%s, in a unit of a hundred", (_, printed, meant, kind) => {
    expect(mistyping(printed * 100n, meant * 100n, 100n)).toBe(kind);
  });

  it("counts in printed digits: an amount between two of them was not mistyped", () => {
    expect(mistyping(15570n, 15575n, 10n)).toBeUndefined();
    expect(mistyping(15575n, 15570n, 10n)).toBeUndefined();
  });
});
