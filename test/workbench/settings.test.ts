import { ExcelHost } from "../../src/workbench/excel-host";
import { loadOffice, type LoadedOffice } from "./load-office";

let office: LoadedOffice;
beforeEach(async () => (office = await loadOffice({ sheets: [{ name: "表一" }] })));
afterEach(() => office.dispose());

/** As if the workbook had been saved, closed and opened again. */
async function reopen(): Promise<void> {
  const model = structuredClone(office.host.model);
  office.dispose();
  office = await loadOffice(new ExcelHost(model));
}

test("settings of the workbook stay with it", async () => {
  await Excel.run(async ({ workbook }) => {
    workbook.settings.add("忽略", { checks: ["column-sum"], until: null });
    workbook.settings.add("次数", 1);
    workbook.settings.add("次数", 2);
  });
  await reopen();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key");
    const ignored = settings.getItem("忽略");
    const times = settings.getItemOrNullObject("次数");
    const nothing = settings.getItemOrNullObject("没有");
    ignored.load("value");
    times.load("value");
    await context.sync();
    expect(settings.items.map(({ key }) => key)).toEqual(["忽略", "次数"]);
    expect(ignored.value).toEqual({ checks: ["column-sum"], until: null });
    expect(times.value).toBe(2);
    expect(nothing.isNullObject).toBe(true);
    times.delete();
    await context.sync();
  });
  expect([...office.host.model.settings.keys()]).toEqual(["忽略"]);
});

test("settings of the document are written when they are saved", async () => {
  const { settings } = Office.context.document;
  settings.set("选项", { 尾差: 0.03 });
  expect(office.host.model.documentSettings.size).toBe(0);
  const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
  expect(status).toBe("succeeded");
  await reopen();
  expect(Office.context.document.settings.get("选项")).toEqual({ 尾差: 0.03 });
  expect(Office.context.document.settings.get("没有")).toBeNull();
});
