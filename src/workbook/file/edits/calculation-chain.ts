import type { PackageTexts } from "../zip/package-texts";
import { relationshipsOf, relationshipsPart } from "../package/relationships";
import { workbookPart } from "../package/sheet-parts";
import { splice, type Change } from "../xml/splice";
import { attributeOf, withAttribute } from "../xml/attributes";
import { elementsAt } from "../xml/tags";

export interface FormulaPlace {
  readonly sheetId: string;
  /** `C18`. */
  readonly address: string;
}

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * Takes cells that hold no formula any more out of the chain: Excel repairs a file whose chain names such a cell.
 * A formula that the chain does not name is no fault; Excel enters it. A chain without cells is one, so it goes whole.
 */
export function removeFromChain(texts: PackageTexts, places: readonly FormulaPlace[]): void {
  const chain = relationshipsOf(texts, workbookPart(texts)).find(({ type }) => type === "calcChain");
  const xml = chain && texts.read(chain.target);
  if (chain === undefined || xml === undefined || places.length === 0) return;
  const removed = new Set(places.map(({ sheetId, address }) => `${sheetId}!${address}`));
  const changes: Change[] = [];
  const cells = elementsAt(xml, "calcChain/c");
  let kept = 0;
  let sheetId = "";
  /** The sheet that the text so far says, where a cell that said it was taken out. */
  let said = "";
  for (const { tag, end } of cells) {
    const own = attributeOf(xml, tag, "i");
    // A cell without a sheet is on that of the cell before it.
    sheetId = own ?? sheetId;
    if (removed.has(`${sheetId}!${attributeOf(xml, tag, "r") ?? ""}`)) {
      changes.push({ start: tag.start, end, text: "" });
      continue;
    }
    if (own === undefined && said !== sheetId) {
      const text = withAttribute(xml.slice(tag.start, tag.end), "i", sheetId);
      changes.push({ start: tag.start, end: tag.end, text });
    }
    said = sheetId;
    kept += 1;
  }
  if (kept > 0) texts.write(chain.target, splice(xml, changes));
  else removePart(texts, chain.target);
}

/** With what points to it and what says its type. */
function removePart(texts: PackageTexts, part: string): void {
  const links = relationshipsOf(texts, workbookPart(texts)).filter(({ target }) => target === part);
  cut(
    texts,
    relationshipsPart(workbookPart(texts)),
    links.map(({ tag }) => tag),
  );
  const types = texts.read(CONTENT_TYPES) ?? "";
  const own = elementsAt(types, "Types/Override").filter(
    ({ tag }) => attributeOf(types, tag, "PartName")?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  cut(
    texts,
    CONTENT_TYPES,
    own.map(({ tag, end }) => ({ start: tag.start, end })),
  );
  texts.remove(part);
}

function cut(
  texts: PackageTexts,
  part: string,
  pieces: readonly { readonly start: number; readonly end: number }[],
): void {
  texts.write(
    part,
    splice(
      texts.read(part) ?? "",
      pieces.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}
