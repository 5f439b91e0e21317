import { visitElements, type Tag } from "../xml/tags";
import { attributeNamed } from "./word-numbering";

/** Properties of a run that leave its text out of what is read: hidden, or struck through. */
const HIDING: ReadonlySet<string> = new Set(["vanish", "strike", "dstrike"]);

/** Styles of paragraphs and of runs whose text is left out, by their ids; one that says it is not is `false`. */
export type HiddenStyles = ReadonlyMap<string, boolean>;

/** Whether a property of a run says that it is left out; `undefined` for others. */
export function hidingOf(xml: string, tag: Tag): boolean | undefined {
  if (!HIDING.has(tag.name)) return undefined;
  const value = attributeNamed(xml, tag, "val");
  return value === undefined || !["0", "false", "off"].includes(value);
}

/** From styles.xml, where it is there. Throws `MalformedXml`. */
export function hiddenStylesOf(styles: string | undefined): HiddenStyles {
  const own = new Map<string, boolean>();
  const bases = new Map<string, string>();
  let id = "";
  if (styles !== undefined) {
    visitElements(
      styles,
      (tag, path) => {
        if (tag.name === "style") id = attributeNamed(styles, tag, "styleId") ?? "";
        else if (path.at(-1) === "style" && tag.name === "basedOn")
          bases.set(id, attributeNamed(styles, tag, "val") ?? "");
        else if (path.at(-1) === "rPr" && path.at(-2) === "style") {
          const hiding = hidingOf(styles, tag);
          if (hiding !== undefined) own.set(id, hiding);
        }
      },
      () => undefined,
    );
  }
  const of = (style: string, depth: number): boolean =>
    own.get(style) ?? (bases.has(style) && depth < 10 && of(bases.get(style) ?? "", depth + 1));
  return new Map([...own.keys(), ...bases.keys()].map((style) => [style, of(style, 0)]));
}
