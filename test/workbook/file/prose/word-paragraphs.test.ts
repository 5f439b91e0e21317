import { hiddenStylesOf } from "../../../../src/workbook/file/prose/word-hidden";
import { noNumbering, numberingOf } from "../../../../src/workbook/file/prose/word-numbering";
import { paragraphsOf } from "../../../../src/workbook/file/prose/word-paragraphs";
import { MalformedXml } from "../../../../src/workbook/file/xml/tags";
import { documentXml } from "./word-file";

const p = (inner: string) => `<w:p>${inner}</w:p>`;
const r = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test.each<[name: string, body: string, paragraphs: string[]]>([
  ["nothing", "", []],
  ["paragraphs, a blank one too", p(r("一")) + p("") + "<w:p/>" + p(r("二")), ["一", "", "", "二"]],
  ["runs", p(r("8,277.") + "<w:proofErr/>" + r("83") + r(" 万元")), ["8,277.83 万元"]],
  [
    "blanks that are not to be kept",
    p("<w:r><w:t> 收入 </w:t></w:r><w:r><w:t>\n总计</w:t></w:r>"),
    ["收入总计"],
  ],
  ["entities and CDATA", p(r("A&amp;B&#x4E00;<![CDATA[<二>]]>")), ["A&B一<二>"]],
  [
    "tabs, breaks, hyphens",
    p(
      `<w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:br/><w:t>3</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>4</w:t></w:r>`,
    ),
    ["1\t2\n3-4"],
  ],
  [
    "tab stops are no tabs",
    p(`<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>${r("一")}`),
    ["一"],
  ],
  [
    "deleted and moved away",
    p(
      `${r("收入")}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom>${r("走")}</w:moveFrom><w:ins>${r("新")}</w:ins><w:moveTo>${r("来")}</w:moveTo>`,
    ),
    ["收入新来"],
  ],
  [
    "a deleted paragraph mark",
    p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r("前")}`) + p(r("后")) + p(r("三")),
    ["前后", "三"],
  ],
  ["a deleted mark at the end", p(`<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r("前")}`), ["前"]],
  [
    "the result of a field",
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(A1)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("12.00")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE">${r("7")}</w:fldSimple>`,
    ),
    ["12.007"],
  ],
  [
    "links, tags and content controls",
    p(`<w:hyperlink>${r("链")}</w:hyperlink><w:smartTag>${r("标")}</w:smartTag>`) +
      `<w:sdt><w:sdtPr><w:t>提示</w:t></w:sdtPr><w:sdtContent>${p(r("控"))}</w:sdtContent></w:sdt>`,
    ["链标", "控"],
  ],
  [
    "tables, in tables too",
    `<w:tbl><w:tr><w:tc>${p(r("甲"))}</w:tc><w:tc>${p(r("1"))}<w:tbl><w:tr><w:tc>${p(r("内"))}</w:tc></w:tr></w:tbl>${p("")}</w:tc></w:tr></w:tbl>${p(r("后"))}`,
    ["甲", "1", "内", "", "后"],
  ],
  [
    "text boxes, and not their older form again",
    p(
      `${r("前")}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><w:txbxContent>${p(r("框"))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>${p(r("框"))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r("后")}`,
    ),
    ["框", "前后"],
  ],
  [
    "text boxes of an older Word, one in another, none that was deleted",
    p(
      `${r("前")}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(`${r("外")}<w:r><w:pict><w:txbxContent>${p(r("内"))}</w:txbxContent></w:pict></w:r>`)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:del><w:r><w:pict><w:txbxContent>${p(r("删"))}</w:txbxContent></w:pict></w:r></w:del>${r("后")}`,
    ),
    ["内", "外", "前后"],
  ],
  [
    "words of a picture are none",
    p(`${r("前")}<w:r><w:drawing><a:t>图</a:t></w:drawing></w:r>${r("后")}`),
    ["前后"],
  ],
  [
    "nothing hidden or struck through",
    p(
      `${r("收入")}${["<w:vanish/>", '<w:strike w:val="1"/>', "<w:dstrike/>"].map((one) => `<w:r><w:rPr>${one}</w:rPr><w:t>藏</w:t></w:r>`).join("")}<w:r><w:rPr><w:vanish w:val="0"/><w:strike w:val="false"/></w:rPr><w:t>总计</w:t></w:r>`,
    ),
    ["收入总计"],
  ],
  ["no footnotes", p(`${r("数")}<w:r><w:footnoteReference w:id="1"/></w:r>`), ["数"]],
  [
    "phonetic guides",
    p(`<w:r><w:ruby><w:rt>${r("gōu")}</w:rt><w:rubyBase>${r("勾")}</w:rubyBase></w:ruby></w:r>`),
    ["勾"],
  ],
  ["comments of XML", p(`<!-- <w:t>无</w:t> -->${r("有")}`), ["有"]],
])("%s", (_, body, paragraphs) => {
  expect(paragraphsOf(documentXml(body))).toEqual(paragraphs);
});

