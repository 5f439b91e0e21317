import { makeActions } from "../../../src/taskpane/session/actions";
import { checkedIn } from "../../../src/taskpane/session/slices/last-check";
import { createStore } from "../../../src/taskpane/session/store";
import { makeTeachActions } from "../../../src/taskpane/teaching/teach-actions";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { inventedHeader, inventedPlace, inventedWorkbook } from "../../fixtures/taught";
import { open } from "../../workbook/excel/excel";
import { engineHere } from "../threads/thread-here";

/** The browser's own, as far as it is used. */
const machine = new Map<string, string>();
beforeAll(() => {
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: {
      getItem: (key: string) => machine.get(key) ?? null,
      setItem: (key: string, text: string) => void machine.set(key, text),
      removeItem: (key: string) => void machine.delete(key),
    },
  });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, "localStorage");
});

/** A pane beside a workbook that was just opened and checked. */
async function paneBeside(workbook: WorkbookSnapshot) {
  const host = await open(workbook);
  const store = createStore();
  const surroundings = { host: excelHost, ask: engineHere(), ...store };
  const actions = makeActions(surroundings);
  await actions.start();
  await actions.check();
  const teach = makeTeachActions(surroundings, actions.check);
  const tables = () => checkedIn(store.state().check)?.result.tables.map(({ id }) => id);
  return { host, teach, tables, state: store.state };
}

it("a table is explained in Excel, known in the next workbook, and forgotten", async () => {
  const first = await paneBeside(inventedWorkbook({ name: "云州市张三局" }));
  expect(first.tables()).not.toContain("expenditure");
  const trial = await first.teach.tryPlace(inventedPlace);
  if (typeof trial !== "object") throw new Error("No table");
  expect(trial).toMatchObject({ before: { failed: 0 }, after: { failed: 0 } });
  expect(trial.after.held).toBeGreaterThan(trial.before.held);
  await first.teach.keep(inventedPlace, trial.outline.learned, "支出总表");
  expect(first.tables()).toContain("expenditure");

  // Nothing but labels on the machine: no figure, no name of a department, no place.
  expect([...machine.keys()]).toEqual(["gouji.taught"]);
  const kept = machine.get("gouji.taught") ?? "";
  expect(JSON.parse(kept)).toEqual({ version: 1, headers: [inventedHeader] });
  const printed = inventedWorkbook().sheets.flatMap(({ rows }) =>
    rows.flatMap(
      (cells) => cells?.flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : [])) ?? [],
    ),
  );
  expect(printed.filter((figure) => kept.includes(String(figure)))).toEqual([]);
  expect(kept).not.toMatch(/张三|云州|花钱"|A1/);
  const inWorkbook = JSON.parse(String(first.host.model.settings.get("gouji.assigned")));
  expect(inWorkbook).toEqual([inventedPlace]);

  await first.teach.undo();
  expect(first.tables()).not.toContain("expenditure");
  expect([...machine.keys()]).toEqual([]);
  await first.teach.keep(inventedPlace, trial.outline.learned, "支出总表");

  const second = await paneBeside(inventedWorkbook({ title: "", scale: 2, name: "另一局" }));
  expect(second.tables()).toContain("expenditure");
  const [header] = second.state().kept.taught;
  if (header === undefined) throw new Error("Nothing was explained");
  await second.teach.forgetHeader(header);
  expect(second.tables()).not.toContain("expenditure");
  expect(machine.size).toBe(0);
});

it("what is wrong of another workbook is not used there, and the pane says why", async () => {
  const columns = inventedHeader.columns.map((own) =>
    own.quantity === "project" ? { ...own, quantity: "of-which" } : own,
  );
  machine.set("gouji.taught", JSON.stringify({ version: 1, headers: [{ ...inventedHeader, columns }] }));
  const { tables, state } = await paneBeside(inventedWorkbook());
  expect(tables()).not.toContain("expenditure");
  expect(checkedIn(state().check)?.taughtRefused).toContain("没有采用");
  machine.clear();
});

it("takes in headers from a file, and says why where it cannot", async () => {
  const { teach, tables } = await paneBeside(inventedWorkbook());
  expect(await teach.importHeaders("[]")).toMatchObject({ ok: false });
  expect(await teach.importHeaders(JSON.stringify({ version: 1, headers: [inventedHeader] }))).toEqual({
    ok: true,
    value: 1,
  });
  expect(tables()).toContain("expenditure");
  machine.clear();
});
