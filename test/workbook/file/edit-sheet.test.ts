import type { CellContent } from "../../../src/workbook/edit";
import { cellStyle } from "../../../src/workbook/file/edits/cell-style";
import { editSheet } from "../../../src/workbook/file/edits/edit-sheet";
import { sheetLayout } from "../../../src/workbook/file/edits/sheet-layout";
import { placeAt } from "../../../src/workbook/places";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = (rows: string, before = "", after = "") =>
  `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** What each cell holds afterwards, by its address. */
type Contents = Readonly<Record<string, CellContent | string | number | boolean | null>>;

function edited(xml: string, contents: Contents): string {
  const layout = sheetLayout(xml);
  const changes = Object.entries(contents).map(([at, content]) => {
    const { row, column } = placeAt({ sheet: "", address: at });
    const cell = layout.rows
      .flatMap(({ cells }) => cells)
      .find((one) => one.row === row && one.column === column);
    const style = cellStyle(xml, layout, { row, column, cell });
    return {
      row,
      column,
      style,
      content: typeof content === "object" && content !== null ? content : { value: content },
    };
  });
  return editSheet(xml, layout, changes);
}

describe("what a cell holds", () => {
  const cases: [
    what: string,
    before: string,
    after: CellContent | string | number | boolean | null,
    expected: string,
  ][] = [
    ["a number for a number", '<c r="B2" s="3"><v>1</v></c>', 447.33, '<c r="B2" s="3"><v>447.33</v></c>'],
    [
      "a number of all its digits",
      '<c r="B2"><v>1</v></c>',
      0.1 + 0.2,
      '<c r="B2"><v>0.30000000000000004</v></c>',
    ],
    ["a large and a small number", '<c r="B2"><v>1</v></c>', 1e21, '<c r="B2"><v>1e+21</v></c>'],
    ["a number for a shared text", '<c r="B2" s="3" t="s"><v>0</v></c>', 5, '<c r="B2" s="3"><v>5</v></c>'],
    [
      "a number for a text in the cell",
      '<c t="inlineStr" r="B2"><is><r><t>1</t></r></is></c>',
      5,
      '<c r="B2"><v>5</v></c>',
    ],
    ["a number for a truth value", '<c r="B2" t="b"><v>1</v></c>', -0.5, '<c r="B2"><v>-0.5</v></c>'],
    ["a number for an error", '<c r="B2" t="e"><v>#N/A</v></c>', 5, '<c r="B2"><v>5</v></c>'],
    [
      "a number for a formula",
      '<c r="B2" s="1" t="str" cm="1" vm="2"><f>A1&amp;""</f><v>x</v></c>',
      5,
      '<c r="B2" s="1"><v>5</v></c>',
    ],
    ["a number for nothing", '<c r="B2" s="1"/>', 5, '<c r="B2" s="1"><v>5</v></c>'],
    ["a number for nothing, written long", "<c r='B2' s='1' ></c>", 5, "<c r='B2' s='1'><v>5</v></c>"],
    ["nothing", '<c r="B2" s="1"><v>5</v></c>', null, '<c r="B2" s="1"/>'],
    ["an empty text", '<c r="B2" s="1"><v>5</v></c>', "", '<c r="B2" s="1"/>'],
    ["a truth value", '<c r="B2"><v>5</v></c>', false, '<c r="B2" t="b"><v>0</v></c>'],
    ["an error", '<c r="B2"><v>5</v></c>', { value: { error: "#REF!" } }, '<c r="B2" t="e"><v>#REF!</v></c>'],
    [
      "a formula",
      '<c r="B2"><v>5</v></c>',
      { value: 6, formula: "=C8+C15" },
      '<c r="B2"><f>C8+C15</f><v>6</v></c>',
    ],
    [
      "a formula of a text",
      '<c r="B2"><v>5</v></c>',
      { value: "<", formula: '=A1&"<"' },
      '<c r="B2" t="str"><f>A1&amp;&quot;&lt;&quot;</f><v>&lt;</v></c>',
    ],
    [
      "a formula without a result",
      '<c r="B2"><v>5</v></c>',
      { value: { error: "no-result" }, formula: "=A1" },
      '<c r="B2"><f>A1</f></c>',
    ],
    [
      "a formula of an error",
      '<c r="B2"><v>5</v></c>',
      { value: { error: "#DIV/0!" }, formula: "=1/0" },
      '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ],
  ];
  it.each(cases)("%s", (_, before, after, expected) => {
    const row = (cell: string) =>
      sheet(`<row r="2"> <c r="A2"><v>1</v></c>${cell}<!-- <c r="B2"/> --><c r="C2"><v>2</v></c></row>`);
    expect(edited(row(before), { B2: after })).toBe(row(expected));
  });

  it.each([
    ["=1+1", "<t>=1+1</t>"],
    ["@SUM(A1)", "<t>@SUM(A1)</t>"],
    ["+1", "<t>+1</t>"],
    ["\t1", '<t xml:space="preserve">\t1</t>'],
    ["\u0000=1", "<t>_x0000_=1</t>"],
    [" 前后 ", '<t xml:space="preserve"> 前后 </t>'],
    ["两\n行", '<t xml:space="preserve">两\n行</t>'],
    ["两\r\n行", '<t xml:space="preserve">两_x000D_\n行</t>'],
    ['<a b="c">&', "<t>&lt;a b=&quot;c&quot;&gt;&amp;</t>"],
    ["_x0041_", "<t>_x005F_x0041_</t>"],
    ["_x004_", "<t>_x004_</t>"],
    ["\uD83D\uDE00\uD83D", "<t>\uD83D\uDE00_xD83D_</t>"],
  ])("the text %j", (text, expected) => {
    const after = edited(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'), { A1: text });
    expect(after).toBe(sheet(`<row r="1"><c r="A1" t="inlineStr"><is>${expected}</is></c></row>`));
  });
});

describe("where a cell stands", () => {
  const cases: [what: string, before: string, contents: Contents, after: string][] = [
    [
      "without addresses",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>",
      { B2: 5, A1: 6 },
      "<row><c><v>6</v></c><c><v>2</v></c></row><row><c/><c><v>5</v></c></row>",
    ],
    [
      "without an address behind one with",
      '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      { D3: 5, A4: 6 },
      '<row r="3"><c r="C3"><v>1</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>',
    ],
    [
      "before, between and behind others",
      '<row r="1"><c r="B1"><v>1</v></c><c r="D1"><v>2</v></c></row>',
      { A1: 5, C1: 6, E1: 7, B1: 8, D1: 9 },
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><v>8</v></c><c r="C1"><v>6</v></c><c r="D1"><v>9</v></c><c r="E1"><v>7</v></c></row>',
    ],
    [
      "several new ones in one place, given in any order",
      '<row r="1"><c r="D1"><v>2</v></c></row>',
      { C1: 3, A1: 1, B1: 2 },
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1"><v>2</v></c></row>',
    ],
    [
      "in an empty row",
      '<row r="1" ht="20"/><row r="2"></row>',
      { B1: 5, B2: 6 },
      '<row r="1" ht="20"><c r="B1"><v>5</v></c></row><row r="2"><c r="B2"><v>6</v></c></row>',
    ],
    [
      "in rows that are not there",
      '<row r="2"/> <row r="5"/>\n',
      { A1: 1, A3: 3, A4: 4, A6: 6, A7: 7 },
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/> <row r="3"><c r="A3"><v>3</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="5"/><row r="6"><c r="A6"><v>6</v></c></row><row r="7"><c r="A7"><v>7</v></c></row>\n',
    ],
    ["nothing where nothing is", '<row r="2"/>', { A1: null, A2: "", B2: null }, '<row r="2"/>'],
    [
      "outside of a row's spans",
      '<row r="1" spans="2:3"><c r="B1"/></row><row r="2" spans=\'1:2 5:6\'/>',
      { D1: 1, C2: 1 },
      '<row r="1" spans="2:4"><c r="B1"/><c r="D1"><v>1</v></c></row><row r="2" spans="1:6"><c r="C2"><v>1</v></c></row>',
    ],
    [
      "within a row's spans",
      '<row r="1" spans="1:3"><c r="B1"/></row>',
      { C1: 1 },
      '<row r="1" spans="1:3"><c r="B1"/><c r="C1"><v>1</v></c></row>',
    ],
    [
      "in a row with a style",
      '<row r="1" s="4" customFormat="1"/><row r="2" s="4"/>',
      { A1: 1, A2: 1 },
      '<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>1</v></c></row><row r="2" s="4"><c r="A2"><v>1</v></c></row>',
    ],
    [
      "beside what looks like a cell",
      '<!--<row r="1"><c r="A1"/></row>--><?x <c r="A1"/>?><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1"><v>1</v></c>]]></t></is></c><c r="B1"><v>1</v></c></row>',
      { B1: 2 },
      '<!--<row r="1"><c r="A1"/></row>--><?x <c r="A1"/>?><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<c r="B1"><v>1</v></c>]]></t></is></c><c r="B1"><v>2</v></c></row>',
    ],
    [
      "with a sign of greater within an attribute",
      '<row r="1" x="a>b"><c r="A1" y=\'>\'><v>1</v></c></row>',
      { A1: 2 },
      '<row r="1" x="a>b"><c r="A1" y=\'>\'><v>2</v></c></row>',
    ],
  ];
  it.each(cases)("%s", (_, before, contents, after) => {
    expect(edited(sheet(before), contents)).toBe(sheet(after));
  });

  it("with a prefix before every name", () => {
    const xml = (rows: string) =>
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    expect(
      edited(xml('<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row>'), {
        A1: "字",
        B1: { value: 1, formula: "=2-1" },
        A2: 3,
      }),
    ).toBe(
      xml(
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>字</x:t></x:is></x:c><x:c r="B1"><x:f>2-1</x:f><x:v>1</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>3</x:v></x:c></x:row>',
      ),
    );
  });

  it("on a sheet without rows", () => {
    const empty = `<worksheet xmlns="${MAIN}"><sheetData /><pageMargins left="1"/></worksheet>`;
    expect(edited(empty, { B2: 1, A1: 2 })).toBe(
      empty.replace(
        "<sheetData />",
        '<sheetData><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
      ),
    );
    expect(edited(empty, { B2: null })).toBe(empty);
  });

  it("in a column with a style", () => {
    const columns = '<cols><col min="2" max="3" style="7"/></cols>';
    const after = edited(sheet("", columns), { A1: 1, C1: 2 });
    expect(after).toBe(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="7"><v>2</v></c></row>', columns));
  });

  it.each([
    ["A1:B2", "A1:D9"],
    ["A1", "A1:D9"],
    ["A1:F20", "A1:F20"],
    ["C5", "C5:D9"],
  ])("a dimension of %s becomes %s", (before, after) => {
    const xml = (ref: string, rows: string) => sheet(rows, `<dimension ref="${ref}"/>`);
    expect(edited(xml(before, ""), { D9: 1 })).toBe(xml(after, '<row r="9"><c r="D9"><v>1</v></c></row>'));
  });
});

describe("a shared formula whose owner is edited", () => {
  const owner = '<c r="B1"><f t="shared" ref="B1:B4" si="0">A1*$D$1&amp;"A1"</f><v>1</v></c>';
  const user = (at: string) => `<c r="${at}"><f t="shared" si="0"/><v>1</v></c>`;
  const rows = (...cells: string[]) =>
    sheet(cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join(""));
  const all = [owner, user("B2"), user("B3"), user("B4")] as const;
  const five = (at: string) => `<c r="${at}"><v>5</v></c>`;
  const heir = (at: string, ref: string) =>
    `<c r="${at}"><f t="shared" si="0" ref="${ref}">A${at.slice(1)}*$D$1&amp;&quot;A1&quot;</f><v>1</v></c>`;

  it("goes to the next that uses it", () => {
    expect(edited(rows(...all), { B1: 5 })).toBe(rows(five("B1"), heir("B2", "B2:B4"), all[2], all[3]));
  });
  it("goes past those that are edited too", () => {
    expect(edited(rows(...all), { B1: 5, B2: 5 })).toBe(
      rows(five("B1"), five("B2"), heir("B3", "B3:B4"), all[3]),
    );
    expect(edited(rows(...all), { B1: 5, B2: 5, B3: 5 })).toBe(
      rows(five("B1"), five("B2"), five("B3"), heir("B4", "B4")),
    );
    expect(edited(rows(...all), { B1: 5, B2: 5, B3: 5, B4: 5 })).toBe(
      rows(...["B1", "B2", "B3", "B4"].map(five)),
    );
  });
  it("stays where a user of it is edited", () => {
    expect(edited(rows(...all), { B3: 5 })).toBe(rows(owner, all[1], five("B3"), all[3]));
  });
  it("goes along where it is used in a row, and in a block", () => {
    const block = sheet(
      '<row r="2"><c r="B2"><f ref="B2:C3" t="shared" si="9">A1+B$1</f></c><c r="C2"><f t="shared" si="9"></f></c></row><row r="3"><c r="B3"><f t="shared" si="9"/></c><c r="C3"><f si="9" t="shared"/></c></row>',
    );
    expect(edited(block, { B2: 1 })).toBe(
      sheet(
        '<row r="2"><c r="B2"><v>1</v></c><c r="C2"><f t="shared" si="9" ref="B2:C3">B1+C$1</f></c></row><row r="3"><c r="B3"><f t="shared" si="9"/></c><c r="C3"><f si="9" t="shared"/></c></row>',
      ),
    );
  });
  it("leaves alone others, and a number that is used again", () => {
    const again = '<c r="B3"><f t="shared" ref="B3:B4" si="0">A9</f></c>';
    const other = '<c r="B2"><f t="shared" si="1"/></c>';
    expect(edited(rows(owner, other, again, user("B4")), { B1: 5 })).toBe(
      rows(five("B1"), other, again, user("B4")),
    );
  });
});
