import { prefixOf, withoutPrefixIn } from "./prefix";

/**
 * The part of a worksheet as the parser reads it rightly: nothing but its cells, without blank ones that only carry a
 * format, and with what programs write otherwise than Excel put as Excel does.
 */
export function mendedSheet(part: Uint8Array): Uint8Array {
  const prefix = prefixOf(part);
  const plain = withoutBlankCells(cellsOnly(part, prefix));
  if (prefix === undefined && !isOdd(plain)) return plain;
  let xml = new TextDecoder().decode(plain);
  // The parser resolves a character by its number, and then reads it as a byte.
  xml = xml.replace(/&#(x[\da-f]+|\d+);/gi, (whole, number: string) => {
    const code = Number(number.replace(/^x/i, "0x"));
    return code > 0x7f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  // Some programs write all that is not English so, and nothing else otherwise than Excel.
  const spelled = encoder.encode(xml);
  if (prefix === undefined && !isOdd(spelled)) return spelled;
  xml = xml.replace(/<!--[^]*?-->/g, "");
  if (prefix !== undefined) xml = withoutPrefixIn(xml, prefix);
  return encoder.encode(mendedCells(xml.replace(LOOSE_TAG, tightTag)));
}

const encoder = new TextEncoder();
/** With what the parser would look for through the whole part if it were not there, and that says nothing. */
const BEFORE = encoder.encode(
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension/><sheetPr/><sheetViews></sheetViews>',
);
const AFTER = encoder.encode("</worksheet>");

/**
 * Without what stands around columns and rows: a false size, and links for the whole sheet, of each address of which the parser
 * would make a cell.
 */
function cellsOnly(part: Uint8Array, prefix: string | undefined): Uint8Array {
  const name = prefix === undefined ? "sheetData" : `${prefix}:sheetData`;
  const open = encoder.encode(`<${name}`);
  const close = encoder.encode(`</${name}`);
  let start = part.indexOf(LESS);
  while (start >= 0 && !startsAt(part, open, start)) start = part.indexOf(LESS, start + 1);
  if (start < 0) return part;
  let end = part.lastIndexOf(LESS);
  while (end > start && !startsAt(part, close, end)) end = part.lastIndexOf(LESS, end - 1);
  if (part[part.indexOf(MORE, start) - 1] === SLASH) return encoder.encode("<worksheet></worksheet>");
  if (end <= start) return part;
  const stop = part.indexOf(MORE, end) + 1;
  // Which columns are hidden stands right before the rows.
  const columns = encoder.encode(prefix === undefined ? "<cols" : `<${prefix}:cols`);
  for (let at = part.indexOf(LESS); at >= 0 && at < start; at = part.indexOf(LESS, at + 1))
    if (startsAt(part, columns, at)) start = at;
  const cells = new Uint8Array(BEFORE.length + stop - start + AFTER.length);
  cells.set(BEFORE, 0);
  cells.set(part.subarray(start, stop), BEFORE.length);
  cells.set(AFTER, BEFORE.length + stop - start);
  return cells;
}

function startsAt(part: Uint8Array, wanted: Uint8Array, at: number): boolean {
  let index = 0;
  while (index < wanted.length && part[at + index] === wanted[index]) index += 1;
  return index === wanted.length;
}

const SPACE = 0x20;
const LESS = 0x3c;
const SLASH = 0x2f;
const AND = 0x26;
const HASH = 0x23;
const EQUALS = 0x3d;
const MORE = 0x3e;

/** Whether a part holds what the parser would take for something else: see `mendedCells`, comments, line breaks in tags. */
function isOdd(part: Uint8Array): boolean {
  const { length } = part;
  let at = part.indexOf(LESS);
  while (at >= 0 && at < length) {
    const first = part[at + 1];
    // Comments and CDATA.
    if (first === 0x21) return true;
    let end = at + 1;
    while (end < length && part[end] !== MORE) {
      const byte = part[end] ?? 0;
      if (byte < SPACE && first !== 0x3f) return true;
      if (byte === SPACE && isLooseAt(part, end)) return true;
      end += 1;
    }
    if (first === 0x63 && part[at + 2] === SPACE && !isPlainAddress(part, at + 3)) return true;
    let isValue = first === 0x76 && end === at + 2;
    at = end + 1;
    while (at < length && part[at] !== LESS) {
      if (part[at] === AND && part[at + 1] === HASH && isWide(part, at + 2)) return true;
      if (isValue && !isOfNumber(part, at)) {
        if (!hasType(part, end)) return true;
        isValue = false;
      }
      at += 1;
    }
  }
  return false;
}

/** Whether the number of a character is beyond those that are one byte; in hexadecimal all are looked at closely. */
function isWide(part: Uint8Array, at: number): boolean {
  let code = 0;
  for (let place = at; isBetween(part[place], 0x30, 0x39); place += 1)
    code = code * 10 + (part[place] ?? 0) - 0x30;
  return code > 0x7f || (part[at] ?? 0) > 0x39;
}

/** A space where the parser expects none: around `=`, before `>`, before another. */
function isLooseAt(part: Uint8Array, at: number): boolean {
  const next = part[at + 1];
  return next === EQUALS || next === MORE || next === SPACE || part[at - 1] === EQUALS;
}

/** `r="C12"` and whatever follows. Other attributes may come before it; then it is looked at closely. */
function isPlainAddress(part: Uint8Array, at: number): boolean {
  if (part[at] !== 0x72 || part[at + 1] !== 0x3d || part[at + 2] !== QUOTE) return false;
  let place = at + 3;
  while (isBetween(part[place], 0x41, 0x5a)) place += 1;
  while (isBetween(part[place], 0x30, 0x39)) place += 1;
  return part[place] === QUOTE;
}

const QUOTE = 0x22;

function isBetween(byte: number | undefined, from: number, to: number): boolean {
  return byte !== undefined && byte >= from && byte <= to;
}

/** A digit; a sign at its beginning; a point that is the only one; what begins an exponent is looked at closely. */
function isOfNumber(part: Uint8Array, at: number): boolean {
  const byte = part[at];
  if (isBetween(byte, 0x30, 0x39)) return true;
  if (byte === MINUS) return part[at - 1] === MORE;
  if (byte !== POINT) return false;
  let next = at + 1;
  while (isBetween(part[next], 0x30, 0x39)) next += 1;
  return part[next] !== POINT;
}

const MINUS = 0x2d;
const POINT = 0x2e;

/** Whether the cell around the value whose tag ends here says that it is no number: `t="str"`, `t="e"` … */
function hasType(part: Uint8Array, end: number): boolean {
  let start = end;
  while (start > 0 && !(part[start] === LESS && part[start + 1] === 0x63)) start -= 1;
  let at = start;
  while (at < end && part[at] !== MORE) {
    const isType = part[at] === SPACE && part[at + 1] === 0x74 && part[at + 2] === 0x3d;
    if (isType) return part[at + 4] !== 0x6e;
    at += 1;
  }
  return false;
}

const LOOSE_TAG = /<[^<>?!][^<>]*\s[^<>]*>/g;

/** With one space before each attribute, and no other. */
function tightTag(tag: string): string {
  return tag
    .replace(/("[^"]*"|'[^']*')|\s*=\s*|\s+/g, (space, quoted?: string) =>
      quoted !== undefined ? quoted : space.includes("=") ? "=" : " ",
    )
    .replace(/ (\/?>)$/, "$1");
}

const CELL = /<c((?:\s[^<>]*?)?)(\/?)>/g;
const VALUE = /^(?:\s*<f\b[^<>]*?(?:\/>|>[^<]*<\/f>))?\s*<v[^<>]*>([^<]*)<\/v>/;
const NUMBER = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:E[-+]?\d+)?\s*$/i;

