import { oncePer } from "../../../src/common/once";
import type { JudgedTie } from "../../../src/check/judged-tables";
import { judge } from "../../../src/check/judge";
import type { BudgetDocument, Fact, Row, Table } from "../../../src/budget/document";
import { placeKey } from "../../../src/workbook/places";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** What somebody did to one table by mistake: the cells that changed, and what stands in them now. */
export interface Slip {
  readonly what: string;
  readonly table: string;
  readonly cells: readonly WrittenCell[];
}

interface WrittenCell {
  readonly place: CellPlace;
  readonly cell: Cell | undefined;
  /** The amount that went there, as it was read at its former place; none where the cell is blank. */
  readonly from?: Fact;
}

/** Mistakes of whole columns and tables, not of one figure. */
export function slipsOf(workbook: WorkbookSnapshot, document: BudgetDocument): readonly Slip[] {
  return [...document.tables.values()].flatMap((table) => [
    ...exchanged(workbook, table),
    ...withoutTotals(table),
    ...shiftedDown(workbook, table),
  ]);
}

export function withSlip({ sheets }: WorkbookSnapshot, { cells }: Slip): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => {
      const own = cells.filter(({ place }) => place.sheet === sheet.name);
      if (own.length === 0) return sheet;
      const rows = sheet.rows.map((row) => [...(row ?? [])]);
      for (const { place, cell } of own) (rows[place.row] ??= [])[place.column] = cell;
      return { ...sheet, rows };
    }),
  };
}

/** The figures of two neighbouring columns of amounts, the headers as they were. */
function exchanged(workbook: WorkbookSnapshot, { id, rows, description }: Table): Slip[] {
  return description.sections.flatMap(({ id: section, columns }) =>
    columns.slice(1).flatMap((second, index): Slip[] => {
      const first = columns[index];
      if (first === undefined) return [];
      const cells = rowsIn(rows, section).flatMap((row) => {
        const one = row.facts.get(first.id);
        const other = row.facts.get(second.id);
        if (one === undefined || other === undefined) return [];
        return [moved(workbook, one, other.place), moved(workbook, other, one.place)];
      });
      return [{ what: `“${first.title}”与“${second.title}”互换`, table: id, cells }];
    }),
  );
}

/** All amounts that the table says to be sums, and that without a doubt: in rows, in columns, and both. */
function withoutTotals({ id, rows, asRead }: Table): Slip[] {
  const isSure = ({ isInferred = false }: { readonly isInferred?: boolean }) => !isInferred;
  const inRows = (asRead?.rowSums ?? []).filter(isSure).flatMap(({ section, total }) =>
    rowsIn(rows, section)
      .filter((row) => row.id === total)
      .flatMap(({ facts }) => [...facts.values()]),
  );
  const inColumns = (asRead?.columnSums ?? [])
    .filter(isSure)
    .flatMap(({ section, total }) => rowsIn(rows, section).flatMap(({ facts }) => facts.get(total) ?? []));
  const blank = (what: string, facts: readonly Fact[]): Slip => ({
    what,
    table: id,
    cells: [...new Set(facts)].map(({ place }) => ({ place, cell: undefined })),
  });
  return [
    blank("合计各行空白", inRows),
    blank("合计各列空白", inColumns),
    blank("合计各行各列空白", [...inRows, ...inColumns]),
  ];
}

/** The amounts of each row a row too low; the last on the line below the table. A single row may have its name above it. */
function shiftedDown(workbook: WorkbookSnapshot, { id, rows, description }: Table): Slip[] {
  return description.sections.flatMap(({ id: section, columns }) => {
    const own = rowsIn(rows, section);
    if (own.length < 2) return [];
    const cells = columns.flatMap((column) => {
      const facts = own.flatMap(({ facts: all }) => all.get(column.id) ?? []);
      const [first] = facts;
      const last = facts.at(-1);
      if (first === undefined || last === undefined) return [];
      const below = { ...last.place, row: last.place.row + 1 };
      return [
        { place: first.place, cell: undefined },
        ...facts.map((fact, index) => moved(workbook, fact, facts[index + 1]?.place ?? below)),
      ];
    });
    return [{ what: `${section} 金额下移一行`, table: id, cells }];
  });
}

function rowsIn(rows: readonly Row[], section: string): readonly Row[] {
  return rows.filter((row) => row.section === section);
}

function moved({ sheets }: WorkbookSnapshot, from: Fact, to: CellPlace): WrittenCell {
  const cell = sheets.find(({ name }) => name === from.place.sheet)?.rows[from.place.row]?.[
    from.place.column
  ];
  return { place: to, cell, from };
}

/** The facts of a workbook are asked again for every slip in it. */
const keyOf = oncePer(({ place }: Fact) => placeKey(place));

/** Whether a tie that was read from the right workbook fails with the figures as they are now. */
export function breaksTies({ cells }: Slip, ties: readonly JudgedTie[]): boolean {
  const written = new Map(cells.map(({ place, from }) => [placeKey(place), from]));
  const now = (fact: Fact): Fact => {
    const key = keyOf(fact);
    if (!written.has(key)) return fact;
    const from = written.get(key);
    return from === undefined
      ? { ...fact, value: 0n, form: "blank", rounding: 0n }
      : { ...fact, value: from.value, form: from.form, rounding: from.rounding };
  };
  return ties.some(({ tie }) => {
    if (tie.usual) return false;
    const { outcome, isSlight } = judge({ ...tie, left: tie.left.map(now), right: tie.right.map(now) });
    return outcome === "failed" && !isSlight;
  });
}
