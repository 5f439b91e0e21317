import { strToU8, zipSync } from "fflate";
import { zipEntries } from "../../src/workbook/file/zip/entries";
import { readWorkbook } from "../../src/workbook/file/read-workbook";

/** Beside these, test/workbook/file/read-workbook.test.ts has parts that are too large or larger than they say. */
const workbook = { "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") };
const nothing = new Uint8Array();
const parts = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`xl/${index}.xml`, nothing]));

it("refuses a package with more parts than any workbook has", () => {
  const result = readWorkbook(zipSync({ ...workbook, ...parts(10_000) }, { level: 0 }));
  expect(result).toEqual({ ok: false, error: expect.stringContaining("压缩包的目录有误") });
});

it("refuses parts that are too large together, each of them small enough", () => {
  const bytes = zipSync({ ...workbook, ...parts(3) });
  const zip = zipEntries(bytes);
  if (!zip.ok) throw new Error(zip.error);
  const view = new DataView(bytes.buffer);
  for (const { name, record } of zip.value.entries) {
    if (name in parts(3)) view.setUint32(record[0] + 24, 90 * 1024 * 1024, true);
  }
  expect(readWorkbook(bytes)).toEqual({ ok: false, error: expect.stringContaining("256 MB") });
});
