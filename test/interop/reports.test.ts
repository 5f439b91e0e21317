import { checkedOf } from "../report/checked";
import { checkRecord } from "../../src/report/record/record";
import { recordDocument } from "../../src/report/record/record-document";
import { recordSheet } from "../../src/report/record/record-sheet";
import { recordWorkbook } from "../../src/report/record/record-workbook";
import { checkResult } from "../../src/report/result";
import { tiesOf } from "../../src/report/ties";
import { readWorkbook } from "../../src/workbook/file/read-workbook";
import { budgetNames, budgets } from "../fixtures/budget";
import { layOut, placeOf, withCell } from "../fixtures/layouts/layouts";
import { convert, describeWithLibreOffice, textsOfDocuments } from "./libreoffice";

const LONG = 180_000;

/** Each budget with a total that is wrong, and the first with every tie. */
const records = budgetNames.map((name, index) => {
  const sound = layOut(budgets[name]);
  const checked = checkedOf(withCell(sound, placeOf(sound, "expenditure/0/2"), { value: 123_456_789.01 }));
  const result = checkResult("预算公开表 2026.xlsx", checked);
  const date = new Date(2026, 10, 29);
  return checkRecord({ result: index === 0 ? { ...result, ties: tiesOf(checked) } : result, date });
});

const withoutSpace = (text: string) => text.replace(/\s/g, "");

describeWithLibreOffice(["Writer", "Calc"], "LibreOffice and reports", () => {
  it(
    "opens the Word documents, and reads all that stands in them",
    async () => {
      const documents = await Promise.all(records.map((record) => recordDocument([record])));
      const texts = await textsOfDocuments(documents);
      records.forEach((record, index) => {
        const text = withoutSpace(texts[index] ?? "");
        for (const cell of recordSheet(record).rows.flat()) expect(text).toContain(withoutSpace(cell));
      });
      const printed = await convert(documents, { from: "docx", to: "pdf", filter: "writer_pdf_Export" });
      for (const pdf of printed) expect(new TextDecoder("latin1").decode(pdf.slice(0, 5))).toBe("%PDF-");
    },
    LONG,
  );

  it(
    "opens the workbooks, keeps what stands in them, and prints all columns on one page",
    async () => {
      const files = records.map(recordWorkbook);
      const kept = await convert(files, { from: "xlsx", to: "xlsx", filter: "Calc MS Excel 2007 XML" });
      kept.forEach((bytes, index) => {
        const read = readWorkbook(bytes);
        if (!read.ok) throw new Error(read.error);
        const [sheet] = read.value.sheets;
        const cells = Array.from(sheet?.rows ?? [], (row) => Array.from(row ?? [], (cell) => cell?.value));
        const record = records[index];
        const wanted = record === undefined ? [] : recordSheet(record).rows;
        expect(cells.flat().filter(Boolean)).toEqual(wanted.flat().filter(Boolean));
      });
      const printed = await convert(files, { from: "xlsx", to: "pdf", filter: "calc_pdf_Export" });
      printed.forEach((pdf, index) => {
        const text = new TextDecoder("latin1").decode(pdf);
        const pages = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
        const rows = records[index] === undefined ? 0 : recordSheet(records[index]).rows.length;
        // Columns beyond the page would double the pages: A4 across holds more than ten rows of three lines each.
        expect(pages).toBeGreaterThan(0);
        expect(pages).toBeLessThanOrEqual(Math.ceil(rows / 10) + 1);
      });
    },
    LONG,
  );
});
