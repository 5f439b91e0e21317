import { saveFile } from "../../save-file";
import { narratedWorkbook, writtenNarrative } from "../../session/slices/narrative";
import { headingOf } from "../sheet/sheet-plan";
import { copyText } from "./copy-text";
import type { Narration, NarrativeSurroundings } from "./narration";

/** The narrative out of the workbook. */
export interface ExportActions {
  /** To the clipboard. */
  readonly copySection: (id: string) => Promise<void>;
  /** Saves the narrative as a Word document. */
  readonly exportWord: () => Promise<void>;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function makeExportActions(
  { ask, dispatch, state }: NarrativeSurroundings,
  { inTurn, narrate, request, files }: Narration,
): ExportActions {
  return {
    copySection: async (id) => {
      const section = writtenNarrative(state().narrative)?.sections.find((one) => one.id === id);
      if (section === undefined) return;
      const heading = headingOf(section);
      const text = [heading, ...section.paragraphs.map((one) => one.text)].join("\n");
      const notice = (await copyText(text)) ? "copied" : "not-copied";
      dispatch({ is: "narrative-noticed", notice: { text: notice, detail: heading } });
    },
    exportWord: () =>
      inTurn(async () => {
        await narrate();
        const workbook = narratedWorkbook(state().narrative);
        const narrative = writtenNarrative(state().narrative);
        if (workbook === undefined || narrative === undefined) return;
        const document = await ask("document", request(), files(workbook));
        if (document?.ok) saveFile(`${narrative.title}.docx`, WORD, document.value);
      }),
  };
}
