import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** The earliest that a zip archive can say, in the time of wherever this runs: it keeps no zone. */
const NO_TIME = new Date(1980, 0, 1);

/** Names that the library draws by lot, to tell relationships apart. */
const DRAWN = /(\bId="|\br:id=")(rId[a-z0-9_-]{21})(?=")/g;

/**
 * The same package without what differs from run to run, its embedded workbooks included: the same narrative gives the
 * same file, byte for byte.
 */
export function withoutChance(packed: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  const names = new Map<string, string>();
  const nameFor = (drawn: string): string => {
    const name = names.get(drawn) ?? `rIdPart${names.size + 1}`;
    names.set(drawn, name);
    return name;
  };
  for (const [path, part] of Object.entries(unzipSync(packed))) {
    if (path.endsWith(".xlsx")) parts[path] = withoutChance(part);
    else if (!/\.(xml|rels)$/.test(path)) parts[path] = part;
    else {
      const text = strFromU8(part);
      parts[path] = strToU8(text.replace(DRAWN, (_, key: string, drawn: string) => key + nameFor(drawn)));
    }
  }
  return zipSync(parts, { mtime: NO_TIME, level: 6 });
}
