import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from "fflate";
import { utils, write } from "@e965/xlsx";
import { packed, richParts, withPart, type Parts } from "../../fixtures/workbooks/rich-package";
import { twice } from "../../fixtures/workbooks/shapes/doubled-part";
import { writeEdits } from "../../../src/workbook/file/write-edits";
import { zipEntries } from "../../../src/workbook/file/zip/entries";
import { sampled } from "../../sample";
import { contentAt, editOf, mustRead, mustWrite } from "./edits-of";

const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const CHAIN = "xl/calcChain.xml";
const STYLES = "xl/styles.xml";

/** Each part as it stands in the package, with its header, still compressed. */
function records(bytes: Uint8Array): Map<string, string> {
  const zip = zipEntries(bytes);
  if (!zip.ok) throw new Error(zip.error);
  const inOrder = [...zip.value.entries].sort((one, other) => one.local[0] - other.local[0]);
  return new Map(
    inOrder.map(({ name, local }) => [name, Buffer.from(bytes.subarray(...local)).toString("base64")]),
  );
}

/** Names of the parts that are not byte for byte what they were; the order of all parts must be the same. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [records(before), records(after)];
  expect([...now.keys()]).toEqual([...old.keys()].filter((name) => now.has(name)));
  return [...old.keys()].filter((name) => old.get(name) !== now.get(name)).sort();
}

const textOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

/** The sheet's text with every cell named taken out. */
function without(xml: string, cells: readonly string[]): string {
  return cells.reduce((text, cell) => {
    const shorter = text.replace(new RegExp(`<c r="${cell}"[^>]*?(/>|>.*?</c>)`), "");
    expect(shorter).not.toBe(text);
    return shorter;
  }, xml);
}

describe.each(["xlsx", "xlsm"] as const)("a rich .%s", (kind) => {
  const bytes = packed(richParts(kind));

  it("loses nothing: every part without an edited cell is the same, still compressed", () => {
    const edits = [editOf(bytes, "表一!B3", 210.25), editOf(bytes, "表一!A5", "=项目支出")];
    const result = mustWrite(bytes, edits);
    expect(result).toMatchObject({ written: edits, skipped: [] });
    // Sums depend on B3, so the workbook is marked to be calculated.
    expect(changedParts(bytes, result.bytes)).toEqual([WORKBOOK, SHEET]);
    const [old, now] = [textOf(bytes, SHEET), textOf(result.bytes, SHEET)];
    expect(without(now, ["B3", "A5"])).toBe(without(old, ["B3", "A5"]));
    expect(now).toContain('<c r="B3" s="1"><v>210.25</v></c>');
    expect(now).toContain('<c r="A5" t="inlineStr"><is><t>=项目支出</t></is></c>');
    expect(Object.keys(unzipSync(result.bytes))).toEqual(Object.keys(unzipSync(bytes)));
  });

  it("changes nothing but the sheet where no formula depends on the edit", () => {
    const result = mustWrite(bytes, [editOf(bytes, "表一!A2", "基本支出合计")]);
    expect(changedParts(bytes, result.bytes)).toEqual([SHEET]);
    expect(result.notes).toEqual([]);
  });

  it("keeps the bytes it was given, and gives the same without edits", () => {
    const before = bytes.slice();
    expect(mustWrite(bytes, []).bytes).toEqual(before);
    expect(mustWrite(bytes, [editOf(bytes, "表一!J9", null)]).bytes).toEqual(before);
    mustWrite(bytes, [editOf(bytes, "表一!B3", 1)]);
    expect(bytes).toEqual(before);
  });
});

const rich = packed(richParts());

