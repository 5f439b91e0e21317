import { attributeOf } from "../xml/attributes";
import { visitElements, type Tag } from "../xml/tags";

/** How Word numbers paragraphs by itself: headings like 一、 often stand in no text. */
export interface Numbering {
  /** By the paragraph style's id. */
  readonly styles: ReadonlyMap<string, ListPlace>;
  /** By the list's id. */
  readonly lists: ReadonlyMap<string, List>;
}

interface List {
  readonly levels: (Level | undefined)[];
  /** Lists of one kind count on from one another, unless they begin anew. */
  counter: string;
}

export interface ListPlace {
  readonly list?: string;
  readonly level?: number;
}

interface Level {
  readonly start: number;
  /** decimal, chineseCounting … */
  readonly format: string;
  /** `（%1）`: %1 is the number of the first level. */
  readonly text: string;
}

export const noNumbering: Numbering = { styles: new Map(), lists: new Map() };

/** From numbering.xml and styles.xml, as far as they are there. Throws `MalformedXml`. */
export function numberingOf(numbering: string | undefined, styles: string | undefined): Numbering {
  return {
    lists: numbering === undefined ? new Map() : listsOf(numbering),
    styles: styles === undefined ? new Map() : stylesOf(styles),
  };
}

function listsOf(xml: string): Numbering["lists"] {
  const abstract = new Map<string, (Level | undefined)[]>();
  const lists = new Map<string, List>();
  let levels: (Level | undefined)[] = [];
  let level = { index: 0, start: 1, format: "decimal", text: "" };
  let list = "";
  const keep = () => (levels[level.index] = { start: level.start, format: level.format, text: level.text });
  visitElements(
    xml,
    (tag) => {
      const value = attributeNamed(xml, tag, "val");
      switch (tag.name) {
        case "abstractNum":
          levels = [];
          abstract.set(attributeNamed(xml, tag, "abstractNumId") ?? "", levels);
          return;
        case "num":
          list = attributeNamed(xml, tag, "numId") ?? "";
          return;
        case "abstractNumId":
          levels = [...(abstract.get(value ?? "") ?? [])];
          lists.set(list, { levels, counter: `kind ${value ?? ""}` });
          return;
        case "startOverride": {
          const own = lists.get(list);
          if (own) own.counter = `list ${list}`;
          return;
        }
        case "lvl":
          level = { index: levelOf(attributeNamed(xml, tag, "ilvl")), start: 1, format: "decimal", text: "" };
          return;
        case "start":
          level.start = Number(value ?? 1);
          return;
        case "numFmt":
          level.format = value ?? "decimal";
          return;
        case "lvlText":
          level.text = value ?? "";
          return;
        default:
      }
    },
    ({ tag }) => {
      if (tag.name === "lvl") keep();
    },
  );
  return lists;
}

function stylesOf(xml: string): Numbering["styles"] {
  const own = new Map<string, { place: ListPlace; basedOn?: string }>();
  let style: { place: ListPlace; basedOn?: string } = { place: {} };
  visitElements(
    xml,
    (tag, path) => {
      if (tag.name === "style") {
        style = { place: {} };
        own.set(attributeNamed(xml, tag, "styleId") ?? "", style);
      } else if (tag.name === "basedOn") style.basedOn = attributeNamed(xml, tag, "val") ?? "";
      else if (path.at(-1) === "numPr" && path.at(-3) === "style") {
        style.place = { ...style.place, ...listPlace(xml, tag) };
      }
    },
    () => undefined,
  );
  const inherited = (id: string, depth: number): ListPlace => {
    const found = own.get(id);
    if (found === undefined || depth > 10) return {};
    return { ...(found.basedOn === undefined ? {} : inherited(found.basedOn, depth + 1)), ...found.place };
  };
  return new Map([...own.keys()].map((id) => [id, inherited(id, 0)]));
}

/** What numId or ilvl says. */
export function listPlace(xml: string, tag: Tag): ListPlace {
  const value = attributeNamed(xml, tag, "val");
  if (tag.name === "numId") return { list: value ?? "0" };
  return tag.name === "ilvl" ? { level: levelOf(value) } : {};
}

function levelOf(value: string | undefined): number {
  const level = Number(value ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
}

/** Attributes of Word's elements bear the prefix of the elements. */
export function attributeNamed(xml: string, tag: Tag, name: string): string | undefined {
  return attributeOf(xml, tag, tag.prefix + name);
}
