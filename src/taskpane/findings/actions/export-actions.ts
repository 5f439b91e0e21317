import { findingsSheet } from "../../../report/findings-sheet";
import { checkedIn } from "../../session/slices/last-check";
import type { Surroundings } from "../../session/surroundings";
import type { Work } from "../../session/work";

export interface ExportActions {
  /** Lists the findings on a sheet of its own. */
  readonly exportSheet: () => Promise<void>;
}

interface ExportSurroundings extends Surroundings {
  readonly work: Work;
}

export function makeExportActions({ host, dispatch, state, work }: ExportSurroundings): ExportActions {
  return {
    exportSheet: async () => {
      const checked = checkedIn(state().check);
      if (checked === undefined) return;
      const { exported } = await import("../../more/exported");
      const { result, ignored } = exported(checked.result, state().kept.ignored);
      const added = await host.addSheet("核对结果", findingsSheet(result, ignored));
      if (!added.ok) return work.fail(added.error);
      // What was asked for is shown.
      await host.select([{ sheet: added.value, row: 0, column: 0 }]);
      dispatch({ is: "noticed", notice: { text: "exported-sheet", detail: added.value } });
    },
  };
}
