import type { RowSlip } from "./row-slip";
import { amountsOf, lacks, type RowSum } from "./row-sums";

/** A row that stands among the parts of one total and is missing from those of another, in all its columns. */
export function* wrongGroups(sums: readonly RowSum[]): Iterable<RowSlip> {
  const broken = sums.filter(({ gaps }) => gaps.size > 0);
  for (const from of broken) {
    for (const row of from.parts) {
      const amounts = amountsOf(row);
      if (!lacks(from, amounts, -1)) continue;
      // Under the total of the groups it would be a group itself: then that is what is missing.
      const homes = broken.filter(
        (to) =>
          to !== from && to.table === from.table && !to.parts.includes(from.total) && lacks(to, amounts, 1),
      );
      for (const to of homes) {
        const solved = [from, to].flatMap(({ equations }) =>
          [...equations.values()].filter(({ isBroken }) => isBroken),
        );
        yield {
          kind: "wrong-group",
          table: from.table,
          row,
          change: "move",
          labels: [...(row.code === undefined ? [] : [row.code]), row.name],
          amounts,
          group: to.total.name,
          solved,
          cost: 1.3,
          isGuess: homes.length > 1,
        };
      }
    }
  }
}
