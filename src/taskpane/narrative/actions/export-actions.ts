import { saveFile } from "../../save-file";
import { narratedWorkbook, writtenNarrative } from "../../session/slices/narrative";
import { headingOf } from "../sheet/sheet-plan";
import { copyText } from "./copy-text";
import type { Narration, NarrativeSurroundings } from "./narration";

/** The narrative out of the workbook. */
export interface ExportActions {
  /** To the clipboard. */
  readonly copySection: (id: string) => Promise<void>;
  /** The explanation of its terms, to the clipboard. */
  readonly copyTerms: () => Promise<void>;
  /** Saves the narrative as a Word document. */
  readonly exportWord: () => Promise<void>;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function makeExportActions(
  { ask, dispatch, state }: NarrativeSurroundings,
  { inTurn, narrate, request, files }: Narration,
): ExportActions {
  const copy = async (heading: string, lines: readonly string[]): Promise<void> => {
    const notice = (await copyText([heading, ...lines].join("\n"))) ? "copied" : "not-copied";
    dispatch({ is: "narrative-noticed", notice: { text: notice, detail: heading } });
  };
  return {
    copySection: async (id) => {
      const section = writtenNarrative(state().narrative)?.sections.find((one) => one.id === id);
      if (section === undefined) return;
      const texts = section.paragraphs.map((one) => one.text);
      await copy(headingOf(section), texts);
    },
    copyTerms: async () => {
      const terms = writtenNarrative(state().narrative)?.terms ?? [];
      const lines = terms.map(({ term, text }, index) => `${index + 1}、${term}：${text}`);
      await copy("名词解释", lines);
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
