import type { OwnPlace, OwnTie } from "../../budget/own-tie";
import type { Result } from "../../common/result";
import { mergedTies, readTiesFile } from "../../recognize/teaching/ties-file";
import { KEYS } from "../session/settings-keys";
import { checkedIn, unchangedWorkbook } from "../session/slices/last-check";
import type { Surroundings } from "../session/surroundings";

/** What a person does who has ties of their own. */
export interface TieActions {
  /** What the selected cells are amounts of; none where they are not known. */
  readonly takeSelection: () => Promise<readonly OwnPlace[] | undefined>;
  readonly keep: (tie: OwnTie) => Promise<void>;
  readonly forget: (tie: OwnTie) => Promise<void>;
  /** How many there were, or why there are none. */
  readonly importTies: (text: string) => Promise<Result<number, string>>;
}

export function makeTieActions(
  { ask, dispatch, host, state }: Surroundings,
  check: () => Promise<void>,
): TieActions {
  const save = async (ties: readonly OwnTie[]): Promise<void> => {
    dispatch({ is: "ties-kept", ties });
    const saved = await host.saveSetting(KEYS.ties, ties);
    if (!saved.ok) dispatch({ is: "failed", problem: saved.error });
    await check();
  };
  return {
    takeSelection: async () => {
      const selected = await host.selection();
      if (!selected.ok) {
        dispatch({ is: "failed", problem: selected.error });
        return undefined;
      }
      const read = unchangedWorkbook(state().check) ?? (await host.read({}));
      if ("ok" in read && !read.ok) {
        dispatch({ is: "failed", problem: read.error });
        return undefined;
      }
      const workbook = "ok" in read ? read.value : read;
      const { assigned, standard, taught } = state().kept;
      const known = checkedIn(state().check)?.taught ?? taught;
      const request = {
        area: selected.value,
        assigned,
        document: state().shown.document,
        standard,
        taught: known,
      };
      return (await ask("places", request, { workbook })) ?? [];
    },
    keep: (tie) => save(mergedTies(state().kept.ties, [tie])),
    forget: (tie) => save(state().kept.ties.filter((one) => one !== tie)),
    importTies: async (text) => {
      const read = readTiesFile(text);
      if (!read.ok) return read;
      await save(mergedTies(state().kept.ties, read.value));
      return { ok: true, value: read.value.length };
    },
  };
}
