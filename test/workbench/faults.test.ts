import { codeOf, errorOf } from "./office-errors";
import { loadOffice, type LoadedOffice } from "./load-office";

let office: LoadedOffice;
beforeEach(async () => {
  office = await loadOffice({ sheets: [{ name: "表一", rows: [["收入", 1]] }, { name: "表二" }] });
});
afterEach(() => office.dispose());

const read = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表一").getRange("A1:B1");
    range.load("values");
    await context.sync();
    return range.values;
  });

const write = (value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表一").getRange("A1").values = [[value]];
    context.workbook.worksheets.getItem("表一").getRange("B1").values = [[value]];
    await context.sync();
  });

test("the user is typing, for a while", async () => {
  office.host.faults.cellEditMode(2);
  expect(await codeOf(read)).toBe("InvalidOperationInCellEditMode");
  expect(await codeOf(read)).toBe("InvalidOperationInCellEditMode");
  await expect(read()).resolves.toEqual([["收入", 1]]);
});

test("the user is typing until he stops", async () => {
  office.host.faults.cellEditMode();
  for (let attempt = 0; attempt < 5; attempt++) {
    expect(await codeOf(() => write("x"))).toBe("InvalidOperationInCellEditMode");
  }
  office.host.faults.endCellEditMode();
  await expect(read()).resolves.toEqual([["收入", 1]]);
});

test("too much to take or to give", async () => {
  office.host.faults.limitPayload({ request: 1500 });
  expect(await codeOf(() => write("长".repeat(1000)))).toBe("RequestPayloadSizeLimitExceeded");
  await write("短");
  office.host.faults.limitPayload({ response: 100 });
  expect(await codeOf(read)).toBe("ResponsePayloadSizeLimitExceeded");
  office.host.faults.clear();
  await expect(read()).resolves.toEqual([["短", "短"]]);
});

test("no permission", async () => {
  office.host.faults.noPermission(1);
  expect(await codeOf(read)).toBe("AccessDenied");
});

test("a sheet is deleted between two requests", async () => {
  const { host } = office;
  host.faults.before(2, () => host.user.deleteSheet("表二"));
  const code = await codeOf(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      for (const sheet of worksheets.items) sheet.getUsedRangeOrNullObject(true).load("values");
      await context.sync();
    }),
  );
  expect(code).toBe("ItemNotFound");
});

test("a sheet is protected before the write", async () => {
  const { host } = office;
  host.faults.before(1, () => host.user.protect("表一"));
  expect(await codeOf(() => write("x"))).toBe("AccessDenied");
});

test("an error of any kind at a request or at an action of it", async () => {
  const { faults, model } = office.host;
  faults.fail({ code: "InactiveWorkbook", request: 2 });
  await expect(read()).resolves.toEqual([["收入", 1]]);
  expect(await codeOf(() => write("x"))).toBe("InactiveWorkbook");
  expect(model.sheets[0]?.rows.get(0)?.get(0)?.value).toBe("收入");
  faults.fail({ code: "RangeExceedsLimit", message: "太大", action: 2 });
  const error = await errorOf(() => write("半"));
  expect([error.code, error.message]).toEqual(["RangeExceedsLimit", "太大"]);
  expect(model.sheets[0]?.rows.get(0)?.get(0)?.value).toBe("半");
  expect(model.sheets[0]?.rows.get(0)?.get(1)?.value).toBe(1);
  await expect(read()).resolves.toEqual([["半", 1]]);
});

test("a slow Excel", async () => {
  office.host.faults.slow(30);
  const before = performance.now();
  await read();
  expect(performance.now() - before).toBeGreaterThanOrEqual(28);
});

test("round trips and bytes are counted", async () => {
  const { requests } = office.host;
  await read();
  await write("值");
  expect(requests.count).toBe(2);
  expect(requests.records[0]?.bytesReceived).toBeGreaterThan(100);
  expect(requests.bytesSent).toBe(requests.records.reduce((sum, { bytesSent }) => sum + bytesSent, 0));
  requests.reset();
  expect([requests.count, requests.bytesReceived]).toEqual([0, 0]);
});
