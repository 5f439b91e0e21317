import type { Observation, Statement, TableCheck } from "../../budget/check";
import type { BudgetDocument } from "../../budget/document";
import type { Contents, ListedTitle } from "../../budget/front-matter";
import { similarity } from "../../text/similarity";

type Title = Omit<ListedTitle, "place">;

export const contentsLines: TableCheck = {
  id: "contents-lines",
  about: "tables",
  title: "目录与各表一一对应",
  severity: "warning",
  requires: [],
  why: "目录列出的表没有公开、公开的表目录没有列出、前后顺序不同，多是增删了表而目录没有跟着改；缺的可能正是应当公开的一张表。页码和虚线不核对。",
  mend: "目录列出而没有的表，补上或从目录中删去；没有列出的表，补进目录；顺序按各表的顺序改。",
  concerns: ({ front }) => front?.contents !== undefined,
  *examine(document): Iterable<Statement> {
    const contents = document.front?.contents;
    if (contents === undefined) return;
    const { lines, tables } = contents;
    const { absent, unlisted } = compared(contents, document);
    // The contents of another set, or of tables in other files.
    if (absent.length * 2 > lines.length || unlisted.length * 2 > tables.length) {
      yield { is: "not-checked", reason: "目录与各表多数对不上，没有逐项核对" };
      return;
    }
    if (absent.length > 0)
      yield told(absent, `目录列有${quoted(absent)}，工作簿中没有找到${these(absent)}，请核对。`);
    if (unlisted.length > 0)
      yield told(unlisted, `目录没有列出${quoted(unlisted)}，请补进目录，或核对是不是同一张表。`);
    if (contents.isInOrder) yield* disorder(contents);
  },
};

function compared(
  contents: Contents,
  { performanceForms }: BudgetDocument,
): { readonly absent: readonly ListedTitle[]; readonly unlisted: readonly ListedTitle[] } {
  const { lines, others, tables, elsewhere } = contents;
  const isSame = (one: Title) => (other: Title) => one.text === other.text;
  const linesLeft = lines.filter((line) => !tables.some(isSame(line)) && !elsewhere.some(isSame(line)));
  const tablesLeft = tables.filter((table) => !lines.some(isSame(table)));
  const rest = elsewhere.filter((title) => !lines.some(isSame(title)) && !tables.some(isSame(title)));
  const hasForms = performanceForms.length > 0 || elsewhere.some(({ printed }) => /绩效/.test(printed));
  const absent = linesLeft.filter(
    (line) =>
      ![...tablesLeft, ...rest].some((title) => isAlike(line, title)) &&
      ![...tables, ...elsewhere].some((title) => begins(line, title)) &&
      !(hasForms && /绩效/.test(line.printed)),
  );
  const unlisted = tablesLeft.filter(
    (table) =>
      !linesLeft.some((line) => isAlike(line, table)) &&
      !lines.some((line) => begins(line, table)) &&
      !others.some((text) => begins({ text }, { text: table.text.replace(/表$/, "") })),
  );
  return { absent, unlisted };
}

/** Names are written more freely in a contents than over a table: 部门收支总表 for 收支总体情况表. */
function isAlike(one: Title, other: Title): boolean {
  if (one.kind !== undefined && other.kind !== undefined) return one.kind === other.kind;
  return similarity(one.text, other.text) >= ALIKE || begins(one, other);
}

const ALIKE = 0.75;

/** 一般公共预算基本支出表 and 一般公共预算基本支出表（按经济分类科目） */
function begins({ text: one }: Pick<Title, "text">, { text: other }: Pick<Title, "text">): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.startsWith(short);
}

/** Of the tables of which it is known which line is theirs, those that stand out of the order of the others. */
function* disorder({ lines, tables }: Contents): Iterable<Observation> {
  const places = lines.map((line) => placeOf(line, lines, tables));
  const known = lines.flatMap((line, at) => {
    const place = places[at];
    return place === undefined || places.indexOf(place) !== at ? [] : [{ line, place }];
  });
  const kept = new Set(longestRise(known.map(({ place }) => place)));
  const moved = known.filter(({ place }) => !kept.has(place));
  const [first] = moved;
  if (first === undefined) return;
  const before = tables[first.place - 1];
  const where = before === undefined ? "排在最前" : `排在“${before.printed}”之后`;
  const own = moved.map(({ line }) => line);
  const which = moved.length === 1 ? `${quoted(own)}一表${where}` : `${quoted(own)}的前后与目录不同`;
  yield told(own, `目录的顺序与各表的顺序不同：工作簿中${which}，请核对。`);
}

/** Which table is a line's: the one of the same words, that begins alike, or that is alone of its kind. */
function placeOf(
  line: ListedTitle,
  lines: readonly ListedTitle[],
  tables: readonly ListedTitle[],
): number | undefined {
  const same = tables.findIndex(({ text }) => text === line.text);
  if (same >= 0) return same;
  const alike = tables.filter((table) => begins(line, table));
  const ofKind = (all: readonly ListedTitle[]) =>
    all.filter(({ kind }) => kind !== undefined && kind === line.kind);
  const [only, another] = alike.length > 0 || ofKind(lines).length > 1 ? alike : ofKind(tables);
  return only === undefined || another !== undefined ? undefined : tables.indexOf(only);
}

/** The most of the numbers that stand in rising order. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  for (const [at, number] of numbers.entries()) {
    const before = numbers
      .slice(0, at)
      .flatMap((one, index) => (one < number ? [best[index] ?? []] : []))
      .reduce<readonly number[]>((longest, one) => (one.length > longest.length ? one : longest), []);
    best.push([...before, number]);
  }
  return best.reduce<readonly number[]>((longest, one) => (one.length > longest.length ? one : longest), []);
}

function quoted(titles: readonly Title[]): string {
  const shown = titles.slice(0, SHOWN).map(({ printed }) => `“${printed}”`);
  return `${shown.join("")}${titles.length > SHOWN ? `等 ${titles.length} 张表` : ""}`;
}

const SHOWN = 4;

function these(titles: readonly Title[]): string {
  return titles.length === 1 ? "这张表" : "这些表";
}

function told(titles: readonly ListedTitle[], message: string): Observation {
  return { is: "observation", message, places: titles.map(({ place }) => place) };
}
