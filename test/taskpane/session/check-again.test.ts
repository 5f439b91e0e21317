import { makeActions } from "../../../src/taskpane/session/actions";
import { engineHere } from "../threads/thread-here";
import { isStale } from "../../../src/taskpane/session/slices/last-check";
import { createStore } from "../../../src/taskpane/session/store";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { OnChange, ReadOptions, WorkbookHost } from "../../../src/workbook/excel/workbook-host";
import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";

const workbook = sampleWorkbook();

type Tell = (change: Parameters<OnChange>[0], at?: number) => void;

/** A pane on a host that notes how it was asked to read, and lets the test say what changed. */
async function openPane(whileReading: (tell: Tell) => void = () => undefined) {
  const asked: ReadOptions["former"][] = [];
  let tell: OnChange = () => undefined;
  const done = { ok: true, value: undefined } as const;
  const host: WorkbookHost = {
    ...excelHost,
    read: ({ former }) => {
      asked.push(former);
      whileReading((change, at = Date.now()) => tell(change, at));
      return Promise.resolve({ ok: true, value: workbook });
    },
    watch: (onChange) => {
      tell = onChange;
      return Promise.resolve({ ok: true, value: () => Promise.resolve() });
    },
    loadSetting: () => Promise.resolve(done),
  };
  const store = createStore();
  const actions = makeActions({ host, ask: engineHere(), ...store });
  await actions.start();
  return { store, actions, asked, tell: ((change, at = Date.now()) => tell(change, at)) as Tell };
}

it("reads again what changed, where something did, and otherwise everything", async () => {
  const { actions, asked, tell, store } = await openPane();
  await actions.check();
  await actions.check();
  tell({ sheets: ["表二"] });
  tell({ sheets: ["表三"], isFormatOnly: true });
  await actions.check();
  expect(isStale(store.state().check)).toBe(false);
  await actions.check();
  expect(asked).toEqual([undefined, undefined, { workbook, changed: ["表二", "表三"] }, undefined]);
});

it("reads everything after sheets were added, removed or renamed", async () => {
  const { actions, asked, tell } = await openPane();
  await actions.check();
  tell({ sheets: ["表二"] });
  tell({ sheets: [] });
  await actions.check();
  expect(asked).toEqual([undefined, undefined]);
});

it("is not out of date by a format alone", async () => {
  const { actions, tell, store } = await openPane();
  await actions.check();
  tell({ sheets: ["表二"], isFormatOnly: true });
  expect(isStale(store.state().check)).toBe(false);
});

it("is out of date at once by what was changed during the check, and reads that again", async () => {
  let isFirst = true;
  const { actions, asked, store } = await openPane((tell) => {
    if (isFirst) tell({ sheets: ["表四"] });
    isFirst = false;
  });
  await actions.check();
  expect(isStale(store.state().check)).toBe(true);
  await actions.check();
  expect(asked[1]).toEqual({ workbook, changed: ["表四"] });
  expect(isStale(store.state().check)).toBe(false);
});

it("is not out of date by what was changed before the check and is told of late", async () => {
  const before = Date.now() - 100;
  const { actions, store } = await openPane((tell) => tell({ sheets: ["表四"] }, before));
  await actions.check();
  expect(isStale(store.state().check)).toBe(false);
});

it("is out of date by such a change of a sheet that was not read again", async () => {
  let late: string | undefined;
  const { actions, tell, store } = await openPane((told) => {
    if (late !== undefined) told({ sheets: [late] }, Date.now() - 100);
  });
  await actions.check();
  tell({ sheets: ["表二"] });
  late = "表二";
  await actions.check();
  expect(isStale(store.state().check)).toBe(false);
  tell({ sheets: ["表二"] });
  late = "表四";
  await actions.check();
  expect(isStale(store.state().check)).toBe(true);
});

it("reads everything after a check that was cancelled", async () => {
  let cancel: (() => void) | undefined;
  const { actions, asked, tell } = await openPane(() => cancel?.());
  await actions.check();
  tell({ sheets: ["表二"] });
  cancel = actions.cancel;
  await actions.check();
  cancel = undefined;
  await actions.check();
  expect(asked).toEqual([undefined, { workbook, changed: ["表二"] }, undefined]);
});
