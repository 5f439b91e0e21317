/* eslint-disable office-addins/load-object-before-read, office-addins/call-sync-before-read,
   office-addins/call-sync-after-load, office-addins/no-empty-load, office-addins/no-navigational-load
   -- what breaks these rules is what is tested here */
import { codeOf, errorOf } from "./office-errors";
import { loadOffice, type LoadedOffice } from "./load-office";

const workbook = { sheets: [{ name: "表一", rows: [["项目", 1]] }, { name: "表二" }] };

let office: LoadedOffice;
afterEach(() => office.dispose());

describe("the rules of office.js", () => {
  beforeEach(async () => (office = await loadOffice(workbook)));

  test("what was not loaded cannot be read", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表一").getRange("A1");
      range.load("values");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(range.values).toEqual([["项目"]]);
      expect(() => range.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("a load without names brings everything, a path what it leads to", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表一").getRange("A1:B1");
      range.load();
      range.load({ format: { fill: { color: true }, font: { $all: true } }, worksheet: { name: true } });
      await context.sync();
      expect(range.address).toBe("表一!A1:B1");
      expect(range.columnCount).toBe(2);
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(range.format.font.bold).toBe(false);
      expect(range.worksheet.name).toBe("表一");
    });
  });

  test("what hangs on a null object is one too, and doing something to it does nothing", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("address");
      sheet.delete();
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
    });
  });

  test("items are found by name, by id and by place, and can be counted", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem("表二");
      byName.load("id,position");
      const count = worksheets.getCount();
      const last = worksheets.getLast();
      last.load("name");
      await context.sync();
      const byId = worksheets.getItem(byName.id);
      byId.load("name");
      await context.sync();
      expect([byId.name, byName.position, count.value, last.name]).toEqual(["表二", 1, 2, "表二"]);
    });
  });

  test("skip and top", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ select: "name", top: 1, skip: 1 });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["表二"]);
    });
  });

  test("a tracked range outlives its run, any other does not", async () => {
    const { host } = office;
    const [tracked, other] = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表一");
      const ranges = [sheet.getRange("A1"), sheet.getRange("B1")] as const;
      ranges[0].track();
      ranges[1].load("address");
      await context.sync();
      return ranges;
    });
    tracked.load("values");
    await tracked.context.sync();
    expect(tracked.values).toEqual([["项目"]]);
    expect(() => other.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
    expect(host.requests.housekeeping).toBeGreaterThan(0);
  });

  test("a range of a sheet that is gone is no longer valid", async () => {
    const code = await codeOf(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("表二").getRange("A1");
        range.load("address");
        await context.sync();
        office.host.user.deleteSheet("表二");
        range.load("values");
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidReference");
  });

  test("an error says where it happened; what came before it was done", async () => {
    const error = await errorOf(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("表一");
        sheet.getRange("A1").values = [["改"]];
        context.workbook.worksheets.getItem("没有").load("name");
        await context.sync();
      }),
    );
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.errorLocation).toBe("WorksheetCollection.getItem");
    expect(office.host.model.sheets[0]?.rows.get(0)?.get(0)?.value).toBe("改");
  });

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["Workbook.tables", ({ workbook: { tables } }) => tables.load("items/name")],
    [
      "Range.hyperlink",
      ({ workbook: { worksheets } }) => worksheets.getItem("表一").getRange("A1").load("hyperlink"),
    ],
    ["Worksheet.copy()", ({ workbook: { worksheets } }) => worksheets.getItem("表一").copy()],
    [
      "Worksheet.standardWidth =",
      ({ workbook: { worksheets } }) => (worksheets.getItem("表一").standardWidth = 9),
    ],
    [
      "Worksheet._RegisterRowSortedEvent()",
      ({ workbook: { worksheets } }) =>
        void worksheets.getItem("表一").onRowSorted.add(async () => undefined),
    ],
  ])("refuses %s, which it does not know, by name", async (member, use) => {
    const error = await errorOf(() =>
      Excel.run(async (context) => {
        use(context);
        await context.sync();
      }),
    );
    expect(error.code).toBe("EmulatorNotImplemented");
    expect(error.message).toContain(member);
    expect(office.host.notImplemented).toEqual([member]);
  });
});

describe("requirement sets", () => {
  const readMergedAreas = (): Promise<void> =>
    Excel.run(async (context) => {
      const merged = context.workbook.worksheets.getItem("表一").getRange().getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
    });

  test("a member that is newer than the host throws ApiNotFound", async () => {
    office = await loadOffice(workbook, { requirements: { ExcelApi: "1.9" }, checkApiLevel: true });
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    expect(await codeOf(readMergedAreas)).toBe("ApiNotFound");
    expect(office.host.requests.count).toBe(0);
  });

  test("and is there on a newer one", async () => {
    office = await loadOffice(workbook, { checkApiLevel: true });
    await expect(readMergedAreas()).resolves.toBeUndefined();
  });
});

describe("the loader", () => {
  test("tells of Excel, its language and its theme", async () => {
    office = await loadOffice(workbook, {
      displayLanguage: "en-US",
      theme: { bodyBackgroundColor: "#101010" },
    });
    expect(Office.context.diagnostics).toMatchObject({ host: "Excel", platform: "PC" });
    expect(Office.context.displayLanguage).toBe("en-US");
    expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#101010");
    await expect(Office.onReady()).resolves.toMatchObject({ host: "Excel", platform: "PC" });
  });

  test("keeps one office apart from the next", async () => {
    office = await loadOffice(workbook, { checkApiLevel: true, requirements: { ExcelApi: "1.1" } });
    const first = office.Excel;
    office.dispose();
    expect("Excel" in globalThis).toBe(false);
    office = await loadOffice(workbook);
    expect(office.Excel).not.toBe(first);
    expect(Office.context.displayLanguage).toBe("zh-CN");
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  });
});
