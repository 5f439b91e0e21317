import { fold } from "../../fold";
import { nameOf, type ItemNames } from "../items";
import type { FreeSlip } from "../slips";
import type { ToldItem, ToldPart } from "./told-items";

/** What an item is told to be for. */
export interface Purpose {
  readonly item: ToldItem;
  readonly part: ToldPart;
  readonly text: string;
}

const PURPOSE =
  /(?:主要)?用于(?!以下):?([^。;]*?)(?=,?(?:其中|(?:年初|全年|调整后?)?(?:财政拨款)?(?:支出)?预算(?:数)?为|(?:支出)?决算(?:数)?为|(?:比|较|与|同)[^,。;]{0,12}(?:上年|去年|20\d\d年|预算|决算|相比)|\d[\d,.]*万元)|[。;]|$)/;

export function purposesOf(items: readonly ToldItem[]): readonly Purpose[] {
  return items.flatMap((item) => {
    for (const part of item.parts) {
      const found = PURPOSE.exec(part.paragraph.compact.text.slice(part.start, part.end));
      if (found === null) continue;
      const [whole, text = ""] = found;
      const start = part.start + found.index + whole.length - text.length;
      if (text.length >= SHORTEST)
        return [{ item, part: { paragraph: part.paragraph, start, end: start + text.length }, text }];
    }
    return [];
  });
}

/** Characters: 运转 may be said of anything. */
const SHORTEST = 4;

/** Payments of which each has an item of its own, in every office: by words for them, and the names of items they belong to. */
const PAYMENTS: readonly { readonly words: RegExp; readonly name: string; readonly home: RegExp }[] = [
  { words: /公积金/, name: "住房公积金", home: /公积金|住房改革|住房保障/ },
  { words: /购房补贴|房贴|住房补贴/, name: "购房补贴", home: /购房补贴|住房改革|住房保障/ },
  { words: /提租补贴/, name: "提租补贴", home: /提租补贴|住房改革|住房保障/ },
  { words: /职业年金/, name: "职业年金", home: /职业年金|养老|社会保障/ },
  { words: /养老保险|养老金/, name: "养老保险", home: /职业年金|养老|社会保障|社会保险/ },
  { words: /医疗(?:保险|补助|缴费|金|费|支出|保障)|医保|公费医疗/, name: "医疗", home: /医疗|卫生|医保/ },
];

/** Items of which the payments are all that there is. */
const PAID = /公积金|购房补贴|提租补贴|职业年金|养老保险|(?:行政|事业)单位医疗|公务员医疗|离退休/;

/** 住房公积金 … 主要用于事业单位医疗保险支出, and one purpose of two items of different classes. */
export function foreignPurposes(
  purposes: readonly Purpose[],
  names: ItemNames,
): ReadonlyMap<Purpose, FreeSlip> {
  const found = new Map<Purpose, FreeSlip>();
  for (const purpose of purposes) {
    const other = paymentOfOther(purpose, names) ?? itemOfOther(purpose, purposes, names);
    if (other !== undefined) found.set(purpose, slipOf(purpose, other));
  }
  for (const [index, purpose] of purposes.entries()) {
    for (const former of purposes.slice(0, index)) {
      if (found.has(purpose) || found.has(former) || !isSame(purpose, former)) continue;
      const [wrong, right] = isCloser(former, purpose) ? [purpose, former] : [former, purpose];
      found.set(wrong, slipOf(wrong, right.item.name));
    }
  }
  return found;
}

function slipOf({ item, part }: Purpose, other: string): FreeSlip {
  const { paragraph, start, end } = part;
  return { is: "foreign-purpose", ...paragraph.compact.back({ start, end }), item: item.name, other };
}

/** What of the payments it names, where none of them is the item's own. */
function paymentOfOther({ item, text }: Purpose, names: ItemNames): string | undefined {
  const { code, name } = item;
  if (code === undefined) return undefined;
  // Payments may be told of a whole class, and of an item that its section is named for.
  const above = nameOf(code.slice(0, 5), names) ?? "";
  const named = PAYMENTS.filter(({ words }) => words.test(text));
  const [first] = named;
  if (first === undefined || PAYMENTS.some(({ words }) => words.test(text) && words.test(name)))
    return undefined;
  const isOwn = named.some(({ home }) => home.test(name) || (!HOUSING.test(above) && home.test(above)));
  if (isOwn || sharesName(name, text)) return undefined;
  // What an office does may touch anything; what is nothing but the payment is the payment.
  const isAlone = !/[、,和及与等]/.test(text) && text.length < 24;
  return PAID.test(name) || isAlone ? first.name : undefined;
}

/** Of its items each is for one thing alone. */
const HOUSING = /住房改革/;

/** The name of another item that is told beside it, at the beginning of the purpose. */
function itemOfOther(
  { item, text }: Purpose,
  purposes: readonly Purpose[],
  names: ItemNames,
): string | undefined {
  const { code } = item;
  if (code?.length !== 7 || sharesName(item.name, text)) return undefined;
  const others = purposes.filter(
    ({ item: one }) => one.code?.length === 7 && one.code.slice(0, 3) !== code.slice(0, 3),
  );
  const other = others.find(({ item: one }) => {
    const own = core(nameOf(one.code ?? "", names) ?? one.name);
    return own.length >= 4 && fold(text).startsWith(own);
  });
  return other?.item.name;
}

function core(name: string): string {
  return fold(name)
    .replace(/^其他/, "")
    .replace(/(?:缴费)?支出$/, "");
}

/** Two characters of the item's own name stand in it, others than those of any name. */
function sharesName(name: string, text: string): boolean {
  const own = core(name).replace(/机关|事业|行政|单位|支出|管理|事务|其他|一般/g, "-");
  for (let at = 0; at + 2 <= own.length; at += 1) {
    const pair = own.slice(at, at + 2);
    if (!pair.includes("-") && text.includes(pair)) return true;
  }
  return false;
}

function isSame(one: Purpose, other: Purpose): boolean {
  const [a, b] = [one.item.code, other.item.code];
  if (a === undefined || b === undefined || a.slice(0, 3) === b.slice(0, 3)) return false;
  if (a.length !== b.length || one.text !== other.text) return false;
  const isPaid = PAID.test(one.item.name) || PAID.test(other.item.name);
  return one.item.name !== other.item.name && (isPaid || !isCommon(one.text));
}

/** 人员经费和日常公用支出: true of any office. */
function isCommon(text: string): boolean {
  const rest = text.replace(
    /本|机关|单位|部门|局|人员|公用|经费|支出|日常|基本|正常|运转|运行|保障|工作|开展|业务|项目|各项|行政|事业|工资|福利|和|及|与|的|等|、|,|为|其他|相关|方面|发生/g,
    "",
  );
  return rest.length < 2;
}

/** Whether the purpose is nearer to the name of the first than of the second. */
function isCloser(first: Purpose, second: Purpose): boolean {
  const common = ({ item }: Purpose) =>
    [...new Set(core(item.name))].filter((one) => first.text.includes(one)).length;
  return common(first) >= common(second);
}
