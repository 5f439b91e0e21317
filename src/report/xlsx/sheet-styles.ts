import { escapeCellText } from "../../workbook/file/xml/text";
import { address } from "../../workbook/places";

/** What Excel bears in a cell is 32,767 characters. */
export const LONGEST_TEXT = 32_000;

/** Indices of `cellXfs`. A quoted text stays one when somebody edits the cell, though it begins like a formula. */
export const STYLE = {
  plain: 0,
  header: 1,
  quoted: 2,
  link: 3,
  quotedLink: 4,
  title: 5,
  heading: 6,
  framedHeader: 7,
  framed: 8,
  quotedFramed: 9,
} as const;

const FONTS = [
  '<sz val="11"/>',
  '<b/><sz val="11"/>',
  '<u/><sz val="11"/><color rgb="FF0563C1"/>',
  '<b/><sz val="16"/>',
];
const LINE = '<color rgb="FF808080"/>';
const FRAME = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin">${LINE}</${side}>`);

const XFS = [
  xf(""),
  xf('fontId="1" applyFont="1" fillId="2" applyFill="1"'),
  xf('quotePrefix="1"'),
  xf('fontId="2" applyFont="1"'),
  xf('fontId="2" applyFont="1" quotePrefix="1"'),
  xf('fontId="3" applyFont="1"', false),
  xf('fontId="1" applyFont="1"', false),
  xf('fontId="1" applyFont="1" fillId="2" applyFill="1" borderId="1" applyBorder="1"'),
  xf('borderId="1" applyBorder="1"'),
  xf('borderId="1" applyBorder="1" quotePrefix="1"'),
];

export const stylesXml =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<fonts count="${FONTS.length}">${FONTS.map((font) => `<font>${font}<name val="宋体"/></font>`).join("")}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>' +
  `<borders count="2"><border/><border>${FRAME.join("")}</border></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${XFS.length}">${XFS.join("")}</cellXfs></styleSheet>`;

/** A text that is not wrapped runs on over blank cells beside it. */
function xf(attributes: string, isWrapped = true): string {
  const wrap = isWrapped ? ' wrapText="1"' : "";
  return `<xf ${attributes} applyAlignment="1"><alignment vertical="top"${wrap}/></xf>`;
}

/** What Excel would take for a formula if it were typed in. */
export function needsQuote(text: string): boolean {
  return /^[=+\-@']/.test(text);
}

export function textXml(text: string, row: number, column: number, style: number): string {
  const written = escapeCellText(text);
  return `<c r="${address(row, column)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}