describe("calculation", () => {
  it("is asked for where formulas depend on an edit, and a note says so", () => {
    const result = mustWrite(rich, [editOf(rich, "表一!B3", 1)]);
    expect(textOf(result.bytes, WORKBOOK)).toBe(
      textOf(rich, WORKBOOK).replace(
        '<calcPr calcId="191029"/>',
        '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
      ),
    );
    expect(result.notes).toEqual([expect.stringContaining("自动重新计算")]);
  });

  it.each([
    [
      "no settings",
      (xml: string) => xml.replace(/<calcPr[^>]*>/, ""),
      '</definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches>',
    ],
    [
      "settings that say no",
      (xml: string) => xml.replace("<calcPr", '<calcPr fullCalcOnLoad="0"'),
      '<calcPr fullCalcOnLoad="1" calcId="191029"/>',
    ],
    [
      "settings that say yes",
      (xml: string) => xml.replace("<calcPr", '<calcPr fullCalcOnLoad="1"'),
      '<calcPr fullCalcOnLoad="1" calcId="191029"/>',
    ],
  ])("with %s", (_, change, expected) => {
    const bytes = packed(withPart(richParts(), WORKBOOK, change));
    expect(textOf(mustWrite(bytes, [editOf(bytes, "表一!B3", 1)]).bytes, WORKBOOK)).toContain(expected);
  });

  it.each([
    ["B3*2", true],
    ["SUM($A:$C)", true],
    ["透视!B3+b3", true],
    ["B2+B4", false],
    ["透视!B3", false],
    ["本年合计", true],
    ['INDIRECT("B3")', true],
    ['"B3"', false],
  ])("is asked for where the only formula is %s: %s", (formula, asked) => {
    const constants = (xml: string) => xml.replace(/<f[ >].*?<\/f>|<f [^>]*\/>/g, "");
    const alone = withPart(withPart(richParts(), SHEET, constants), "xl/worksheets/sheet2.xml", constants);
    const cell = `<c r="H1"><f>${formula.replaceAll('"', "&quot;")}</f><v>1</v></c></row>`;
    const bytes = packed(withPart(alone, SHEET, (xml) => xml.replace("</row>", cell)));
    const after = mustWrite(bytes, [editOf(bytes, "表一!B3", 1)]).bytes;
    expect(changedParts(bytes, after)).toEqual(asked ? [WORKBOOK, SHEET] : [SHEET]);
  });

  const chainOf = (bytes: Uint8Array) => /<calcChain[^>]*>(.*)<\/calcChain>/.exec(textOf(bytes, CHAIN))?.[1];

  it("does not name cells whose formula is gone, and names the sheet where it was named by one of them", () => {
    const edits = [
      editOf(rich, "表一!B6", 1000.75),
      editOf(rich, "表一!D4", 1),
      editOf(rich, "透视!A1", "总计"),
    ];
    const { bytes } = mustWrite(rich, edits);
    expect(chainOf(bytes)).toBe('<c r="D2" i="7"/><c r="D3"/><c r="D5"/><c r="F1" a="1"/><c r="B1" i="3"/>');
  });

  it("names a formula that takes the place of another as before, and a new one not yet", () => {
    const edits = [
      editOf(rich, "表一!D3", { value: 230.25, formula: "=SUM(B3:C3)" }),
      editOf(rich, "表一!D6", { value: 1140.75, formula: "=B6+C6" }),
    ];
    expect(changedParts(rich, mustWrite(rich, edits).bytes)).toEqual([SHEET]);
  });

  it("has no chain any more where no formula is left in it", () => {
    const chain = withPart(richParts(), CHAIN, (xml) => xml.replace(/<c [^]*\/>/, '<c r="B6" i="7"/>'));
    const bytes = packed(chain);
    const after = mustWrite(bytes, [editOf(bytes, "表一!B6", 1000.75)]).bytes;
    const gone = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", CHAIN, SHEET];
    expect(changedParts(bytes, after)).toEqual([...gone].sort());
    expect(unzipSync(after)).not.toHaveProperty([CHAIN]);
    for (const part of gone.slice(0, 2)) {
      expect(textOf(after, part)).toBe(
        textOf(bytes, part).replace(/<(Override|Relationship) [^>]*calcChain[^>]*>/, ""),
      );
      expect(textOf(bytes, part)).toContain("calcChain");
    }
  });
});

