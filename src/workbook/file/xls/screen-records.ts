import { LIMITS, tooLarge } from "../limits";
import { accept, damaged, refuse, type Outcome } from "../outcome";

export interface ScreenedRecords {
  /** How texts are encoded, in files of Excel 5 and before. */
  readonly codePage: number | undefined;
}

const RECORD = {
  eof: 0x000a,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  /** Part of a drawing; the parser passes over it and over what continues it. */
  drawing: 0x00ec,
} as const;

/** Beginnings of a workbook, sheet or chart, one per version (MS-XLS 2.4.21). */
const BOF: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809]);

/** Records that put a value into a cell: Excel 97's, and those of versions before where they differ. */
const CELLS: ReadonlySet<number> = new Set([
  ...[0x0006, 0x0206, 0x0406, 0x0203, 0x0204, 0x0205, 0x027e, RECORD.mulRk, 0x00d6, 0x00fd],
  ...[0x0002, 0x0003, 0x0004, 0x0005],
]);

/** Records that cells need: results and shared parts of formulas, names and sheets in formulas, texts, formats, dates. */
const CONTEXT: ReadonlySet<number> = new Set([
  ...[RECORD.eof, RECORD.continued, RECORD.codePage, RECORD.boundSheet, ...BOF],
  ...[0x0007, 0x0207, 0x0021, 0x0221, 0x04bc],
  ...[0x0017, 0x0018, 0x0218, 0x0023, 0x0223, 0x01ae],
  ...[0x00fc, 0x001e, 0x041e, 0x0043, 0x0243, 0x0443, 0x00e0, 0x0044, 0x0022],
  ...[0x0000, 0x0200, 0x0081, 0x008f],
]);

/**
 * Walks the records of a workbook stream, and turns those that hold nothing the snapshot needs (comments, links,
 * drawings, window settings) into ones that the parser passes over, in place: it fails on a comment without its
 * drawing, reports unknown records on the console, and visits every cell a link spans.
 */
export function screenRecords(stream: Uint8Array): Outcome<ScreenedRecords> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets: number[] = [];
  const beginnings = new Set<number>();
  let codePage: number | undefined;
  let depth = 0;
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // The rest of the last sector is filled with zeros, or with whatever it held before.
    if (depth === 0 && !BOF.has(type)) break;
    if (at + 4 + length > stream.length) return unfinished();
    if (type === RECORD.filePass) {
      return refuse("工作簿设置了打开密码，无法读取；请用 Excel 打开，取消打开密码并保存后再试。");
    }
    if (BOF.has(type)) {
      beginnings.add(at);
      depth += 1;
    } else if (type === RECORD.eof) {
      depth -= 1;
    } else if (type === RECORD.boundSheet && length >= 4) {
      sheets.push(view.getUint32(at + 4, true));
    } else if (type === RECORD.codePage && length >= 2) {
      codePage = view.getUint16(at + 4, true);
    } else if (CELLS.has(type)) {
      cells += type === RECORD.mulRk ? Math.floor(length / 6) : 1;
    } else if (!CONTEXT.has(type)) {
      view.setUint16(at, RECORD.drawing, true);
    }
    at += 4 + length;
  }
  if (depth !== 0 || beginnings.size === 0 || sheets.some((place) => !beginnings.has(place)))
    return unfinished();
  if (cells > LIMITS.cells) return tooLarge("有内容的单元格超过 200 万个");
  return accept({ codePage });
}

function unfinished(): Outcome<never> {
  return damaged("工作表的内容不完整，可能没有下载完或没有拷贝完");
}
