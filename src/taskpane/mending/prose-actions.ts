import type { FindingResult } from "../../report/result";
import type { StepToWrite } from "../../workbook/excel/write/step";
import type { Surroundings } from "../session/surroundings";
import type { Work } from "../session/work";

export interface ProseActions {
  /** Puts the right figure into a sentence, and checks again. */
  readonly mendProse: (finding: FindingResult) => Promise<void>;
}

interface ProseSurroundings extends Surroundings {
  readonly work: Work;
  readonly write: (step: StepToWrite) => Promise<void>;
}

export function makeProseActions({ host, dispatch, work, write }: ProseSurroundings): ProseActions {
  return {
    mendProse: async (finding) => {
      const read = await host.read({});
      if (!read.ok) return work.fail(read.error);
      const { mendingOf } = await import("./mend-prose");
      const step = mendingOf(finding, read.value);
      if (step === undefined) return dispatch({ is: "noticed", notice: { text: "prose-changed" } });
      await write(step);
    },
  };
}
