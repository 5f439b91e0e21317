import type { Proposal } from "../../../src/recalculate/proposal";
import { isChosen, proposalKey, toggle } from "../../../src/taskpane/mending/chosen";

function proposal(address: string, kind: Proposal["kind"], more: Partial<Proposal> = {}): Proposal {
  const place = { sheet: "表一", row: Number(address) - 1, column: 3 };
  return {
    id: `E${address}`,
    kind,
    edit: { place, before: { value: 1 }, after: { value: 2 } },
    from: "1.00",
    to: "2.00",
    reason: "",
    warnings: [],
    findings: [],
    ...more,
  };
}

describe("what is chosen", () => {
  const fix = proposal("1", "fix");
  const one = proposal("2", "suggestion", { choice: "C1" });
  const other = proposal("3", "suggestion", { choice: "C1" });
  const free = proposal("4", "suggestion");
  const all = [fix, one, other, free];
  const chosen = (toggled: ReadonlySet<string>) =>
    all.filter((each) => isChosen(toggled, each)).map(({ id }) => id);
  const take = (toggled: ReadonlySet<string>, those: Proposal[], on = true) =>
    toggle(toggled, those, on, all);

  it("are the fixes at first, and no suggestion", () => {
    expect(chosen(new Set())).toEqual(["E1"]);
  });

  it.each([
    ["a suggestion is taken", take(new Set(), [free]), ["E1", "E4"]],
    ["a fix is put aside", take(new Set(), [fix], false), []],
    ["and taken again", take(take(new Set(), [fix], false), [fix]), ["E1"]],
    [
      "of those that exclude each other the last is taken",
      take(take(new Set(), [one]), [other]),
      ["E1", "E3"],
    ],
    ["all are taken", take(new Set(), all), ["E1", "E3", "E4"]],
    ["all are put aside", take(take(new Set(), all), all, false), []],
  ])("%s", (_, toggled, expected) => {
    expect(chosen(toggled)).toEqual(expected);
  });

  it("stays so after another check, unless something else would be written by then", () => {
    const toggled = take(new Set(), [free]);
    const renumbered = { ...free, id: "E9", from: "1" };
    expect(isChosen(toggled, renumbered)).toBe(true);
    const changed = { ...free, edit: { ...free.edit, after: { value: 3 } } };
    expect(isChosen(toggled, changed)).toBe(false);
    expect(proposalKey(changed)).not.toBe(proposalKey(free));
  });
});
