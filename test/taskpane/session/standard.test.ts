import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { makeActions } from "../../../src/taskpane/session/actions";
import { readStandard } from "../../../src/taskpane/session/read-kept";
import { KEYS } from "../../../src/taskpane/session/settings-keys";
import { shownResult } from "../../../src/taskpane/session/slices/shown";
import { createStore } from "../../../src/taskpane/session/store";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { WorkbookHost } from "../../../src/workbook/excel/workbook-host";
import { engineHere } from "../threads/thread-here";

const workbook = sampleWorkbook();

/** A pane on a host that keeps settings, as it opens. */
function startPane(settings: Map<string, unknown>) {
  const done = { ok: true, value: undefined } as const;
  const host: WorkbookHost = {
    ...excelHost,
    read: () => Promise.resolve({ ok: true, value: workbook }),
    watch: () => Promise.resolve({ ok: true, value: () => Promise.resolve() }),
    loadSetting: (key) => Promise.resolve({ ok: true, value: settings.get(key) }),
    saveSetting: (key, value) => Promise.resolve(void settings.set(key, value)).then(() => done),
  };
  const store = createStore();
  const actions = makeActions({ host, ask: engineHere(), ...store });
  const started = actions.start();
  return { ...actions, started, readBy: () => shownResult(store.state())?.standard, state: store.state };
}

/** Once it is open. */
async function openPane(settings: Map<string, unknown>) {
  const pane = startPane(settings);
  await pane.started;
  return pane;
}

it("reads by the standard that was chosen, keeps it with the workbook, and takes it back", async () => {
  const settings = new Map<string, unknown>();
  const pane = await openPane(settings);
  await pane.check();
  expect(pane.readBy()).toBe("shanxi");
  await pane.chooseStandard("national");
  expect(pane.readBy()).toBe("national");
  expect(pane.state().check).toMatchObject({ solved: [], solvedCauses: [] });

  const later = await openPane(settings);
  expect(later.state().kept.standard).toBe("national");
  await later.check();
  expect(later.readBy()).toBe("national");
  await later.chooseStandard(undefined);
  expect(later.readBy()).toBe("shanxi");
  expect(settings.get(KEYS.standard)).toBeUndefined();
});

it("knows what was chosen before also where a check is asked for while the pane opens", async () => {
  const pane = startPane(new Map([[KEYS.standard, "national"]]));
  await pane.check();
  expect(pane.readBy()).toBe("national");
});

it("reads as it would by itself where what was kept is no standard", async () => {
  expect([null, 5, {}, ["shanxi"]].map(readStandard)).toEqual([undefined, undefined, undefined, undefined]);
  const pane = await openPane(new Map([[KEYS.standard, "atlantis"]]));
  await pane.check();
  expect(pane.readBy()).toBe("shanxi");
});
