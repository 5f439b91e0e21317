import { CFB } from "@e965/xlsx";
import { contentKind } from "../../../src/workbook/file/content-kind";
import { oldText } from "../../../src/workbook/file/ole/old-text";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";

/** 合计 and 表一 as Windows in Chinese writes them. */
const TOTAL = [0xba, 0xcf, 0xbc, 0xc6];
const NAME = [0xb1, 0xed, 0xd2, 0xbb];

const two = (value: number) => [value & 0xff, value >> 8];
const record = (type: number, content: readonly number[]) => [
  ...two(type),
  ...two(content.length),
  ...content,
];
const number = (value: number) => [...new Uint8Array(new Float64Array([value]).buffer)];
const codePage = (page: number | undefined) => (page === undefined ? [] : record(0x42, two(page)));

/** What programs wrote before there were containers: one sheet, in Excel 2. */
const bare = (page: number | undefined) =>
  Uint8Array.from([
    ...record(0x09, [...two(2), ...two(0x10)]),
    ...codePage(page),
    ...record(0x04, [...two(0), ...two(0), 0, 0, 0, TOTAL.length, ...TOTAL]),
    ...record(0x03, [...two(0), ...two(1), 0, 0, 0, ...number(8277.83)]),
    ...record(0x0a, []),
  ]);

/** Excel 95. */
function excel95(page: number | undefined): Uint8Array {
  const sheet = [
    ...record(0x809, [...two(0x500), ...two(0x10), ...two(0), ...two(0)]),
    ...record(0x204, [...two(0), ...two(0), ...two(0), ...two(TOTAL.length), ...TOTAL]),
    ...record(0x203, [...two(0), ...two(1), ...two(1), ...number(8277.83)]),
    ...record(0x0a, []),
  ];
  const style = (format: number) => record(0xe0, [...two(0), ...two(format), ...Array<number>(12).fill(0)]);
  const before = [
    ...record(0x809, [...two(0x500), ...two(5), ...two(0), ...two(0)]),
    ...codePage(page),
    ...style(0),
    ...style(4),
  ];
  const start = before.length + 4 + 7 + NAME.length + 4;
  const listed = record(0x85, [...two(start), ...two(0), ...two(0), NAME.length, ...NAME]);
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/Book", Uint8Array.from([...before, ...listed, ...record(0x0a, []), ...sheet]));
  return new Uint8Array(CFB.write(file, { type: "array" }) as unknown as ArrayBuffer);
}

const firstSheet = (bytes: Uint8Array) => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error);
  const [sheet] = read.value.sheets;
  return { name: sheet?.name, cells: [...(sheet?.rows[0] ?? [])] };
};

describe("texts of files older than Excel 97", () => {
  it.each([936, undefined])("are those of Windows in Chinese where the code page is %s", (page) => {
    expect(firstSheet(excel95(page))).toEqual({
      name: "表一",
      cells: [{ value: "合计" }, { value: 8277.83, text: "8,277.83", format: "#,##0.00" }],
    });
    expect(firstSheet(bare(page)).cells.map((cell) => cell?.value)).toEqual(["合计", 8277.83]);
  });

  it("are left as they are in another code page", () => {
    expect(firstSheet(bare(1252)).cells[0]?.value).toBe("ºÏ¼Æ");
    expect(oldText(bare(1252))).toBeUndefined();
  });

  // In Node the parser brings tables of code pages along; what is built for browsers, and the command line, does without.
  it.each([bare(936), bare(undefined), excel95(936)])(
    "are read where the parser knows no code pages",
    (bytes) => {
      const decoded = oldText(bytes);
      expect(["ºÏ¼Æ", "A", "Aº", "表ºÏ"].map((text) => decoded?.(text))).toEqual(["合计", "A", "Aº", "表ºÏ"]);
    },
  );

  it("are of files that are told by their first record", () => {
    expect(contentKind(bare(936))).toEqual({ ok: true, value: "ole" });
    expect(contentKind(Uint8Array.from([0x09, 0x00, 0x31, 0x00, 0x32, 0x00])).ok).toBe(false);
  });
});
