import type { AssignedTable } from "../../recognize/places/assigned";
import { MOST_COLUMNS, MOST_ROWS, type SheetArea } from "../../workbook/areas";
import { assign } from "./assigned";
import { KEYS } from "./settings-keys";
import { checkedIn } from "./slices/last-check";
import type { Surroundings } from "./surroundings";
import type { Work } from "./work";

/** Which table stands where, said by hand. */
export interface AssignActions {
  readonly assignSelection: (table: string) => Promise<void>;
  readonly unassign: (table: string) => Promise<void>;
}

interface AssignSurroundings extends Surroundings {
  readonly work: Work;
  readonly check: () => Promise<void>;
}

export function makeAssignActions(surroundings: AssignSurroundings): AssignActions {
  const { host, dispatch, state, work, check: checkNow } = surroundings;
  const keep = async (assigned: readonly AssignedTable[]): Promise<void> => {
    dispatch({ is: "assigned", assigned });
    work.isDone(await host.saveSetting(KEYS.assigned, assigned));
    await checkNow();
  };
  return {
    assignSelection: async (table) => {
      const selected = await host.selection();
      if (!selected.ok) return work.fail(selected.error);
      await keep(assign(state().kept.assigned, { table, ...wholeTable(selected.value) }));
      const { check, shown } = state();
      const found = checkedIn(check)?.result.tables.find(
        (one) => one.id === table && one.document === shown.document,
      );
      const isThere = found?.sheet === selected.value.sheet;
      dispatch({ is: "noticed", notice: { text: isThere ? "assigned" : "assign-failed" } });
    },
    unassign: (table) => keep(state().kept.assigned.filter((one) => one.table !== table)),
  };
}

/**
 * A single row stands for all that is below it, over the sheet's width: people click on the table's title, and where
 * that is merged over the table's columns, Excel selects all of them.
 */
function wholeTable(area: SheetArea): SheetArea {
  const isRow = area.top === area.bottom;
  return isRow ? { ...area, left: 0, right: MOST_COLUMNS - 1, bottom: MOST_ROWS - 1 } : area;
}
