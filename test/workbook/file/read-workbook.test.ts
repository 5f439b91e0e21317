import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { CFB, utils, write, type WorkBook } from "@e965/xlsx";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { twice } from "../../fixtures/workbooks/shapes/doubled-part";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";

type Parts = Record<string, Uint8Array>;

function sheetOf(cells: Record<string, object>, ref = "A1:H60"): WorkBook {
  const book = utils.book_new();
  utils.book_append_sheet(book, { "!ref": ref, ...cells }, "表一");
  return book;
}

const plain = sheetOf({ A1: { t: "s", v: "合计" }, B1: { t: "n", v: 8277.83, z: "#,##0.00" } });
const bytesOf = (
  book: WorkBook,
  bookType: "xlsx" | "xlsm" | "biff8" | "biff5" | "xlsb" | "ods" | "fods" = "xlsx",
) => new Uint8Array(write(book, { type: "array", bookType, compression: true }) as ArrayBuffer);
const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes);
const SHEET = "xl/worksheets/sheet1.xml";

function withSheetXml(change: (xml: string) => string): Uint8Array {
  const parts = partsOf(bytesOf(plain));
  return zipSync({ ...parts, [SHEET]: strToU8(change(strFromU8(parts[SHEET] ?? new Uint8Array()))) });
}

function mustRead(bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const cellsOf = (bytes: Uint8Array): (Cell | undefined)[] => [...(mustRead(bytes).sheets[0]?.rows[0] ?? [])];

/** Writes a size into the package's own records of a part, in its header and in the directory. */
function declareSize(bytes: Uint8Array, actual: number, declared: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 4 <= changed.length; at += 1) {
    if (view.getUint32(at, true) === actual) view.setUint32(at, declared, true);
  }
  return changed;
}

