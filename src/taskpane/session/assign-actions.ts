import { budgetName } from "../../budget/budget-name";
import type { AssignedTable } from "../../recognize/places/assigned";
import { assign, isOf, wholeTable } from "./assigned";
import { KEYS } from "./settings-keys";
import { checkedIn } from "./slices/last-check";
import { shownResult } from "./slices/shown";
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
  const { host, dispatch, state, work, check } = surroundings;
  /** All of the workbook, and the name of the one that is shown. */
  const budgets = () => {
    const documents = checkedIn(state().check)?.result.documents ?? [];
    return { documents, shown: budgetName(documents[state().shown.document] ?? {}) };
  };
  const keep = async (assigned: readonly AssignedTable[]): Promise<void> => {
    dispatch({ is: "assigned", assigned });
    work.isDone(await host.saveSetting(KEYS.assigned, assigned));
    await check();
  };
  return {
    assignSelection: async (table) => {
      const selected = await host.selection();
      if (!selected.ok) return work.fail(selected.error);
      const { documents, shown } = budgets();
      const place = { table, ...wholeTable(selected.value), ...(documents.length > 1 && { budget: shown }) };
      await keep(assign(state().kept.assigned, place, documents));
      const found = shownResult(state())?.tables.find((one) => one.id === table);
      const isThere = found?.sheet === selected.value.sheet;
      dispatch({ is: "noticed", notice: { text: isThere ? "assigned" : "assign-failed" } });
    },
    unassign: (table) => {
      const { kept, shown } = state();
      const { documents } = budgets();
      return keep(kept.assigned.filter((one) => !isOf(one, table, shown.document, documents)));
    },
  };
}
