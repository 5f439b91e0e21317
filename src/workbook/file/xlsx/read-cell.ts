import type { Cell } from "../../snapshot";
import { tooLarge, type Allowance } from "../limits";
import { makeCell } from "../make-cell";
import { accept, damaged, type Outcome } from "../outcome";
import { richText } from "./rich-text";
import { shiftFormula } from "./shift-formula";
import { contentOf, decodeCellText } from "./xml";

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number format codes by style. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  readonly allowance: Allowance;
  /** By the number that the cells of one shared formula have in common. Filled while the sheet is read. */
  readonly sharedFormulas: Map<string, SharedFormula>;
}

/** A formula, and the cell that it is written for. */
export interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** One `c` element that is not empty. */
export interface CellXml {
  /** Its opening tag. */
  readonly tag: string;
  readonly content: string;
  readonly prefix: string;
  readonly row: number;
  readonly column: number;
}

const NO_RESULT = { error: "no-result" };
/** Days between Excel's day 0 and 1970, when days count from 1900; 1,462 fewer from 1904. */
const DAYS_TO_1970 = 25_569;
const DAYS_1900_TO_1904 = 1462;
const MILLISECONDS_A_DAY = 86_400_000;

/** The cell; `undefined` where it is blank. */
export function readCell(xml: CellXml, context: SheetContext): Outcome<Cell | undefined> {
  const formula = formulaOf(xml, context);
  const value = valueOf(xml, formula !== undefined, context);
  if (!value.ok) return value;
  if (value.value === undefined) return accept(undefined);
  const style = attribute(xml.tag, "s");
  const format = style === undefined ? undefined : context.formats[Number(style)];
  const cell = makeCell(value.value, formula || undefined, format, context.date1904);
  if (!cell) return accept(undefined);

  context.allowance.cells -= 1;
  context.allowance.characters -= cell.formula?.length ?? 0;
  if (context.allowance.cells < 0) return tooLarge("有内容的单元格超过 200 万个");
  if (context.allowance.characters < 0) return tooLarge("单元格里的文字和公式过多");
  return accept(cell);
}

/** `undefined` where the cell is blank. */
function valueOf(
  { tag, content, prefix }: CellXml,
  isFormula: boolean,
  context: SheetContext,
): Outcome<Cell["value"] | undefined> {
  const stored = contentOf(content, `${prefix}v`)?.text;
  const missing = isFormula ? NO_RESULT : undefined;
  switch (attribute(tag, "t")) {
    case "s": {
      if (stored === undefined || stored === "") return accept(missing);
      const text = context.sharedStrings[Number(stored)];
      return text === undefined ? damaged("单元格引用的文字不存在") : accept(text);
    }
    case "str":
      // Excel keeps an empty <v> for a formula that yields an empty text; with none at all nothing was computed.
      return accept(stored === undefined ? missing : ownText(decodeCellText(stored), context.allowance));
    case "inlineStr": {
      const inline = contentOf(content, `${prefix}is`)?.text;
      const text = inline === undefined ? decodeCellText(stored ?? "") : richText(inline, prefix);
      return accept(ownText(text, context.allowance));
    }
    case "b":
      return accept(stored ? stored === "1" || stored === "true" : missing);
    case "e":
      return accept(stored ? { error: decodeCellText(stored) } : missing);
    case "d":
      return accept(stored ? serialDate(stored, context.date1904) : missing);
    default: {
      const written = stored?.trim();
      if (!written) return accept(missing);
      const number = Number(written);
      return accept(Number.isFinite(number) ? number : decodeCellText(written));
    }
  }
}

/** Without its `=`; empty for a formula that the file marks but does not spell out, such as a data table. */
function formulaOf({ content, prefix, row, column }: CellXml, context: SheetContext): string | undefined {
  if (!content.includes(`<${prefix}f`)) return undefined;
  const element = contentOf(content, `${prefix}f`);
  if (!element) return undefined;
  const shared = attribute(element.opening, "t") === "shared" ? attribute(element.opening, "si") : undefined;
  if (element.text !== "") {
    // Excel marks functions newer than the format with prefixes that it does not display.
    const formula = decodeCellText(element.text).replace(/_xl(?:fn|ws|pm)\./g, "");
    if (shared !== undefined) context.sharedFormulas.set(shared, { formula, row, column });
    return formula;
  }
  const first = shared === undefined ? undefined : context.sharedFormulas.get(shared);
  return first ? shiftFormula(first.formula, row - first.row, column - first.column) : "";
}

/** A date as ISO 8601 text, which few programs write, in days; as text if it is none. */
function serialDate(text: string, date1904: boolean): number | string {
  const zoned = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T");
  const milliseconds = Date.parse(zoned ? text : `${text}Z`);
  if (Number.isNaN(milliseconds)) return text;
  return milliseconds / MILLISECONDS_A_DAY + DAYS_TO_1970 - (date1904 ? DAYS_1900_TO_1904 : 0);
}

/**
 * A text of the sheet's own. Engines let a part of a long string keep all of it in memory, here a piece of the
 * sheet of up to many megabytes; joining makes a copy that stands alone.
 */
function ownText(text: string, allowance: Allowance): string {
  allowance.characters -= text.length;
  return ` ${text}`.slice(1);
}

/** How the attributes read here begin; put together once, not for every cell. */
const ATTRIBUTES = { r: ' r="', s: ' s="', t: ' t="', si: ' si="' } as const;

/** An attribute of a tag whose attributes hold neither blanks nor entities, as those of cells and formulas do not. */
export function attribute(tag: string, name: keyof typeof ATTRIBUTES): string | undefined {
  const beginning = ATTRIBUTES[name];
  const start = tag.indexOf(beginning);
  if (start >= 0) {
    const from = start + beginning.length;
    return tag.slice(from, tag.indexOf('"', from));
  }
  // Few programs write them in another way.
  if (!/['\t\r\n]|\s=/.test(tag)) return undefined;
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}