describe("cells", () => {
  it.each(["xlsx", "xlsm", "biff8"] as const)("of .%s: values, formulas, formats, displayed text", (type) => {
    const book = sheetOf({
      A1: { t: "s", v: "国有资本经营预\n算" },
      B1: { t: "n", v: 8277.8341, z: "#,##0.00" },
      C1: { t: "n", v: 3, f: "1+2" },
      D1: { t: "b", v: true },
      E1: { t: "e", v: 0x17, w: "#REF!" },
      F1: { t: "n", v: 5, z: "00" },
      G1: { t: "s", v: " \u3000" },
    });
    const [a, b, c, d, e, f, g] = cellsOf(bytesOf(book, type));
    expect(a?.value).toBe("国有资本经营预\n算");
    expect(b).toEqual({ value: 8277.8341, text: "8,277.83", format: "#,##0.00" });
    expect(c?.value).toBe(3);
    // The writer of .xls drops formulas.
    if (type !== "biff8") expect(c?.formula).toBe("=1+2");
    expect(d?.value).toBe(true);
    expect(e?.value).toEqual({ error: "#REF!" });
    expect(f).toEqual({ value: 5, text: "05", format: "00" });
    expect(g).toBeUndefined();
  });

  it.each([
    ["no value", '<c r="B1"><f>SUM(C1:C9)</f></c>'],
    ["an empty value", '<c r="B1"><f>SUM(C1:C9)</f><v></v></c>'],
    ["an empty value element", '<c r="B1"><f>SUM(C1:C9)</f><v/></c>'],
    ["an empty value of a number", '<c r="B1" t="n"><f>SUM(C1:C9)</f><v></v></c>'],
  ])("says that a formula has no result: %s", (_, xml) => {
    const bytes = withSheetXml((sheet) => sheet.replace(/<c r="B1"[^]*?<\/c>/, xml));
    expect(cellsOf(bytes)[1]).toEqual({ value: { error: "no-result" }, formula: "=SUM(C1:C9)" });
  });

  it("takes a formula that yields an empty text as blank", () => {
    const bytes = withSheetXml((sheet) =>
      sheet.replace(/<c r="B1"[^]*?<\/c>/, '<c r="B1" t="str"><f>IF(C1=0,"",C1)</f><v></v></c>'),
    );
    expect(cellsOf(bytes)[1]).toBeUndefined();
  });

  it.each(["1E999", "-1E999", "合计"])("takes a number that is none for an error: %s", (value) => {
    const bytes = withSheetXml((sheet) =>
      sheet.replace(/<c r="B1"[^]*?<\/c>/, `<c r="B1"><v>${value}</v></c>`),
    );
    expect(cellsOf(bytes)[1]).toEqual({ value: { error: "#NUM!" } });
  });

  it("keeps a result of zero apart from none", () => {
    const bytes = withSheetXml((sheet) =>
      sheet.replace(/<c r="B1"[^]*?<\/c>/, '<c r="B1"><f>SUM(C1:C9)</f><v>0</v></c>'),
    );
    expect(cellsOf(bytes)[1]).toEqual({ value: 0, formula: "=SUM(C1:C9)" });
  });

  it.each([
    ['<calcPr calcMode="manual" calcId="1"/>', true],
    ['<calcPr calcId="1" fullCalcOnLoad="1"/>', true],
    ['<calcPr calcCompleted="0"/>', true],
    ['<calcPr calcId="191029"/>', undefined],
    ['<calcPr calcMode="auto" fullCalcOnLoad="0"/>', undefined],
    ["", undefined],
  ])("of formulas may be old where the file says so: %s", (calculation, awaits) => {
    const parts = partsOf(bytesOf(plain));
    const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const changed = strToU8(xml.replace("</sheets>", `</sheets>${calculation}`));
    expect(mustRead(zipSync({ ...parts, "xl/workbook.xml": changed })).awaitsCalculation).toBe(awaits);
  });

  it("of hidden sheets, rows and columns are read like others; hidden sheets are told", () => {
    const book = sheetOf({ A1: { t: "n", v: 1 }, "!rows": [{ hidden: true }], "!cols": [{ hidden: true }] });
    book.Workbook = { Sheets: [{ Hidden: 2 }] };
    utils.book_append_sheet(book, { "!ref": "A1", A1: { t: "n", v: 2 } }, "表二");
    const { sheets } = mustRead(bytesOf(book));
    expect(sheets.map((sheet) => [sheet.rows[0]?.[0]?.value, sheet.isHidden])).toEqual([
      [1, true],
      [2, undefined],
    ]);
  });

  it("survive a false dimension and a large sheet of nothing but formats", () => {
    const blanks = Array.from(
      { length: 200_000 },
      (_, index) =>
        `<row r="${index + 2}" ht="20"><c r="A${index + 2}" s="1"/><c r="B${index + 2}" s="1"></c></row>`,
    ).join("");
    const bytes = withSheetXml((xml) =>
      xml
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
        .replace("</sheetData>", `${blanks}</sheetData>`),
    );
    const [sheet] = mustRead(bytes).sheets;
    expect(sheet?.rows).toHaveLength(1);
    expect(sheet?.rows[0]?.map((cell) => cell?.value)).toEqual(["合计", 8277.83]);
  });

  it.each(["<hyperlink ", "<x:hyperlink "])(
    "are not made by %sof a whole sheet, and text of such is kept",
    (tag) => {
      const text = `a ${tag.slice(1)}b`;
      const workbook = mustRead(
        withSheetXml((xml) =>
          xml.replace(
            "</sheetData>",
            `<row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>` +
              `<hyperlinks>${tag}ref="A1:XFD1048576" location="表一!A1"/></hyperlinks>`,
          ),
        ),
      );
      const rows = workbook.sheets[0]?.rows ?? [];
      expect([rows[0]?.length, rows.length]).toEqual([2, 2]);
      expect(rows[1]?.[0]?.value).toBe(text);
    },
  );

  it("do not depend on the file read before", () => {
    const first = sheetOf({ A1: { t: "n", v: 2026, z: '0"年"' } });
    const second = sheetOf({ A1: { t: "n", v: 2026 } });
    const alone = mustRead(bytesOf(second, "biff8"));
    mustRead(bytesOf(first, "biff8"));
    expect(mustRead(bytesOf(second, "biff8"))).toEqual(alone);
  });
});

describe("a package is read with what is added to it", () => {
  const good = bytesOf(plain);
  const read = mustRead(good);

  it.each([
    ["the same part twice", twice(partsOf(good), SHEET, (xml) => xml)],
    [
      "two parts of one name that say nothing of tables",
      twice(partsOf(good), "docProps/core.xml", () => "<a/>"),
    ],
    ["a web page behind it", Uint8Array.from([...good, ...strToU8("<html>PK</html>\r\n".repeat(9999))])],
    ["zeros behind it", Uint8Array.from([...good, ...new Uint8Array(200_000)])],
    ["something else before it", Uint8Array.from([...strToU8("PK?".repeat(99)), ...good])],
  ])("%s", (_, bytes) => {
    expect(mustRead(bytes)).toEqual(read);
  });
});

