import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import { byKey } from "../../common/by-key";
import type { Candidate } from "./candidate";
import type { FoundCulprit } from "./culprits";
import { amountFor } from "./equations";
import { powerBetween } from "./patterns/other-unit";

interface InOtherUnit {
  readonly culprit: FoundCulprit;
  readonly fact: Fact;
  readonly value: Decimal;
  readonly power: number;
}

/** Cells that were typed together, and what they are known by as single ones. */
export interface Together {
  readonly slip: Candidate;
  readonly culprits: readonly FoundCulprit[];
}

/** Wrong cells of one column, or else of one row, that are all wrong by the same unit. */
export function cellsInOtherUnit(culprits: readonly FoundCulprit[]): readonly Together[] {
  const found: Together[] = [];
  let open = culprits.flatMap((culprit) => inOtherUnit(culprit) ?? []);
  for (const line of ["column", "row"] as const) {
    const lines = byKey(open, ({ fact: { table, place }, power }) =>
      [table, place.sheet, place[line], power].join("\n"),
    );
    const together = [...lines.values()].filter(({ length }) => length > 1);
    found.push(...together.flatMap(togetherOf));
    const taken = new Set(together.flat());
    open = open.filter((one) => !taken.has(one));
  }
  return found;
}

function inOtherUnit(culprit: FoundCulprit): InOtherUnit | undefined {
  const [only, second] = culprit.alternatives;
  if (!culprit.certain || only?.value === undefined || second !== undefined) return undefined;
  const power = powerBetween(only.fact, only.value);
  return power === undefined ? undefined : { culprit, fact: only.fact, value: only.value, power };
}

function togetherOf(cells: readonly InOtherUnit[]): Together[] {
  const inOrder = cells.toSorted(
    ({ fact: { place: one } }, { fact: { place: other } }) =>
      one.row - other.row || one.column - other.column,
  );
  const [first] = inOrder;
  if (first === undefined) return [];
  const { table } = first.fact;
  return [
    {
      slip: {
        what: { kind: "other-unit", table, of: "cells", power: first.power, first: first.fact },
        amounts: new Map(inOrder.map(({ fact, value }) => [fact.index, amountFor(fact, value)])),
        facts: inOrder.map(({ fact }) => fact),
        cost: 1,
      },
      culprits: inOrder.map(({ culprit }) => culprit),
    },
  ];
}
