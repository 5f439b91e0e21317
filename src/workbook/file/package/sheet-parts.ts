import type { PackageTexts } from "../zip/package-texts";
import { attributeOf, attributesOf } from "../xml/attributes";
import { elementsAt } from "../xml/tags";
import { relationshipsOf, type Relationship } from "./relationships";

export interface SheetPart {
  readonly name: string;
  /** Name of the part. */
  readonly part: string;
  /** The workbook's own number of the sheet, by which the calculation chain names it. */
  readonly id: string;
}

/** The sheets with cells, in their order. */
export function sheetParts(texts: PackageTexts): SheetPart[] {
  const workbook = workbookPart(texts);
  return listedSheets(texts, workbook, relationshipsOf(texts, workbook)).flatMap(
    ({ name, id, type, part }) => (type === "worksheet" && part !== undefined ? [{ name, part, id }] : []),
  );
}

export interface ListedSheet {
  readonly name: string;
  readonly id: string;
  /** By which the workbook points to its part. */
  readonly link: string;
  /** `worksheet`, `chartsheet` … */
  readonly type: string;
  /** Absent where the package does not say where it is. */
  readonly part?: string;
}

/** All sheets that the workbook names, in their order. */
export function listedSheets(
  texts: PackageTexts,
  workbook: string,
  related: readonly Relationship[],
): ListedSheet[] {
  const xml = texts.read(workbook) ?? "";
  const targets = new Map(related.map((one) => [one.id, one]));
  const byNumber = targets.size > 0 ? [] : numberedParts(texts);
  return elementsAt(xml, "workbook/sheets/sheet").map(({ tag }, index) => {
    const attributes = attributesOf(xml.slice(tag.start, tag.end));
    const link = attributes.find(({ name }) => /:id$/.test(name))?.value ?? "";
    const target = targets.get(link);
    const part = target?.target ?? byNumber[index];
    return {
      name: attributeOf(xml, tag, "name") ?? "",
      id: attributeOf(xml, tag, "sheetId") ?? "",
      link,
      type: target?.type ?? "worksheet",
      ...(part === undefined ? {} : { part }),
    };
  });
}

/** Where a package says nowhere which part is which sheet: by the numbers in their names. */
function numberedParts({ names }: PackageTexts): string[] {
  return names
    .flatMap((name) => {
      const number = /(?:^|\/)worksheets\/[a-z]*(\d+)\.xml$/i.exec(name)?.[1];
      return number === undefined ? [] : [{ name, number: Number(number) }];
    })
    .sort((one, other) => one.number - other.number)
    .map(({ name }) => name);
}

const USUAL = "xl/workbook.xml";

/** The part of the workbook, whatever its name: as the package's relationships say, or where it usually is. */
export function workbookPart(texts: PackageTexts): string {
  const said = relationshipsOf(texts, "").find(({ type }) => type === "officeDocument")?.target;
  return said !== undefined && texts.has(said) ? said : USUAL;
}
