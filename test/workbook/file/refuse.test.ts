import { utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { buildXlsx, mustRefuse, partsOf } from "./build-workbook";
import { buildOle, buildXls, insert, listRecords, record, recordsOf } from "./build-xls";
import { buildZip } from "./build-zip";

const text = (content: string) => new Uint8Array(Buffer.from(content));
const written = (bookType: "xlsb" | "ods") =>
  new Uint8Array(
    write(utils.book_new(utils.aoa_to_sheet([[1]])), { type: "array", bookType }) as ArrayBuffer,
  );
const good = buildXlsx({ sheets: { 表一: `<row r="1"><c r="A1"><v>1</v></c></row>`.repeat(50) } });

function spoiltPart(): Uint8Array {
  const bytes = buildZip(
    Object.entries(partsOf({ sheets: { 表一: `<row r="1"><c r="A1"><v>1234</v></c></row>` } })).map(
      ([name, data]) => ({
        name,
        data,
        stored: true,
      }),
    ),
  );
  bytes[Buffer.from(bytes).indexOf("<v>1234") + 3] = 0x39;
  return bytes;
}

function withoutPart(name: string): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(partsOf({ sheets: { 表一: "" } })).filter(([part]) => part !== name)),
  );
}

function encryptedXls(): Uint8Array {
  const stream = recordsOf(buildXls(utils.book_new(utils.aoa_to_sheet([[1]]))));
  const second = listRecords(stream)[1]?.at ?? 0;
  return buildOle({
    "/Workbook": insert(stream, second, record(0x002f, [1, 0, 1, 0, 1, 0, ...Array<number>(48).fill(7)])),
  });
}

const html =
  "<html><head><meta charset='gb2312'></head><body><table><tr><td>1</td></tr></table></body></html>";
const xml2003 = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`;

const BAD: [what: string, bytes: Uint8Array, says: RegExp][] = [
  ["an empty file", new Uint8Array(), /文件是空的.*重新/],
  ["CSV", text("项目,金额\n收入,1\n"), /文本文件.*另存为/],
  ["text in GBK", Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0a]), /文本文件.*另存为/],
  ["PDF", text("%PDF-1.7\n%âãÏÓ"), /PDF.*改用/],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]), /图片.*改用/],
  ["a RAR archive", text("Rar!\x1a\x07"), /RAR 压缩包.*解压/],
  ["zeros", new Uint8Array(5000), /无法识别.*重新导出/],
  ["HTML", text(html), /网页（HTML）.*另存为/],
  ["HTML after blank lines and a byte order mark", text(`\uFEFF\r\n  ${html}`), /网页（HTML）.*另存为/],
  ["HTML in UTF-16", new Uint8Array(Buffer.from(`\uFEFF${html}`, "utf16le")), /网页（HTML）.*另存为/],
  ["HTML that begins with a table", text("<TABLE border=1><tr><td>1"), /网页（HTML）.*另存为/],
  [
    "an archived web page",
    text('MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"\n'),
    /网页（HTML）/,
  ],
  ["an XML table of 2003", text(xml2003), /XML 表格 2003.*另存为/],
  ["an XML table of 2003 with a byte order mark", text(`\uFEFF${xml2003}`), /XML 表格 2003.*另存为/],
  ["a package cut off", good.slice(0, good.length / 2), /不完整.*重新下载/],
  ["a package of which only the beginning is left", good.slice(0, 4), /不完整.*重新下载/],
  [
    "a package with a spoilt directory",
    Uint8Array.from(good, (byte, at) => (at > good.length - 60 && at < good.length - 30 ? 0xff : byte)),
    /已损坏/,
  ],
  ["a package with a changed byte", spoiltPart(), /已损坏.*校验/],
  [
    "a package with a changed packed byte",
    Uint8Array.from(good, (byte, at) => (at > 1200 && at < 1250 ? 0xff : byte)),
    /已损坏/,
  ],
  [
    "a package without a sheet that it lists",
    withoutPart("xl/worksheets/sheet1.xml"),
    /已损坏.*工作表“表一”/,
  ],
  ["a package without its relations", withoutPart("xl/_rels/workbook.xml.rels"), /已损坏.*工作表“表一”/],
  [
    "a sheet that breaks off",
    buildXlsx({ sheets: { 表: `<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1` } }),
    /已损坏.*没有写完/,
  ],
  [
    "a text that is not in the table",
    buildXlsx({ sheets: { 表: `<row r="1"><c r="A1" t="s"><v>7</v></c></row>` } }),
    /已损坏.*文字不存在/,
  ],
  [
    "a cell outside of the grid",
    buildXlsx({ sheets: { 表: `<row r="1048577"><c r="A1048577"><v>7</v></c></row>` } }),
    /已损坏.*超出了工作表/,
  ],
  [
    "a Word document",
    zipSync({
      "[Content_Types].xml": strToU8("<Types/>"),
      "_rels/.rels": strToU8(
        `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      "word/document.xml": strToU8("<document/>"),
    }),
    /Word 文档/,
  ],
  ["a package of something", zipSync({ "readme.txt": strToU8("hello") }), /没有 Excel 工作簿/],
  ["an archive with a workbook inside", zipSync({ "预算/预算公开表.xlsx": good }), /压缩包.*先解压/],
  ["an empty archive", zipSync({}), /没有 Excel 工作簿/],
  ["an archive with a password", buildZip([{ name: "a.txt", data: "a", flags: 1 }]), /加了密码/],
  ["xlsb", written("xlsb"), /\.xlsb.*\.xlsx/],
  ["ods", written("ods"), /\.ods.*\.xlsx/],
  [
    "an .xlsx with a password",
    buildOle({ "/EncryptionInfo": new Uint8Array(200), "/EncryptedPackage": new Uint8Array(5000) }),
    /打开密码/,
  ],
  ["an .xls with a password", encryptedXls(), /打开密码/],
  [
    "a .doc",
    buildOle({ "/WordDocument": new Uint8Array(5000), "/1Table": new Uint8Array(100) }),
    /Word 文档/,
  ],
  ["a .ppt", buildOle({ "/PowerPoint Document": new Uint8Array(5000) }), /PowerPoint/],
  ["another compound file", buildOle({ "/Contents": new Uint8Array(5000) }), /没有 Excel 工作簿/],
  [
    "only the signature of a compound file",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /已损坏/,
  ],
];

describe("what is not a readable workbook", () => {
  it.each(BAD)("%s", (_, bytes, says) => {
    const before = bytes.slice();
    const message = mustRefuse(bytes);
    expect(message).toMatch(says);
    // One sentence with its next step, without the words of a programmer.
    expect(message).toMatch(/^[^\n]+；[^\n]+。$/);
    expect(message).not.toMatch(/undefined|null|NaN|Error|stack|ZIP|OLE|XML(?! 表格)/);
    expect(bytes).toEqual(before);
  });

  it("turns even an unforeseen failure into a sentence", () => {
    const failing = new Proxy(good, {
      get: (target, key) => {
        if (key === "subarray") throw new Error("unforeseen");
        return Reflect.get(target, key, target) as unknown;
      },
    });
    expect(readWorkbook(failing)).toEqual({
      ok: false,
      message: expect.stringMatching(/无法处理的内容/) as string,
    });
  });
});
