import type { BudgetDocument } from "../../../budget/document";
import type { CodeDictionary } from "../../../budget/codes";
import { fold } from "../fold";
import type { Stretch } from "../section-text";

/** 一般公共服务支出(类)财政事务(款)行政运行(项), or 行政运行(2010601): what a text says of a code of a classification. */
export interface ItemMention extends Stretch {
  /** What it is of, where the tables have it, or the classification does. */
  readonly code?: string;
  /** Of what it is a part, where it is known no nearer. */
  readonly below?: readonly string[];
  readonly name: string;
  /** Where the last of its names stands, told by its path. */
  readonly last?: Stretch;
  /** Names that are not those of the tables, and the right ones. */
  readonly misnamed: readonly Misnamed[];
}

/** A name that no table has in its place. */
export interface Misnamed extends Stretch {
  readonly written: string;
  /** Digits of the code that it should have. */
  readonly length: number;
  /** What the tables have there, with its code; absent where that is not known. */
  readonly right?: { readonly code: string; readonly name: string };
}

/** The names of the tables' coded rows, and those of the classification. */
export interface ItemNames {
  /** By code: all names that the tables print for it. */
  readonly printed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly classification: ReadonlyMap<string, string>;
}

const CODE = /^(?:2\d\d(?:\d\d){0,2}|[35]\d\d(?:\d\d)?)$/;

export function itemNames({ tables }: BudgetDocument, codes: CodeDictionary): ItemNames {
  const printed = new Map<string, Set<string>>();
  for (const table of tables.values()) {
    for (const { code, name } of table.rows) {
      if (code === undefined || !CODE.test(code) || name === "") continue;
      const own = printed.get(code) ?? new Set<string>();
      printed.set(code, own.add(fold(name).replace(/\s/g, "")));
    }
  }
  const classification = new Map([...codes.functional, ...codes.economic, ...codes.government]);
  return { printed, classification };
}

