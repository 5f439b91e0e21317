import { createHash } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { byPath, type Files } from "./pages";

const CHECKSUMS = "SHA256SUMS";

/** The form that `sha256sum --check` reads. */
export const checksumLine = (name: string, bytes: Uint8Array): string =>
  `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`;

/** A zip of one folder with the checksums of all that is in it. The same files give the same bytes, whenever and wherever. */
export function pack(folder: string, files: Files): Uint8Array {
  const sorted = [...files].sort(byPath);
  const checksums = sorted.map(([name, bytes]) => checksumLine(name, bytes)).join("");
  const entries = [...sorted, [CHECKSUMS, strToU8(checksums)] as const];
  // The earliest time that a zip can hold, in the local time that it is written in: the same everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(entries.map(([name, bytes]) => [`${folder}/${name}`, [bytes, { mtime, level: 9 }]])),
  );
}
