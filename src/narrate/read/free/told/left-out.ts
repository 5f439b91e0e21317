import { powerOfTen } from "../../../../amount/decimal";
import type { Quantity } from "../../../../budget/narrative/section";
import type { Setting } from "../collect";
import { nameOf } from "../items";
import type { Target } from "../printed-amounts";
import type { FreeSlip } from "../slips";
import type { ToldItem } from "./told-items";

/** The items of one section, and of which heading it is a part: 五 of 五（三）. */
export interface ToldSection {
  readonly heading: string;
  readonly items: readonly ToldItem[];
}

/** Items that the tables have and a list of them has not: by the section after whose item each belongs. */
export function leftOut(
  sections: readonly ToldSection[],
  setting: Pick<Setting, "printed" | "vocabulary">,
): ReadonlyMap<ToldSection, readonly FreeSlip[]> {
  const found = new Map<ToldSection, FreeSlip[]>();
  for (const list of listsOf(sections)) {
    for (const { after, slip } of missingIn(list, setting)) {
      const own = found.get(after) ?? [];
      found.set(after, [...own, slip]);
    }
  }
  return found;
}

interface Entry {
  readonly item: ToldItem;
  readonly section: ToldSection;
}

interface List {
  readonly entries: readonly Entry[];
  /** What each is of, but for its code. */
  readonly target: Target;
  readonly length: number;
}

/** Items of one level, told under one heading of one kind of money. */
function listsOf(sections: readonly ToldSection[]): readonly List[] {
  const lists = new Map<string, { entries: Entry[]; target: Target; length: number }>();
  for (const section of sections) {
    for (const item of section.items) {
      const target = item.done?.target;
      if (target?.functional === undefined || item.code === undefined) continue;
      const { sources, time, natures, isOpenEnd } = target;
      const whole = { sources, natures, ...(time && { time }), ...(isOpenEnd && { isOpenEnd }) };
      const { length } = item.code;
      const key = [section.heading, sources, natures, time, length].join(" ");
      const own = lists.get(key) ?? { entries: [] as Entry[], target: whole, length };
      own.entries.push({ item, section });
      lists.set(key, own);
    }
  }
  return [...lists.values()];
}

/** Fewer are named as examples. */
const FEWEST = 3;

function missingIn(
  { entries, target, length }: List,
  { printed, vocabulary }: Pick<Setting, "printed" | "vocabulary">,
): readonly { readonly after: ToldSection; readonly slip: FreeSlip }[] {
  const told = new Set(entries.map(({ item }) => item.code ?? ""));
  if (told.size < FEWEST || entries.some(({ item }) => isSelection(item))) return [];
  // What was not understood may be the very item.
  const around = new Set(entries.map(({ section }) => section));
  if ([...around].some(({ items }) => items.some(({ code }) => code === undefined))) return [];
  // 国有资本经营预算支出 is a fund and a class: told as the one it is told as the other.
  const texts = new Set(
    entries.flatMap(({ item }) => item.parts.map(({ paragraph }) => paragraph.compact.text)),
  );
  const isNamed = (code: string) => {
    const name = nameOf(code, vocabulary.items);
    return name !== undefined && [...texts].some((text) => hasAmountOf(name, text));
  };
  const codes = [...vocabulary.items.printed.keys()].filter(
    (code) => code.startsWith("2") && code.length === length,
  );
  const amounts = codes.flatMap((code) => {
    const [only, other] = printed({ ...target, functional: code });
    return only?.value === undefined || other !== undefined || only.value === 0n
      ? []
      : [{ code, amount: only }];
  });
  const missing = amounts.filter(({ code }) => !told.has(code) && !isNamed(code));
  if (missing.length === 0 || missing.length * 3 > told.size) return [];
  if (
    !isWhole(
      amounts.map(({ amount }) => amount),
      printed({ ...target, isOpenEnd: true }),
    )
  )
    return [];
  return missing.flatMap(({ code, amount }) => {
    const sorted = entries.toSorted((a, b) => ((a.item.code ?? "") < (b.item.code ?? "") ? -1 : 1));
    const place = sorted.findLast(({ item }) => (item.code ?? "") < code) ?? sorted[0];
    const part = place?.item.parts[0];
    const name = nameOf(code, vocabulary.items);
    if (place === undefined || part === undefined || name === undefined) return [];
    const end = part.start + Math.max(nameLength(part.paragraph.compact.text.slice(part.start, part.end)), 1);
    return [
      {
        after: place.section,
        slip: {
          is: "left-out" as const,
          ...part.paragraph.compact.back({ start: part.start, end }),
          item: { code, name },
          amount,
        },
      },
    ];
  });
}

function hasAmountOf(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (/^(?:\([类款项]\))?(?:支出)?[:为]?\d/.test(text.slice(at + name.length))) return true;
  return false;
}

/** 等 behind an amount, or in words: not all of them. */
function isSelection({ parts }: ToldItem): boolean {
  return parts.some(({ paragraph, start, end }) =>
    /元(?:[(（][^)）]*[)）])?(?:,占[\d.]+%)?等(?:方面)?[。;,]?$/.test(
      paragraph.compact.text.slice(start, end),
    ),
  );
}

/** Up to the end of its path. */
function nameLength(text: string): number {
  const path = /^.*?\((?:项|款|类|\d{3,7})\)(?:[^,。;:(]{1,30}\((?:款|项)\))*/.exec(text)?.[0];
  return path?.length ?? /^[^\d,。;:]*/.exec(text)?.[0].length ?? 1;
}

const CENT = powerOfTen(-2);

/** Only where all that the tables print of them is their whole is one of them missing for certain. */
function isWhole(amounts: readonly Quantity[], wholes: readonly Quantity[]): boolean {
  const sum = amounts.reduce((all, { value = 0n }) => all + value, 0n);
  return wholes.some(({ value = 0n }) => {
    const by = value < sum ? sum - value : value - sum;
    return by * 2n <= CENT * BigInt(amounts.length + 1);
  });
}
