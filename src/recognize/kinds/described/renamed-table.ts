import { oncePer } from "../../../common/once";
import type { DerivedColumn, Fact, Row, RowOfSection, Table, TableAsRead } from "../../../budget/document";
import type { AmountColumn, RowScheme, Section, TableDescription } from "../../../budget/table";

/** By the ids that reading by labels gave: sections, columns as `section column` and rows as `section row`. */
export interface Names {
  readonly sections: ReadonlyMap<string, Section>;
  readonly columns: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, string>;
}

/** With the ids of a description for what it knows; the rest keeps its own. */
export function renamedTable(table: Table, description: TableDescription, names: Names): Table {
  const sectionOf = (id: string) => names.sections.get(id)?.id ?? id;
  const columnOf = (section: string, id: string) => names.columns.get(`${section} ${id}`) ?? id;
  const rowOf = (section: string, id: string) => names.rows.get(`${section} ${id}`) ?? id;
  const factOf = oncePer((fact: Fact): Fact => ({
    ...fact,
    section: sectionOf(fact.section),
    row: rowOf(fact.section, fact.row),
    column: columnOf(fact.section, fact.column),
  }));
  const factsIn = (section: string, facts: ReadonlyMap<string, Fact>) =>
    new Map([...facts].map(([column, fact]) => [columnOf(section, column), factOf(fact)] as const));
  const scheme = (section: string): RowScheme["kind"] | undefined => names.sections.get(section)?.rows.kind;
  const rows = table.rows.map((row): Row => ({
    ...row,
    section: sectionOf(row.section),
    id: rowOf(row.section, row.id),
    kind: kindOf(row, rowOf(row.section, row.id), scheme(row.section)),
    ...(row.parent !== undefined && { parent: rowOf(row.section, row.parent) }),
    ...(row.repeats !== undefined && { repeats: rowOf(row.section, row.repeats) }),
    facts: factsIn(row.section, row.facts),
  }));
  const derivedOf = ({ cells, rivals, ...column }: DerivedColumn): DerivedColumn => ({
    ...column,
    section: sectionOf(column.section),
    of: columnOf(column.section, column.of),
    base: columnOf(column.section, column.base),
    ...(column.wholeRow !== undefined && { wholeRow: rowOf(column.section, column.wholeRow) }),
    cells: new Map([...cells].map(([row, cell]) => [rowOf(column.section, row), cell] as const)),
    ...(rivals && { rivals: rivals.map(derivedOf) }),
  });
  const beside = table.beside?.map((one) => ({
    ...one,
    section: sectionOf(one.section),
    facts: new Map([...one.facts].map(([row, fact]) => [rowOf(one.section, row), factOf(fact)] as const)),
  }));
  const sumOf = <S extends { section: string; total: string; parts: readonly string[] }>(
    sum: S,
    of: typeof rowOf,
  ): S => ({
    ...sum,
    section: sectionOf(sum.section),
    total: of(sum.section, sum.total),
    parts: sum.parts.map((part) => of(sum.section, part)),
  });
  const placeOf = ({ section, row }: RowOfSection): RowOfSection => ({
    section: sectionOf(section),
    row: rowOf(section, row),
  });
  const { asRead } = table;
  const read: TableAsRead | undefined = asRead && {
    ...asRead,
    columnSums: asRead.columnSums.map((sum) => sumOf(sum, columnOf)),
    rowSums: asRead.rowSums.map((sum) => sumOf(sum, rowOf)),
    sumsAcross: asRead.sumsAcross.map((sum) => ({
      ...sum,
      total: placeOf(sum.total),
      parts: sum.parts.map(placeOf),
    })),
    quantities: asRead.quantities.map((one) => ({ ...one, facts: one.facts.map(factOf) })),
  };
  return {
    ...table,
    description: {
      ...description,
      sections: table.description.sections.map((section) =>
        describedSection(section, names),
      ) as unknown as TableDescription["sections"],
    },
    rows,
    derived: table.derived.map(derivedOf),
    ...(beside && { beside }),
    ...(read && { asRead: read }),
  };
}

/** Economic items are items of their groups, whether or not they bear codes. */
function kindOf(row: Row, id: string, scheme: RowScheme["kind"] | undefined): Row["kind"] {
  if (id === "total") return "total";
  if (scheme !== "groups" || row.kind === "total" || row.kind === "subtotal") return row.kind;
  return row.parent === undefined ? "group" : "item";
}

function describedSection(section: Section, { sections, columns }: Names): Section {
  const own = sections.get(section.id);
  if (own === undefined) return section;
  const described = section.columns.map((column): AmountColumn => {
    const id = columns.get(`${section.id} ${column.id}`);
    const known = own.columns.find((one) => one.id === id);
    return known ?? column;
  });
  return {
    id: own.id,
    labels: own.labels,
    columns: described as unknown as Section["columns"],
    rows: { kind: "as-read", ...(own.rows.kind !== "as-read" && { like: own.rows }) },
  };
}
