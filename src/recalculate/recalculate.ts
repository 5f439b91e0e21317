import type { Solver } from "./balance/integer-program";
import { proposeBalance } from "./balance/propose-balance";
import { lookupIn } from "./cell-lookup";
import { liveFormulas } from "./formulas";
import { proposeForObservations } from "./propose-for-observations";
import { inOrder, type ProposalDraft, type ProposedChanges, type Recalculation } from "./proposal";
import { proposeForCulprits } from "./propose-for-culprits";
import { correctedAmounts, type CheckedDocument } from "./checked-document";
import { fillBlanks, type ReadAgain } from "./whole/fill-blanks";
import { followChanges } from "./whole/follow-changes";
import { recomputeAll } from "./whole/recompute-all";
import type { EarlierState } from "./whole/what-changed";
import { totalsOf } from "./totals";
import { placeKey } from "../workbook/places";

/**
 * mend: what the findings call for; formulas: that, and right totals written as formulas; fill: what is blank and can be
 * computed; follow: what depends on items that were changed; all: every total that its items do not give, from them;
 * exact: that, and those that differ from their items by rounding; balance: last digits with which every tie holds
 * exactly; convert: that, and tables in 元 put into 万元.
 */
export type RecalculationMode =
  "mend" | "formulas" | "fill" | "follow" | "all" | "exact" | "balance" | "convert";

/** Whether a mode needs a solver. */
export function isBalance(mode: RecalculationMode): boolean {
  return mode === "balance" || mode === "convert";
}

/** What some modes need beside the document. */
export interface RecalculationAids {
  /** The document before items of it were changed. */
  readonly since?: EarlierState;
  readonly solve?: Solver;
  readonly readAgain?: ReadAgain;
}

export function recalculate(
  checked: CheckedDocument,
  mode: RecalculationMode,
  aids: RecalculationAids = {},
): Recalculation {
  const sheets = checked.workbook.sheets.map(({ name }) => name);
  const whole = wholeIn(checked, mode, aids);
  if (whole) return inOrder(oneForEachCell(whole.drafts), whole.leftOut, sheets);
  const mends = oneForEachCell([...proposeForCulprits(checked), ...proposeForObservations(checked)]);
  if (mode === "mend") return inOrder(mends, [], sheets);
  const { drafts, leftOut } = liveFormulas({
    workbook: checked.workbook,
    cellAt: lookupIn(checked.workbook),
    document: checked.document,
    totals: totalsOf(checked.judged.ties),
    ratios: checked.judged.ratios,
    corrected: fixedAmounts(checked, mends),
    undecided: new Set(mends.filter(({ kind }) => kind === "suggestion").map(keyOf)),
  });
  // What a person has to decide on first is not written over with a formula meanwhile.
  const undecided = new Set(mends.filter(({ kind }) => kind !== "fix").map(keyOf));
  const mendOf = new Map(mends.filter(({ kind }) => kind === "fix").map((mend) => [keyOf(mend), mend]));
  const formulas = drafts
    .filter((draft) => !undecided.has(keyOf(draft)))
    .map((draft) => asMend(draft, mendOf.get(keyOf(draft))));
  const isFormula = new Set(formulas.map(keyOf));
  const others = mends.filter((mend) => mend.kind !== "fix" || !isFormula.has(keyOf(mend)));
  const waiting = drafts
    .filter((draft) => undecided.has(keyOf(draft)))
    .map(({ edit }) => ({
      place: edit.place,
      reason: "这里的金额可能有误，没有写成公式；请先处理对它的建议",
    }));
  return inOrder([...others, ...formulas], [...leftOut, ...waiting], sheets);
}

function wholeIn(
  checked: CheckedDocument,
  mode: RecalculationMode,
  { since, solve, readAgain }: RecalculationAids,
): ProposedChanges | undefined {
  switch (mode) {
    case "fill":
      return fillBlanks(checked, readAgain);
    case "follow":
      return followChanges(checked, since);
    case "all":
      return recomputeAll(checked, "rounded");
    case "exact":
      return recomputeAll(checked, "exact");
    case "balance":
    case "convert":
      if (solve === undefined) throw new Error("A balance needs a solver.");
      return proposeBalance(checked, { solve, to: mode === "convert" ? "万元" : undefined });
    default:
      return undefined;
  }
}

/** A formula that also puts a total right settles what the figure would have settled. */
function asMend(formula: ProposalDraft, mend: ProposalDraft | undefined): ProposalDraft {
  if (mend === undefined) return formula;
  return { ...mend, edit: formula.edit, to: formula.to, reason: `${mend.reason}，并写成公式` };
}

const keyOf = ({ edit }: ProposalDraft): string => placeKey(edit.place);

/** Only fixes are written without asking; a formula must be right without the suggestions. */
function fixedAmounts({ diagnosis }: CheckedDocument, mends: readonly ProposalDraft[]) {
  const fixed = new Set(mends.flatMap(({ kind, culprit }) => (kind === "fix" ? [culprit] : [])));
  return correctedAmounts({
    ...diagnosis,
    causes: diagnosis.causes.filter(({ id }) => fixed.has(id)),
    culprits: diagnosis.culprits.filter(({ id }) => fixed.has(id)),
  });
}

/** Where assigned areas overlap, a cell is part of two tables. */
function oneForEachCell(drafts: readonly ProposalDraft[]): ProposalDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const isFirst = !seen.has(keyOf(draft));
    seen.add(keyOf(draft));
    return isFirst;
  });
}
