import type { SheetArea } from "../../../workbook/areas";
import type { AmountUnit } from "../../../amount/parse-amount";
import type { Decimal } from "../../../amount/decimal";
import type {
  ColumnAsRead,
  CompleteList,
  Fact,
  PrintedQuantity,
  Row,
  Table,
  TableAsRead,
  UnreadLine,
} from "../../../budget/document";
import type { AmountColumn, Section } from "../../../budget/table";
import type { TablePart } from "../raw-table";
import { factOf } from "../../tables/facts";
import type { ReadColumn } from "../columns/columns";
import type { QuantityRow } from "./gathered";
import { listsOf } from "./lists";
import { derivedColumns } from "./derived-columns";
import { quantitiesOf } from "./quantities";
import { amountColumns, columnId, sectionId, type KindDraft, type RowAmounts } from "../read-table";
import type { RowOfBlock } from "../rows/across-blocks";
import { amountAt, type KindLine } from "../rows/lines";
import type { KindRow } from "../rows/rows";

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
  amounts: readonly (readonly RowAmounts[])[],
  { id, ordinal, unit, year, usualRounding, firstIndex }: Finishing,
): Table {
  const { place, prelude, parts } = draft;
  let index = firstIndex;
  const rows: Row[] = [];
  const quantities: PrintedQuantity[] = [];
  const lists: CompleteList[] = [];
  const columnSums: TableAsRead["columnSums"][number][] = [];
  const rowSums: TableAsRead["rowSums"][number][] = [];
  const columns: ColumnAsRead[] = [];
  const unread: TableAsRead["unread"][number][] = [];
  const rowIds: (readonly string[])[] = [];
  draft.blocks.forEach((block, at) => {
    const section = sectionId(draft, block, at);
    const ids = idsOf(block.rows.rows);
    const idAt = (position: number) => ids[position] ?? "";
    rowIds.push(ids);
    const own: QuantityRow[] = block.rows.rows.map((row, position) => {
      const rowId = idAt(position);
      const facts = new Map<string, Fact>();
      for (const [column, amount] of amounts[at]?.[position] ?? []) {
        const meaning = { table: id, section, row: rowId, column };
        facts.set(column, factOf(amount, meaning, index++, usualRounding));
      }
      rows.push({
        section,
        id: rowId,
        kind: row.kind,
        name: row.name,
        government: row.line.government,
        code: row.code,
        parent: row.parent === undefined ? undefined : idAt(row.parent),
        repeats: undefined,
        place: row.line.place,
        codePlace: undefined,
        facts,
      });
      return { row, facts };
    });
    // A 小计 says nothing that its row does not say.
    const told = own.filter(({ row }) => row.kind !== "subtotal");
    quantities.push(...quantitiesOf(draft, block, told, year));
    lists.push(...listsOf(place, block, told));
    for (const { total, parts, isSure } of block.sums) {
      const columns = parts.map((column) => `c${column}`);
      columnSums.push({ section, total: `c${total}`, parts: columns, ...gradeOf(isSure) });
    }
    for (const { check, total, parts, what, isSure } of block.rows.sums) {
      const own = { check, section, total: idAt(total), parts: parts.map(idAt), what };
      rowSums.push({ ...own, ...gradeOf(isSure) });
    }
    for (const part of parts)
      columns.push(...block.block.columns.map((column) => columnAsRead(part, column)));
    for (const { line, reason } of block.rows.unread)
      unread.push({ place: line.place, reason, ...codedLine(line) });
  });
  const { derived, unexplainedColumns, beside } = derivedColumns(draft, rows, {
    table: id,
    unit,
    usualRounding,
    year: place.year ?? year,
    nextIndex: index,
  });
  const emptyNote = parts.find(({ body }) => body.emptyNote !== undefined)?.body.emptyNote;
  // Figures of lines that were not understood are figures all the same.
  const hasFigures =
    rows.some((row) =>
      [...row.facts.values()].some((fact) => fact.value !== 0n || fact.form === "unreadable"),
    ) ||
    draft.blocks.some(({ block, rows: { unread: lines } }) =>
      lines.some(({ line }) =>
        block.columns.some(({ column }) => amountAt(line.sheet, line.row, column) !== 0n),
      ),
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
    areas: parts.map(areaOf),
    unit,
    ...(place.year === undefined ? {} : { year: place.year }),
    rows,
    derived,
    ...(beside.length > 0 && { beside }),
    form: {
      titlePlace: { sheet: place.sheet.name, row: place.title.row, column: place.title.column },
      ...(prelude.department && { department: prelude.department }),
      ...(prelude.unit && { unit: prelude.unit }),
      headerYears: [],
      ...(emptyNote && { emptyNote }),
      notes: parts.flatMap(({ body }) => body.notes),
      strayFigures: [],
      unknownRows: [],
      rowsWithoutCode: [],
      unexplainedColumns,
    },
    asRead: {
      ordinal,
      columnSums,
      rowSums,
      sumsAcross: sumsAcross(draft, rowIds),
      quantities,
      lists,
      columns,
      unread,
      hasRoundingRemark: parts.some(({ body }) => body.hasRoundingRemark),
    },
  };
}

function codedLine({ codes, label }: KindLine): Pick<UnreadLine, "coded"> {
  const [first, second] = codes.values();
  if (first === undefined || second !== undefined || label.text === "") return {};
  return { coded: { code: first.code, name: label.text } };
}

function gradeOf(isSure: boolean): { readonly isInferred?: true } {
  return isSure ? {} : { isInferred: true };
}

function sumsAcross(draft: KindDraft, ids: readonly (readonly string[])[]): TableAsRead["sumsAcross"] {
  const rowAt = ({ block, row }: RowOfBlock) => {
    const own = draft.blocks[block];
    return { section: own ? sectionId(draft, own, block) : "", row: ids[block]?.[row] ?? "" };
  };
  return draft.across.map(({ total, parts, what }) => ({
    check: "group-sum",
    total: rowAt(total),
    parts: parts.map(rowAt),
    what,
  }));
}

export function areaOf({ place, body }: TablePart): SheetArea {
  return {
    sheet: place.sheet.name,
    top: place.title?.row ?? place.header.top,
    left: place.left,
    bottom: Math.max(body.bottom, place.header.bottom),
    right: place.right,
  };
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

/** The code of a row, or the line it stands on; rows of a later part, and codes that come again, say so too. */
function idsOf(rows: readonly KindRow[]): readonly string[] {
  const taken = new Set<string>();
  return rows.map(({ code, line }) => {
    const plain = code ?? `r${line.row + 1}`;
    let id = plain;
    if (taken.has(id)) id = `${plain}/${line.row + 1}`;
    for (let count = 2; taken.has(id); count += 1) id = `${plain}/${line.row + 1}-${count}`;
    taken.add(id);
    return id;
  });
}

function columnAsRead({ place, body }: TablePart, column: ReadColumn): ColumnAsRead {
  const quantity = column.role === "other" ? undefined : column.role;
  return {
    sheet: place.sheet.name,
    column: column.column,
    top: place.header.bottom + 1,
    bottom: Math.max(body.bottom, place.header.bottom + 1),
    label: column.path.map(({ text }) => text).join("→"),
    ...(quantity !== undefined && { quantity }),
    ...(column.isInferred && { isInferred: true }),
  };
}

function plainTitle(title: string): string {
  return title.replace(/^.*?20\d\d年?度?/, "");
}
