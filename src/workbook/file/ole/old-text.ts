import { containers } from "./containers";
import { recordsOf } from "./records";

/**
 * Excel up to version 95, and programs that write as it did, keep texts in the code page of their machine. The parser
 * makes one character of each byte.
 */

/** How the texts of an old file are to be read; `undefined` where they are as they should be. Throws where it is damaged. */
export function oldText(bytes: Uint8Array): ((text: string) => string) | undefined {
  const stream = isBare(bytes) ? bytes : streamIn(bytes);
  if (stream === undefined || !isInChinese(stream)) return undefined;
  return (text) => {
    if (!/[\x80-\xFF]/.test(text) || /[^\x00-\xFF]/.test(text)) return text;
    const read = decoder.decode(Uint8Array.from(text, (one) => one.charCodeAt(0)));
    return read.includes("\uFFFD") ? text : read;
  };
}

const decoder = new TextDecoder("gb18030");

/** The beginning of a stream that stands in no container, by version: Excel 2, 3, 4, and later ones. */
export function isBare(bytes: Uint8Array): boolean {
  const [begin, version = -1, length = -1, more] = bytes;
  return begin === 0x09 && [0, 2, 4, 8].includes(version) && [4, 6, 8, 16].includes(length) && more === 0;
}

function streamIn(bytes: Uint8Array): Uint8Array | undefined {
  const container = containers.read(bytes, { type: "array" });
  if (containers.find(container, "/Workbook") !== null) return undefined;
  const stream = containers.find(container, "/Book");
  return stream === null ? undefined : Uint8Array.from(stream.content);
}

const BEGIN = 0x0809;
const CODE_PAGE = 0x0042;
const END = 0x000a;
const UNICODE_SINCE = 0x0600;
const CHINESE = 936;

/** What says nothing of its code page is shown in that of the machine. */
function isInChinese(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (const { type, start, end } of recordsOf(view)) {
    if (start + 2 > end) {
      if (type === END) return true;
      continue;
    }
    if (type === BEGIN && view.getUint16(start, true) >= UNICODE_SINCE) return false;
    if (type === CODE_PAGE) return view.getUint16(start, true) === CHINESE;
  }
  return true;
}
