import type { Cell, Sheet } from "../../snapshot";
import { LIMITS, tooLarge } from "../limits";
import { accept, damaged, type Outcome, type Refusal } from "../outcome";
import { placeOf } from "./a1";
import { attribute, readCell, type SheetContext } from "./read-cell";
import { endsName } from "./xml";

export interface SheetScan {
  /** Takes the next piece of the sheet's XML; pieces may end anywhere. */
  push(piece: string): Refusal | undefined;
  /** The rows, once the last piece was taken. */
  finish(): Outcome<Sheet["rows"]>;
}

const SLASH = 0x2f;
const REFERENCE = ' r="';

/**
 * Reads the cells of a worksheet while its XML arrives. Only those that hold something are kept, so a sheet that is
 * formatted down to the last row costs time and no memory.
 */
export function scanSheet(context: SheetContext): SheetScan {
  const rows: (Cell | undefined)[][] = [];
  /** The end of the last piece, from where a tag or cell is not complete. */
  let pending = "";
  let place: "before" | "inside" | "after" = "before";
  let row = -1;
  let column = -1;
  let prefix = "";
  let rowTag = "";
  let cellTag = "";
  let cellEnd = "";
  let dataEnd = "";

  function push(piece: string): Refusal | undefined {
    if (place === "after") return undefined;
    const text = pending + piece;
    const start = place === "before" ? findData(text) : 0;
    const end = start === undefined ? Math.max(0, text.length - 1000) : readRows(text, start);
    if (typeof end !== "number") return end;
    pending = text.slice(end);
    return pending.length > LIMITS.cellCharacters ? tooLarge("一个单元格的内容过长") : undefined;
  }

  function findData(text: string): number | undefined {
    const start = /<((?:[\w.-]+:)?)sheetData(?:\s[^<>]*)?>/.exec(text);
    if (!start) return undefined;
    place = start[0].endsWith("/>") ? "after" : "inside";
    prefix = start[1] ?? "";
    rowTag = `<${prefix}row`;
    cellTag = `<${prefix}c`;
    cellEnd = `</${prefix}c>`;
    dataEnd = `</${prefix}sheetData`;
    return start.index + start[0].length;
  }

  /** Reads what is complete, and says where it ends. */
  function readRows(text: string, start: number): number | Refusal {
    let at = start;
    // A sheet may have millions of blank cells: the place of one is looked at only if a later cell depends on it.
    let passed = -1;
    const catchUp = (): void => {
      if (passed >= 0) moveTo(text.slice(passed, text.indexOf(">", passed)));
      passed = -1;
    };
    while (place === "inside") {
      const open = text.indexOf("<", at);
      if (open < 0) break;
      // The attributes of rows and cells hold no ">".
      let close = text.indexOf(">", open);
      if (close < 0) break;
      if (isTag(text, open, cellTag)) {
        const closed = text.charCodeAt(close - 1) === SLASH;
        const end = closed ? close : text.indexOf(cellEnd, close);
        if (end < 0) break;
        const blank = end - close < 2;
        if (blank && text.startsWith(REFERENCE, open + cellTag.length)) {
          passed = open;
        } else {
          catchUp();
          const tag = text.slice(open, close);
          moveTo(tag);
          const refusal = blank ? undefined : keep(tag, text.slice(close + 1, end));
          if (refusal) return refusal;
        }
        if (!closed) close = end + cellEnd.length - 1;
      } else if (isTag(text, open, rowTag)) {
        const number = attribute(text.slice(open, close), "r");
        row = number === undefined ? row + 1 : Number(number) - 1;
        column = -1;
        passed = -1;
      } else if (text.startsWith("<!--", open)) {
        const end = text.indexOf("-->", open);
        if (end < 0) break;
        close = end + 2;
      } else if (text.startsWith(dataEnd, open)) {
        place = "after";
      }
      at = close + 1;
    }
    catchUp();
    return place === "inside" ? at : text.length;
  }

  /** A cell without a reference follows the one before; the same goes for rows. */
  function moveTo(tag: string): void {
    const reference = attribute(tag, "r");
    if (reference === undefined) column += 1;
    else ({ row, column } = placeOf(reference));
  }

  function keep(tag: string, content: string): Refusal | undefined {
    const cell = readCell({ tag, content, prefix, row, column }, context);
    if (!cell.ok) return cell;
    if (cell.value === undefined) return undefined;
    if (!(row >= 0 && row < LIMITS.rows && column >= 0 && column < LIMITS.columns)) {
      return damaged("单元格的位置超出了工作表");
    }
    (rows[row] ??= [])[column] = cell.value;
    return undefined;
  }

  return {
    push,
    finish: () => (place === "inside" ? damaged("工作表的内容没有写完") : accept(rows)),
  };
}

function isTag(text: string, open: number, start: string): boolean {
  return text.startsWith(start, open) && endsName(text.charCodeAt(open + start.length));
}
