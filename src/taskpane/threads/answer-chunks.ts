import type { LeftOut, Proposal } from "../../recalculate/proposal";
import type { RecalculationMode } from "../../recalculate/recalculate";
import type { FindingResult } from "../../report/result";
import type { CellName } from "./cell-names";
import type { CheckedWorkbook, OfferedRecalculation, Recalculations } from "./checked-workbook";
import { findingChunks, listChunks } from "./list-chunks";

/** Some entries of one of the lists in an answer of the engine: of any length, so they come in parts. */
export type AnswerChunk =
  | { readonly of: "findings"; readonly entries: readonly FindingResult[] }
  | { readonly of: "names"; readonly entries: readonly CellName[] }
  | { readonly of: "proposals"; readonly mode: RecalculationMode; readonly entries: readonly Proposal[] }
  | { readonly of: "left-out"; readonly mode: RecalculationMode; readonly entries: readonly LeftOut[] };

/** In cells, as the chunks of a workbook are measured: what was and what will be, and a few sentences. */
const PROPOSAL_WORTH = 8;
const LEFT_OUT_WORTH = 2;

const MODES: readonly RecalculationMode[] = [
  "mend",
  "fill",
  "follow",
  "all",
  "exact",
  "formulas",
  "balance",
  "convert",
];

export function* answerChunks({ result, recalculations, names }: CheckedWorkbook): Generator<AnswerChunk> {
  for (const entries of findingChunks(result.findings)) yield { of: "findings", entries };
  for (const entries of listChunks(names, () => 1)) yield { of: "names", entries };
  for (const mode of MODES) {
    const { proposals = [], leftOut = [] } = recalculations[mode] ?? {};
    for (const entries of listChunks(proposals, () => PROPOSAL_WORTH)) {
      yield { of: "proposals", mode, entries };
    }
    for (const entries of listChunks(leftOut, () => LEFT_OUT_WORTH)) yield { of: "left-out", mode, entries };
  }
}

/** What of an answer goes at once. */
export function withoutLists(checked: CheckedWorkbook): CheckedWorkbook {
  return {
    ...checked,
    result: { ...checked.result, findings: [] },
    names: [],
    recalculations: eachMode(checked.recalculations, (_, whole) => ({
      ...whole,
      proposals: [],
      leftOut: [],
    })),
  };
}

/** The answer that the chunks are of. */
export function joinAnswer(bare: CheckedWorkbook, chunks: readonly AnswerChunk[]): CheckedWorkbook {
  return {
    ...bare,
    result: {
      ...bare.result,
      findings: chunks.flatMap((chunk) => (chunk.of === "findings" ? chunk.entries : [])),
    },
    names: chunks.flatMap((chunk) => (chunk.of === "names" ? chunk.entries : [])),
    recalculations: eachMode(bare.recalculations, (mode, whole) => ({
      ...whole,
      proposals: chunks.flatMap((one) => (one.of === "proposals" && one.mode === mode ? one.entries : [])),
      leftOut: chunks.flatMap((one) => (one.of === "left-out" && one.mode === mode ? one.entries : [])),
    })),
  };
}

function eachMode(
  there: Recalculations,
  make: (mode: RecalculationMode, whole: OfferedRecalculation) => OfferedRecalculation,
): Recalculations {
  return Object.fromEntries(
    MODES.flatMap((mode) => {
      const whole = there[mode];
      return whole === undefined ? [] : [[mode, make(mode, whole)]];
    }),
  );
}
