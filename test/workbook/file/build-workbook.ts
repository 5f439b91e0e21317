import { strToU8, zipSync } from "fflate";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export interface WorkbookXml {
  /** What stands inside of `sheetData`, or a whole part if it begins with `<?xml` or a BOM. */
  readonly sheets: Readonly<Record<string, string | Uint8Array>>;
  /** The `si` elements. */
  readonly sharedStrings?: string;
  /** What stands inside of `styleSheet`. */
  readonly styles?: string;
  readonly workbookPr?: string;
}

/** The parts of an .xlsx, to be zipped or spoilt. */
export function partsOf({
  sheets,
  sharedStrings,
  styles,
  workbookPr = "",
}: WorkbookXml): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (content: string) => strToU8(`<Relationships>${content}</Relationships>`);
  const parts: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": strToU8(
      `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbookPr}<sheets>${names
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": relations(
      names
        .map((_, index) => relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`))
        .join("") +
        relation("rIdS", "sharedStrings", "/xl/sharedStrings.xml") +
        relation("rIdF", "styles", "styles.xml"),
    ),
  };
  if (sharedStrings !== undefined)
    parts["xl/sharedStrings.xml"] = strToU8(`<sst ${MAIN}>${sharedStrings}</sst>`);
  if (styles !== undefined) parts["xl/styles.xml"] = strToU8(`<styleSheet ${MAIN}>${styles}</styleSheet>`);
  for (const [index, content] of Object.values(sheets).entries()) {
    const whole = typeof content !== "string" || /^(<\?xml|\uFEFF)/.test(content);
    const xml = whole ? content : `<worksheet ${MAIN}><sheetData>${content}</sheetData></worksheet>`;
    parts[`xl/worksheets/sheet${index + 1}.xml`] = typeof xml === "string" ? strToU8(xml) : xml;
  }
  return parts;
}

export function buildXlsx(workbook: WorkbookXml): Uint8Array {
  return zipSync(partsOf(workbook));
}

/** Reads what must be readable. */
export function mustRead(bytes: Uint8Array): WorkbookSnapshot {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.message);
  return result.workbook;
}

/** The message for what must not be readable. */
export function mustRefuse(bytes: Uint8Array): string {
  const result = readWorkbook(bytes);
  if (result.ok) throw new Error("read, but should have been refused");
  return result.message;
}

/** The cells of the first sheet of an .xlsx with this sheet data, by their addresses, such as `B2`. */
export function cellsOf(sheetData: string, rest: Omit<WorkbookXml, "sheets"> = {}): Record<string, Cell> {
  return byAddress(mustRead(buildXlsx({ sheets: { 表一: sheetData }, ...rest })));
}

export function byAddress(workbook: WorkbookSnapshot, sheet = 0): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  workbook.sheets[sheet]?.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (cell) cells[String.fromCharCode(65 + c) + (r + 1)] = cell;
    }),
  );
  return cells;
}
