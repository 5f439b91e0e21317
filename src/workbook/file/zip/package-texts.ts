import { MalformedXml } from "../xml/tags";
import { unpack, type ZipEntry, type ZipPackage } from "./entries";
import { decodePart, encodePart, type PartText } from "./part-text";
import type { Replacements } from "./replace";

/**
 * The parts of a package as texts, and what has become of them. Names of parts do not differ by case (ECMA-376 Part 2,
 * 6.2.2.3). What was not written keeps its bytes.
 */
export interface PackageTexts {
  /** As they are written in the package. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Undefined where there is no such part. Throws `MalformedXml` where it is no text. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  remove(name: string): void;
  readonly replacements: Replacements;
}

/** How parts are unpacked and made texts; `undefined` where one is no text. */
export type Decode = (zip: ZipPackage, entry: ZipEntry) => PartText | undefined;

const strictly: Decode = (zip, entry) => {
  const bytes = unpack(zip, entry);
  return bytes && decodePart(bytes);
};

export function packageTexts(zip: ZipPackage, decode: Decode = strictly): PackageTexts {
  const entries = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const texts = new Map<string, PartText>();
  const replacements = new Map<string, Uint8Array | null>();
  const own = (name: string) => entries.get(name.toLowerCase())?.name ?? name;
  const has = (name: string) => replacements.get(own(name)) !== null && entries.has(name.toLowerCase());
  return {
    names: zip.entries.map(({ name }) => name),
    has,
    read(name) {
      const known = texts.get(own(name));
      const entry = entries.get(name.toLowerCase());
      if (known !== undefined || entry === undefined || !has(name)) return known?.text;
      const part = decode(zip, entry);
      if (part === undefined) throw new MalformedXml();
      texts.set(entry.name, part);
      return part.text;
    },
    write(name, text) {
      const { text: before, encoding = "utf-8" } = texts.get(own(name)) ?? {};
      if (text === before) return;
      texts.set(own(name), { text, encoding });
      replacements.set(own(name), encodePart({ text, encoding }));
    },
    remove(name) {
      texts.delete(own(name));
      replacements.set(own(name), null);
    },
    replacements,
  };
}
