import { failure, success, type Result } from "../../../common/result";

/** A plain text, one paragraph a line: UTF-8 or UTF-16 as it says itself, else UTF-8, else as Chinese Windows writes. */
export function readTextFile(bytes: Uint8Array): Result<readonly string[], string> {
  const text = decoded(bytes);
  if (text === undefined || /[\x00-\x08\x0E-\x1F]/.test(text)) {
    return failure("这不是 Word 文档（.docx），也不是文本文件（.txt），无法读取；请确认选对了文件。");
  }
  return success(text.replace(/\r?\n$/, "").split(/\r\n|\r|\n/));
}

const UTF_16 = { le: [0xff, 0xfe], be: [0xfe, 0xff] } as const;

function decoded(bytes: Uint8Array): string | undefined {
  const marked = ([first, second]: readonly [number, number]) => bytes[0] === first && bytes[1] === second;
  if (marked(UTF_16.le)) return decode(bytes, "utf-16le");
  if (marked(UTF_16.be)) return decode(bytes, "utf-16be");
  return decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
}

/** Without the byte order mark; `undefined` where the bytes are no text of that kind. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
