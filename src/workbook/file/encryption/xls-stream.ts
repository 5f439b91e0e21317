import { md5, sha1 } from "@noble/hashes/legacy";
import { recordsOf } from "../ole/records";
import { isSame, joined, littleEndian, passwordBytes } from "./password";

const FILE_PASS = 0x002f;
/** A record that says nothing, in place of the one that said how it was encrypted. */
const NOTHING = 0x0161;
/** Records whose content stays readable ([MS-XLS] 2.2.10): BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const READABLE = new Set([0x0809, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138]);
const BOUND_SHEET = 0x0085;
/** After so many bytes of the stream comes another key. */
const SAME_KEY = 1024;

type KeyOf = (block: number) => Uint8Array;

/** The stream of an .xls file, readable; `undefined` where it is not encrypted so, or with a password of its own. */
export function decryptedStream(stream: Uint8Array): Uint8Array | undefined {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const pass = [...recordsOf(view)].find(({ type }) => type === FILE_PASS);
  if (pass === undefined) return undefined;
  const keyOf = keyFrom(stream.subarray(pass.start, pass.end));
  if (keyOf === undefined) return undefined;
  const readable = stream.slice();
  const changed = new DataView(readable.buffer);
  const next = keyStream(keyOf, stream.length);
  for (const { type, start, end } of recordsOf(view)) {
    if (READABLE.has(type)) continue;
    for (let at = type === BOUND_SHEET ? start + 4 : start; at < end; at += 1)
      readable[at] = (readable[at] ?? 0) ^ next(at);
  }
  changed.setUint16(pass.start - 4, NOTHING, true);
  return readable;
}

function keyFrom(pass: Uint8Array): KeyOf | undefined {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
  if (pass.length < 54 || view.getUint16(0, true) !== 1) return undefined;
  return view.getUint16(2, true) === 1 ? shortKey(pass) : longKey(pass, view);
}

/** [MS-OFFCRYPTO] 2.3.6: keys of 40 bits, made with MD5. */
function shortKey(pass: Uint8Array): KeyOf | undefined {
  const salt = pass.subarray(6, 22);
  const start = md5(passwordBytes()).slice(0, 5);
  const once = md5(joined(...Array.from({ length: 16 }, () => joined(start, salt)))).slice(0, 5);
  const keyOf: KeyOf = (block) => md5(joined(once, littleEndian(block)));
  const next = keyStream(keyOf, SAME_KEY);
  const [verifier, hash] = [pass.subarray(22, 38), pass.subarray(38, 54)];
  const readable = joined(verifier, hash).map((byte, at) => byte ^ next(at));
  return isSame(md5(readable.slice(0, 16)), readable.slice(16)) ? keyOf : undefined;
}

/** [MS-OFFCRYPTO] 2.3.5: of up to 128 bits, made with SHA-1. */
function longKey(pass: Uint8Array, view: DataView): KeyOf | undefined {
  const header = 14;
  const verifierAt = header + view.getUint32(10, true);
  if (verifierAt + 60 > pass.length) return undefined;
  const bits = view.getUint32(header + 16, true) || 40;
  const salt = pass.subarray(verifierAt + 4, verifierAt + 20);
  const start = sha1(joined(salt, passwordBytes()));
  const keyOf: KeyOf = (block) => {
    const key = sha1(joined(start, littleEndian(block))).slice(0, bits / 8);
    return bits === 40 ? joined(key, new Uint8Array(11)) : key;
  };
  const next = keyStream(keyOf, SAME_KEY);
  const verifier = pass.subarray(verifierAt + 20, verifierAt + 36);
  const hash = pass.subarray(verifierAt + 40, verifierAt + 60);
  const readable = joined(verifier, hash).map((byte, at) => byte ^ next(at));
  return isSame(sha1(readable.slice(0, 16)), readable.slice(16)) ? keyOf : undefined;
}

/** The byte that each byte of a stream was mixed with (RC4); asked for from the first to the last. */
function keyStream(keyOf: KeyOf, length: number): (at: number) => number {
  let block = -1;
  let bytes = new Uint8Array();
  return (at) => {
    const wanted = Math.floor(at / SAME_KEY);
    if (wanted !== block) {
      block = wanted;
      bytes = mixed(keyOf(block), Math.min(SAME_KEY, length - block * SAME_KEY));
    }
    return bytes[at % SAME_KEY] ?? 0;
  };
}

function mixed(key: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0;
    state[one] = state[other] ?? 0;
    state[other] = kept;
  };
  for (let one = 0, other = 0; one < 256; one += 1) {
    other = (other + (state[one] ?? 0) + (key[one % key.length] ?? 0)) & 255;
    swap(one, other);
  }
  let one = 0;
  let other = 0;
  return Uint8Array.from({ length }, () => {
    one = (one + 1) & 255;
    other = (other + (state[one] ?? 0)) & 255;
    swap(one, other);
    return state[((state[one] ?? 0) + (state[other] ?? 0)) & 255] ?? 0;
  });
}
