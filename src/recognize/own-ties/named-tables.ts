import { byKey } from "../../common/by-key";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import { keyOfLabel } from "../../text/label-key";
import { normalize } from "../../text/normalize";

/** A table or form of a document as ties name it. What its rows and columns are called is looked up once. */
export interface NamedTable {
  readonly kind: string;
  readonly title: string;
  /** As titles are compared. */
  readonly titleKey: string;
  readonly table: Table;
  readonly rowsByCode: () => ReadonlyMap<string, readonly Row[]>;
  readonly rowsByName: () => ReadonlyMap<string, readonly Row[]>;
  readonly columnsOf: (section: string) => readonly NamedColumn[];
}

/** Of which there is something in the document. */
export function namedTables(document: BudgetDocument): readonly NamedTable[] {
  return [
    ...[...document.tables.values()]
      .filter(({ state }) => state !== "missing")
      .map((table) => namedTable(kindOf(table), titleOf(document, table), table)),
    ...document.performanceForms.map(({ figures, name, of }) => namedTable(of, name.text, figures)),
  ];
}

function namedTable(kind: string, title: string, table: Table): NamedTable {
  let rows: ReadonlyMap<string, readonly Row[]> | undefined;
  let coded: ReadonlyMap<string, readonly Row[]> | undefined;
  const columns = new Map<string, readonly NamedColumn[]>();
  return {
    kind,
    title,
    titleKey: keyOfLabel(title),
    table,
    rowsByCode: () => (coded ??= byKey(table.rows.filter(isCoded), ({ code }) => code)),
    rowsByName: () => (rows ??= byKey(table.rows, ({ name }) => normalize(name))),
    columnsOf: (section) => {
      const known = columns.get(section) ?? namedColumns(table, section);
      columns.set(section, known);
      return known;
    },
  };
}

function isCoded(row: Row): row is Row & { readonly code: string } {
  return row.code !== undefined;
}

/** The second table of a kind is none of another kind. */
function kindOf({ asRead, id }: Table): string {
  return asRead !== undefined && asRead.ordinal > 1 ? id.replace(/-\d+$/, "") : id;
}

function titleOf({ department }: BudgetDocument, { description: { titles } }: Table): string {
  const title = keyOfLabel(titles[0]);
  return department === undefined ? title : title.replace(normalize(department), "");
}

/** A column of amounts of a section, with the labels above it. */
export interface NamedColumn {
  readonly id: string;
  readonly path: readonly string[];
  /** Other words for it. */
  readonly labels: readonly string[];
}

function namedColumns(table: Table, section: string): readonly NamedColumn[] {
  const own = table.description.sections.find(({ id }) => id === section);
  const beside = (table.beside ?? []).filter((one) => one.section === section);
  return [
    ...(own?.columns ?? []).map(({ id, labels, title }) => ({
      id,
      path: pathOf(table, section, id) ?? [keyOfLabel(title)],
      labels: [title, ...labels].map(keyOfLabel),
    })),
    ...beside.map(({ id, title }) => ({ id, path: [keyOfLabel(title)], labels: [keyOfLabel(title)] })),
  ];
}

/** As the header of a table prints it that was read by its labels. */
function pathOf({ asRead, rows }: Table, section: string, column: string): string[] | undefined {
  const fact = rows.find((row) => row.section === section && row.facts.has(column))?.facts.get(column);
  if (asRead === undefined || fact === undefined) return undefined;
  const { place } = fact;
  const read = asRead.columns.find(
    (one) =>
      one.sheet === place.sheet &&
      one.column === place.column &&
      one.top <= place.row &&
      place.row <= one.bottom,
  );
  const path = read?.label
    .split("→")
    .map(keyOfLabel)
    .filter((label) => label !== "");
  return path?.length === 0 ? undefined : path;
}

/** The name of what a row is a part of, where another row of its section has the same name. */
export function parentName({ rows }: Table, row: Row): string | undefined {
  const parent = rows.find(({ id, section }) => section === row.section && id === row.parent);
  return parent && normalize(parent.name);
}
