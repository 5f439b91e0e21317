import { loadOffice, type LoadedOffice } from "./load-office";

let office: LoadedOffice;
beforeEach(async () => {
  office = await loadOffice({
    sheets: [
      {
        name: "表一",
        rows: [
          ["收入", 1],
          ["合计", "=B1"],
        ],
      },
      { name: "表二" },
    ],
  });
});
afterEach(() => office.dispose());

const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

type Heard = Record<string, unknown>[];

/** Listens to what the collection of sheets tells. */
async function listen(
  name:
    | "onChanged"
    | "onSelectionChanged"
    | "onActivated"
    | "onAdded"
    | "onDeleted"
    | "onFormatChanged"
    | "onCalculated",
): Promise<{ heard: Heard; stop: () => Promise<void> }> {
  const heard: Heard = [];
  const handler = await Excel.run(async (context) => {
    const source = context.workbook.worksheets[name] as OfficeExtension.EventHandlers<object>;
    const added = source.add(async (event) => void heard.push({ ...event }));
    await context.sync();
    return added;
  });
  const stop = async (): Promise<void> => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
  return { heard, stop };
}

test("a change by the add-in, with what stood there before", async () => {
  const { heard } = await listen("onChanged");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表一").getRange("B1").values = [[2]];
    await context.sync();
  });
  await told();
  expect(heard).toEqual([
    expect.objectContaining({
      type: "WorksheetChanged",
      address: "B1",
      worksheetId: office.host.model.sheets[0]?.id,
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      details: { valueBefore: 1, valueAfter: 2, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    }),
  ]);
});

test("a change by the user", async () => {
  const { heard, stop } = await listen("onChanged");
  office.host.user.write("表一", "A1:B1", [["改", 3]]);
  await told();
  expect(heard).toEqual([expect.objectContaining({ address: "A1:B1", triggerSource: "Unknown" })]);
  expect(office.host.model.sheets[0]?.rows.get(1)?.get(1)?.value).toBe(3);
  await stop();
  office.host.user.clear("表一", "A1");
  await told();
  expect(heard).toHaveLength(1);
});

test("the selection, here and on another sheet", async () => {
  const { heard } = await listen("onSelectionChanged");
  const activated = await listen("onActivated");
  office.host.user.select("表二", "B2:C3");
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["表二!B2:C3", "表二!B2"]);
    context.workbook.worksheets.getItem("表一").getRange("A1").select();
    await context.sync();
  });
  await told();
  const [one, two] = office.host.model.sheets.map(({ id }) => id);
  expect(heard.map(({ address, worksheetId }) => [address, worksheetId])).toEqual([
    ["B2:C3", two],
    ["A1", one],
  ]);
  expect(activated.heard.map(({ worksheetId }) => worksheetId)).toEqual([two, one]);
});

test("sheets added and deleted, formats, calculation", async () => {
  const added = await listen("onAdded");
  const deleted = await listen("onDeleted");
  const formats = await listen("onFormatChanged");
  const calculated = await listen("onCalculated");
  office.host.user.addSheet();
  office.host.user.deleteSheet("表二");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表一").getRange("A1:B1").format.fill.color = "red";
    await context.sync();
  });
  await told();
  expect([added.heard.length, deleted.heard.length]).toEqual([1, 1]);
  expect(formats.heard).toEqual([expect.objectContaining({ address: "A1:B1" })]);
  expect(calculated.heard.length).toBeGreaterThan(0);
});

test("one sheet alone can be listened to", async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表一");
    sheet.load("id");
    await context.sync();
    sheet.onChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  office.host.user.write("表一", "C1", 1);
  office.host.user.write("表二", "C2", 1);
  await told();
  expect(heard).toEqual(["C1"]);
});

test("events can be switched off", async () => {
  const { heard } = await listen("onChanged");
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("表一").getRange("B1").values = [[2]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await told();
  expect(heard).toEqual([]);
});

test("a button of the ribbon calls its function", async () => {
  const pressed: string[] = [];
  Office.actions.associate("check", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    void Excel.run(async (context) => context.sync()).then(() => event.completed());
  });
  await office.host.ribbon.press("check");
  expect(pressed).toEqual(["check"]);
  await expect(office.host.ribbon.press("nothing")).rejects.toThrow("nothing");
});

test("a view is told of every change", async () => {
  let changes = 0;
  const end = office.host.subscribe(() => (changes += 1));
  office.host.user.write("表一", "B1", 5);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表一").getRange("B1").values = [[6]];
    await context.sync();
  });
  end();
  office.host.user.write("表一", "B1", 7);
  expect(changes).toBe(2);
});