/**
 * Addresses in small letters or with dollars; and what stands as a number and is none, such as 4,264.29: the parser would
 * read it up to its first odd character. It is a text then, to be read whole or refused by who reads amounts.
 */
function mendedCells(xml: string): string {
  return xml.replace(CELL, (tag, attributes: string, slash: string, at: number) => {
    const placed = attributes.replace(
      /\sr\s*=\s*["']([^"']*)["']/,
      (_, address: string) => ` r="${address.replaceAll("$", "").toUpperCase()}"`,
    );
    if (slash !== "") return `<c${placed}/>`;
    const type = /\st\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    if (type !== undefined && type !== "n") return `<c${placed}>`;
    const value = VALUE.exec(xml.slice(at + tag.length, at + tag.length + MOST))?.[1];
    if (value === undefined || !/[\d０-９]/.test(value) || NUMBER.test(value)) return `<c${placed}>`;
    return `<c${placed.replace(/\st\s*=\s*["'][^"']*["']/, "")} t="str">`;
  });
}

/** What stands in a cell before the end of its value, a long formula too. */
const MOST = 40_000;

/** From this size on a sheet is mostly formatting: a sheet formatted to its last row has a million blank rows. */
const WORTH_STRIPPING = 4 * 1024 * 1024;

/** Blank cells and rows that only carry a format say nothing, and can be a thousand times the rest. */
function withoutBlankCells(part: Uint8Array): Uint8Array {
  if (part.length < WORTH_STRIPPING) return part;
  const text = new TextDecoder().decode(part);
  const stripped = text
    .replace(/<(?:\w+:)?c(?:\s[^<>]*)?\/>|<((?:\w+:)?c)(?:\s[^<>]*)?><\/\1>/g, "")
    .replace(/<(?:\w+:)?row(?:\s[^<>]*)?\/>|<((?:\w+:)?row)(?:\s[^<>]*)?><\/\1>/g, "");
  return encoder.encode(stripped);
}
