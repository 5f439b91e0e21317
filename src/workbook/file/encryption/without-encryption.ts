import { containers } from "../ole/containers";
import { decryptedPackage } from "./package-key";
import { decryptedStream } from "./xls-stream";

/**
 * The workbook in an OLE container that Excel has encrypted with its own password: an .xlsx, or the .xls as it would be
 * without. `undefined` where there is nothing to decrypt, or a person has set a password. Throws where the container is
 * damaged.
 */
export function withoutEncryption(bytes: Uint8Array): Uint8Array | undefined {
  const container = containers.read(bytes, { type: "array" });
  const contentOf = (path: string) => {
    const entry = containers.find(container, path);
    return entry === null ? undefined : Uint8Array.from(entry.content);
  };
  const [info, content] = [contentOf("EncryptionInfo"), contentOf("EncryptedPackage")];
  if (info !== undefined && content !== undefined) return decryptedPackage(info, content);
  const stream = containers.find(container, "/Workbook");
  const readable = stream === null ? undefined : decryptedStream(Uint8Array.from(stream.content));
  if (stream === null || readable === undefined) return undefined;
  stream.content = readable;
  return Uint8Array.from(containers.write(container, { type: "array" }));
}

/** Whether it is an .xlsx that is encrypted, whoever has done it. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return holdsName(bytes, "EncryptedPackage");
}

/** Whether a server decides who may open it. */
export function isRightsManaged(bytes: Uint8Array): boolean {
  return holdsName(bytes, "DRMEncryptedTransform") || holdsName(bytes, "\tDRMContent");
}

function holdsName(bytes: Uint8Array, wanted: string): boolean {
  // Names in the directory of a container are written in UTF-16.
  const name = Uint8Array.from([...wanted].flatMap((one) => [one.charCodeAt(0), 0]));
  const [first = 0] = name;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
