import { recalculateAll } from "../../../src/engine";
import { totalsOf } from "../../../src/recalculate/totals";
import { placeKey } from "../../../src/workbook/places";
import { checkedOf, cleanSources } from "../../fixtures/slips/clean";
import { sampled } from "../../sample";
import { withProposals } from "../apply";

describe("totals exactly as their items, asked for by name", () => {
  it.each(sampled(cleanSources, 1).map(({ name, read }) => [name, read] as const))("%s", (_, read) => {
    const { checked, workbook } = read();
    const { proposals } = recalculateAll(workbook, [checked], "exact");
    const [after] = checkedOf(withProposals(workbook, proposals));
    const isExact = new Map<number, boolean>();
    for (const { isWithinTable, tie, verdict } of after?.judged.ties ?? []) {
      const [total, second] = tie.left;
      if (!isWithinTable || tie.relation !== "sum" || total === undefined || second !== undefined) continue;
      isExact.set(total.index, isExact.get(total.index) === true || verdict.outcome !== "rounding");
    }
    // Where its rows and its columns say two things, a total is what one of them says.
    expect([...isExact].filter(([, is]) => !is)).toEqual([]);
    const totals = totalsOf(checked.judged.ties);
    const inputs = new Set(
      checked.judged.ties
        .flatMap(({ tie }) => [...tie.left, ...tie.right])
        .flatMap(({ index, place }) => (totals.has(index) ? [] : [placeKey(place)])),
    );
    const written = proposals.filter(({ kind }) => kind !== "suggestion");
    expect(written.map(({ edit }) => placeKey(edit.place)).filter((key) => inputs.has(key))).toEqual([]);
  });
});
