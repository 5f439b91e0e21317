import { strToU8, zipSync, type Zippable } from "fflate";
import { escapeXml } from "../../workbook/file/xml/text";
import { stylesXml } from "./sheet-styles";

/** The oldest time that a package can bear: the same sheets give the same bytes. */
const WRITTEN = new Date(1980, 0, 1);

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Stands in the first part of every workbook that is written here, uncompressed: see `isOwnWorkbook`. */
const APPLICATION = "<Application>gouji report</Application>";

/** Whether a file begins as those written here do: a report on budgets is no budget. Wants its first 256 bytes. */
export function isOwnWorkbook(beginning: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(beginning).includes(APPLICATION);
}

/** A sheet as its part of the package; its name is ours, so it needs no quotes of its own. */
export interface SheetPart {
  readonly name: string;
  readonly xml: string;
  /** The files that its links lead to, as rId1 and so on. */
  readonly links: readonly string[];
  /** Rows that every printed page repeats, as `$1:$1`. */
  readonly printTitles: string;
  /** What is filtered, as `$A$1:$C$9`. */
  readonly filtered?: string;
}

/** The bytes of an .xlsx file. SheetJS writes no header that stays in view, so its few parts are written here. */
export function writePackage(sheets: readonly SheetPart[]): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([
      ["officeDocument", "xl/workbook.xml"],
      ["extended-properties", "docProps/app.xml"],
    ]),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": stylesXml,
  };
  sheets.forEach(({ xml, links }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = xml;
    if (links.length > 0)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations(
        links.map((target) => ["hyperlink", target] as const),
        "External",
      );
  });
  const properties = `<Properties xmlns="${OFFICE}/extended-properties">${APPLICATION}</Properties>`;
  const zipped: Zippable = { "docProps/app.xml": [strToU8(properties), { level: 0, mtime: WRITTEN }] };
  for (const [name, part] of Object.entries(parts)) {
    zipped[name] = [strToU8(DECLARATION + part), { level: 6, mtime: WRITTEN }];
  }
  return zipSync(zipped);
}

function contentTypes(sheetCount: number): string {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/docProps/app.xml" ' +
    'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
    `${sheets.join("")}</Types>`
  );
}

/** Numbered from rId1. */
function relations(targets: readonly (readonly [type: string, target: string])[], mode?: "External"): string {
  const ends = mode === undefined ? "" : ` TargetMode="${mode}"`;
  const written = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/${type}" Target="${escapeXml(target)}"${ends}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`;
}

/** Names of what is filtered, and of the header that every printed page repeats. */
function workbookXml(sheets: readonly SheetPart[]): string {
  const names = sheets.flatMap(({ name, printTitles, filtered }, index) => [
    ...(filtered === undefined
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${name}'!${filtered}</definedName>`,
        ]),
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!${printTitles}</definedName>`,
  ]);
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">` +
    `<sheets>${listed.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`
  );
}