describe("number formats", () => {
  const xfs = (bytes: Uint8Array) =>
    textOf(bytes, STYLES)
      .match(/<xf [^>]*>/g)
      ?.slice(1) ?? [];

  it("a built-in one gives the cell a style like its own", () => {
    const { bytes } = mustWrite(rich, [editOf(rich, "表一!C6", 140, "#,##0.00")]);
    expect(changedParts(rich, bytes)).toEqual([STYLES, SHEET]);
    expect(xfs(bytes)).toEqual([
      ...xfs(rich),
      '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    ]);
    expect(textOf(bytes, STYLES)).toContain('<cellXfs count="6">');
    expect(textOf(bytes, SHEET)).toContain('<c r="C6" s="5"><v>140</v></c>');
    expect(mustRead(bytes).sheets[0]?.rows[5]?.[2]).toEqual({
      value: 140,
      text: "140.00",
      format: "#,##0.00",
    });
  });

  it("one that the file has is used again, and a style that is there already", () => {
    const { bytes } = mustWrite(rich, [editOf(rich, "表一!A5", 7, "#,##0.00;[Red]\\-#,##0.00")]);
    expect(changedParts(rich, bytes)).toEqual([SHEET]);
    expect(textOf(bytes, SHEET)).toContain('<c r="A5" s="1"><v>7</v></c>');
  });

  it("a new one is entered once, whatever the number of cells", () => {
    const code = '0.0"万"';
    const cells = ["表一!B2", "表一!B3", "表一!A1"].map((name) => editOf(rich, name, 5, code));
    const { bytes } = mustWrite(rich, cells);
    const styles = textOf(bytes, STYLES);
    expect(styles).toContain('<numFmts count="2">');
    expect(styles.match(/numFmtId="165" formatCode="0.0&quot;万&quot;"/g)).toHaveLength(1);
    expect(xfs(bytes)).toHaveLength(xfs(rich).length + 2);
    expect(mustRead(bytes).sheets[0]?.rows[0]?.[0]).toMatchObject({ text: "5.0万", format: code });
  });

  it("come first among the styles where the file has none of its own", () => {
    const plain = withPart(richParts(), STYLES, (xml) =>
      xml.replace(/<numFmts.*<\/numFmts>/, "").replaceAll("164", "2"),
    );
    const bytes = packed(plain);
    const after = mustWrite(bytes, [editOf(bytes, "表一!B2", 5, "0.0")]).bytes;
    expect(textOf(after, STYLES)).toMatch(
      /<styleSheet [^>]*><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"\/><\/numFmts><fonts/,
    );
  });
});

describe("edits that the file does not allow are left out and named", () => {
  const protect = (xml: string) =>
    xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1" objects="1"/>');
  const withTable = (): Parts => {
    const rels = "xl/worksheets/_rels/sheet1.xml.rels";
    const parts = withPart(richParts(), rels, (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>',
      ),
    );
    const table =
      '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表" displayName="表" ref="A1:D6" totalsRowCount="1"/>';
    return { ...parts, "xl/tables/table1.xml": strToU8(table) };
  };
  const cases: [what: string, parts: () => Parts, cell: string, reason: string | undefined][] = [
    ["a merged cell", richParts, "表一!B8", "合并单元格"],
    ["the first of merged cells", richParts, "表一!A8", undefined],
    ["the first cell of an array formula", richParts, "表一!F1", "数组公式"],
    ["another cell of an array formula", richParts, "表一!G2", "数组公式"],
    ["a cell of a pivot table", richParts, "透视!B5", "数据透视表"],
    ["a locked cell", () => withPart(richParts(), SHEET, protect), "表一!B3", "受保护"],
    ["a locked cell that is not there yet", () => withPart(richParts(), SHEET, protect), "表一!E3", "受保护"],
    [
      "an unlocked cell",
      () =>
        withPart(withPart(richParts(), SHEET, protect), SHEET, (xml) =>
          xml.replace('r="B3" s="1"', 'r="B3" s="4"'),
        ),
      "表一!B3",
      undefined,
    ],
    [
      "a cell of an unlocked column",
      () =>
        withPart(withPart(richParts(), SHEET, protect), SHEET, (xml) =>
          xml.replace('width="12" style="1"', 'width="12" style="4"'),
        ),
      "表一!E3",
      undefined,
    ],
    ["a header of a table", withTable, "表一!B1", "标题行"],
    ["a total of a table", withTable, "表一!B6", "汇总行"],
    ["a cell within a table", withTable, "表一!B5", undefined],
    [
      "a formula that shows nothing",
      () =>
        withPart(richParts(), SHEET, (xml) =>
          xml
            .replace('<c r="B8"/>', "")
            .replace(
              "</row>\n</sheetData>",
              '<c r="E8" t="str"><f>IF(B2&gt;0,"",1)</f><v></v></c></row>\n</sheetData>',
            ),
        ),
      "表一!E8",
      "结果为空的公式",
    ],
    [
      "a table of what-if results",
      () =>
        withPart(richParts(), SHEET, (xml) =>
          xml.replace(
            '<f t="array" ref="F1:G2">B2:C3*1</f>',
            '<f t="dataTable" ref="F1:G2" dt2D="1" dtr="1" r1="B2" r2="C2"/>',
          ),
        ),
      "表一!G1",
      "模拟运算表",
    ],
  ];

  it.each(cases)("%s", (_, parts, cell, reason) => {
    const bytes = packed(parts());
    const edit = editOf(bytes, cell, 77);
    const result = mustWrite(bytes, [edit]);
    if (reason === undefined) {
      expect(result).toMatchObject({ written: [edit], skipped: [] });
      expect(contentAt(mustRead(result.bytes), cell)).toEqual({ value: 77 });
    } else {
      expect(result).toMatchObject({
        written: [],
        skipped: [{ edit, reason: expect.stringContaining(reason) }],
      });
      expect(result.skipped[0]?.reason).toMatch(/^(表一|透视) [A-Z]+\d+ [^\n]*。$/u);
      expect(result.bytes).toEqual(bytes);
    }
  });

  it("and the others are written", () => {
    const edits = [editOf(rich, "表一!B8", 77), editOf(rich, "表一!A2", "改")];
    const result = mustWrite(rich, edits);
    expect([result.written, result.skipped.map(({ edit }) => edit)]).toEqual([[edits[1]], [edits[0]]]);
    expect(changedParts(rich, result.bytes)).toEqual([SHEET]);
  });
});

describe("a signature of the workbook", () => {
  it("is kept, and a note says that it holds no more", () => {
    const bytes = packed({ ...richParts(), "_xmlsignatures/sig1.xml": strToU8("<Signature/>") });
    const result = mustWrite(bytes, [editOf(bytes, "表一!A2", "改")]);
    expect(result.notes).toEqual([expect.stringContaining("数字签名")]);
    expect(changedParts(bytes, result.bytes)).toEqual([SHEET]);
    expect(mustWrite(bytes, []).notes).toEqual([]);
  });
});

describe("packages as other programs write them", () => {
  const streamed = (): Uint8Array => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, content] of Object.entries(richParts())) {
      const file = new ZipDeflate(name, { level: 6 });
      zip.add(file);
      file.push(content, true);
    }
    zip.end();
    return Uint8Array.from(Buffer.concat(chunks));
  };

  it("sizes stand behind the data", () => {
    const bytes = streamed();
    const flagsOf = (file: Uint8Array) => {
      const zip = zipEntries(file);
      const sheet = zip.ok ? zip.value.entries.find(({ name }) => name === SHEET) : undefined;
      return [file[(sheet?.local[0] ?? 0) + 6], file[(sheet?.record[0] ?? 0) + 8]];
    };
    const after = mustWrite(bytes, [editOf(bytes, "表一!A2", "改")]).bytes;
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect([flagsOf(bytes), flagsOf(after)]).toEqual([
      [8, 8],
      [0, 0],
    ]);
    expect(Object.keys(unzipSync(after))).toHaveLength(Object.keys(richParts()).length);
  });

  it("a remark at the end, other parts with names in Chinese, extra fields", () => {
    const parts = { ...richParts(), "附件/说明.txt": strToU8("说明") };
    const extra = { 0xa220: Uint8Array.of(1, 2, 3, 4) };
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [name, [content, { extra, comment: "" }]]),
      ),
    );
    const remark = strToU8("归档");
    const withRemark = Uint8Array.from([...bytes, ...remark]);
    new DataView(withRemark.buffer).setUint16(bytes.length - 2, remark.length, true);
    const after = mustWrite(withRemark, [editOf(withRemark, "表一!A2", "改")]).bytes;
    expect(changedParts(withRemark, after)).toEqual([SHEET]);
    expect(after.slice(-remark.length)).toEqual(remark);
    expect(strFromU8(unzipSync(after)["附件/说明.txt"] ?? new Uint8Array())).toBe("说明");
  });

  describe("a part twice", () => {
    /** By their order: the data of every part, still compressed. */
    const dataOf = (file: Uint8Array) => {
      const zip = zipEntries(file);
      if (!zip.ok) throw new Error(zip.error);
      return zip.value.entries.map(({ name, data }) => [
        name,
        Buffer.from(file.slice(...data)).toString("hex"),
      ]);
    };
    const same = (xml: string) => xml;
    const PROPERTIES = "docProps/app.xml";

    it.each([
      ["that is not edited", () => twice(richParts(), "xl/styles.xml", same), [SHEET]],
      [
        "that says something else and nothing of the tables",
        () => twice({ ...richParts(), [PROPERTIES]: strToU8("<a/>") }, PROPERTIES, () => "<b/>"),
        [SHEET],
      ],
      ["that is edited: both", () => twice(richParts(), SHEET, same), [SHEET, SHEET]],
      [
        "that is edited, in capitals: both",
        () => twice(richParts(), SHEET, same, SHEET.toUpperCase()),
        [SHEET, SHEET.toUpperCase()],
      ],
    ])("%s", (_, package_, changed) => {
      const bytes = package_();
      const after = mustWrite(bytes, [editOf(bytes, "表一!A2", "改")]).bytes;
      const [old, now] = [dataOf(bytes), dataOf(after)];
      expect(now.map(([name]) => name)).toEqual(old.map(([name]) => name));
      expect(now.filter(([, data], at) => data !== old[at]?.[1]).map(([name]) => name)).toEqual(changed);
      expect(mustRead(after).sheets[0]?.rows[1]?.[0]?.value).toBe("改");
    });
  });

  it("a byte order mark stays", () => {
    const bytes = packed(withPart(richParts(), SHEET, (xml) => `\uFEFF${xml}`));
    const after = mustWrite(bytes, [editOf(bytes, "表一!A2", "改")]).bytes;
    expect([...(unzipSync(after)[SHEET]?.subarray(0, 4) ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0x3c]);
  });
});

