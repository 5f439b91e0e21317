import { MalformedXml } from "../xml/tags";
import { unpack, type ZipPackage } from "./entries";
import type { Replacements } from "./replace";

/**
 * The parts of a package as texts, and what has become of them. Names of parts do not differ by case (ECMA-376 Part 2,
 * 6.2.2.3). What was not written keeps its bytes.
 */
export interface PackageTexts {
  has(name: string): boolean;
  /** Undefined where there is no such part. Throws `MalformedXml` where it is no text in UTF-8. */
  read(name: string): string | undefined;
  write(name: string, text: string): void;
  remove(name: string): void;
  readonly replacements: Replacements;
}

export function packageTexts(zip: ZipPackage): PackageTexts {
  const entries = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const texts = new Map<string, string>();
  const replacements = new Map<string, Uint8Array | null>();
  const has = (name: string) => replacements.get(own(name)) !== null && entries.has(name.toLowerCase());
  const own = (name: string) => entries.get(name.toLowerCase())?.name ?? name;
  return {
    has,
    read(name) {
      const known = texts.get(own(name));
      const entry = entries.get(name.toLowerCase());
      if (known !== undefined || entry === undefined || !has(name)) return known;
      const content = unpack(zip, entry);
      if (content === undefined) throw new MalformedXml();
      const text = decode(content);
      texts.set(entry.name, text);
      return text;
    },
    write(name, text) {
      if (text === texts.get(own(name))) return;
      texts.set(own(name), text);
      replacements.set(own(name), new TextEncoder().encode(text));
    },
    remove(name) {
      texts.delete(own(name));
      replacements.set(own(name), null);
    },
    replacements,
  };
}

/** A byte order mark stays in the text, so that it is there again when the text is written. */
function decode(content: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    const encoding = /^\uFEFF?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? "utf-8";
    if (/^(utf-?8|us-ascii)$/i.test(encoding)) return text;
  } catch {
    // Told below, like every other text that is not what it should be.
  }
  throw new MalformedXml();
}
