import type { PackageTexts } from "../zip/package-texts";
import { relationshipsOf } from "./relationships";
import { attributeOf, attributesOf } from "../xml/attributes";
import { elementsAt } from "../xml/tags";

export const WORKBOOK = "xl/workbook.xml";

export interface SheetPart {
  readonly name: string;
  /** Name of the part. */
  readonly part: string;
  /** The workbook's own number of the sheet, by which the calculation chain names it. */
  readonly id: string;
}

export function sheetParts(texts: PackageTexts): SheetPart[] {
  const xml = texts.read(WORKBOOK) ?? "";
  const targets = new Map(relationshipsOf(texts, WORKBOOK).map((one) => [one.id, one]));
  return elementsAt(xml, "workbook/sheets/sheet").flatMap(({ tag }) => {
    const link = attributesOf(xml.slice(tag.start, tag.end)).find(({ name }) => /:id$/.test(name));
    const target = targets.get(link?.value ?? "");
    if (target?.type !== "worksheet") return [];
    const name = attributeOf(xml, tag, "name") ?? "";
    return [{ name, part: target.target, id: attributeOf(xml, tag, "sheetId") ?? "" }];
  });
}
