import type { Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import { placeKey } from "../../workbook/places";
import { lookupIn } from "../cell-lookup";
import type { CheckedDocument } from "../checked-document";
import type { ProposalDraft } from "../proposal";
import { amountWriters } from "../write-amount";
import type { Moves } from "./balance-problem";
import { gapText } from "./blocked";
import { holds, type Constraint } from "./constraints";
import type { Figures } from "./figures";

/** A solved balance of a document. */
export interface Balanced {
  readonly checked: CheckedDocument;
  readonly figures: Figures;
  /** The constraints that it was solved for. */
  readonly open: readonly Constraint[];
  readonly moves: Moves;
}

/** An edit for every figure that moves. */
export function moveDrafts(balanced: Balanced): ProposalDraft[] {
  const { checked, figures, moves } = balanced;
  const writerOf = amountWriters(checked.document, lookupIn(checked.workbook));
  const reasonOf = moveReasons(balanced);
  return [...moves].flatMap(([key, by]): ProposalDraft[] => {
    const fact = figures.get(key)?.fact;
    if (fact === undefined) return [];
    const writer = writerOf(fact);
    return [
      {
        kind: "balance",
        edit: writer.edit(fact, fact.value + by),
        from: writer.shown(fact.value),
        to: writer.shown(fact.value + by),
        reason: reasonOf(fact),
        warnings: [],
        findings: findingsAt(checked, key),
      },
    ];
  });
}

/** Why a figure moves: the tie that this settles; or one that holds, and would not any more if others moved alone. */
function moveReasons({ checked: { document }, open }: Balanced): (fact: Fact) => string {
  const byFigure = new Map<string, Constraint[]>();
  for (const one of open) {
    for (const key of one.terms.keys()) {
      const own = byFigure.get(key);
      if (own) own.push(one);
      else byFigure.set(key, [one]);
    }
  }
  return (fact) => {
    const name = factName(document, fact);
    const own = byFigure.get(placeKey(fact.place)) ?? [];
    const settled = own.filter((one) => !holds(one, one.start));
    const [first, second] = settled;
    if (first !== undefined) {
      const others = second === undefined ? "" : `等 ${settled.length} 处`;
      return `${gapText(document, first.tie, first.start)}${others}，${name}按舍位平衡调整一个末位`;
    }
    const [kept] = own;
    const why = kept === undefined ? "" : `，使${kept.tie.subject()}与${kept.tie.object()}仍然相符`;
    return `${name}按舍位平衡随之调整一个末位${why}`;
  };
}

/** The rounding differences that it takes part in. */
function findingsAt({ diagnosis }: CheckedDocument, key: string): string[] {
  return diagnosis.findings
    .filter(
      ({ outcome, cells }) => outcome === "rounding" && cells.some(({ place }) => placeKey(place) === key),
    )
    .map(({ id }) => id);
}
