import type { BudgetDocument, Row, Table } from "../../../budget/document";
import { effectOf, amountFor, equationsWith, keyOf, type Equations } from "../equations";
import type { RowSlip } from "./row-slip";
import { amountsOf } from "./row-sums";

/** A group with its rows that stands in its table twice, one copy below the other. */
export function* repeatedBlocks({ tables }: BudgetDocument, equations: Equations): Iterable<RowSlip> {
  for (const table of tables.values())
    for (const block of blocksOf(table)) {
      const slip = slipOf(table, block, equations);
      if (slip) yield slip;
    }
}

/** The second of two runs of rows that are alike, as long as they are. */
function* blocksOf({ rows }: Table): Iterable<readonly Row[]> {
  const lines = rows
    .filter(({ facts }) => facts.size > 0)
    .toSorted(({ place: one }, { place: other }) => one.row - other.row);
  const first = new Map<string, number>();
  let end = 0;
  for (const [at, row] of lines.entries()) {
    const key = textOf(row);
    const start = first.get(key);
    if (start === undefined) first.set(key, at);
    else if (at >= end) {
      let length = 1;
      while (start + length < at && isAlike(lines[start + length], lines[at + length])) length += 1;
      end = at + length;
      if (length > 1) yield lines.slice(at, end);
    }
  }
}

function isAlike(one: Row | undefined, other: Row | undefined): boolean {
  return one !== undefined && other !== undefined && textOf(one) === textOf(other);
}

/** All that is printed in it. */
function textOf(row: Row): string {
  const { place, section, code = "", name } = row;
  return [place.sheet, section, code, name, ...[...amountsOf(row)].map((one) => one.join("="))].join("\n");
}

function slipOf(table: Table, block: readonly Row[], equations: Equations): RowSlip | undefined {
  const [row, ...further] = block;
  const facts = block.flatMap((one) => [...one.facts.values()]).filter(({ value }) => value !== 0n);
  if (row === undefined || facts.length === 0) return undefined;
  const own = new Set(facts.map(({ index }) => index));
  // Without the rows nothing is left of what speaks of them alone.
  const gone = facts
    .flatMap(({ index }) => equationsWith(equations, index))
    .filter(({ tie: { left, right } }) => {
      const isOne = right.length === 1 && right.some(({ index }) => own.has(index));
      return isOne || left.some(({ index }) => own.has(index));
    });
  const leaves = new Set(gone.map(keyOf));
  const amounts = new Map(facts.map((fact) => [fact.index, amountFor(fact, 0n)]));
  const effect = effectOf(equations, { amounts, leaves });
  if (effect === undefined) return undefined;
  const solved = new Set([...effect.solved, ...gone.filter(({ isBroken }) => isBroken)]);
  if (solved.size === 0) return undefined;
  return {
    kind: "repeated-row",
    table,
    row,
    further,
    change: "delete",
    labels: row.code === undefined ? [row.name] : [row.code, row.name],
    amounts: amountsOf(row),
    solved: [...solved],
    cost: 0.5,
    isGuess: false,
  };
}
