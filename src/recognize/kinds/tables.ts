import type { KindBases, KindStandard } from "../../budget/kind";
import type { Sheet, WorkbookSnapshot } from "../../workbook/snapshot";
import type { AssignedTable } from "../places/assigned";
import { nextHeader, type Span } from "./places/header-place";
import { joined, joinedBare, joinedHalf, readRawTable, type RawTable } from "./raw-table";
import {
  findTablePlaces,
  type FoundPlace,
  type SheetPlaces,
  type TablePlace,
  type UnreadTitle,
} from "./places/table-places";
import { assignedPlace } from "./taught/assigned-place";
import { isTotal } from "./labels/label-meaning";
import { provenKind } from "./untitled";

/** Where a table of a kind stands, its columns and its lines. */
export interface FoundTable {
  readonly raw: RawTable;
  readonly place: TablePlace;
}

/** The tables of a workbook in reading order, each with all its parts, and titles under which none was read. */
interface TablesRead {
  readonly tables: readonly FoundTable[];
  /** Tables of many figures that neither a title nor their own form says the kind of. */
  readonly untitled: readonly RawTable[];
  readonly unread: readonly UnreadTitle[];
}

const FEWEST_LINES = 3;

/** What nobody sees is not published, and not read; but who misses the table is told where it is. */
function hiddenTables(sheet: Sheet, bases: KindBases): readonly UnreadTitle[] {
  return findTablePlaces(sheet, bases, bases.budget)
    .places.filter(({ title }) => title !== undefined)
    .map((place) => unreadPlace(place, "工作表是隐藏的，没有读取；要核对请先取消隐藏"));
}

/** What a person named goes before what is found by itself. */
function placesOf(
  sheet: Sheet,
  bases: KindBases,
  usual: KindStandard,
  assigned: readonly AssignedTable[],
): SheetPlaces {
  const found = findTablePlaces(sheet, bases, usual);
  const named = assigned.flatMap((one) => {
    const place = one.sheet === sheet.name ? assignedPlace(sheet, one, bases) : undefined;
    return place === undefined ? [] : [{ place, top: Math.min(one.top, place.title.row, place.header.top) }];
  });
  if (named.length === 0) return found;
  const isTaken = (row: number, { left, right }: Span) =>
    named.some(
      ({ place, top }) => row >= top && row <= place.end && left <= place.right && right >= place.left,
    );
  const others = found.places.filter((place) => !isTaken(place.header.top, place));
  const cut = others.map((place): FoundPlace => {
    const next = named.find(({ top }) => top > place.header.bottom && isTaken(top, place));
    return next === undefined ? place : { ...place, end: Math.min(place.end, next.top - 1) };
  });
  const all = [...cut, ...named.map(({ place }) => place)];
  return {
    places: all.toSorted((a, b) => a.header.top - b.header.top || a.left - b.left),
    unread: found.unread.filter(
      ({ row }) => !named.some(({ place, top }) => row >= top && row <= place.header.bottom),
    ),
  };
}

export function readTables(
  workbook: WorkbookSnapshot,
  bases: KindBases,
  assigned: readonly AssignedTable[] = [],
): TablesRead {
  const raws: RawTable[] = [];
  const unread: UnreadTitle[] = [];
  const add = (place: FoundPlace) => {
    const last = raws.at(-1);
    const more =
      last && place.given === undefined ? (joined(last, place) ?? joinedHalf(last, place)) : undefined;
    if (more !== undefined) {
      raws[raws.length - 1] = more;
      return more.continued.at(-1);
    }
    const raw = readRawTable(place);
    if (raw !== undefined) raws.push(raw);
    else if (place.title !== undefined) unread.push(unreadPlace(place, "没有认出金额列"));
    return raw;
  };
  const usual = usualStandard(workbook, bases);
  for (const sheet of workbook.sheets) {
    if (sheet.isHidden) {
      unread.push(...hiddenTables(sheet, bases));
      continue;
    }
    const before = raws.at(-1)?.place.standard;
    const first = placesOf(sheet, bases, before ?? bases.budget, assigned);
    const isOpen = before === undefined && first.places.some(({ title }) => title === undefined);
    const found = isOpen && usual() !== bases.budget ? placesOf(sheet, bases, usual(), assigned) : first;
    unread.push(...found.unread);
    const last = raws.at(-1);
    if (found.places.length === 0 && found.unread.length === 0 && last !== undefined) {
      raws[raws.length - 1] = joinedBare(last, sheet) ?? last;
    }
    for (const place of found.places) {
      // Below a table another may begin that has no title of its own.
      let next: FoundPlace | undefined = place;
      while (next !== undefined) next = untitledBelow(next, add(next)?.body.next);
    }
  }
  const tables: FoundTable[] = [];
  const untitled: RawTable[] = [];
  for (const raw of raws) {
    const place = titled(raw);
    if (place !== undefined) tables.push({ raw, place });
    else if (raw.place.title !== undefined)
      unread.push(unreadPlace(raw.place, `标题不是任何一种${namesOf(raw.place.standard)}公开表的`));
    else if (hasManyFigures(raw)) untitled.push(raw);
  }
  const { kept, left } = withoutOthers(tables, assigned);
  return { tables: kept, untitled, unread: [...unread, ...left] };
}

