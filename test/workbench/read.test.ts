import { loadOffice, type LoadedOffice } from "./load-office";

const workbook = {
  name: "预算.xlsx",
  sheets: [
    {
      name: "表一",
      rows: [
        ["项目", "预算数", "占比"],
        ["一、本年收入", 1234.5, "=B2/B4"],
        ["二、上年结转", 100, "=B3/B4"],
        ["合计", "=SUM(B2:B3)", "=1/0"],
      ],
      formats: { "B2:B4": "#,##0.00", "C2:C4": "0.0%" },
      merges: ["E1:F1"],
    },
    { name: "表 二", rows: [undefined, [undefined, true]] },
    { name: "空表" },
  ],
};

let office: LoadedOffice;
beforeEach(async () => (office = await loadOffice(workbook)));
afterEach(() => office.dispose());

test("reads all sheets in two round trips", async () => {
  const { host } = office;
  const read = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const ranges = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("address,values,formulas,text,numberFormat,valueTypes");
      return range;
    });
    await context.sync();
    return ranges.map((range) => (range.isNullObject ? null : range.toJSON()));
  });
  expect(host.requests.count).toBe(2);
  expect(read[0]).toMatchObject({
    address: "表一!A1:C4",
    values: [
      ["项目", "预算数", "占比"],
      ["一、本年收入", 1234.5, 1234.5 / 1334.5],
      ["二、上年结转", 100, 100 / 1334.5],
      ["合计", 1334.5, "#DIV/0!"],
    ],
  });
  expect(read[0]?.formulas?.[3]).toEqual(["合计", "=SUM(B2:B3)", "=1/0"]);
  expect(read[0]?.text?.[1]).toEqual(["一、本年收入", "1,234.50", "92.5%"]);
  expect(read[0]?.numberFormat?.[1]).toEqual(["General", "#,##0.00", "0.0%"]);
  expect(read[0]?.valueTypes?.[3]).toEqual(["String", "Double", "Error"]);
  expect(read[1]).toMatchObject({ address: "'表 二'!B2", values: [[true]], text: [["TRUE"]] });
  expect(read[2]).toBeNull();
});
