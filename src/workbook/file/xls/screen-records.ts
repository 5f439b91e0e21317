import { LIMITS, tooLarge } from "../limits";
import { accept, damaged, refuse, type Outcome } from "../outcome";
import { isSound } from "./is-sound";
import { joinRecord } from "./join-record";
import { RECORD } from "./record-types";

export interface ScreenedRecords {
  /** The code page of texts in files of Excel 5 and 95. */
  readonly codePage: number | undefined;
}

/** Records that put a value into a cell. */
const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.formula3,
  RECORD.formula4,
  RECORD.number,
  RECORD.label,
  RECORD.boolOrError,
  RECORD.rk,
  RECORD.manyRk,
  RECORD.richLabel,
  RECORD.sharedLabel,
]);

/** Records that those refer to: results, shared parts, sheets and names of formulas, texts, formats, the date system. */
const CONTEXT: ReadonlySet<number> = new Set([
  RECORD.eof,
  RECORD.continued,
  RECORD.boundSheet,
  RECORD.sheetKind,
  RECORD.dimensions,
  RECORD.stringResult,
  RECORD.array,
  RECORD.sharedFormula,
  RECORD.externSheet,
  RECORD.name,
  RECORD.externName,
  RECORD.supBook,
  RECORD.sharedStrings,
  RECORD.format,
  RECORD.style,
  RECORD.date1904,
]);

/**
 * Walks the records of a workbook stream before the parser does, and refuses what the parser cannot stand. Records
 * that hold nothing the snapshot needs (comments, links, drawings, window settings) become, in place, ones that the
 * parser passes over: it gives up on a comment without its drawing, and visits every cell that a link spans.
 */
export function screenRecords(stream: Uint8Array): Outcome<ScreenedRecords> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets: number[] = [];
  const beginnings = new Set<number>();
  let version: number | undefined;
  let codePage: number | undefined;
  let depth = 0;
  let cells = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // The rest of the last sector is filled with zeros, or with whatever it held before.
    if (depth === 0 && type !== RECORD.bof) break;
    if (at + 4 + length > stream.length) return UNFINISHED;
    if (type === RECORD.filePass) {
      return refuse("工作簿设置了打开密码，无法读取；请用 Excel 打开，取消打开密码并保存后再试。");
    }
    if (type === RECORD.bof) {
      const own = length < 4 ? 0 : view.getUint16(at + 4, true);
      version ??= own;
      if ((own !== EXCEL_5 && own !== EXCEL_97) || own !== version) return UNKNOWN;
      beginnings.add(at);
      depth += 1;
    } else if (type === RECORD.codePage && length >= 2) {
      codePage = view.getUint16(at + 4, true);
    } else if (CELLS.has(type) || CONTEXT.has(type)) {
      if (!isSound(type, joinRecord(view, at), version === EXCEL_97)) return UNKNOWN;
      if (type === RECORD.eof) depth -= 1;
      if (type === RECORD.boundSheet) sheets.push(view.getUint32(at + 4, true));
      if (CELLS.has(type)) cells += type === RECORD.manyRk ? Math.floor(length / 6) : 1;
    } else {
      view.setUint16(at, RECORD.drawing, true);
    }
    at += 4 + length;
  }
  if (depth !== 0 || beginnings.size === 0 || sheets.some((place) => !beginnings.has(place)))
    return UNFINISHED;
  if (cells > LIMITS.cells) return tooLarge("有内容的单元格超过 200 万个");
  return accept({ codePage });
}

const EXCEL_5 = 0x0500;
const EXCEL_97 = 0x0600;
const UNFINISHED = damaged("工作表的内容不完整，可能没有下载完或没有拷贝完");
const UNKNOWN = damaged("工作表的内容无法识别");
