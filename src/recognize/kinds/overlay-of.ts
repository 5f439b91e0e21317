import type { Table } from "../../budget/document";
import type { KindStandard } from "../../budget/kind";
import type { Overlay, PrescribedTable } from "../../budget/overlay";
import type { Standard } from "../../budget/standard";
import { normalize } from "../../text/normalize";
import { filledCells, printed } from "../cells";
import type { FoundTable } from "./tables";
import { EMPTY_FORM } from "../tables/empty-form";

/** So many titles must be the province's own, and so much of all that it prescribes there. */
const OWN = 3;
const MOST = 0.75;

/** Of some standards with overlays the one whose tables these are; `undefined` where their titles are no province's. */
export function overlayOf<S extends Pick<Standard, "overlay">>(
  tables: readonly FoundTable[],
  standards: readonly S[],
): S | undefined {
  const scored = standards.flatMap((standard) => {
    const prescribed = standard.overlay?.tables ?? [];
    const there = prescribed.filter((one) => tables.some((table) => isPrescribed(table, one)));
    const own = there.filter(({ isOwn }) => isOwn).length;
    return own >= OWN && there.length >= prescribed.length * MOST ? [{ standard, count: there.length }] : [];
  });
  return scored.toSorted((a, b) => b.count - a.count)[0]?.standard;
}

function isPrescribed(
  { place: { kind, title } }: FoundTable,
  { kind: wanted, words }: PrescribedTable,
): boolean {
  return kind.id === wanted && words?.test(title.text) === true;
}

/**
 * Whether tables are a province's whatever their form: nearly all that it prescribes bear their own number of its, or the
 * titles that it gives them.
 */
export function bearMarksOf(found: readonly FoundTable[], { tables, tableLabel }: Overlay): boolean {
  const of = (kind: string) => found.filter(({ place }) => place.kind.id === kind);
  const isNumbered = ({ kind }: PrescribedTable, index: number) =>
    of(kind).some(
      (one) => Number(/\d+/.exec(labelOf(one, tableLabel ?? NO_LABEL)?.text ?? "")?.[0]) === index + 1,
    );
  const isTitled = ({ kind, layout }: PrescribedTable) =>
    layout !== undefined && of(kind).some(({ place: { title } }) => ends(title.text, layout.titles[0]));
  return [isNumbered, isTitled].some((isOwn) => tables.filter(isOwn).length >= tables.length * MOST);
}

const NO_LABEL = /(?!)/;

function ends(text: string, title: string): boolean {
  return normalize(text).endsWith(normalize(title));
}

/** The base with what an overlay adds; `undefined` where it adds nothing to how tables are read. */
export function kindsOver(base: KindStandard, overlay: Overlay): KindStandard | undefined {
  const { labels = [], shapes } = overlay;
  if (labels.length === 0 && shapes === undefined) return undefined;
  let own = over.get(base);
  if (own === undefined) over.set(base, (own = new Map()));
  const known = own.get(overlay);
  if (known !== undefined) return known;
  const read = {
    ...base,
    labels: [...labels, ...base.labels],
    kinds: base.kinds.map((kind) => ({ ...kind, ...shapes?.[kind.id] })),
  };
  own.set(overlay, read);
  return read;
}

/** What labels mean is looked up once for each list of them. */
const over = new WeakMap<KindStandard, Map<Overlay, KindStandard>>();

/** A document's tables with their numbers and labels, and those that are not there where they would stand. */
export function withPrescribed(
  tables: ReadonlyMap<string, Table>,
  found: readonly FoundTable[],
  overlay: Overlay,
): ReadonlyMap<string, Table> {
  const entries = [...tables].map(([id, table]): [string, Table] => [id, numbered(table, found, overlay)]);
  let after = 0;
  for (const { kind, title } of overlay.tables) {
    const at = entries.findIndex(([id]) => id === kind);
    if (at < 0) entries.splice(after, 0, [kind, missingTable(kind, title)]);
    after = (at < 0 ? after : at) + 1;
  }
  return new Map(entries);
}

function numbered(table: Table, found: readonly FoundTable[], { tables, tableLabel }: Overlay): Table {
  const number = tables.findIndex(({ kind }) => kind === table.id) + 1;
  const { titlePlace } = table.form;
  const own = found.find(
    ({ place: { sheet, title } }) =>
      sheet.name === titlePlace?.sheet && title.row === titlePlace.row && title.column === titlePlace.column,
  );
  const label = own && tableLabel && labelOf(own, tableLabel);
  if (number === 0 || label === undefined) return table;
  return { ...table, description: { ...table.description, number }, form: { ...table.form, label } };
}

/** So many lines above its title a table's label may stand. */
const ABOVE_TITLE = 2;

/** The last before its header. */
function labelOf(
  { place: { sheet, title, header } }: FoundTable,
  words: RegExp,
): Table["form"]["label"] | undefined {
  for (let row = header.top - 1; row >= Math.max(0, title.row - ABOVE_TITLE); row -= 1) {
    for (const { column, cell } of filledCells(sheet, row, { left: 0, right: Infinity })) {
      const [text] = words.exec(normalize(printed(cell))) ?? [];
      if (text !== undefined) return { text, place: { sheet: sheet.name, row, column } };
    }
  }
  return undefined;
}

function missingTable(kind: string, title: string): Table {
  return {
    id: kind,
    description: { id: kind, number: 0, titles: [title], sections: NO_SECTIONS },
    state: "missing",
    title,
    areas: [],
    unit: "万元",
    rows: [],
    derived: [],
    form: EMPTY_FORM,
  };
}

/** Nobody asks for a column of a table that is not there. */
const NO_SECTIONS = [] as unknown as Table["description"]["sections"];
