import { Inflate, inflateSync } from "fflate";
import { damaged, type Refusal } from "../outcome";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-directory";

/**
 * Packed bytes given to the decompressor at a time. Deflate packs at most 1,032 bytes into one (zlib, "Technical
 * Details"), so that a step yields 33 MB at worst, whatever the entry declares.
 */
const STEP = 32 * 1024;
/** Up to this size a part is unpacked at once: setting up the decompressor for pieces costs more than that. */
const SMALL = 1024 * 1024;

/**
 * Unpacks an entry piece by piece; stops where it yields more than it declares, or where `take` refuses. A piece is
 * valid only until `take` returns.
 */
export function inflatePart(
  bytes: Uint8Array,
  entry: ZipEntry,
  take: (piece: Uint8Array, last: boolean) => Refusal | undefined,
): Refusal | undefined {
  const packed = bytes.subarray(entry.start, entry.start + entry.packedSize);
  let unpacked = 0;
  let crc = 0;
  let refusal: Refusal | undefined;
  const receive = (piece: Uint8Array, last: boolean): void => {
    unpacked += piece.length;
    if (!refusal && unpacked <= entry.size) {
      crc = crc32(piece, crc);
      refusal = take(piece, last);
    }
    if (unpacked > entry.size || (last && (unpacked !== entry.size || crc !== entry.crc))) {
      refusal ??= damaged("解压后的内容与记录的大小或校验值不符");
    }
  };

  if (entry.method === 8) {
    const failure = inflate(packed, entry.size, receive, () => refusal !== undefined);
    return refusal ?? failure;
  }
  if (entry.method !== 0) return damaged("使用了 Excel 不支持的压缩方式");
  for (let at = 0; !refusal && (at === 0 || at < packed.length); at += SMALL) {
    receive(packed.subarray(at, at + SMALL), at + SMALL >= packed.length);
  }
  return refusal;
}

function inflate(
  packed: Uint8Array,
  size: number,
  receive: (piece: Uint8Array, last: boolean) => void,
  stopped: () => boolean,
): Refusal | undefined {
  try {
    if (packed.length <= STEP && size <= SMALL) {
      // One byte more than declared, to tell a part that holds more; fflate drops what does not fit.
      receive(inflateSync(packed, { out: new Uint8Array(size + 1) }), true);
      return undefined;
    }
    const steps = new Inflate(receive);
    for (let at = 0; !stopped() && (at === 0 || at < packed.length); at += STEP) {
      steps.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
    return undefined;
  } catch (error) {
    // fflate numbers its errors; a stored block that does not fit surfaces as a RangeError of the buffer.
    if (error instanceof RangeError || (error instanceof Error && "code" in error)) {
      return damaged("压缩的内容无法解开");
    }
    throw error;
  }
}
