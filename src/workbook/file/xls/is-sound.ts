import { areSharedStringsSound } from "./shared-strings-sound";
import { isFormulaSound } from "./formula-sound";
import type { JoinedRecord } from "./join-record";
import { RECORD } from "./record-types";

/** Bytes up to and with the last fixed field (MS-XLS 2.4). */
const SHORTEST: Readonly<Record<number, number>> = {
  [RECORD.formula]: 22,
  [RECORD.formula3]: 22,
  [RECORD.formula4]: 22,
  [RECORD.externSheet]: 2,
  [RECORD.name]: 14,
  [RECORD.date1904]: 2,
  [RECORD.externName]: 2,
  [RECORD.boundSheet]: 7,
  [RECORD.manyRk]: 6,
  [RECORD.richLabel]: 8,
  [RECORD.style]: 16,
  [RECORD.sharedStrings]: 8,
  [RECORD.sharedLabel]: 10,
  [RECORD.supBook]: 4,
  [RECORD.number]: 14,
  [RECORD.label]: 8,
  [RECORD.boolOrError]: 8,
  [RECORD.stringResult]: 2,
  [RECORD.array]: 14,
  [RECORD.rk]: 10,
  [RECORD.format]: 3,
  [RECORD.sharedFormula]: 10,
};

/**
 * Whether the parser gets through a record. Where it reads a count beyond a record's end, it goes on without end,
 * until memory is exhausted; no catch helps against that.
 */
export function isSound(type: number, record: JoinedRecord, excel97: boolean): boolean {
  const { body } = record;
  if (body.byteLength < (SHORTEST[type] ?? 0)) return false;
  if (!excel97) return true;
  switch (type) {
    case RECORD.externSheet:
      return body.byteLength === 2 + 6 * body.getUint16(0, true);
    case RECORD.sharedStrings:
      return areSharedStringsSound(record);
    case RECORD.formula:
    case RECORD.formula3:
    case RECORD.formula4:
      return isFormulaSound(body, 22, body.getUint16(20, true));
    case RECORD.array:
      return isFormulaSound(body, 14, body.getUint16(12, true));
    case RECORD.sharedFormula:
      return isFormulaSound(body, 10, body.getUint16(8, true));
    case RECORD.name: {
      const wide = body.byteLength > 14 ? body.getUint8(14) & 1 : 0;
      return isFormulaSound(body, 15 + body.getUint8(3) * (1 + wide), body.getUint16(4, true));
    }
    default:
      return true;
  }
}
