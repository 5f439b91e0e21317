import type { PackageTexts } from "../zip/package-texts";
import { isTrue } from "./sheet-layout";
import { workbookPart } from "../package/sheet-parts";
import { splice } from "../xml/splice";
import { attributeOf, withAttribute } from "../xml/attributes";
import { elementsAt, MalformedXml } from "../xml/tags";

/** What comes before the settings of calculation, in the order that the format prescribes. */
const BEFORE = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/** Lets Excel compute all formulas anew when it opens the workbook. */
export function recalculateOnOpening(texts: PackageTexts): void {
  const part = workbookPart(texts);
  const xml = texts.read(part) ?? "";
  const [settings] = elementsAt(xml, "workbook/calcPr");
  if (settings) {
    const { start, end } = settings.tag;
    if (isTrue(attributeOf(xml, settings.tag, "fullCalcOnLoad"))) return;
    const text = withAttribute(xml.slice(start, end), "fullCalcOnLoad", "1");
    texts.write(part, splice(xml, [{ start, end, text }]));
    return;
  }
  const before = elementsAt(xml, "workbook/*").findLast(({ tag }) => BEFORE.includes(tag.name));
  if (before === undefined) throw new MalformedXml();
  const text = `<${before.tag.prefix}calcPr fullCalcOnLoad="1"/>`;
  texts.write(part, splice(xml, [{ start: before.end, end: before.end, text }]));
}
