import type { BudgetDocument, Table } from "../../budget/document";
import type { Contents, FrontMatter, ListedTitle } from "../../budget/front-matter";
import type { KindStandard } from "../../budget/kind";
import { normalize } from "../../text/normalize";
import type { Sheet, WorkbookSnapshot } from "../../workbook/snapshot";
import { sheetsOf } from "../hidden-lines";
import { titlesOf, titleText } from "../kinds/places/titles";
import { readContents, kindIn, plainTitle, type ReadContents } from "./contents";
import { readCover } from "./cover";

/** A document with the cover and the contents that stand before its tables. */
export function withFrontMatter(
  document: BudgetDocument,
  workbook: WorkbookSnapshot,
  kinds: KindStandard,
): BudgetDocument {
  const front = frontMatterOf(document, workbook, kinds);
  return front === undefined ? document : { ...document, front };
}

/**
 * The documents of one workbook. Of several each has what stands at once before its first table; what only some of them have
 * may be of all.
 */
export function withFrontMatters(
  documents: readonly { readonly document: BudgetDocument; readonly kinds: KindStandard }[],
  workbook: WorkbookSnapshot,
): readonly BudgetDocument[] {
  const [first, ...others] = documents;
  if (first === undefined) return [];
  if (others.length === 0) return [withFrontMatter(first.document, workbook, first.kinds)];
  const fronts = documents.map(({ document, kinds }) =>
    frontMatterOf(document, between(document, documents, workbook), kinds),
  );
  const haveAll = (part: "cover" | "contents") => fronts.every((front) => front?.[part] !== undefined);
  return documents.map(({ document, kinds: { of } }, at) => {
    const cover = haveAll("cover") ? fronts[at]?.cover : undefined;
    const contents = haveAll("contents") ? fronts[at]?.contents : undefined;
    if (cover === undefined && contents === undefined) return document;
    return { ...document, front: { of, ...(cover && { cover }), ...(contents && { contents }) } };
  });
}

/** The sheets of one of several documents, and those without tables at once before them. */
function between(
  document: BudgetDocument,
  documents: readonly { readonly document: BudgetDocument }[],
  { sheets }: WorkbookSnapshot,
): WorkbookSnapshot {
  const own = sheetsOf(document.tables);
  const anyones = new Set(documents.flatMap((one) => [...sheetsOf(one.document.tables)]));
  const start = sheets.findIndex(({ name }) => own.has(name));
  const before = sheets.slice(0, Math.max(0, start));
  const since = before.findLastIndex(({ name }) => anyones.has(name)) + 1;
  return { sheets: [...before.slice(since), ...sheets.filter(({ name }) => own.has(name))] };
}

function frontMatterOf(
  document: BudgetDocument,
  { sheets }: WorkbookSnapshot,
  kinds: KindStandard,
): FrontMatter | undefined {
  const own = sheetsOf(document.tables);
  const start = sheets.findIndex(({ name }) => own.has(name));
  const shown = sheets.filter(({ isHidden }) => isHidden !== true);
  const apart = shown.filter(({ name }) => !own.has(name));
  const [read] = apart.flatMap(
    (sheet) => readContents(sheet, sheet.rows.length - 1, kinds, document.department) ?? [],
  );
  const contents = read && contentsOf(read, document, shown, kinds);
  const [cover] = sheets.slice(0, Math.max(0, start)).flatMap((sheet) => {
    if (!apart.includes(sheet)) return [];
    const end = sheet.name === read?.sheet ? read.top : sheet.rows.length;
    return readCover(sheet, end - 1) ?? [];
  });
  if (cover === undefined && contents === undefined) return undefined;
  return { of: kinds.of, ...(cover && { cover }), ...(contents && { contents }) };
}

function contentsOf(
  { sheet: ownSheet, lines, others, isInOrder }: ReadContents,
  { tables: all, department }: BudgetDocument,
  sheets: readonly Sheet[],
  kinds: KindStandard,
): Contents {
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const tables = [...all.values()]
    .flatMap((table) => titleOfTable(table, kinds, department) ?? [])
    .filter(({ place }) => order.has(place.sheet))
    .toSorted(
      ({ place: a }, { place: b }) =>
        (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || a.row - b.row || a.column - b.column,
    );
  const texts = sheets
    .filter(({ name }) => name !== ownSheet)
    .flatMap((sheet) => [
      ...titlesOf(sheet).map(({ text }) => text),
      titleText(normalize(sheet.name).replace(/^\d+[-_.、]*(?=\D)/, "")),
    ]);
  const elsewhere = [...new Set(texts)].map((text) => listed(text, kinds, department));
  return { lines, others, tables, elsewhere, isInOrder };
}

function titleOfTable(
  { state, title, id, form, areas, asRead }: Table,
  kinds: KindStandard,
  department: string | undefined,
): ListedTitle | undefined {
  const [area] = areas;
  if (state === "missing" || area === undefined) return undefined;
  const place = form.titlePlace ?? { sheet: area.sheet, row: area.top, column: area.left };
  const own = listed(titleText(normalize(title)), kinds, department);
  // What no title says the kind of, its form does.
  const kind = own.kind ?? (asRead && id.replace(/-\d+$/, ""));
  return { ...own, ...(kind !== undefined && { kind }), place };
}

function listed(
  title: string,
  kinds: KindStandard,
  department: string | undefined,
): Omit<ListedTitle, "place"> {
  const kind = kindIn(title, kinds);
  return { text: plainTitle(title, department), printed: title, ...(kind !== undefined && { kind }) };
}