test("any prefix, and none", () => {
  const xml = (prefix: string) =>
    `<${prefix}document><${prefix}p><${prefix}t>一</${prefix}t></${prefix}p></${prefix}document>`;
  expect([paragraphsOf(xml("ns0:")), paragraphsOf(xml(""))]).toEqual([["一"], ["一"]]);
});

test.each(["<w:document>", "<w:p><w:r></w:p>", "<!DOCTYPE x [<!ENTITY a 'b'>]><w:p/>", "<w:p"])(
  "%s is no document",
  (xml) => {
    expect(() => paragraphsOf(xml)).toThrow(MalformedXml);
  },
);

describe("numbers that Word gives by itself", () => {
  const level = (index: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="5">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="6">${level(0, "bullet", "•")}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="5"/></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const styles = `<w:styles><w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="H2"><w:basedOn w:val="H"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
  const read = (...paragraphs: string[]) =>
    paragraphsOf(documentXml(paragraphs.join("")), numberingOf(numbering, styles));
  const listed = (list: number, at: number, text: string) =>
    p(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(text)}`);
  const styled = (style: string, text: string, more = "") =>
    p(`<w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${r(text)}`);

  test("by their lists and levels; a level begins anew under the next of the one above", () => {
    const read12 = read(...Array.from({ length: 12 }, () => listed(1, 0, "部分")));
    expect([read12[0], read12[9], read12[11]]).toEqual(["一、部分", "十、部分", "十二、部分"]);
    expect(
      read(
        listed(1, 0, "甲"),
        listed(1, 1, "子"),
        listed(1, 1, "丑"),
        listed(1, 2, "细"),
        listed(1, 0, "乙"),
        listed(1, 1, "寅"),
      ),
    ).toEqual(["一、甲", "（一）子", "（二）丑", "1.细", "二、乙", "（一）寅"]);
  });
  test("by their styles, unless they say that they have none", () => {
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    expect(read(styled("H", "甲"), styled("H2", "子"), styled("H", "无", none), styled("H", "乙"))).toEqual([
      "一、甲",
      "（一）子",
      "无",
      "二、乙",
    ]);
  });
  test("a list of the same kind counts on, one that begins anew does not", () => {
    expect(read(listed(1, 0, "甲"), listed(3, 0, "乙"), listed(4, 0, "丙"))).toEqual([
      "一、甲",
      "二、乙",
      "一、丙",
    ]);
  });
  test("a bullet is no number, and a former number is none", () => {
    const former = "<w:pPrChange><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:pPrChange>";
    expect(read(listed(2, 0, "点"), p(`<w:pPr>${former}</w:pPr>${r("甲")}`))).toEqual(["•点", "甲"]);
  });
});

test("styles that hide their text, of runs and of paragraphs, and those based on them", () => {
  const styles = `<w:styles><w:style w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
    <w:style w:styleId="C"><w:basedOn w:val="A"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`;
  const run = (style: string, text: string) =>
    `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const body =
    p(run("A", "甲") + run("B", "乙") + run("C", "丙") + r("丁")) +
    p(`<w:pPr><w:pStyle w:val="B"/></w:pPr>${r("戊")}${run("C", "己")}`) +
    p(r("庚"));
  expect(paragraphsOf(documentXml(body), noNumbering, hiddenStylesOf(styles))).toEqual(["丙丁", "己", "庚"]);
});