describe("what cannot be written is refused in one Chinese sentence", () => {
  const xls = () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[1]]), "表一");
    return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  };
  const good = editOf(rich, "表一!B3", 1);
  const cases: [
    what: string,
    bytes: () => Uint8Array,
    edits: Parameters<typeof writeEdits>[1],
    says: string,
  ][] = [
    ["an .xls", xls, [], "旧格式 .xls 无法在不丢失其他内容的情况下写入"],
    ["no workbook at all", () => strToU8("%PDF-"), [], "PDF"],
    [
      "another value than before",
      () => rich,
      [{ ...good, before: { value: 200.26 } }],
      "表一 B3 现在是“200.25”，与核对时的“200.26”不同",
    ],
    [
      "a formula that was a value",
      () => rich,
      [{ ...editOf(rich, "表一!B6", 1), before: { value: 1000.75 } }],
      "公式 =SUM(B2:B5)",
    ],
    ["a value that was blank", () => rich, [{ ...good, before: { value: null } }], "空白"],
    ["a sheet that is not there", () => rich, [{ ...good, place: { ...good.place, sheet: "表九" } }], "表九"],
    [
      "a place beyond the sheet",
      () => rich,
      [{ ...good, place: { ...good.place, row: 1_048_576 } }],
      "不在工作表之内",
    ],
    ["two edits of one cell", () => rich, [good, good], "两处"],
    ["a number that is none", () => rich, [{ ...good, after: { value: Infinity } }], "容纳"],
    ["a text that is too long", () => rich, [{ ...good, after: { value: "长".repeat(32_768) } }], "容纳"],
    ["an error that is none", () => rich, [{ ...good, after: { value: { error: "#啊" } } }], "容纳"],
    ["a formula without its sign", () => rich, [{ ...good, after: { value: 1, formula: "B2" } }], "容纳"],
    [
      "one address twice",
      () =>
        packed(withPart(richParts(), SHEET, (xml) => xml.replace("</row>", '<c r="B1"><v>5</v></c></row>'))),
      [good],
      "内部写法不常见",
    ],
    [
      "a sheet in another encoding",
      () => packed(withPart(richParts(), SHEET, (xml) => xml.replace("UTF-8", "GB18030"))),
      [good],
      "内部写法不常见",
    ],
  ];

  it.each(cases)("%s", (_, bytes, edits, says) => {
    const result = writeEdits(bytes(), edits);
    expect(result).toEqual({ ok: false, error: expect.stringContaining(says) });
    if (!result.ok) expect(result.error).toMatch(/^[^\n]*。$/u);
  });

  it("whatever byte is wrong, there is no exception, and nothing else is changed", () => {
    const edits = [editOf(rich, "表一!B3", 1), editOf(rich, "表一!D2", 1), editOf(rich, "表一!A2", 1, "0.0")];
    let written = 0;
    for (const step of sampled(Array.from(Array(600).keys()), 4)) {
      const bytes = rich.slice();
      const at = (step * 7919) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (step % 8));
      const result = writeEdits(bytes, edits);
      if (result.ok) written += 1;
      else expect(result.error).toMatch(/。$/u);
    }
    expect(written).toBeGreaterThan(0);
  });

  it.each([
    SHEET,
    STYLES,
    CHAIN,
    WORKBOOK,
    "xl/_rels/workbook.xml.rels",
    "xl/worksheets/_rels/sheet1.xml.rels",
  ])("whatever is missing from %s, there is no exception, and what is written is the edits alone", (part) => {
    const edits = [editOf(rich, "表一!B3", 1), editOf(rich, "表一!D2", 1), editOf(rich, "表一!A2", 1, "0.0")];
    for (const step of sampled(Array.from(Array(60).keys()), 4)) {
      const cut = (xml: string) => {
        const at = (step * 7919) % xml.length;
        return xml.slice(0, at) + xml.slice(at + 1 + (step % 40));
      };
      const bytes = packed(withPart(richParts(), part, cut));
      const result = writeEdits(bytes, edits);
      if (!result.ok) continue;
      expect(result.value.written.length + result.value.skipped.length).toBe(edits.length);
      for (const edit of result.value.written) {
        expect(mustRead(result.value.bytes).sheets[0]?.rows[edit.place.row]?.[edit.place.column]?.value).toBe(
          1,
        );
      }
    }
  });
});
