import { oncePer } from "../../common/once";
import type { Fact, Row } from "../../budget/document";
import type { OwnPlace, OwnRow } from "../../budget/own-tie";
import { keyOfLabel } from "../../text/label-key";
import { normalize } from "../../text/normalize";
import { placeAt } from "../../workbook/places";
import { parentName, type NamedColumn, type NamedTable } from "./named-tables";

/** The amount that is meant, or why it is not known: one Chinese sentence without its end. */
export type FoundPlace = Fact | string;

interface Candidate {
  readonly row: Row;
  readonly fact: Fact;
}

/** By what it means; the cell where it once stood only tells apart what has the same names. */
export function findPlace(all: readonly NamedTable[], place: OwnPlace): FoundPlace {
  const tables = tablesNamed(all, place);
  if (tables.length === 0) return `没有找到《${place.table?.title ?? place.table?.kind ?? ""}》`;
  let reason = "";
  for (const one of tables) {
    const found = inTable(one, place);
    if (typeof found !== "string") return found;
    reason ||= found;
  }
  return reason;
}

/** A file of ties is asked for its words again in every workbook. */
const titleKeyOf = oncePer(({ title }: NonNullable<OwnPlace["table"]>) =>
  title === undefined ? undefined : keyOfLabel(title),
);

const columnKeysOf = oncePer((column: NonNullable<OwnPlace["column"]>) =>
  column.map(keyOfLabel).filter((label) => label !== ""),
);

/** Those of the kind, else those of the title; of several the one with the title, or on the sheet, if there is one. */
function tablesNamed(all: readonly NamedTable[], { cell, table }: OwnPlace): readonly NamedTable[] {
  const wanted = table && titleKeyOf(table);
  const isTitled = ({ titleKey }: NamedTable) => wanted !== undefined && titleKey === wanted;
  const ofKind = all.filter(({ kind }) => kind === table?.kind);
  const found = ofKind.length === 0 ? all.filter(isTitled) : ofKind;
  const titled = found.filter(isTitled);
  const [first, second] = titled.length === 0 ? found : titled;
  if (first === undefined || second === undefined) return first === undefined ? [] : [first];
  const onSheet = found.filter(({ table: { areas } }) => areas.some(({ sheet }) => sheet === cell?.sheet));
  return onSheet.length === 1 ? onSheet : [first];
}

function inTable(named: NamedTable, place: OwnPlace): FoundPlace {
  const { columnsOf, title } = named;
  const rows = rowsNamed(named, place.row);
  const said = place.row.name ?? place.row.code ?? "合计";
  if (rows.length === 0) return `《${title}》没有“${said}”一行`;
  const found = bestColumns(rows, columnsOf, place);
  const [only, second] = found;
  if (only === undefined) return `《${title}》“${said}”一行没有“${place.column?.join("→") ?? ""}”一列`;
  if (second === undefined) return only.fact;
  return thereAmong(found, place)?.fact ?? `《${title}》有 ${found.length} 处“${said}”，分不清是哪一处`;
}

/** The one in the cell where it once stood; the sheet may have another name since. */
function thereAmong(found: readonly Candidate[], { cell }: OwnPlace): Candidate | undefined {
  if (cell === undefined) return undefined;
  const at = placeAt(cell);
  const onSheet = found.filter(({ fact: { place } }) => place.sheet === at.sheet);
  const likely = onSheet.length === 0 ? found : onSheet;
  return likely.find(({ fact: { place } }) => place.row === at.row && place.column === at.column);
}

function rowsNamed(
  { rowsByCode, rowsByName, table }: NamedTable,
  { code, government, name, total, under }: OwnRow,
): readonly Row[] {
  const wanted = name === undefined ? undefined : normalize(name);
  const isNamed = (row: Row) => wanted !== undefined && normalize(row.name) === wanted;
  const narrowed = (rows: readonly Row[], isIt: (row: Row) => boolean) => {
    const own = rows.filter(isIt);
    return own.length === 0 ? rows : own;
  };
  if (total)
    return narrowed(
      table.rows.filter(({ kind }) => kind === "total"),
      isNamed,
    );
  const coded = code === undefined ? [] : (rowsByCode().get(code) ?? []);
  const found = coded.length === 0 ? (rowsByName().get(wanted ?? "") ?? []) : narrowed(coded, isNamed);
  const own =
    government === undefined || found.length < 2
      ? found
      : found.filter((row) => normalize(row.government?.name ?? "") === normalize(government));
  if (under === undefined || own.length < 2) return own;
  const parent = normalize(under);
  return own.filter((row) => parentName(table, row) === parent);
}

/** Those whose labels fit best: the whole path, the whole of it in other words, the last label. */
function bestColumns(
  rows: readonly Row[],
  columnsOf: NamedTable["columnsOf"],
  { column }: OwnPlace,
): readonly Candidate[] {
  const wanted = column === undefined ? [] : columnKeysOf(column);
  const weighed = rows.flatMap((row) =>
    columnsOf(row.section).flatMap((one) => {
      const fact = row.facts.get(one.id);
      const fit = fact === undefined ? 0 : fitOf(one, wanted);
      return fact === undefined || fit === 0 ? [] : [{ row, fact, fit }];
    }),
  );
  const best = Math.max(...weighed.map(({ fit }) => fit));
  return weighed.filter(({ fit }) => fit === best);
}

function fitOf({ labels, path }: NamedColumn, wanted: readonly string[]): number {
  const last = wanted.at(-1);
  if (last === undefined) return 1;
  if (path.join("→") === wanted.join("→")) return 4;
  const whole = wanted.join("");
  if (path.join("") === whole || labels.includes(whole)) return 3;
  return path.at(-1) === last ? 2 : labels.includes(last) ? 1 : 0;
}
