import { sampleWorkbook } from "../../../scripts/sample/sample-workbook";
import { makeActions } from "../../../src/taskpane/session/actions";
import { KEYS } from "../../../src/taskpane/session/settings-keys";
import { checkedIn } from "../../../src/taskpane/session/slices/last-check";
import { createStore } from "../../../src/taskpane/session/store";
import { makeTieActions } from "../../../src/taskpane/ties/tie-actions";
import { tiesFile } from "../../../src/recognize/teaching/ties-file";
import type { OwnTie } from "../../../src/budget/own-tie";
import { cellArea, type SheetArea } from "../../../src/workbook/areas";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { WorkbookHost } from "../../../src/workbook/excel/workbook-host";
import { placeAt } from "../../../src/workbook/places";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { engineHere } from "../threads/thread-here";

/** A pane on a host that keeps settings, and in which something is selected. */
async function openPane(settings: Map<string, unknown>, workbook: WorkbookSnapshot = sampleWorkbook()) {
  const done = { ok: true, value: undefined } as const;
  let selected: SheetArea = { sheet: "表三", ...cellArea(0, 0) };
  const host: WorkbookHost = {
    ...excelHost,
    read: () => Promise.resolve({ ok: true, value: workbook }),
    watch: () => Promise.resolve({ ok: true, value: () => Promise.resolve() }),
    selection: () => Promise.resolve({ ok: true, value: selected }),
    loadSetting: (key) => Promise.resolve({ ok: true, value: settings.get(key) }),
    saveSetting: (key, value) =>
      Promise.resolve(void settings.set(key, JSON.parse(JSON.stringify(value)))).then(() => done),
  };
  const store = createStore();
  const surroundings = { host, ask: engineHere(), ...store };
  const actions = makeActions(surroundings);
  await actions.start();
  await actions.check();
  const ties = makeTieActions(surroundings, actions.check);
  const result = () => checkedIn(store.state().check)?.result;
  return {
    ...ties,
    check: actions.check,
    kept: () => store.state().kept.ties,
    own: () =>
      result()?.findings.filter(({ check, outcome }) => check === "own-tie" && outcome === "failed") ?? [],
    causes: () => result()?.causes ?? [],
    outcome: () => result()?.checks.find(({ check }) => check === "own-tie"),
    take: (sheet: string, address: string) => {
      const { column, row } = placeAt({ sheet, address });
      selected = { sheet, ...cellArea(row, column) };
      return ties.takeSelection();
    },
  };
}

/** The total of the project column as the sample prints it, and what it is made of. */
async function madeTie(pane: Awaited<ReturnType<typeof openPane>>): Promise<OwnTie> {
  const [total] = (await pane.take("表三", "C6")) ?? [];
  const [basic] = (await pane.take("表三", "D6")) ?? [];
  const [projects] = (await pane.take("表三", "E6")) ?? [];
  if (!total || !basic || !projects) throw new Error("Nothing was taken");
  return { sentence: "支出由两部分组成", of: "budget", relation: "sum", total, parts: [basic, projects] };
}

it("is made of selected cells, kept with the workbook, known when it is opened again, and forgotten", async () => {
  const settings = new Map<string, unknown>();
  const pane = await openPane(settings);
  expect(await pane.take("表三", "A1")).toEqual([]);
  const tie = await madeTie(pane);
  expect(tie.total).toMatchObject({ table: { kind: "expenditure" }, row: { total: true } });
  await pane.keep(tie);
  expect(pane.outcome()).toBeDefined();
  expect(settings.get(KEYS.ties)).toEqual([tie]);

  const later = await openPane(settings);
  expect(later.kept()).toEqual([tie]);
  expect(later.outcome()).toEqual(pane.outcome());
  await later.keep({ ...tie, relation: "equal", parts: [tie.parts[0]] });
  expect(later.kept().length).toBe(1);
  expect(later.own().map(({ severity }) => severity)).toEqual(["error"]);
  const [only] = later.kept();
  if (only) await later.forget(only);
  expect([later.kept(), settings.get(KEYS.ties), later.own()]).toEqual([[], [], []]);
}, 30_000);

it("goes with its rows where others are inserted above them", async () => {
  const settings = new Map<string, unknown>();
  await openPane(settings).then(async (pane) => pane.keep(await madeTie(pane)));
  const { sheets } = sampleWorkbook();
  const inserted = sheets.map((sheet) =>
    sheet.name === "表三" ? { ...sheet, rows: [undefined, undefined, ...sheet.rows] } : sheet,
  );
  const pane = await openPane(settings, { sheets: inserted });
  expect(pane.outcome()).toMatchObject({ passed: 0, rounding: 1, failed: 0 });
}, 30_000);

it("takes in a file, and says why where it cannot", async () => {
  const settings = new Map<string, unknown>();
  const pane = await openPane(settings);
  const tie = await madeTie(pane);
  expect(await pane.importTies("[]")).toMatchObject({ ok: false });
  expect(pane.kept()).toEqual([]);
  expect(await pane.importTies(tiesFile([tie, { ...tie, sentence: "另一条" }]))).toEqual({
    ok: true,
    value: 2,
  });
  expect(pane.kept().length).toBe(2);
});

it.each([[null], [5], [{}], [[{ sentence: "" }]]])(
  "does without what was kept and is none: %j",
  async (kept) => {
    const pane = await openPane(new Map([[KEYS.ties, kept]]));
    expect(pane.kept()).toEqual([]);
  },
);
