import { refusalOf } from "../../session/slices/narrative";
import type { Narration, NarrativeSurroundings } from "./narration";

export interface LastYearActions {
  readonly openLastYear: (file: File) => Promise<void>;
  readonly closeLastYear: () => Promise<void>;
}

/** A budget workbook has some 30 kB, one full of pictures a few MB: what is larger is something else. */
const LARGEST_FILE = 200 * 1024 ** 2;

export function makeLastYearActions(
  { dispatch, state }: NarrativeSurroundings,
  { inTurn, keepForm, narrateAgain }: Narration,
): LastYearActions {
  return {
    openLastYear: (file) =>
      inTurn(async () => {
        if (file.size > LARGEST_FILE) {
          return dispatch({ is: "last-year-refused", why: "文件超过 200 MB，不像预算工作簿，没有读取" });
        }
        const bytes = new Uint8Array(await file.arrayBuffer());
        dispatch({ is: "last-year-opened", file: { name: file.name, bytes } });
        await narrateAgain();
        const why = refusalOf(state().narrative);
        if (why === undefined) return;
        // Not the right file: the narrative stays as it was before.
        dispatch({ is: "last-year-opened", file: undefined });
        await narrateAgain();
        dispatch({ is: "last-year-refused", why: `${file.name}：${why}` });
      }),
    closeLastYear: () =>
      inTurn(async () => {
        dispatch({ is: "last-year-opened", file: undefined });
        await keepForm({ ...state().narrative.form, read: {}, drafts: {} });
        await narrateAgain();
      }),
  };
}
