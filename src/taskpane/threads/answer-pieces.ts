import type { LeftOut, Proposal } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { FindingResult } from "../../report/result";
import type { CheckedWorkbook, Recalculations } from "./engine-messages";
import { findingPieces, listPieces } from "./pieces";

/** Some entries of one of the lists in an answer of the engine: of any length, so they come in parts. */
export type AnswerPiece =
  | { readonly of: "findings"; readonly entries: readonly FindingResult[] }
  | { readonly of: "proposals"; readonly mode: RecalculationMode; readonly entries: readonly Proposal[] }
  | { readonly of: "left-out"; readonly mode: RecalculationMode; readonly entries: readonly LeftOut[] };

/** In cells, as the pieces of a workbook are measured: what was and what will be, and a few sentences. */
const PROPOSAL_WORTH = 8;
const LEFT_OUT_WORTH = 2;

const MODES: readonly RecalculationMode[] = ["mend", "formulas", "all"];

export function* answerPieces({ result, recalculations }: CheckedWorkbook): Generator<AnswerPiece> {
  for (const entries of findingPieces(result.findings)) yield { of: "findings", entries };
  for (const mode of MODES) {
    const { proposals = [], leftOut = [] } = recalculations[mode] ?? {};
    for (const entries of listPieces(proposals, () => PROPOSAL_WORTH)) {
      yield { of: "proposals", mode, entries };
    }
    for (const entries of listPieces(leftOut, () => LEFT_OUT_WORTH)) yield { of: "left-out", mode, entries };
  }
}

/** What of an answer goes at once. */
export function withoutLists(checked: CheckedWorkbook): CheckedWorkbook {
  return {
    ...checked,
    result: { ...checked.result, findings: [] },
    recalculations: eachMode(checked.recalculations, () => ({ proposals: [], leftOut: [] })),
  };
}

/** The answer that the pieces are of. */
export function joinAnswer(bare: CheckedWorkbook, pieces: readonly AnswerPiece[]): CheckedWorkbook {
  return {
    ...bare,
    result: {
      ...bare.result,
      findings: pieces.flatMap((piece) => (piece.of === "findings" ? piece.entries : [])),
    },
    recalculations: eachMode(bare.recalculations, (mode) => ({
      proposals: pieces.flatMap((one) => (one.of === "proposals" && one.mode === mode ? one.entries : [])),
      leftOut: pieces.flatMap((one) => (one.of === "left-out" && one.mode === mode ? one.entries : [])),
    })),
  };
}

function eachMode(
  there: Recalculations,
  make: (mode: RecalculationMode) => NonNullable<Recalculations[RecalculationMode]>,
): Recalculations {
  return Object.fromEntries(
    MODES.filter((mode) => there[mode] !== undefined).map((mode) => [mode, make(mode)]),
  );
}
