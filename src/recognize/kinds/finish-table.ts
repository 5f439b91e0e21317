import type { AmountUnit } from "../../amount/parse-amount";
import type { Decimal } from "../../amount/decimal";
import type { ColumnAsRead, Fact, PrintedQuantity, Row, Table, TableAsRead } from "../../budget/document";
import type { AmountColumn, Section } from "../../budget/table";
import { withRounding } from "../tables/facts";
import type { ReadColumn } from "./columns";
import { quantitiesOf, type QuantityRow } from "./quantities";
import { amountColumns, columnId, factsOf, type DraftBlock, type KindDraft } from "./read-table";
import type { KindRow } from "./rows";

/** What a document knows when its tables are finished. */
export interface Finishing {
  readonly id: string;
  readonly ordinal: number;
  readonly unit: AmountUnit;
  readonly year: number | undefined;
  readonly usualRounding: Decimal;
  readonly firstIndex: number;
}

/** Gives a table's figures their rounding unit and place in the document, and says what adds up to what. */
export function finishKindTable(
  draft: KindDraft,
  { id, ordinal, unit, year, usualRounding, firstIndex }: Finishing,
): Table {
  const { place, prelude, body } = draft;
  let index = firstIndex;
  const rows: Row[] = [];
  const quantities: PrintedQuantity[] = [];
  const columnSums: TableAsRead["columnSums"][number][] = [];
  const rowSums: TableAsRead["rowSums"][number][] = [];
  const columns: ColumnAsRead[] = [];
  const unread: TableAsRead["unread"][number][] = [];
  draft.blocks.forEach((block, at) => {
    const section = sectionId(draft, block, at);
    const own: QuantityRow[] = block.rows.rows.map((row, position) => {
      const rowId = idOf(row, block, position);
      const facts = new Map<string, Fact>();
      for (const [column, fact] of factsOf(
        draft,
        block,
        row.line,
        { table: id, section, row: rowId },
        unit,
      )) {
        facts.set(column, withRounding(fact, index++, usualRounding));
      }
      const parent = row.parent === undefined ? undefined : block.rows.rows[row.parent];
      rows.push({
        section,
        id: rowId,
        kind: row.kind,
        name: row.name,
        ...(row.code !== undefined && { code: row.code }),
        ...(parent !== undefined && row.parent !== undefined && { parent: idOf(parent, block, row.parent) }),
        place: row.line.place,
        facts,
      });
      return { row, facts };
    });
    quantities.push(...quantitiesOf(draft, block, own, year));
    for (const { total, parts, isSure } of block.sums) {
      if (isSure)
        columnSums.push({ section, total: `c${total}`, parts: parts.map((column) => `c${column}`) });
    }
    const rowId = (position: number) => {
      const row = block.rows.rows[position];
      return row === undefined ? "" : idOf(row, block, position);
    };
    for (const { check, total, parts, what, isSure } of block.rows.sums) {
      if (isSure) rowSums.push({ check, section, total: rowId(total), parts: parts.map(rowId), what });
    }
    for (const column of block.block.columns) columns.push(columnAsRead(draft, column));
    for (const { line, reason } of block.rows.unread) unread.push({ place: line.place, reason });
  });
  const hasFigures = rows.some((row) =>
    [...row.facts.values()].some((fact) => fact.value !== 0n || fact.form === "unreadable"),
  );
  return {
    id,
    description: {
      id,
      number: 0,
      titles: [plainTitle(place.title.text)],
      sections: sectionsOf(draft) as [Section, ...Section[]],
    },
    state: hasFigures ? "filled" : "empty",
    title: place.title.text,
    areas: [
      {
        sheet: place.sheet.name,
        top: place.title.row,
        left: place.left,
        bottom: Math.max(body.bottom, place.header.bottom),
        right: place.right,
      },
    ],
    unit,
    ...(place.year === undefined ? {} : { year: place.year }),
    rows,
    derived: [],
    form: {
      titlePlace: { sheet: place.sheet.name, row: place.title.row, column: place.title.column },
      ...(prelude.department && { department: prelude.department }),
      ...(prelude.unit && { unit: prelude.unit }),
      headerYears: [],
      ...(body.emptyNote && { emptyNote: body.emptyNote }),
      strayFigures: [],
      unknownRows: [],
      rowsWithoutCode: [],
      unexplainedColumns: [],
    },
    asRead: {
      ordinal,
      columnSums,
      rowSums,
      quantities,
      columns,
      unread,
      hasRoundingRemark: body.hasRoundingRemark,
    },
  };
}

function sectionId(draft: KindDraft, block: DraftBlock, at: number): string {
  return draft.blocks.length === 1 ? "rows" : `${block.side}${at + 1}`;
}

function sectionsOf(draft: KindDraft): Section[] {
  return draft.blocks.map((block, at) => ({
    id: sectionId(draft, block, at),
    labels: [],
    columns: amountColumns(block).map((column): AmountColumn => ({
      id: columnId(column),
      title: titleOf(column),
      labels: [],
    })) as [AmountColumn, ...AmountColumn[]],
    rows: { kind: "as-read" },
  }));
}

/** The label of a column, with that of its group where it does not speak for itself. */
function titleOf({ path }: ReadColumn): string {
  const leaf = path.at(-1);
  const above = path.at(-2);
  const isBare = leaf?.meaning?.is === "total" && leaf.meaning.item === undefined;
  return isBare && above !== undefined ? `${above.text}${leaf.text}` : (leaf?.text ?? "");
}

function idOf(row: KindRow, { rows }: DraftBlock, position: number): string {
  if (row.code === undefined) return `r${row.line.row + 1}`;
  const isFirst = rows.rows.findIndex(({ code }) => code === row.code) === position;
  return isFirst ? row.code : `${row.code}/${row.line.row + 1}`;
}

function columnAsRead({ place, body }: KindDraft, column: ReadColumn): ColumnAsRead {
  const quantity = column.role === "other" ? undefined : column.role;
  return {
    sheet: place.sheet.name,
    column: column.column,
    top: place.header.bottom + 1,
    bottom: Math.max(body.bottom, place.header.bottom + 1),
    label: column.path.map(({ text }) => text).join("→"),
    ...(quantity !== undefined && { quantity }),
  };
}

function plainTitle(title: string): string {
  return title.replace(/^.*?20\d\d年?度?/, "");
}