/** Without 支出 at its end: 教育(类) is 教育支出. */
function plainItem(name: string): string {
  return fold(name)
    .replace(/[\s"'《》]/g, "")
    .replace(/(?<=..)支出$/, "");
}

function isCalled(code: string, name: string, { printed, classification }: ItemNames): boolean {
  const own = [...(printed.get(code) ?? []), classification.get(code) ?? ""];
  return own.some((one) => plainItem(one) === plainItem(name));
}

/** Codes that bear a name: those of the tables, else those of the classification. */
export function codesCalled(
  name: string,
  { printed, classification }: ItemNames,
  isWanted: (code: string) => boolean,
): readonly string[] {
  const plain = plainItem(name);
  const inTables = [...printed].filter(
    ([code, names]) => isWanted(code) && [...names].some((one) => plainItem(one) === plain),
  );
  if (inTables.length > 0) return inTables.map(([code]) => code);
  return [...classification]
    .filter(([code, one]) => isWanted(code) && plainItem(one) === plain)
    .map(([code]) => code);
}

const SEGMENT = /((?:[^;。:"'(),、\d]|\((?!\d*(?:类|款|项)\))[^()]{1,8}\))+)\((?:\d{2,7})?(类|款|项)\)/g;
const NUMERAL = /^(?:[.、．]|\(\d+\)|\([一二三四五六七八九十]+\)|[①-⑳])+/;
const CODED = /([^,;。:、"\d()]{2,40}(?:\([一-龥]{1,4}\)[^,;。:、"\d()]{0,20})?)\((\d{3}|\d{5}|\d{7})\)/g;
const LEVELS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

interface Segment extends Stretch {
  readonly name: string;
  readonly length: number;
}

/** The mentions in a text without spaces, in its order. */
export function itemMentions(text: string, names: ItemNames): readonly ItemMention[] {
  return [...pathMentions(text, names), ...codedMentions(text, names)].toSorted((a, b) => a.start - b.start);
}

function pathMentions(text: string, names: ItemNames): readonly ItemMention[] {
  const segments = [...text.matchAll(SEGMENT)].map((match): Segment => {
    const [whole, written = "", level = ""] = match;
    const name = written.replace(/^.*(?:其中|用于|包括|方面|万元)|^支出/, "").replace(NUMERAL, "");
    const end = match.index + whole.length;
    return { name, length: LEVELS[level] ?? 0, start: match.index + written.length - name.length, end };
  });
  const paths: Segment[][] = [];
  for (const segment of segments) {
    const last = paths.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      segment.length > last.length &&
      /^(?:支出)?$/.test(text.slice(last.end, segment.start));
    if (isNext) paths.at(-1)?.push(segment);
    else paths.push([segment]);
  }
  let former: readonly string[] = [];
  return paths.map((path) => {
    const mention = readPath(path, former, names);
    if (mention.code !== undefined) former = [mention.code.slice(0, 3), mention.code.slice(0, 5)];
    return mention;
  });
}

/** Names are looked up from the left, each below the one before it. */
function readPath(path: readonly Segment[], former: readonly string[], names: ItemNames): ItemMention {
  const [first] = path;
  const last = path.at(-1);
  const misnamed: Segment[] = [];
  let above: readonly string[] | undefined;
  for (const segment of path) {
    const { name, length } = segment;
    const isBelow = (code: string) =>
      code.startsWith("2") &&
      code.length === length &&
      (above === undefined || above.some((one) => code.startsWith(one)));
    let found = codesCalled(name, names, isBelow);
    if (found.length > 1 && above === undefined) {
      const near = found.filter((code) => former.some((one) => code.startsWith(one)));
      if (near.length > 0) found = near;
    }
    // What it stands below is known, what is below it is looked for there.
    if (found.length === 0) misnamed.push(segment);
    else above = found;
  }
  const own = above?.filter((code) => code.length === last?.length) ?? [];
  const [code] = own;
  const isClear = own.length === 1 && code !== undefined;
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    name: last?.name ?? "",
    ...(last !== undefined && { last: { start: last.start, end: last.end - 3 } }),
    ...(isClear && { code }),
    ...(!isClear && above !== undefined && { below: above }),
    misnamed: misnamed.map((one) => wronglyNamed(one, isClear ? code : undefined, names)),
  };
}

function wronglyNamed(
  { name, start, end, length }: Segment,
  item: string | undefined,
  names: ItemNames,
): Misnamed {
  const code = item?.slice(0, length);
  const right = code === undefined ? undefined : nameOf(code, names);
  return {
    written: name,
    length,
    start,
    end: end - 3,
    ...(code !== undefined && right !== undefined && { right: { code, name: right } }),
  };
}

/** As the tables print it, else by the classification; in prose its brackets are Chinese ones. */
export function nameOf(code: string, { printed, classification }: ItemNames): string | undefined {
  const name = [...(printed.get(code) ?? [])][0] ?? classification.get(code);
  return name?.replace(/\(/g, "（").replace(/\)/g, "）");
}

function codedMentions(text: string, names: ItemNames): readonly ItemMention[] {
  return [...text.matchAll(CODED)].flatMap((match): ItemMention[] => {
    const [whole = "", written = "", code = ""] = match;
    if (!CODE.test(code)) return [];
    const name = written.replace(/^(?:[①-⑳]|其中|人员经费|公用经费|专项业务经费)+/, "");
    const start = match.index + written.length - name.length;
    const isKnown = names.printed.has(code) || names.classification.has(code);
    const isRight = isCalled(code, name, names) || isAlike(code, name, names);
    const right = nameOf(code, names);
    const misnamed: Misnamed = {
      written: name,
      length: code.length,
      start,
      end: start + name.length,
      ...(right !== undefined && { right: { code, name: right } }),
    };
    return [
      {
        start,
        end: match.index + whole.length,
        name,
        ...(isKnown && { code }),
        misnamed: isRight || !isKnown ? [] : [misnamed],
      },
    ];
  });
}

/** 对个人和家庭的补助支出 for 对个人和家庭的补助: the same, said otherwise. */
function isAlike(code: string, name: string, { printed, classification }: ItemNames): boolean {
  const own = [...(printed.get(code) ?? []), classification.get(code) ?? ""];
  const bare = (text: string) => plainItem(text).replace(/\(.*?\)|的/g, "");
  return own.some((one) => one !== "" && (bare(one).includes(bare(name)) || bare(name).includes(bare(one))));
}
