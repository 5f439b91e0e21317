import { read, utils, write } from "@e965/xlsx";
import { strToU8 } from "fflate";
import { buildXlsx, byAddress, cellsOf, mustRead } from "./build-workbook";

const row = (cells: string) => `<row r="1">${cells}</row>`;
const one = (cell: string, rest = {}) => cellsOf(row(cell), rest)["A1"];

/** `cellXfs` whose style 1 has this number format. */
const styles = (format: string) =>
  `<numFmts count="1"><numFmt numFmtId="176" formatCode="${format}"/></numFmts>` +
  `<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>` +
  `<dxfs><dxf><numFmt numFmtId="176" formatCode="0.000000"/></dxf></dxfs>`;

describe("values", () => {
  it.each([
    ["number", `<c r="A1"><v>8277.83</v></c>`, 8277.83],
    ["number in exponents", `<c r="A1" t="n"><v>1.5E-7</v></c>`, 1.5e-7],
    ["zero", `<c r="A1"><v>0</v></c>`, 0],
    ["true", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["false", `<c r="A1" t="b"><v>0</v></c>`, false],
    ["text of its own", `<c r="A1" t="inlineStr"><is><t>合 计</t></is></c>`, "合 计"],
    [
      "text with runs",
      `<c r="A1" t="inlineStr"><is><r><t>合</t></r><r><rPr><b/></rPr><t>计</t></r></is></c>`,
      "合计",
    ],
    [
      "text with a phonetic guide",
      `<c r="A1" t="inlineStr"><is><t>合计</t><rPh sb="0" eb="1"><t>héjì</t></rPh></is></c>`,
      "合计",
    ],
    ["result of a formula that is text", `<c r="A1" t="str"><f>B1</f><v>收入</v></c>`, "收入"],
    [
      "line breaks",
      `<c r="A1" t="inlineStr"><is><t>国有资本\r\n经营_x000D_&#10;预算</t></is></c>`,
      "国有资本\n经营\n预算",
    ],
    [
      "entities",
      `<c r="A1" t="inlineStr"><is><t>&lt;&amp;&#39044;&#x7B97;&#x20BB7;&quot;&unknown;</t></is></c>`,
      '<&预算𠮷"&unknown;',
    ],
    ["an escaped escape", `<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>`, "_x000D_"],
    ["character data", `<c r="A1" t="inlineStr"><is><t>a<![CDATA[<b>&amp;]]>c</t></is></c>`, "a<b>&amp;c"],
    ["error", `<c r="A1" t="e"><v>#REF!</v></c>`, { error: "#REF!" }],
    ["error of a later version", `<c r="A1" t="e"><v>#SPILL!</v></c>`, { error: "#SPILL!" }],
    ["date as text", `<c r="A1" t="d"><v>2026-01-15T12:00:00</v></c>`, 46037.5],
    ["number that is none", `<c r="A1"><v>8,277.83</v></c>`, "8,277.83"],
    ["single quotes", `<c r='A1' t='b'><v>1</v></c>`, true],
    ["blanks around =", `<c r = "A1" t = "b"><v>1</v></c>`, true],
  ])("%s", (_, xml, value) => {
    expect(one(xml)?.value).toEqual(value);
  });

  it.each([
    ["a styled cell", `<c r="A1" s="1"/>`],
    ["an empty element", `<c r="A1" s="1"></c>`],
    ["an empty value", `<c r="A1"><v></v></c>`],
    ["an empty text", `<c r="A1" t="inlineStr"><is><t></t></is></c>`],
    [
      "spaces only, wide ones too",
      `<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 　&#160;</t></is></c>`,
    ],
    ["a formula that yields an empty text", `<c r="A1" t="str"><f>""</f><v></v></c>`],
  ])("%s is blank", (_, xml) => {
    expect(one(xml)).toBeUndefined();
  });

  it("takes shared texts by their index", () => {
    const sharedStrings = `<si><t>项目</t></si><si/><si><r><t>本年</t></r><r><t xml:space="preserve"> 收入</t></r></si>`;
    const data = row(`<c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c>`);
    const cells = cellsOf(data, { sharedStrings });
    expect(cells).toEqual({ A1: { value: "本年 收入" }, B1: { value: "项目" } });
  });
});

describe("formulas", () => {
  it("has its result and its leading =", () => {
    expect(one(`<c r="A1"><f>SUM(B1:B9)&amp;"x"</f><v>3</v></c>`)).toEqual({
      value: 3,
      formula: '=SUM(B1:B9)&"x"',
    });
  });

  it.each([
    ["no value", `<c r="A1"><f>B1</f></c>`],
    ["an empty value", `<c r="A1"><f>B1</f><v></v></c>`],
    ["an empty value element", `<c r="A1" t="n"><f>B1</f><v/></c>`],
    ["no value of a text", `<c r="A1" t="str"><f>B1</f></c>`],
    ["no value of an error", `<c r="A1" t="e"><f>B1</f></c>`],
  ])("without a result: %s", (_, xml) => {
    expect(one(xml)).toEqual({ value: { error: "no-result" }, formula: "=B1" });
  });

  it("keeps a result of zero apart from none", () => {
    expect(one(`<c r="A1"><f>B1</f><v>0</v></c>`)).toEqual({ value: 0, formula: "=B1" });
  });

  it("spells out shared formulas", () => {
    const cells = cellsOf(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1</f><v>1</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>` +
        `<row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row>`,
    );
    expect(Object.values(cells).map(({ formula }) => formula)).toEqual(["=B1+$C$1", "=B2+$C$1", "=B3+$C$1"]);
  });

  it("drops the prefixes of later functions", () => {
    expect(one(`<c r="A1"><f>_xlfn.XLOOKUP(B1,C:C,D:D)</f><v>1</v></c>`)?.formula).toBe(
      "=XLOOKUP(B1,C:C,D:D)",
    );
  });
});

describe("formats and displayed text", () => {
  it.each([
    ["5", "00", "05"],
    ["2026", "0&quot;年&quot;", "2026年"],
    ["8277.8345", "#,##0.00", "8,277.83"],
    ["228.0934", "0.00", "228.09"],
    ["0", "#,##0.00;-#,##0.00;", ""],
    ["0", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '.replaceAll('"', "&quot;"), "-"],
    ["46023", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "2026年1月1日"],
    ["2026", "G/通用格式&quot;年&quot;", "2026年"],
    ["150", "[>100]0&quot;大&quot;;0", "150大"],
    ["-142975", "#,##0_);(#,##0)", "(142,975)"],
    ["46023", "[$-F800]dddd, mmmm dd, yyyy", "2026年1月1日"],
  ])("%s as %s", (value, format, text) => {
    expect(one(`<c r="A1" s="1"><v>${value}</v></c>`, { styles: styles(format) })?.text).toBe(text);
  });

  it("says nothing where the text is the plain value", () => {
    const cells = cellsOf(row(`<c r="A1"><v>2026</v></c><c r="B1" s="1"><v>12.5</v></c>`), {
      styles: styles("0.0"),
    });
    expect(cells).toEqual({ A1: { value: 2026 }, B1: { value: 12.5, format: "0.0" } });
  });

  it("rounds what General has no room for", () => {
    expect(one(`<c r="A1"><v>0.30000000000000004</v></c>`)).toEqual({ value: 0.1 + 0.2, text: "0.3" });
  });

  it("knows formats that are given by number only, as the Chinese edition shows them", () => {
    const builtin = { styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="4"/></cellXfs>` };
    const cells = cellsOf(row(`<c r="A1" s="1"><v>46023</v></c><c r="B1" s="2"><v>1234.5</v></c>`), builtin);
    expect(cells).toEqual({
      A1: { value: 46023, text: "2026年1月", format: 'yyyy"年"m"月"' },
      B1: { value: 1234.5, text: "1,234.50", format: "#,##0.00" },
    });
  });

  it.each(["[DBNum1][$-804]General", "aaaa", "0!.0,&quot;万&quot;", "0;0;0;0;0"])(
    "does not guess what %s shows",
    (format) => {
      expect(one(`<c r="A1" s="1"><v>46023</v></c>`, { styles: styles(format) })?.text).toBeUndefined();
    },
  );

  it("formats texts too", () => {
    const cell = one(`<c r="A1" s="1" t="str"><v>收入</v></c>`, { styles: styles("@&quot;（万元）&quot;") });
    expect(cell?.text).toBe("收入（万元）");
  });

  it("counts dates from 1904 where the workbook does", () => {
    const cell = one(`<c r="A1" s="1"><v>44561</v></c>`, {
      styles: styles("yyyy-mm-dd"),
      workbookPr: `<workbookPr date1904="1"/>`,
    });
    expect(cell?.text).toBe("2026-01-01");
  });
});

describe("places", () => {
  it("goes on from the cell before where references are missing", () => {
    const cells = cellsOf(
      `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"/><c><v>5</v></c></row><row><c><v>6</v></c></row>`,
    );
    expect(Object.keys(cells)).toEqual(["A1", "C1", "C4", "A5"]);
  });

  it("does not believe the dimension", () => {
    const xml = `<?xml version="1.0"?><worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>`;
    const [sheet] = mustRead(buildXlsx({ sheets: { 表: xml } })).sheets;
    expect(sheet?.rows.length).toBe(2);
  });

  it("reads the last cell of the grid", () => {
    const [sheet] = mustRead(
      buildXlsx({ sheets: { 表: `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>` } }),
    ).sheets;
    expect(sheet?.rows[1048575]?.[16383]).toEqual({ value: 1 });
  });

  it("passes over comments", () => {
    const cells = cellsOf(
      `<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r="1"><c r="B1"><v>1</v></c></row>`,
    );
    expect(Object.keys(cells)).toEqual(["B1"]);
  });
});

describe("parts", () => {
  it("reads elements with a prefix", () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(byAddress(mustRead(buildXlsx({ sheets: { 表: xml } })))).toEqual({
      A1: { value: "甲" },
      B1: { value: 2, formula: "=A1" },
    });
  });

  it("reads UTF-16", () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row></sheetData></worksheet>`;
    const bytes = new Uint8Array(Buffer.from(xml, "utf16le"));
    expect(byAddress(mustRead(buildXlsx({ sheets: { 表: bytes } })))["A1"]).toEqual({ value: "甲" });
  });

  it("takes hidden sheets, rows and columns like others, in the order of the tabs", () => {
    const book = utils.book_new();
    for (const name of ["表一", "隐藏", "深藏"]) {
      const sheet = utils.aoa_to_sheet([[name, 1]]);
      sheet["!rows"] = [{ hidden: true }];
      sheet["!cols"] = [{ hidden: true }, { hidden: true }];
      utils.book_append_sheet(book, sheet, name);
    }
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
    const { sheets } = mustRead(
      new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
    );
    expect(sheets.map(({ name, rows }) => [name, rows[0]?.[0]?.value])).toEqual([
      ["表一", "表一"],
      ["隐藏", "隐藏"],
      ["深藏", "深藏"],
    ]);
  });

  it("passes over chart sheets, macro sheets and the remains of modules", async () => {
    const { partsOf } = await import("./build-workbook");
    const { zipSync } = await import("fflate");
    const parts = partsOf({ sheets: { 表一: row(`<c r="A1"><v>1</v></c>`) } });
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    parts["xl/workbook.xml"] = strToU8(
      `<workbook xmlns:r="${type}"><sheets><sheet name="图" r:id="c"/><sheet name="表一" r:id="rId1"/><sheet name="宏" r:id="m"/><sheet name="模块" r:id=""/></sheets></workbook>`,
    );
    parts["xl/_rels/workbook.xml.rels"] = strToU8(
      `<Relationships><Relationship Id="c" Type="${type}/chartsheet" Target="chartsheets/sheet1.xml"/>` +
        `<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>` +
        `<Relationship Id="rId1" Type="${type}/worksheet" Target="./worksheets/../worksheets/sheet1.xml"/></Relationships>`,
    );
    expect(mustRead(zipSync(parts)).sheets.map(({ name }) => name)).toEqual(["表一"]);
  });

  it("reads .xlsm like .xlsx", () => {
    const book = utils.book_new(utils.aoa_to_sheet([["部门名称", 1.5]]), "表一");
    book.vbaraw = new Uint8Array([1, 2, 3]);
    const bytes = new Uint8Array(write(book, { type: "array", bookType: "xlsm" }) as ArrayBuffer);
    expect(byAddress(mustRead(bytes))).toEqual({ A1: { value: "部门名称" }, B1: { value: 1.5 } });
  });

  it("agrees with another reader on a whole sheet", () => {
    const table = Array.from({ length: 60 }, (_, r) =>
      Array.from({ length: 8 }, (_, c) => (c === 0 ? `项目${r}<&>` : c % 3 === 0 ? null : r * 100.01 + c)),
    );
    const bytes = new Uint8Array(
      write(utils.book_new(utils.aoa_to_sheet(table)), { type: "array", compression: true }) as ArrayBuffer,
    );
    const other = read(bytes, { dense: true }).Sheets["Sheet1"]?.["!data"];
    const mine = mustRead(bytes).sheets[0]?.rows;
    expect(mine?.map((cells) => Array.from(cells ?? [], (cell) => cell?.value))).toEqual(
      other?.map((cells) => Array.from(cells ?? [], (cell) => cell?.v)),
    );
  });
});