/** By what a table without a title is read that no other stands before: final accounts where all titles are of such. */
function usualStandard({ sheets }: WorkbookSnapshot, bases: KindBases): () => KindStandard {
  let known: KindStandard | undefined;
  return () => {
    if (known !== undefined) return known;
    const titled = sheets
      .filter(({ isHidden }) => !isHidden)
      .flatMap((sheet) => findTablePlaces(sheet, bases, bases.budget).places)
      .filter(({ title, kind }) => title !== undefined && kind !== undefined);
    const isFinal = titled.length > 0 && titled.every(({ standard }) => standard === bases.final);
    return (known = isFinal ? bases.final : bases.budget);
  };
}

/** Of each kind that a person has named the place of, the nearest table that was found by itself gives way. */
function withoutOthers(
  tables: readonly FoundTable[],
  assigned: readonly AssignedTable[],
): { readonly kept: readonly FoundTable[]; readonly left: readonly UnreadTitle[] } {
  if (assigned.length === 0) return { kept: tables, left: [] };
  const gone = new Set<FoundTable>();
  tables.forEach((table, at) => {
    if (table.place.given === undefined) return;
    const others = tables.flatMap((other, index) => {
      const { given, kind, name } = other.place;
      const isOther = given === undefined && kind === table.place.kind && !gone.has(other);
      const isOwn = name === undefined || table.raw.name === undefined || other.raw.name === table.raw.name;
      return isOther && isOwn ? [{ other, away: Math.abs(index - at) }] : [];
    });
    const [nearest] = others.toSorted((a, b) => a.away - b.away);
    if (nearest !== undefined) gone.add(nearest.other);
  });
  return {
    kept: tables.filter((table) => !gone.has(table)),
    left: [...gone].map(({ place }) => unreadPlace(place, "另外指定了这张表的位置，这一张没有采用")),
  };
}

function untitledBelow(
  { sheet, standard, left, right, end, year }: FoundPlace,
  row: number | undefined,
): FoundPlace | undefined {
  if (row === undefined) return undefined;
  const header = nextHeader(sheet, { from: row, end }, { left, right }, standard);
  return header && { sheet, standard, ...header, end, ...(year !== undefined && { year }) };
}

function titled({ place, blocks }: RawTable): TablePlace | undefined {
  const { title } = place;
  if (title !== undefined && place.kind !== undefined) return { ...place, title, kind: place.kind };
  const kind = provenKind(blocks, place.standard);
  if (kind === undefined) return undefined;
  const said = { row: place.header.top, column: place.left, ...title };
  return { ...place, kind, title: { ...said, text: kind.name } };
}

function namesOf({ of }: KindStandard): string {
  return of === "final" ? "决算" : "预算";
}

/** Lines of prose beside a few numbers are no table that anybody would miss. */
function hasManyFigures({ blocks }: RawTable): boolean {
  return blocks.some(({ lines }) => {
    const figures = lines.filter((line) => line.hasFigures);
    return figures.length >= FEWEST_LINES && figures.some(({ label }) => isTotal(label));
  });
}

export function unreadPlace({ sheet, title, header }: FoundPlace, reason: string): UnreadTitle {
  return {
    sheet: sheet.name,
    row: title?.row ?? header.top,
    text: title?.text ?? "",
    reason,
  };
}
