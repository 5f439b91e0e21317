import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { failure, success } from "../../../src/common/result";
import { makeActions } from "../../../src/taskpane/session/actions";
import type { Ask } from "../../../src/taskpane/threads/calls";
import { offered } from "../../../src/taskpane/mending/offered";
import { isBusy } from "../../../src/taskpane/session/slices/activity";
import { createStore } from "../../../src/taskpane/session/store";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { ExcelResult } from "../../../src/workbook/excel/excel-result";
import type { StepToWrite, UndoReport, WriteReport } from "../../../src/workbook/excel/write/step";
import type { WorkbookHost } from "../../../src/workbook/excel/workbook-host";
import { engineHere } from "../threads/thread-here";

const workbook = sampleWorkbook();
const place = { sheet: "表一", row: 12, column: 3 };
const wrote: WriteReport = { written: [place], skipped: [], sheets: [], stepId: "step-1" };
const good = <T>(value: T): ExcelResult<T> => success(value);
const busy = failure({ kind: "cell-edit-mode" } as const);

/** A pane on a host that answers as it is told, after a check. */
async function openPane(answers: {
  readonly write?: ExcelResult<WriteReport>[];
  readonly undo?: ExcelResult<UndoReport>[];
}) {
  const steps: StepToWrite[] = [];
  const asked: object[] = [];
  const reads: (() => void)[] = [];
  let reading = 0;
  const step = { id: "step-1", label: "改正 表一 D13", cells: [place], sheets: [], charts: 0 };
  const host: WorkbookHost = {
    ...excelHost,
    read: () => {
      reading += 1;
      reads.at(-1)?.();
      return Promise.resolve(good(workbook));
    },
    watch: () => Promise.resolve(good(() => Promise.resolve())),
    loadSetting: () => Promise.resolve(good(undefined)),
    journal: () => Promise.resolve(good({ done: steps.length > 0 ? [step] : [], undone: [] })),
    write: (one) => {
      steps.push(one);
      return Promise.resolve(answers.write?.shift() ?? good(wrote));
    },
    undo: () => Promise.resolve(answers.undo?.shift() ?? good({ kind: "nothing" })),
  };
  const store = createStore();
  const engine = engineHere();
  const ask: Ask = (call, request, options) => {
    asked.push(request);
    return engine(call, request, options);
  };
  const actions = makeActions({ host, ask, ...store });
  await actions.start();
  await actions.check();
  const offeredNow = () => {
    const { check, mending } = store.state();
    return offered(check, mending.mode)?.proposals ?? [];
  };
  const fixes = offeredNow().filter(({ kind }) => kind === "fix");
  return { actions, store, offeredNow, steps, asked, fixes, reads, readings: () => reading };
}

it("writes all that was asked for as one step, reads the journal and checks again", async () => {
  const { actions, store, steps, fixes, readings } = await openPane({});
  expect(fixes).toHaveLength(2);
  await actions.apply(fixes, "改正 2 处");
  expect(steps).toEqual([{ label: "改正 2 处", edits: fixes.map(({ edit }) => edit) }]);
  expect(readings()).toBe(2);
  expect(store.state()).toMatchObject({
    activity: { is: "none" },
    check: { is: "checked", isStale: false },
    mending: {
      report: { is: "written", count: 1, stepId: "step-1" },
      journal: { done: [{ label: "改正 表一 D13" }] },
    },
  });
  // The next check that a person asks for speaks of itself alone.
  await actions.check();
  expect(store.state().mending.report).toBeUndefined();
});

it("writes nothing twice: a second press while the first is under way is none", async () => {
  const { actions, steps, fixes } = await openPane({});
  await Promise.all([actions.apply(fixes, "一"), actions.apply(fixes, "二"), actions.undo()]);
  expect(steps.map(({ label }) => label)).toEqual(["一"]);
});

it("is not busy after a problem, and tries the same once more when told to", async () => {
  const { actions, store, steps, fixes, readings } = await openPane({ write: [busy] });
  await actions.apply(fixes, "改正 2 处");
  expect(store.state()).toMatchObject({
    activity: { is: "none" },
    check: { is: "checked" },
    messages: { problem: { kind: "cell-edit-mode" } },
  });
  expect(readings()).toBe(1);
  await actions.retry();
  expect(steps).toHaveLength(2);
  expect(store.state()).toMatchObject({ mending: { report: { is: "written" } } });
  expect(store.state().messages.problem).toBeUndefined();
});

it("is out of date where the check after the change is given up", async () => {
  const { actions, store, fixes, reads } = await openPane({});
  reads.push(() => actions.cancel());
  await actions.apply(fixes, "改正 2 处");
  expect(store.state()).toMatchObject({
    check: { isStale: true },
    mending: { report: { is: "written" } },
    messages: { problem: { kind: "cancelled", detail: "check" } },
  });
  expect(isBusy(store.state())).toBe(false);
});

it("says which cells keep a step from being taken back, and checks nothing", async () => {
  const cells = [{ place, why: "changed", holds: { value: 450 } }] as const;
  const refused = good<UndoReport>({ kind: "refused", stepId: "step-1", cells, sheets: [] });
  const { actions, store, fixes, readings } = await openPane({ undo: [refused] });
  await actions.apply(fixes, "改正 2 处");
  await actions.undo();
  expect(store.state().mending.report).toEqual({
    is: "undo-refused",
    label: "改正 表一 D13",
    cells,
    sheets: [],
  });
  expect(readings()).toBe(2);
  await actions.undo();
  expect(store.state().mending.report).toEqual({ is: "no-step" });
});

it("asks for another way of mending once, and again with each check while it is shown", async () => {
  const { actions, offeredNow, asked, fixes } = await openPane({});
  await actions.chooseMode("formulas");
  expect(offeredNow().length).toBeGreaterThan(300);
  await actions.chooseMode("mend");
  await actions.chooseMode("formulas");
  await actions.apply(fixes, "改正 2 处");
  expect(asked).toMatchObject([
    { modes: ["mend"] },
    { modes: ["formulas"] },
    { modes: ["mend", "formulas"] },
  ]);
  expect(offeredNow().length).toBeGreaterThan(300);
});
