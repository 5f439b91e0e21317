import { around, contains, everything, intersect } from "../../src/amount/interval";

describe("intervals", () => {
  it("meet at their ends", () => {
    expect(intersect(around(10n, 2n), around(14n, 2n))).toEqual({ low: 12n, high: 12n });
    expect(intersect(around(10n, 2n), around(15n, 2n))).toBeUndefined();
    expect(intersect(everything, { low: 3n })).toEqual({ low: 3n });
    expect(intersect({ high: 5n }, { low: 3n })).toEqual({ low: 3n, high: 5n });
  });

  it("contain their ends", () => {
    expect(contains({ low: 1n, high: 3n }, 1n)).toBe(true);
    expect(contains({ low: 1n, high: 3n }, 4n)).toBe(false);
    expect(contains(everything, -9n)).toBe(true);
  });
});
