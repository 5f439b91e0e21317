import { strToU8, zipSync } from "fflate";
import { packed, richParts, withPart } from "../fixtures/workbooks/rich-package";
import type { CellEdit } from "../../src/workbook/edit";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import { writeEdits } from "../../src/workbook/file/write-edits";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import {
  describeWithLibreOffice,
  recalculateAllWithLibreOffice,
  recalculateWithLibreOffice,
  textsOfDocuments,
} from "./libreoffice";
import { placeAt } from "../../src/workbook/places";

const LONG = 180_000;

function edit(sheet: string, at: string, before: CellEdit["before"], after: CellEdit["after"]): CellEdit {
  return { place: placeAt({ sheet, address: at }), before, after };
}

function valueAt(workbook: WorkbookSnapshot, sheet: string, at: string): unknown {
  const { row, column } = placeAt({ sheet, address: at });
  return workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value;
}

function write(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const result = writeEdits(bytes, edits);
  if (!result.ok) throw new Error(result.error);
  expect(result.value.skipped).toEqual([]);
  return result.value.bytes;
}

const EDITS = [
  edit("表一", "B3", { value: 200.25 }, { value: 210.25 }),
  edit("表一", "D2", { value: 120.5, formula: "=B2+C2" }, { value: 120.6 }),
  edit("表一", "D6", { value: 1140.7 }, { value: 1150.75, formula: "=SUM(D2:D5)" }),
  edit("表一", "A5", { value: "项目支出" }, { value: '=1+1 & "<b>" _x0041_\t\u0001' }),
  edit("表一", "H7", { value: null }, { value: true }),
  edit("表一", "E8", { value: null }, { value: { error: "#N/A" } }),
];

describeWithLibreOffice(["Calc"], "LibreOffice opens written packages", () => {
  it.each(["xlsx", "xlsm"] as const)(
    ".%s: edited values are there, and formulas have the results of them",
    async (kind) => {
      const workbook = await recalculateWithLibreOffice(write(packed(richParts(kind)), EDITS), kind);
      const values = ["B3", "D2", "D3", "D4", "D5", "B6", "D6"].map((at) => valueAt(workbook, "表一", at));
      expect(values).toEqual([210.25, 120.6, 240.25, 340, 450, 1010.75, 1150.85]);
      expect(valueAt(workbook, "表一", "A5")).toBe('=1+1 & "<b>" _x0041_\t\u0001');
      expect(valueAt(workbook, "表一", "H7")).toBe(true);
      expect(valueAt(workbook, "表一", "E8")).toEqual({ error: "#N/A" });
      expect(valueAt(workbook, "透视", "B1")).toBe(2021.5);
    },
    LONG,
  );

  it(
    "gives every shared formula that was handed over the result it had",
    async () => {
      const bytes = packed(richParts());
      const before = readWorkbook(bytes);
      if (!before.ok) throw new Error(before.error);
      const formulas = ["=B2+C2", "=B3+C3", "=B4+C4", "=B5+C5"];
      const results = [120.5, 230.25, 340, 450];
      const all = formulas.map((formula, index) =>
        edit("表一", `D${index + 2}`, { value: results[index] ?? 0, formula }, { value: -1 }),
      );
      const chosen = [1, 3, 5, 6, 9, 15].map((mask) => all.filter((_, index) => mask & (1 << index)));
      const workbooks = await recalculateAllWithLibreOffice(chosen.map((edits) => write(bytes, edits)));
      workbooks.forEach((workbook, index) => {
        const edited = chosen[index] ?? [];
        const expected = results.map((result, at) => (edited.includes(all[at] as CellEdit) ? -1 : result));
        expect(["D2", "D3", "D4", "D5"].map((at) => valueAt(workbook, "表一", at))).toEqual(expected);
      });
    },
    LONG,
  );

  it(
    "says which file it could not open",
    async () => {
      const broken = withPart(richParts(), "xl/workbook.xml", () => "<workbook");
      await expect(recalculateWithLibreOffice(packed(broken))).rejects.toThrow("could not open file-0");
    },
    LONG,
  );
});

describeWithLibreOffice(["Writer"], "LibreOffice opens a Word document", () => {
  it(
    "reads the text of a Word document",
    async () => {
      const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
      const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
      const document = zipSync({
        "[Content_Types].xml": strToU8(
          `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
        ),
        "_rels/.rels": strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": strToU8(
          `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>一、收支情况</w:t></w:r></w:p><w:p><w:r><w:t>收入总计8,277.83万元。</w:t></w:r></w:p></w:body></w:document>`,
        ),
      });
      const [text = ""] = await textsOfDocuments([document]);
      expect(
        text
          .replace(/^\uFEFF/, "")
          .trim()
          .split(/\r?\n/),
      ).toEqual(["一、收支情况", "收入总计8,277.83万元。"]);
    },
    LONG,
  );
});
