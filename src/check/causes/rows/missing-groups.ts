import type { Decimal } from "../../../amount/decimal";
import type { RowSlip } from "./row-slip";
import { amountsOf, lacks, type RowSum } from "./row-sums";

/**
 * The row of a group is not there: the parts of the group before it go on with its own, and the sum of the groups lacks what
 * these come to.
 */
export function* missingGroups(sums: readonly RowSum[]): Iterable<RowSlip> {
  const broken = sums.filter(({ gaps }) => gaps.size > 0);
  for (const group of broken) {
    const over = broken.filter((sum) => sum !== group && sum.parts.includes(group.total));
    if (over.length === 0) continue;
    const amounts = new Map<number, Decimal>();
    // From the last part upwards: what stands below the row that is missing.
    for (const first of group.parts.slice(1).toReversed()) {
      for (const [column, value] of amountsOf(first))
        amounts.set(column, (amounts.get(column) ?? 0n) + value);
      if (!lacks(group, amounts, -1)) continue;
      for (const sum of over) {
        if (!lacks(sum, amounts, 1)) continue;
        const solved = [group, sum].flatMap(({ equations }) =>
          [...equations.values()].filter(({ isBroken }) => isBroken),
        );
        yield {
          kind: "missing-row",
          table: group.table,
          row: first,
          change: "insert",
          labels: [],
          amounts: new Map(amounts),
          group: sum.total.name,
          isOfGroup: true,
          solved,
          cost: 1.3,
          isGuess: false,
        };
      }
    }
  }
}
