import { writtenNarrative } from "../../session/slices/narrative";
import { remember } from "../sheet/remembered";
import { planInsertion, replacedCells, type SectionInsertion } from "../sheet/section-insertion";
import { headingOf, planSheet } from "../sheet/sheet-plan";
import type { Narration, NarrativeSurroundings } from "./narration";
import { isWritten, SHEET, writeStep } from "./written-step";

/** The narrative into the workbook: all of it, or a section. */
export interface InsertActions {
  readonly writeSheet: () => Promise<void>;
  /** At the selected cell; asks first where something stands there. */
  readonly insertSection: (id: string) => Promise<void>;
  readonly confirmInsertion: () => Promise<void>;
}

export function makeInsertActions(surroundings: NarrativeSurroundings, narration: Narration): InsertActions {
  const { host, dispatch, state } = surroundings;
  const { inTurn, valueOf, narrateFrom } = narration;
  const sectionOf = (id: string) =>
    writtenNarrative(state().narrative)?.sections.find((section) => section.id === id);

  const insert = async ({ section, edits, inserted }: SectionInsertion): Promise<void> => {
    const own = sectionOf(section);
    dispatch({ is: "insertion-planned", insertion: undefined });
    const step = {
      step: { label: `插入“${own === undefined ? SHEET : headingOf(own)}”`, edits },
      done: "inserted",
      inserted: (report) =>
        remember(
          state().narrative.inserted,
          inserted.filter(({ place }) => isWritten(report, place)),
        ),
    } as const satisfies Parameters<typeof writeStep>[0];
    await writeStep(step, surroundings, narration);
  };

  return {
    writeSheet: () =>
      inTurn(async () => {
        const { inserted } = state().narrative;
        const narrative = writtenNarrative(state().narrative);
        if (narrative === undefined) return;
        const plan = planSheet(narrative, SHEET);
        const placed = (sheet: string) =>
          plan.inserted.map((one) => ({ ...one, place: { ...one.place, sheet } }));
        await writeStep(
          {
            step: { label: `写入${SHEET}`, sheets: [plan.sheet], charts: plan.charts },
            done: "written",
            inserted: ({ sheets: [sheet = SHEET] }) => remember(inserted, placed(sheet)),
          },
          surroundings,
          narration,
        );
      }),
    insertSection: (id) =>
      inTurn(async () => {
        const selected = valueOf(await host.selection());
        const workbook = valueOf(await host.read({}));
        if (selected === undefined || workbook === undefined) return;
        await narrateFrom(workbook);
        const section = sectionOf(id);
        if (section === undefined) return;
        const at = { sheet: selected.sheet, row: selected.top, column: selected.left };
        const insertion = planInsertion(section, at, workbook);
        if (replacedCells(insertion).length > 0) dispatch({ is: "insertion-planned", insertion });
        else await insert(insertion);
      }),
    confirmInsertion: () =>
      inTurn(async () => {
        const { insertion } = state().narrative;
        if (insertion) await insert(insertion);
      }),
  };
}
