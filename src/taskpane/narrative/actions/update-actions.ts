import { narratedWorkbook } from "../../session/slices/narrative";
import type { Outdated } from "../sheet/outdated";
import { rewritten } from "../sheet/remembered";
import { planUpdate } from "../sheet/section-insertion";
import type { Narration, NarrativeSurroundings } from "./narration";
import { isWritten, SHEET, writeStep } from "./written-step";

/** Paragraphs in the workbook that the tables have left behind. */
export interface UpdateActions {
  /** Brings their figures up to date. */
  readonly update: (outdated: readonly Outdated[]) => Promise<void>;
  /** Of a paragraph whose sentence is another one now: the user's stays. */
  readonly decline: (outdated: Outdated) => Promise<void>;
}

export function makeUpdateActions(surroundings: NarrativeSurroundings, narration: Narration): UpdateActions {
  const { state } = surroundings;
  const { inTurn, keepInserted, narrateAgain } = narration;
  return {
    update: (chosen) =>
      inTurn(async () => {
        const { inserted } = state().narrative;
        const workbook = narratedWorkbook(state().narrative);
        if (workbook === undefined) return;
        const edits = chosen.flatMap((one) => planUpdate(one, one.next, workbook) ?? []);
        await writeStep(
          {
            step: { label: `更新${SHEET}的数字`, edits },
            done: "updated",
            inserted: (report) => {
              const written = chosen.filter(({ place }) => isWritten(report, place));
              const now = new Map(
                written.map(({ inserted: own, place, fresh }) => [own, rewritten(own, place, fresh)]),
              );
              return inserted.map((one) => now.get(one) ?? one);
            },
          },
          surroundings,
          narration,
        );
      }),
    decline: ({ inserted: own, next }) =>
      inTurn(async () => {
        const { inserted } = state().narrative;
        await keepInserted(inserted.map((one) => (one === own ? { ...one, declined: next } : one)));
        await narrateAgain();
      }),
  };
}
