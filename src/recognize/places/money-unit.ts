import { absolute, ONE } from "../../amount/decimal";
import { parseAmount, type AmountUnit } from "../../amount/parse-amount";
import { normalize } from "../../text/normalize";
import { cellAt, printed } from "../cells";
import type { Candidate } from "./candidate";
import type { ReadCandidate } from "./choose";

const IN_LABEL = /.[(:,]?(?:单位:)?(?:人民币)?((?:百万|[千万亿])?元)\)?$/;

/** The unit that a table prints: above it, or in its column heads (金额（元）). */
export function printedUnit({ prelude, header, sheet }: Candidate): AmountUnit | undefined {
  if (prelude.unit) return prelude.unit.text;
  for (let row = header.bottom; row >= header.top; row -= 1) {
    for (const section of header.sections) {
      for (const column of section.amounts.values()) {
        const unit = IN_LABEL.exec(normalize(printed(cellAt(sheet, row, column))))?.[1];
        if (unit !== undefined) return unit as AmountUnit;
      }
    }
  }
  return undefined;
}

/** A hundred 亿元 if it were 万元: more than any department has whose tables name no unit at all. */
const LARGEST_IN_WAN = 1_000_000n * ONE;

/** The unit of tables that print none: amounts so large, and mostly whole, are in 元. */
export function unitBySize(read: readonly ReadCandidate[]): AmountUnit {
  let figures = 0;
  let whole = 0;
  let largest = 0n;
  for (const { body } of read) {
    for (const { columns, lines } of body.sections) {
      for (const line of lines) {
        for (const id of columns.amounts.keys()) {
          const value = line.amountAt(id)?.value;
          if (typeof value !== "number" && typeof value !== "string") continue;
          const reading = parseAmount(value);
          if (reading.form === "unreadable" || reading.value === 0n) continue;
          figures += 1;
          if (reading.value % ONE === 0n) whole += 1;
          if (absolute(reading.value) > largest) largest = absolute(reading.value);
        }
      }
    }
  }
  return largest >= LARGEST_IN_WAN && whole * 2 >= figures ? "元" : "万元";
}
