import { makeNarrativeActions } from "../../../src/taskpane/narrative/actions/narrative-actions";
import { makeActions } from "../../../src/taskpane/session/actions";
import { narratedWorkbook } from "../../../src/taskpane/session/slices/narrative";
import { createStore } from "../../../src/taskpane/session/store";
import { startEngine } from "../../../src/taskpane/threads/engine-thread";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { WorkbookHost } from "../../../src/workbook/excel/workbook-host";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { open } from "../../workbook/excel/excel";
import { threadHere } from "../threads/thread-here";

/** A pane beside a budget, after a check, and how often the workbook was read and sent to the thread. */
async function openPane() {
  await open({ sheets: layOut(budgets["culture-2026"]).sheets });
  let readings = 0;
  const host: WorkbookHost = {
    ...excelHost,
    read: (options) => {
      readings += 1;
      return excelHost.read(options);
    },
  };
  const thread = threadHere();
  const store = createStore();
  const surroundings = { host, ask: startEngine(() => thread), ...store };
  const actions = makeActions(surroundings);
  const narrative = makeNarrativeActions({ ...surroundings, stepDone: () => Promise.resolve() });
  await actions.check();
  const sent = () =>
    thread.received.filter((message) => message.is === "chunk" && message.chunk.of === "workbook").length;
  return { actions, narrative, store, counts: () => ({ readings, sent: sent() }) };
}

it("the narrative is written from the workbook that was checked, which is read and sent once", async () => {
  const { narrative, store, counts } = await openPane();
  await narrative.refresh();
  await narrative.checkText("三、支出预算情况说明");
  const { check, narrative: state } = store.state();
  expect(state.text.is).toBe("written");
  expect(narratedWorkbook(state)).toBe(check.is === "checked" ? check.workbook : undefined);
  expect(counts()).toEqual({ readings: 1, sent: 1 });
});

it("reads the workbook again where it was changed, and where that is asked for", async () => {
  const { narrative, store, counts } = await openPane();
  await narrative.readAgain();
  expect(counts()).toEqual({ readings: 2, sent: 2 });
  store.dispatch({ is: "changed" });
  await narrative.refresh();
  expect(counts()).toEqual({ readings: 3, sent: 3 });
});
