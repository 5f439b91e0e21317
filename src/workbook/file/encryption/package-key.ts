import { cbc, ecb } from "@noble/ciphers/aes";
import { sha1 } from "@noble/hashes/legacy";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2";
import { isSame, joined, littleEndian, passwordBytes } from "./password";

/** Reads what was encrypted; `undefined` where Excel's own password does not fit, or the kind of encryption is another. */
export function decryptedPackage(info: Uint8Array, content: Uint8Array): Uint8Array | undefined {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  if (info.length < 8 || content.length < 8) return undefined;
  const minor = view.getUint16(2, true);
  const decrypt = minor === 4 ? agile(new TextDecoder().decode(info.subarray(8))) : standard(info, view);
  const size = new DataView(content.buffer, content.byteOffset, 8).getUint32(0, true);
  return decrypt?.(content.subarray(8)).slice(0, size);
}

type Decrypt = (content: Uint8Array) => Uint8Array;

const WHOLE_BLOCKS = { disablePadding: true } as const;
const BLOCK = 16;

function inBlocks(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, bytes.length - (bytes.length % BLOCK));
}

/** [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9: AES in single blocks, with SHA-1. */
function standard(info: Uint8Array, view: DataView): Decrypt | undefined {
  const headerEnd = 12 + view.getUint32(8, true);
  if (view.getUint16(2, true) !== 2 || headerEnd + 72 > info.length) return undefined;
  const keyBytes = view.getUint32(12 + 16, true) / 8;
  if (![16, 24, 32].includes(keyBytes)) return undefined;
  const salt = info.subarray(headerEnd + 4, headerEnd + 20);
  const verifier = info.subarray(headerEnd + 20, headerEnd + 36);
  const verifierHash = info.subarray(headerEnd + 40, headerEnd + 72);
  let hash = sha1(joined(salt, passwordBytes()));
  for (let turn = 0; turn < 50_000; turn += 1) hash = sha1(joined(littleEndian(turn), hash));
  hash = sha1(joined(hash, littleEndian(0)));
  const half = (fill: number) =>
    sha1(new Uint8Array(64).fill(fill).map((byte, at) => byte ^ (hash[at] ?? 0)));
  const key = joined(half(0x36), half(0x5c)).slice(0, keyBytes);
  const decrypt: Decrypt = (bytes) => ecb(key, WHOLE_BLOCKS).decrypt(inBlocks(bytes));
  return isSame(sha1(decrypt(verifier)), decrypt(verifierHash).slice(0, 20)) ? decrypt : undefined;
}

const HASHES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  SHA1: sha1,
  "SHA-1": sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
};

/** More turns than this no program writes: they would only keep the reader busy. */
const MOST_TURNS = 1_000_000;
const SEGMENT = 4096;

/** What a block of the key is for ([MS-OFFCRYPTO] 2.3.4.13). */
const FOR_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const FOR_VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const FOR_KEY = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

/** [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15: AES in chains, as an XML text describes it. */
function agile(xml: string): Decrypt | undefined {
  const data = elementNamed(xml, "keyData");
  const own = elementNamed(xml, "encryptedKey");
  const hash = HASHES[data("hashAlgorithm")];
  const ownHash = HASHES[own("hashAlgorithm")];
  const turns = Number(own("spinCount"));
  const isKnown = [data, own].every(
    (of) => of("cipherAlgorithm") === "AES" && of("cipherChaining") === "ChainingModeCBC",
  );
  if (hash === undefined || ownHash === undefined || !isKnown || !(turns >= 0 && turns <= MOST_TURNS))
    return undefined;
  const salt = bytesOf(own("saltValue"));
  let start = ownHash(joined(salt, passwordBytes()));
  for (let turn = 0; turn < turns; turn += 1) start = ownHash(joined(littleEndian(turn), start));
  const unlock = (purpose: Uint8Array, name: string) => {
    const key = fitted(ownHash(joined(start, purpose)), Number(own("keyBits")) / 8);
    return cbc(key, fitted(salt, BLOCK), WHOLE_BLOCKS).decrypt(inBlocks(bytesOf(own(name))));
  };
  const input = unlock(FOR_INPUT, "encryptedVerifierHashInput").slice(0, Number(own("saltSize")));
  const value = ownHash(input);
  if (!isSame(value, unlock(FOR_VALUE, "encryptedVerifierHashValue").slice(0, value.length)))
    return undefined;
  const key = unlock(FOR_KEY, "encryptedKeyValue").slice(0, Number(data("keyBits")) / 8);
  const dataSalt = bytesOf(data("saltValue"));
  return (content) => {
    const segments: Uint8Array[] = [];
    for (let at = 0, index = 0; at < content.length; at += SEGMENT, index += 1) {
      const vector = fitted(hash(joined(dataSalt, littleEndian(index))), BLOCK);
      segments.push(cbc(key, vector, WHOLE_BLOCKS).decrypt(inBlocks(content.subarray(at, at + SEGMENT))));
    }
    return joined(...segments);
  };
}

function elementNamed(xml: string, name: string): (attribute: string) => string {
  const [tag = ""] = new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`).exec(xml) ?? [];
  return (attribute) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const all = new Uint8Array(length).fill(0x36);
  all.set(bytes.subarray(0, length));
  return all;
}
