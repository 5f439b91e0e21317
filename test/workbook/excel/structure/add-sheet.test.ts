import { excelHost } from "../../../../src/workbook/excel/excel-host";
import { must, open, problemOf, read, sheets } from "../excel";

it("adds a sheet in two requests, texts as texts and numbers as numbers", async () => {
  const host = await open(sheets(1, 1, 1));
  expect(must(await excelHost.addSheet("核对结果", [["表", "差额"], ["表一", -0.1], ["只有一格"]]))).toBe(
    "核对结果",
  );
  expect(host.requests.count).toBe(2);
  expect(host.requests.housekeeping).toBe(0);
  expect((await read()).sheets[1]).toEqual({
    name: "核对结果",
    rows: [
      [
        { value: "表", format: "@" },
        { value: "差额", format: "@" },
      ],
      [{ value: "表一", format: "@" }, { value: -0.1 }],
      [{ value: "只有一格", format: "@" }],
    ],
  });
});

it.each([
  "=1+1",
  '=HYPERLINK("http://example.com","x")',
  "+1",
  "-1",
  "@SUM(A1)",
  "=cmd|' /C calc'!A0",
  "\t=1+1",
  "001",
  "1-2",
  "2026年1月",
  "TRUE",
  "#REF!",
  "1E5",
  "50%",
])("%j stays a text", async (text) => {
  const host = await open(sheets(1, 1, 1));
  must(await excelHost.addSheet("核对结果", [[text]]));
  const cell = host.model.sheets[1]?.rows.get(0)?.get(0);
  expect(cell?.value).toBe(text);
  expect(cell?.formula).toBeUndefined();
});

it("cuts a text that no cell can hold", async () => {
  const host = await open(sheets(1, 1, 1));
  must(await excelHost.addSheet("核对结果", [["长".repeat(40_000)]]));
  expect(host.model.sheets[1]?.rows.get(0)?.get(0)?.value).toHaveLength(32_767);
});

it("keeps a long text as a text where a cell of text would show hashes", async () => {
  const host = await open(sheets(1, 1, 1));
  const text = `=${"长".repeat(300)}`;
  must(await excelHost.addSheet("核对结果", [[text]]));
  const cell = host.model.sheets[1]?.rows.get(0)?.get(0);
  expect(cell).toMatchObject({ value: text, format: "General" });
  expect(cell?.formula).toBeUndefined();
});

it("looks as it is to be read and printed, also where it comes in parts", async () => {
  const host = await open(sheets(1, 1, 1));
  const look = { columnWidths: [40, 200], boldRows: [0], wrappedRows: [1, 2], printTitles: 1 };
  const rows = Array.from({ length: 6_000 }, () => ["甲", "乙"]);
  must(await excelHost.addSheet("核对报告", rows, look));
  const added = host.model.sheets[1];
  expect([...(added?.columnWidths ?? [])]).toEqual([
    [0, 40],
    [1, 200],
  ]);
  const styles = [0, 1, 2, 3].map((row) => added?.rows.get(row)?.get(1)?.style);
  expect(styles[0]).toMatchObject({ bold: true });
  expect(styles[1]).toMatchObject({ wrapText: true, verticalAlignment: "Top" });
  expect(styles[2]).toEqual(styles[1]);
  expect(styles[3]?.wrapText).not.toBe(true);
  expect(added?.pageLayout).toEqual({
    orientation: "Landscape",
    paperSize: "A4",
    fitToWidth: 1,
    titleRows: "$1:$1",
  });
});

it("takes a free name near the one asked for", async () => {
  await open(sheets(1, 1, 1));
  expect(must(await excelHost.addSheet("表1", []))).toBe("表1 (2)");
  expect(must(await excelHost.addSheet("表1", []))).toBe("表1 (3)");
  expect(must(await excelHost.addSheet("a/b", []))).toBe("a b");
});

it("writes a very long sheet in parts", async () => {
  const host = await open(sheets(1, 1, 1));
  const rows = Array.from({ length: 12_345 }, (_, row) => [`第${row}行`, row]);
  must(await excelHost.addSheet("核对结果", rows));
  expect(host.requests.count).toBe(4);
  const [, added] = (await read()).sheets;
  expect(added?.rows).toHaveLength(12_345);
  expect(added?.rows[12_344]?.map((cell) => cell?.value)).toEqual(["第12344行", 12_344]);
});

it("names the sheet that went away while it was written", async () => {
  const host = await open(sheets(1, 1, 1));
  host.faults.before(3, () => host.user.deleteSheet("核对结果"));
  const rows = Array.from({ length: 12_345 }, () => ["行"]);
  expect(problemOf(await excelHost.addSheet("核对结果", rows))).toEqual({ kind: "gone", sheet: "核对结果" });
});
