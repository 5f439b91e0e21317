import type { Ignored } from "../../session/ignored";
import { KEYS } from "../../session/settings-keys";
import type { Surroundings } from "../../session/surroundings";
import type { Work } from "../../session/work";

export interface IgnoreActions {
  /** All that is to be ignored from now on; where `said` is what of it is said to the user, it can be taken back there. */
  readonly ignore: (ignored: readonly Ignored[], said?: string) => Promise<void>;
}

interface IgnoreSurroundings extends Surroundings {
  readonly work: Work;
}

export function makeIgnoreActions({ host, dispatch, state, work }: IgnoreSurroundings): IgnoreActions {
  return {
    ignore: async (ignored, said) => {
      const before = state().kept.ignored;
      dispatch({ is: "ignored", ignored });
      dispatch({
        is: "noticed",
        notice: said === undefined ? undefined : { text: "ignored", detail: said, before },
      });
      work.isDone(await host.saveSetting(KEYS.ignored, ignored));
    },
  };
}
