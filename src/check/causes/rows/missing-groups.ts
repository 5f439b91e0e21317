import type { RowSlip } from "./row-slip";
import { amountsTogether, lacks, type RowSum } from "./row-sums";

/**
 * The row of a group is not there: the parts of the group before it go on with its own, and the sum of the groups lacks what
 * these come to.
 */
export function* missingGroups(sums: readonly RowSum[]): Iterable<RowSlip> {
  const broken = sums.filter(({ gaps }) => gaps.size > 0);
  for (const group of broken) {
    const over = broken.filter((sum) => sum !== group && sum.parts.includes(group.total));
    for (const start of group.parts.keys()) {
      if (start === 0) continue;
      const own = group.parts.slice(start);
      const [first] = own;
      const amounts = amountsTogether(own);
      if (first === undefined || !lacks(group, amounts, -1)) continue;
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
          amounts,
          group: sum.total.name,
          solved,
          cost: 1.3,
          isGuess: false,
        };
      }
    }
  }
}
