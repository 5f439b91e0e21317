import type { PackageTexts } from "../zip/package-texts";
import { attributeOf } from "../xml/attributes";
import { elementsAt, type Tag } from "../xml/tags";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `calcChain`. */
  readonly type: string;
  /** Name of the part it points to. */
  readonly target: string;
  readonly tag: Tag;
}

export function relationshipsPart(part: string): string {
  const mark = part.lastIndexOf("/") + 1;
  return `${part.slice(0, mark)}_rels/${part.slice(mark)}.rels`;
}

/** Where a part points to inside of the package; those of the package itself are of the part without a name. */
export function relationshipsOf(texts: PackageTexts, part: string): Relationship[] {
  const xml = texts.read(relationshipsPart(part));
  if (xml === undefined) return [];
  return elementsAt(xml, "Relationships/Relationship").flatMap(({ tag }) => {
    if (attributeOf(xml, tag, "TargetMode") === "External") return [];
    const type = attributeOf(xml, tag, "Type")?.split("/").at(-1) ?? "";
    const target = existing(texts, resolve(part, attributeOf(xml, tag, "Target") ?? ""));
    return [{ id: attributeOf(xml, tag, "Id") ?? "", type, target, tag }];
  });
}

/** As a reference, a name may have other letters than those of the alphabet written by their numbers: `%E8%A1%A8.xml`. */
function existing(texts: PackageTexts, target: string): string {
  if (texts.has(target) || !target.includes("%")) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function resolve(part: string, target: string): string {
  const names = /^[/\\]/.test(target) ? [] : part.split("/").slice(0, -1);
  for (const name of target.replaceAll("\\", "/").split("/")) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names.join("/");
}
