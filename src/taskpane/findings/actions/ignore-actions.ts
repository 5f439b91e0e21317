import type { Ignored } from "../../session/ignored";
import { KEYS } from "../../session/settings-keys";
import type { Surroundings } from "../../session/surroundings";
import type { Work } from "../../session/work";

export interface IgnoreActions {
  /** All that is to be ignored from now on. */
  readonly ignore: (ignored: readonly Ignored[]) => Promise<void>;
}

interface IgnoreSurroundings extends Surroundings {
  readonly work: Work;
}

export function makeIgnoreActions({ host, dispatch, work }: IgnoreSurroundings): IgnoreActions {
  return {
    ignore: async (ignored) => {
      dispatch({ is: "ignored", ignored });
      work.isDone(await host.saveSetting(KEYS.ignored, ignored));
    },
  };
}
