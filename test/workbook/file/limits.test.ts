import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { inflatePart } from "../../../src/workbook/file/zip/inflate-part";
import { readZipDirectory } from "../../../src/workbook/file/zip/zip-directory";
import { mustRead, mustRefuse, partsOf, type WorkbookXml } from "./build-workbook";
import { buildZip, type Entry } from "./build-zip";

const GB = 1024 ** 3;

/** A workbook's package in which the entry of one part is spoilt, or added to. */
function packageWith(
  workbook: WorkbookXml,
  part: string,
  spoil: Partial<Entry>,
  more: Entry[] = [],
): Uint8Array {
  const entries = Object.entries(partsOf(workbook)).map(([name, data]): Entry => {
    return name === part ? { name, data, ...spoil } : { name, data };
  });
  return buildZip([...entries, ...more]);
}

const SHEET = "xl/worksheets/sheet1.xml";
const small = { sheets: { 表: `<row r="1"><c r="A1"><v>1</v></c></row>` } };
const HEAD = `<?xml version="1.0"?><worksheet><dimension ref="A1:XFD1048576"/><sheetData>`;
const TAIL = "</sheetData></worksheet>";

describe("a package that would exhaust memory", () => {
  it("is refused for what it declares, before anything is unpacked", () => {
    const started = performance.now();
    expect(mustRefuse(packageWith(small, SHEET, { claimedSize: 3 * GB }))).toMatch(/内容过大.*1 GB/);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it("is refused for a table of texts that is too large to become one string", () => {
    const workbook = { ...small, sharedStrings: "<si><t>a</t></si>" };
    expect(mustRefuse(packageWith(workbook, "xl/sharedStrings.xml", { claimedSize: 0.4 * GB }))).toMatch(
      /内容过大.*64 MB/,
    );
  });

  it("is refused for a sheet of nothing but blanks", () => {
    const data = Buffer.concat([Buffer.from(HEAD), Buffer.alloc(100 * 1024 ** 2, " "), Buffer.from(TAIL)]);
    expect(mustRefuse(packageWith(small, SHEET, { data }))).toMatch(/内容过大/);
  });

  it("is unpacked no further than it declares", () => {
    const bytes = buildZip([{ name: "a", data: Buffer.alloc(200 * 1024 ** 2), claimedSize: 5000 }]);
    const directory = readZipDirectory(bytes);
    const entry = directory.ok ? directory.value.get("a") : undefined;
    if (!entry) throw new Error("no entry");
    let taken = 0;
    const refusal = inflatePart(bytes, entry, (piece) => {
      taken += piece.length;
      return undefined;
    });
    expect(refusal?.message).toMatch(/已损坏.*大小/);
    expect(taken).toBeLessThanOrEqual(5000);
  });

  it.each([
    ["more than it declares", { claimedSize: 50 }],
    ["more than it declares, not packed", { claimedSize: 50, stored: true }],
    ["less than it declares", { claimedSize: 5000 }],
    ["other bytes than it declares", { claimedCrc: 1 }],
  ])("is refused if a part holds %s", (_, spoil) => {
    expect(mustRefuse(packageWith(small, SHEET, spoil))).toMatch(/已损坏.*校验/);
  });

  it("is refused if parts share their bytes", () => {
    const more = [{ name: "xl/worksheets/sheet2.xml", data: "", sameBytesAs: 4 }];
    expect(mustRefuse(packageWith(small, SHEET, {}, more))).toMatch(/已损坏.*重叠/);
  });

  it("is refused if two parts have one name, in either case of letters", () => {
    const more = [{ name: "XL/worksheets/Sheet1.xml", data: "<worksheet/>" }];
    expect(mustRefuse(packageWith(small, SHEET, {}, more))).toMatch(/已损坏.*重名/);
  });

  it("is refused for too many files", () => {
    const more = Array.from({ length: 10_001 }, (_, index): Entry => ({
      name: `a/${index}`,
      data: "",
      stored: true,
    }));
    expect(mustRefuse(packageWith(small, SHEET, {}, more))).toMatch(/内容过大.*个文件/);
  });

  it("is refused for a directory that counts more files than it lists", () => {
    const bytes = buildZip(
      Object.entries(partsOf(small)).map(([name, data]) => ({ name, data })),
      60_000,
    );
    expect(mustRefuse(bytes)).toMatch(/已损坏.*目录/);
  });

  it("is refused for an unknown way of packing", () => {
    expect(mustRefuse(packageWith(small, SHEET, { method: 14 }))).toMatch(/已损坏.*压缩方式/);
  });

  it("is read if only a picture is large or broken: no picture is unpacked", () => {
    const more = [{ name: "xl/media/image1.bmp", data: "x", claimedSize: 3 * GB, claimedCrc: 5 }];
    expect(mustRead(packageWith(small, SHEET, {}, more)).sheets).toHaveLength(1);
  });

  it("is refused for too many sheets", () => {
    const sheets = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`表${index}`, ""]));
    expect(mustRefuse(packageWith({ sheets }, "", {}))).toMatch(/内容过大.*工作表/);
  });

  it("is refused for a cell that never ends", () => {
    const data = `${HEAD}<row r="1"><c r="A1" t="inlineStr"><is><t>${"长".repeat(2_000_000)}`;
    expect(mustRefuse(packageWith(small, SHEET, { data }))).toMatch(/内容过大.*单元格/);
  });

  it("is refused for more cells than a budget has", () => {
    const row = (r: number) => `<row r="${r}"><c r="A${r}"><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`;
    const rows = Array.from({ length: 700_000 }, (_, index) => row(index + 1));
    expect(mustRefuse(packageWith(small, SHEET, { data: HEAD + rows.join("") + TAIL }))).toMatch(
      /内容过大.*200 万/,
    );
  });

  it("does not expand entities", () => {
    const bomb = `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>`;
    const data = `<?xml version="1.0"?>${bomb}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&c;</v></c></row></sheetData></worksheet>`;
    expect(mustRead(packageWith(small, SHEET, { data })).sheets[0]?.rows[0]?.[0]?.value).toBe("&c;");
  });
});

describe("a sheet that is formatted down to the last row", () => {
  it.each([
    ["empty elements", (reference: string) => `<c r="${reference}" s="1"/>`],
    ["elements without content", (reference: string) => `<c r="${reference}" s="1"></c>`],
  ])("is read fast and leaves only its real cells: %s", (_, blank) => {
    const chunks = [HEAD];
    for (let r = 1; r <= 1_048_576; r += 1) {
      const value = r === 3 || r === 1_048_576 ? `<c r="B${r}"><v>${r}</v></c>` : blank(`B${r}`);
      chunks.push(`<row r="${r}" spans="1:2" s="1" customFormat="1">${blank(`A${r}`)}${value}</row>`);
    }
    const bytes = packageWith(small, SHEET, { data: chunks.join("") + TAIL });
    const heap = process.memoryUsage().heapUsed;
    const started = performance.now();
    const result = readWorkbook(bytes);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(process.memoryUsage().heapUsed - heap).toBeLessThan(300e6);
    const rows = result.ok ? result.workbook.sheets[0]?.rows : undefined;
    const cells: unknown[] = [];
    rows?.forEach((row, r) => row?.forEach((cell, c) => cells.push([r, c, cell?.value])));
    expect(cells).toEqual([
      [2, 1, 3],
      [1_048_575, 1, 1_048_576],
    ]);
  });
});
