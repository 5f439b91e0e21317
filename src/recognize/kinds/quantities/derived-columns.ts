import type { AmountUnit } from "../../../amount/parse-amount";
import type { Decimal } from "../../../amount/decimal";
import type { Row } from "../../../budget/document";
import type { SourceColumn } from "../../derived/candidates";
import { meaningOf } from "../../derived/header-words";
import {
  hasDerived,
  readDerivedColumns,
  together,
  type DerivedRow,
  type DerivedSection,
  type ReadDerived,
} from "../../derived/read-derived-columns";
import type { ExtraColumn } from "../../places/header/header-match";
import type { ReadColumn } from "../columns/columns";
import { isTotal } from "../labels/label-meaning";
import { narrows, pathMeaning } from "../labels/meaning";
import { amountColumns, columnId, sectionId, type DraftBlock, type KindDraft } from "../read-table";

interface Of {
  readonly table: string;
  readonly unit: AmountUnit;
  readonly usualRounding: Decimal;
  readonly year: number | undefined;
  readonly nextIndex: number;
}

/** Shares, differences and rates beside the amounts of a table; `rows` are those of all of its blocks. */
export function derivedColumns(draft: KindDraft, rows: readonly Row[], of: Of): ReadDerived {
  const read: ReadDerived[] = [];
  let index = of.nextIndex;
  let first = 0;
  draft.blocks.forEach((block, at) => {
    const own = rows.slice(first, first + block.rows.rows.length);
    first += own.length;
    const { columns } = block.block;
    const newest = of.year ?? Math.max(0, ...columns.map((column) => column.year ?? 0));
    const extras = columns.map(extraOf);
    const labelled = extras.filter(({ path }) => path.length > 0);
    if (!hasDerived(labelled, newest)) return;
    const one = readDerivedColumns(sectionOf(draft, at, own, { ...of, extras, newest }), index);
    for (const { facts } of one.beside) index += facts.size;
    read.push(one);
  });
  return together(read);
}

/** The columns of a block by their labels, and the year that is the document's. */
interface Labelled {
  readonly extras: readonly ExtraColumn[];
  readonly newest: number;
}

function sectionOf(
  draft: KindDraft,
  at: number,
  rows: readonly Row[],
  { table, unit, usualRounding, extras, newest }: Of & Labelled,
): DerivedSection {
  const block = draft.blocks[at] as DraftBlock;
  const { sheet, header } = draft.place;
  const { columns } = block.block;
  const amounts = new Set(amountColumns(block));
  const isAmount = (column: ReadColumn, extra: ExtraColumn | undefined) => {
    const is = extra && meaningOf(extra, newest)?.is;
    return amounts.has(column) && is !== "ratio" && is !== "people";
  };
  const wholes = wholeColumns(block);
  const isIn = columns.map((column, index) => isAmount(column, extras[index]));
  return {
    table,
    section: sectionId(draft, block, at),
    unit,
    usualRounding,
    newest,
    header: { sheet, top: header.top, bottom: header.bottom },
    rows: rows.flatMap((row, index): DerivedRow[] => {
      const line = block.rows.rows[index]?.line;
      const { id, kind, name, facts } = row;
      return line === undefined ? [] : [{ id, kind, name, sheet: line.sheet, row: line.row, facts }];
    }),
    own: columns
      .filter((_, index) => isIn[index])
      .map((column) => sourceOf(column, newest, wholes.has(column.column))),
    extras: extras.filter(({ path }, index) => !isIn[index] && path.length > 0),
  };
}

const UNIT_AT_END = /(.)\(?[百千万亿]*元\)?$/;

function extraOf({ column, path, year }: ReadColumn): ExtraColumn {
  return { column, path: path.map(({ text }) => text.replace(UNIT_AT_END, "$1")), year };
}

/** Columns of all of their rows: by their labels; else those that take in others and that no other takes in. */
function wholeColumns({ block, sums }: DraftBlock): ReadonlySet<number> {
  const labelled = block.columns.filter(({ path }) => {
    const leaf = path.at(-1);
    return leaf !== undefined && isTotal(leaf) && narrows(pathMeaning(path)) === "";
  });
  if (labelled.length > 0) return new Set(labelled.map(({ column }) => column));
  const parts = new Set(sums.flatMap((sum) => sum.parts));
  return new Set(sums.map(({ total }) => total).filter((total) => !parts.has(total)));
}

function sourceOf(column: ReadColumn, newest: number, isAll: boolean): SourceColumn {
  const { path, year } = column;
  const leaf = path.at(-1);
  const labels = path.map(({ text }) => text);
  return {
    id: columnId(column),
    column: column.column,
    path: labels,
    title:
      leaf !== undefined && isTotal(leaf) && labels.length > 1
        ? labels.slice(-2).join("")
        : (leaf?.text ?? ""),
    is: "own",
    isTotal: isAll,
    isLastYear: year !== undefined && year < newest,
  };
}
