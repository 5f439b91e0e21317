import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";

const SHEET = "xl/worksheets/sheet1.xml";

/** The first row of a workbook whose only row holds this. */
function row(cells: string) {
  const book = utils.book_new();
  utils.book_append_sheet(book, { "!ref": "A1", A1: { t: "n", v: 1 } }, "表一");
  const parts = unzipSync(new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
  const xml = strFromU8(parts[SHEET] ?? new Uint8Array()).replace(
    /<row[^]*<\/row>/,
    `<row r="1">${cells}</row>`,
  );
  return readWorkbook(zipSync({ ...parts, [SHEET]: strToU8(xml) }));
}

describe("what stands as a number and is none is a text, whole", () => {
  it.each(["4,264.29", "1234,56", "12abc", "1.2.3", "12 元", "４２", "0x1F"])("%s", (value) => {
    const read = row(`<c r="A1"><v>${value}</v></c><c r="B1" t="n"><v>${value}</v></c>`);
    expect(read.ok && read.value.sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual([value, value]);
  });

  it.each([
    ["4264.29", 4264.29],
    [" 12.5 ", 12.5],
    ["1.5E+3", 1500],
    ["-.5", -0.5],
    ["3.", 3],
  ])("but %j is a number", (value, number) => {
    const read = row(`<c r="A1"><v>${value}</v></c>`);
    expect(read.ok && read.value.sheets[0]?.rows[0]?.[0]?.value).toBe(number);
  });

  it("keeps the formula of such a cell", () => {
    const read = row('<c r="A1"><f>SUM(B1:C1)</f><v>4,264.29</v></c>');
    expect(read.ok && read.value.sheets[0]?.rows[0]?.[0]).toEqual({
      value: "4,264.29",
      formula: "=SUM(B1:C1)",
    });
  });
});

it.each([
  ["around what an attribute is", '<c  r = "A1" s = "0" t = "str" ><v >12</v ></c >'],
  ["of any kind", "<c\tr='A1'\n\tt='str'\n><v\n>12</v\n></c\r\n>"],
  ["twice", '<c r="A1"  t="str"><v>12</v></c>'],
])("spaces within tags say nothing: %s", (_, cell) => {
  const read = row(`${cell}<c r="B1"><v>1</v></c>`);
  expect(read.ok && read.value.sheets[0]?.rows[0]?.map((one) => one?.value)).toEqual(["12", 1]);
});

describe("a sheet that cannot be read is told, not left out", () => {
  it("a text that is not there", () => {
    const read = row('<c r="A1" t="s"><v>7</v></c>');
    expect(read).toEqual({ ok: false, error: expect.stringContaining("工作表“表一”的内容有误") });
  });
});
