import { boundingArea, cellArea } from "../../areas";
import type { CellContent } from "../../edit";
import { cellXml } from "./cell-xml";
import { handOverSharedFormulas } from "./shared-formulas";
import type { CellAt, RowAt, SheetLayout } from "./sheet-layout";
import { splice, type Change } from "../xml/splice";
import { attributeOf, withAttribute } from "../xml/attributes";
import type { Tag } from "../xml/tags";
import { address, areaAddress, parseArea } from "../../places";

export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Number of the cell's style afterwards. */
  readonly style: number;
}

/** The worksheet with new content in some cells; what stands around them is the same text as before. */
export function editSheet(xml: string, layout: SheetLayout, changes: readonly CellChange[]): string {
  const cells = new Map<string, CellAt>();
  for (const row of layout.rows) for (const cell of row.cells) cells.set(keyOf(cell), cell);
  const edited = new Set(changes.map(keyOf));
  const splices = handOverSharedFormulas(xml, layout, (cell) => edited.has(keyOf(cell)));
  const added: CellChange[] = [];
  for (const change of changes) {
    const cell = cells.get(keyOf(change));
    if (cell) splices.push(changeCell(xml, cell, change));
    else if (!isBlank(change.content)) added.push(change);
  }
  return splice(xml, [...splices, ...addCells(xml, layout, added), ...widenDimension(xml, layout, added)]);
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return address(row, column);
}

function isBlank({ value, formula }: CellContent): boolean {
  return formula === undefined && (value === null || value === "");
}

function changeCell(xml: string, { tag, end }: CellAt, { content, style }: CellChange): Change {
  const text = cellXml(xml.slice(tag.start, tag.end), tag.prefix, content, style);
  return { start: tag.start, end, text };
}

function newCell(prefix: string, { row, column, content, style }: CellChange): string {
  return cellXml(`<${prefix}c r="${address(row, column)}">`, prefix, content, style);
}

function addCells(xml: string, layout: SheetLayout, added: readonly CellChange[]): Change[] {
  const byRow = new Map<number, CellChange[]>();
  const inOrder = [...added].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const change of inOrder) byRow.set(change.row, [...(byRow.get(change.row) ?? []), change]);
  const { data } = layout;
  const newRows: { before: RowAt | undefined; text: string }[] = [];
  const changes: Change[] = [];
  for (const [row, cells] of byRow) {
    const there = layout.rows.find((one) => one.row === row);
    if (there) {
      changes.push(...addToRow(xml, there, cells));
    } else {
      const { prefix } = data.tag;
      const inner = cells.map((cell) => newCell(prefix, cell)).join("");
      newRows.push({
        before: layout.rows.find((one) => one.row > row),
        text: `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`,
      });
    }
  }
  if (data.tag.kind === "empty") {
    if (newRows.length === 0) return changes;
    const open = xml.slice(data.tag.start, data.tag.end);
    return [...changes, filled(open, data.tag, newRows.map(({ text }) => text).join(""))];
  }
  for (const { before, text } of newRows) {
    const at = before?.tag.start ?? endOfRows(layout);
    changes.push({ start: at, end: at, text });
  }
  return changes;
}

/** Right behind the last row, so that blanks and comments after it stay where they are. */
function endOfRows({ rows, data }: SheetLayout): number {
  return rows.at(-1)?.end ?? data.innerEnd;
}

function addToRow(xml: string, row: RowAt, added: readonly CellChange[]): Change[] {
  const { tag } = row;
  const spans = withSpans(xml.slice(tag.start, tag.end), added);
  const texts = added.map((change) => newCell(tag.prefix, change));
  if (tag.kind === "empty") return [filled(spans, tag, texts.join(""))];
  const places = added.map(({ column }, index) => {
    const after = row.cells.find((cell) => cell.column > column);
    const at = after?.tag.start ?? row.cells.at(-1)?.end ?? row.innerEnd;
    return { start: at, end: at, text: texts[index] ?? "" };
  });
  return spans === xml.slice(tag.start, tag.end)
    ? places
    : [{ start: tag.start, end: tag.end, text: spans }, ...places];
}

/** An element that was empty, `<row/>`. */
function filled(open: string, { start, end, prefix, name }: Tag, inner: string): Change {
  return { start, end, text: `${open.replace(/\s*\/>$/, ">")}${inner}</${prefix}${name}>` };
}

/** A row may tell the columns that it uses, as a help for its reader; false help is worse than none. */
function withSpans(open: string, added: readonly CellChange[]): string {
  const spans = /\sspans\s*=\s*["']([^"']*)["']/.exec(open)?.[1];
  if (spans === undefined) return open;
  const ranges = spans
    .trim()
    .split(/\s+/)
    .map((span) => span.split(":").map(Number));
  const covered = ({ column }: CellChange) =>
    ranges.some(([from = NaN, to = NaN]) => column + 1 >= from && column + 1 <= to);
  if (added.every(covered)) return open;
  const ends = [...ranges.flat(), ...added.map(({ column }) => column + 1)];
  const sound = ends.every(Number.isInteger);
  return withAttribute(open, "spans", sound ? `${Math.min(...ends)}:${Math.max(...ends)}` : null);
}

function widenDimension(xml: string, { dimension }: SheetLayout, added: readonly CellChange[]): Change[] {
  if (dimension === undefined || added.length === 0) return [];
  const area = parseArea(attributeOf(xml, dimension, "ref") ?? "");
  const all = area && boundingArea([area, ...added.map(({ row, column }) => cellArea(row, column))]);
  if (all === undefined || areaAddress(all) === areaAddress(area ?? all)) return [];
  const { start, end } = dimension;
  return [{ start, end, text: withAttribute(xml.slice(start, end), "ref", areaAddress(all)) }];
}