describe("what cannot be read is told in one Chinese sentence", () => {
  const good = bytesOf(plain);
  const xls = bytesOf(plain, "biff8");
  const text = (content: string) => new TextEncoder().encode(content);
  /** As a package that a program has added a part to that is there already. */
  const withTwice = (name: string, second: (xml: string) => string) => twice(partsOf(good), name, second);
  const ole = (streams: Record<string, Uint8Array>) => {
    const file = CFB.utils.cfb_new();
    for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
    return new Uint8Array(CFB.write(file, { type: "array" }) as unknown as ArrayBuffer);
  };
  /** An .xls whose first record after the beginning says that it is encrypted. */
  const lockedXls = () => {
    const file = CFB.read(xls, { type: "array" });
    const stream = CFB.find(file, "/Workbook")?.content as Uint8Array;
    const start = 4 + new DataView(Uint8Array.from(stream).buffer).getUint16(2, true);
    const filePass = [0x2f, 0, 6, 0, 0, 0, 1, 0, 1, 0];
    return ole({
      "/Workbook": Uint8Array.from([...stream.slice(0, start), ...filePass, ...stream.slice(start)]),
    });
  };
  /** Bytes of every kind but zeros, as encryption gives them. */
  const bytesOfNoText = () =>
    Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 31 + 7) % 255 || 1);
  const owner = () => {
    const file = new Uint8Array(165).fill(0x20);
    file.set([4, ...text("wang")]);
    file.set([4, 0, 0x77, 0, 0x61, 0, 0x6e, 0, 0x67, 0], 55);
    return file;
  };
  const cases: [name: string, bytes: () => Uint8Array, says: string][] = [
    ["an empty file", () => new Uint8Array(), "空的"],
    [
      "random bytes",
      () => Uint8Array.from({ length: 999 }, (_, index) => (index * 31) % 256),
      "不是 Excel 工作簿",
    ],
    ["a text", () => text("科目编码,科目名称\n201,一般公共服务支出"), "文本文件"],
    [
      "HTML named .xls",
      () => text("<html><body><table><tr><td>合计</td></tr></table></body></html>"),
      "网页",
    ],
    [
      "a table of HTML behind other tags, in the code page of Windows",
      () => Uint8Array.from([...text("<b>"), 0xd4, 0xa4, ...text("</b><TABLE border=1><tr><td>1</td></tr>")]),
      "网页（HTML）文件，只是用了 Excel 的扩展名，无法直接读取；请用 Excel 打开后另存为",
    ],
    ["a page without a table", () => text("<!DOCTYPE html><title>统一身份认证</title>"), "没有下载成功"],
    ["a single web page", () => text("MIME-Version: 1.0\r\nContent-Type: text/html"), "网页"],
    [
      "XML of 2003 behind a remark",
      () => text('<!-- 导出 --><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "2003",
    ],
    [
      "XML of Word",
      () => text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>'),
      "Word",
    ],
    ["other XML", () => text('<?xml version="1.0"?><dataset/>'), "XML 数据文件"],
    ["an .fods", () => bytesOf(plain, "fods"), "fods"],
    [
      "a .uos as one text",
      () => text('<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2009/uof"/>'),
      "UOF",
    ],
    ["a .uos", () => zipSync({ "uof.xml": text("<uof/>"), "content.xml": text("<a/>") }), "UOF"],
    ["what a server answers", () => text('{"code": 401, "msg": "未登录"}'), "重新登录"],
    [
      "a text in the code page of Windows",
      () => Uint8Array.of(0xd4, 0xa4, 0xcb, 0xe3, 0x2c, 0x31),
      "文本文件",
    ],
    ["a text cut within a character", () => text("预算".repeat(30_000)).slice(0, 65_536), "文本文件"],
    ["blanks", () => text(" \r\n".repeat(99)), "只有空白"],
    ["zeros", () => new Uint8Array(4096), "没有拷贝完"],
    [
      "a word before zeros",
      () => Uint8Array.from([...text("SQLite format 3"), ...new Uint8Array(99)]),
      "无法识别",
    ],
    ["what is encrypted for one machine", () => bytesOfNoText(), "文件加密软件"],
    ["a picture", () => text("GIF89a…"), "图片"],
    ["a shortcut", () => Uint8Array.of(0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0), "快捷方式"],
    ["a shortcut to a page", () => text("[InternetShortcut]\r\nURL=http://10.0.0.1/\r\n"), "快捷方式"],
    ["what Excel keeps beside an open workbook", () => owner(), "临时文件"],
    ["HTML after a BOM and blanks", () => text("\uFEFF\n  <!DOCTYPE html><html></html>"), "网页"],
    [
      "XML of 2003",
      () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      "2003",
    ],
    ["a PDF", () => text("%PDF-1.7 …"), "PDF"],
    ["a truncated package", () => good.slice(0, good.length - 200), "损坏"],
    [
      "two parts of one name that say different things",
      () => withTwice(SHEET, (xml) => xml.replace("8277.83", "8377.83")),
      `两个“${SHEET}”`,
    ],
    [
      "two parts whose names differ by case and that say different things",
      () => zipSync({ ...partsOf(good), "xl/Worksheets/Sheet1.xml": text("<worksheet/>") }),
      "两个“xl/Worksheets/Sheet1.xml”",
    ],
    [
      "a package cut off behind another in it",
      () => {
        const whole = zipSync({
          "表.xlsx": [good, { level: 0 }],
          "b.bin": [new Uint8Array(200_000), { level: 0 }],
        });
        return whole.slice(0, -100);
      },
      "损坏",
    ],
    ["the beginning of a package", () => good.slice(0, 40), "损坏"],
    ["a package of pictures", () => zipSync({ "a.png": new Uint8Array(10) }), "没有 Excel 工作簿"],
    ["a package with a workbook in it", () => zipSync({ "表.xlsx": good }), "先解压"],
    ["a package of packages", () => zipSync({ "表.zip": zipSync({ "表.xlsx": good }) }), "全部解压"],
    [
      "a package packed again with its folder",
      () =>
        zipSync(Object.fromEntries(Object.entries(partsOf(good)).map(([name, one]) => [`表/${name}`, one]))),
      "多了一层文件夹",
    ],
    [
      "a .docx",
      () => zipSync({ "[Content_Types].xml": text("<Types/>"), "word/document.xml": text("<w/>") }),
      "Word",
    ],
    ["an .xlsb", () => bytesOf(plain, "xlsb"), "xlsb"],
    ["an .ods", () => bytesOf(plain, "ods"), "ods"],
    [
      "a workbook with a password",
      () => ole({ "/EncryptedPackage": text("…"), "/EncryptionInfo": text("…") }),
      "密码",
    ],
    ["an .xls with a password", lockedXls, "密码"],
    [
      "a workbook whose readers a server names",
      () => ole({ "/EncryptedPackage": text("…"), "/\u0006DataSpaces/DRMEncryptedTransform": text("…") }),
      "限制了访问权限",
    ],
    [
      "the beginning of a container and nothing in it",
      () => Uint8Array.from({ length: 1024 }, (_, index) => (index < 8 ? (xls[index] ?? 0) : 0)),
      "损坏",
    ],
    ["a .doc", () => ole({ "/WordDocument": text("…") }), "不是 Excel 工作簿"],
    ["half an .xls", () => xls.slice(0, 1024), "损坏"],
    [
      "a part that unpacks to too much",
      () => declareSize(zipSync({ ...partsOf(good), [SHEET]: new Uint8Array(77_777) }), 77_777, 300_000_000),
      "256 MB",
    ],
    [
      "a part that unpacks to more than it declares",
      () => declareSize(zipSync({ ...partsOf(good), [SHEET]: new Uint8Array(7_777_777) }), 7_777_777, 2000),
      "损坏",
    ],
    [
      "two sheets of one name",
      () => {
        const parts = partsOf(good);
        const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
        const doubled = xml.replace(/<sheet [^>]*>/, "$&$&");
        return zipSync({ ...parts, "xl/workbook.xml": strToU8(doubled) });
      },
      "同名",
    ],
    ["a cell below the last row", () => withSheetXml((xml) => xml.replace('r="B1"', 'r="B1048577"')), "损坏"],
    ["a cell beyond the last column", () => withSheetXml((xml) => xml.replace('r="B1"', 'r="XFE1"')), "损坏"],
    [
      "a part that is not the XML it should be",
      () => zipSync({ ...partsOf(good), "xl/workbook.xml": text("<workbook") }),
      "损坏",
    ],
  ];

  it.each(cases)("%s", (_, bytes, says) => {
    const result = readWorkbook(bytes());
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error).toContain(says);
    expect(result.error).toMatch(/^[^\n]*。$/u);
    expect(result.error).not.toMatch(/Error|undefined|null/);
  });

  it("whatever byte is wrong, there is no exception", () => {
    for (const original of [good, xls]) {
      for (let step = 0; step < 300; step += 1) {
        const bytes = original.slice();
        const at = (step * 7919) % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (step % 8));
        expect(() => readWorkbook(bytes)).not.toThrow();
      }
    }
  });
});
