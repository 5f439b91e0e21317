import type { KindStandard, LabelMeaning, TaughtKind } from "../../../budget/kind";
import type { TaughtHeader } from "../../../budget/taught";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import { printed } from "../../cells";
import { readText, type ReadLabel } from "../labels/label-meaning";
import { meaningsOf, pathKey } from "./telling-labels";

interface Growing extends TaughtKind {
  readonly words: Map<string, LabelMeaning>;
  readonly paths: Map<string, LabelMeaning>;
  readonly totals: Set<string>;
  readonly titles: Set<string>;
  readonly headers: ReadonlySet<string>[];
}

/**
 * A standard with what was taught of the headers of its kinds; what was taught last counts, and nothing goes before the
 * standard's own labels. The very standard where nothing was taught of it.
 */
export function withTaught(standard: KindStandard, headers: readonly TaughtHeader[]): KindStandard {
  const own = headers.filter(({ kind }) => standard.kinds.some(({ id }) => id === kind));
  if (own.length === 0) return standard;
  const kinds = new Map<string, Growing>();
  for (const header of own) {
    let kind = kinds.get(header.kind);
    if (kind === undefined) kinds.set(header.kind, (kind = freshKind()));
    add(kind, header, standard);
  }
  const words = new Map([...kinds.values()].flatMap((kind) => [...kind.words]));
  return { ...standard, taught: { words, kinds } };
}

/** Those of which a workbook has a label: the others make no difference to it. */
export function headersIn(
  { sheets }: WorkbookSnapshot,
  headers: readonly TaughtHeader[],
  { labels }: KindStandard,
): readonly TaughtHeader[] {
  if (headers.length === 0) return headers;
  const texts = new Set<string>();
  for (const { rows } of sheets) {
    for (const cells of rows) {
      for (const cell of cells ?? []) {
        if (typeof cell?.value !== "string" || cell.value.length > LONGEST) continue;
        const { text } = readText(printed(cell), labels);
        texts.add(text);
        texts.add(plainTitle(text));
      }
    }
  }
  return headers.filter(({ titles, columns, totals }) =>
    [...titles, ...totals, ...columns.flatMap(({ path }) => path)].some((text) => texts.has(text)),
  );
}

const LONGEST = 70;

function freshKind(): Growing {
  return { words: new Map(), paths: new Map(), totals: new Set(), titles: new Set(), headers: [] };
}

function add(kind: Growing, header: TaughtHeader, { labels, quantities }: KindStandard): void {
  const said = header.columns.flatMap(({ path, quantity }) => {
    const meaning = quantities.find(({ id }) => id === quantity)?.meaning;
    return meaning === undefined ? [] : [{ path: path.map((text) => readText(text, labels)), meaning }];
  });
  const meanings = meaningsOf(said);
  for (const { path } of said) {
    path.forEach((label, index) => {
      const key = pathKey(path.slice(0, index + 1));
      const meaning = meanings.get(key);
      // The standard's own labels go before.
      if (label.meaning !== undefined || meaning === undefined) return;
      if (meaning.is !== "group" || !kind.paths.has(key)) kind.paths.set(key, meaning);
      if (meaning.is !== "group" || !kind.words.has(label.text)) kind.words.set(label.text, meaning);
    });
  }
  for (const text of header.totals) kind.totals.add(text);
  for (const text of header.titles) kind.titles.add(text);
  const texts = new Set(header.columns.flatMap(({ path }) => path));
  if (header.columns.length >= FEWEST) kind.headers.push(texts);
}

/** Fewer labels are no header that would be known again. */
const FEWEST = 2;

/** The labels over a column with what was taught of just these, for this kind. */
export function taughtPath(path: readonly ReadLabel[], kind: TaughtKind | undefined): readonly ReadLabel[] {
  if (kind === undefined) return path;
  return path.map((label, index) => {
    if (label.meaning !== undefined && !label.isTaught) return label;
    const meaning = kind.paths.get(pathKey(path.slice(0, index + 1)));
    const { text, isOfWhich, numeral, year } = label;
    return {
      text,
      isOfWhich,
      ...(numeral && { numeral }),
      ...(year !== undefined && { year }),
      ...(meaning && { meaning, isTaught: true as const }),
    };
  });
}

/** The kind of a table whose title or header was taught. */
export function taughtKindId(
  { taught }: KindStandard,
  title: string | undefined,
  header: readonly string[],
): string | undefined {
  if (taught === undefined) return undefined;
  const kinds = [...taught.kinds];
  const titled = title === undefined ? undefined : plainTitle(title);
  const byTitle = kinds.find(([, { titles }]) => titled !== undefined && titles.has(titled));
  if (byTitle !== undefined) return byTitle[0];
  const there = new Set(header);
  const byHeader = kinds.filter(([, { headers }]) =>
    headers.some((texts) => [...texts].every((text) => there.has(text))),
  );
  const [only, second] = byHeader;
  return second === undefined ? only?.[0] : undefined;
}

/** A title without the year and the name before it. */
export function plainTitle(title: string): string {
  return title.replace(/^.*?20\d\d年?度?/, "");
}
