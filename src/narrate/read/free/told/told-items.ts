import type { Collected } from "../collect";
import type { ItemMention } from "../items";
import type { Mention, Paragraph } from "../mentions";
import type { Stretch } from "../../section-text";

/** What a text tells of one item of a classification. */
export interface ToldItem {
  readonly name: string;
  /** Of the classification; absent where it is not known. */
  readonly code?: string;
  /** Where it is told: from its name up to the next item. In the paragraph's text. */
  readonly parts: readonly ToldPart[];
  readonly planned?: Mention;
  readonly adjusted?: Mention;
  /** Of the budget itself, or what was spent. */
  readonly done?: Mention;
  /** 完成年初预算的…% */
  readonly rate?: Mention;
}

export interface ToldPart extends Stretch {
  readonly paragraph: Paragraph;
}

interface Draft {
  name: string;
  code?: string;
  readonly parts: ToldPart[];
}

/** The items of a section in the order of its text, each with what stands up to the next. */
export function toldItems(
  { mentions, items }: Collected,
  paragraphs: readonly Paragraph[],
): readonly ToldItem[] {
  const drafts: Draft[] = [];
  for (const paragraph of paragraphs) {
    const begun = beginnings(paragraph, mentions, items);
    const end = paragraph.compact.text.length;
    const before = drafts.at(-1);
    // 1.…（项）。 alone in its line: what is told of it follows.
    const goesOn =
      before !== undefined && (!hasAmount(before, mentions) || GOES_ON.test(paragraph.compact.text));
    if (goesOn && begun.length === 0) before.parts.push({ paragraph, start: 0, end });
    begun.forEach(({ name, code, start }, index) => {
      const part = { paragraph, start, end: begun[index + 1]?.start ?? end };
      drafts.push({ name, ...(code !== undefined && { code }), parts: [part] });
    });
  }
  return drafts.map((draft) => withAmounts(draft, mentions));
}

const GOES_ON = /^(?:支出)?决算数|^(?:主要)?用于|^(?:主要)?原因/;

interface Beginning {
  readonly name: string;
  readonly code?: string;
  readonly start: number;
}

/** Items by their paths or codes, and those that are named by their class alone: “教育支出”科目. */
function beginnings(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  items: Collected["items"],
): readonly Beginning[] {
  const own = items.filter((one) => one.paragraph === paragraph).map(({ item }) => item);
  const named = mentions.flatMap((one): Beginning[] => {
    const { token, words, name, role, target } = one;
    if (one.paragraph !== paragraph || role !== "amount" || target?.functional === undefined) return [];
    if (one.item !== undefined || own.some((item) => isOver(item, token.start - words.length, token.start)))
      return [];
    return [{ name, code: target.functional, start: token.start - words.length }];
  });
  const byPath = own.map(({ name, code, start }) => ({ name, ...(code !== undefined && { code }), start }));
  return [...byPath, ...named].toSorted((a, b) => a.start - b.start);
}

function isOver(item: ItemMention, start: number, end: number): boolean {
  return item.start < end && item.end > start;
}

function hasAmount({ parts }: Draft, mentions: readonly Mention[]): boolean {
  return mentions.some((one) => one.role === "amount" && isIn(one, parts));
}

export function isIn({ paragraph, token }: Mention, parts: readonly ToldPart[]): boolean {
  return parts.some(
    (part) => part.paragraph === paragraph && token.start >= part.start && token.end <= part.end,
  );
}

function withAmounts({ name, code, parts }: Draft, mentions: readonly Mention[]): ToldItem {
  const own = mentions.filter((one) => isIn(one, parts));
  const amounts = own.filter(({ role, target, stage }) => {
    if (role !== "amount") return false;
    return stage !== undefined || target?.functional !== undefined;
  });
  const planned = amounts.find(({ stage }) => stage === "planned");
  const adjusted = amounts.find(({ stage }) => stage === "adjusted");
  const done = amounts.find(({ stage }) => stage === undefined);
  const rate = own.find(({ role, words }) => role === "percentage" && /完成/.test(words));
  // Of a name that no table has the amount told which it is.
  const known = done?.bound?.value === undefined ? code : (done.target?.functional ?? code);
  return {
    name,
    parts,
    ...(known !== undefined && { code: known }),
    ...(planned !== undefined && { planned }),
    ...(adjusted !== undefined && { adjusted }),
    ...(done !== undefined && { done }),
    ...(rate !== undefined && { rate }),
  };
}
