import type { ExcelProblem, ExcelResult } from "../../workbook/excel/excel-result";
import type { Surroundings } from "./surroundings";

/** What is under way and can be broken off, and what was not done and can be tried once more. */
export interface Work {
  /** Begins something that can be broken off, which ends what was under way. */
  readonly begin: () => AbortSignal;
  readonly breakOff: () => void;
  /** Says what was not done; `again` is what would be tried once more, a check where there is none. */
  readonly fail: (problem: ExcelProblem, again?: () => Promise<void>) => void;
  /** Whether it was done; otherwise says why not. */
  readonly isDone: (result: ExcelResult<unknown>) => boolean;
  readonly again: () => (() => Promise<void>) | undefined;
}

export function makeWork({ dispatch }: Pick<Surroundings, "dispatch">): Work {
  let running: AbortController | undefined;
  let again: (() => Promise<void>) | undefined;
  const fail: Work["fail"] = (problem, retry) => {
    again = retry;
    dispatch({ is: "failed", problem });
  };
  return {
    fail,
    begin: () => {
      running?.abort();
      running = new AbortController();
      return running.signal;
    },
    breakOff: () => running?.abort(),
    isDone: (result) => {
      if (!result.ok) fail(result.error);
      return result.ok;
    },
    again: () => again,
  };
}
