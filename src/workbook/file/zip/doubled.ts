import type { ZipEntry } from "./entries";

/**
 * The name of a part that stands in a package twice, each time with something else in it: nobody can tell which is meant.
 * Some programs write a part once more where it was changed, or only copied; alike they are one. Names of parts do not
 * differ by case.
 */
export function doubledPart(entries: readonly ZipEntry[]): string | undefined {
  const first = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    const before = first.get(name);
    if (before === undefined) first.set(name, entry);
    else if (before.size !== entry.size || before.crc !== entry.crc) return entry.name;
  }
  return undefined;
}
