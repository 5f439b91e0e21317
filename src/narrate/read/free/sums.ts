import type { NarrativeSection } from "../../../budget/narrative/section";
import { absolute, powerOfTen } from "../../../amount/decimal";
import { numberTokens, printedAmount } from "../number-tokens";
import type { ReadFigure } from "../reading";
import { figureOf, unknownQuantity } from "./figures";
import { printedQuantity, valueOf, type Mention, type Paragraph } from "./mentions";
import { itemNamed, type Vocabulary } from "./names";
import type { FreeSlip } from "./slips";

export interface FreeSums {
  readonly figures: readonly ReadFigure[];
  readonly sums: NonNullable<NarrativeSection["sums"]>;
  readonly slips: readonly FreeSlip[];
  readonly used: ReadonlySet<Mention>;
}

/** Amounts of which no table tells but which must add up: what was bought, and kinds of vehicles. */
export function readSums(
  mentions: readonly Mention[],
  paragraphs: readonly Paragraph[],
  keys: {
    readonly id: string;
    readonly keyOf: (mention: Mention) => string | undefined;
    readonly vocabulary: Vocabulary;
  },
): FreeSums {
  const figures: ReadFigure[] = [];
  const sums: NonNullable<NarrativeSection["sums"]>[number][] = [];
  const slips: FreeSlip[] = [];
  const used = new Set<Mention>();
  const key = (mention: Mention, name: string) => {
    const known = keys.keyOf(mention);
    if (known !== undefined) return known;
    const own = `${keys.id}.bought${mentions.indexOf(mention)}`;
    if (!used.has(mention))
      figures.push(
        figureOf(mention, { key: own, name, role: "amount", quantity: unknownQuantity(own, name) }),
      );
    used.add(mention);
    return own;
  };
  for (const { whole, parts } of [...boughtIn(mentions), ...publicIn(mentions, keys.vocabulary)]) {
    sums.push({ total: key(whole, nameOf(whole)), parts: parts.map((one) => key(one, nameOf(one))) });
  }
  for (const paragraph of paragraphs) {
    const counted = vehiclesIn(paragraph, `${keys.id}.vehicles${paragraph.index}`);
    if (counted === undefined) continue;
    figures.push(...counted.figures);
    sums.push(counted.sum);
  }
  slips.push(...sharesOfParts(mentions), ...largerParts(mentions), ...moreThanBought(mentions));
  return { figures, sums, slips, used };
}

interface Sum {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
}

const BOUGHT = /采购/;
const KINDS = [/货物/, /工程/, /服务/];

/** 政府采购预算总额A，其中：货物a，工程b，服务c. */
function boughtIn(mentions: readonly Mention[]): readonly Sum[] {
  return mentions.flatMap((whole, index): Sum[] => {
    const { words, paragraph, role } = whole;
    if (role !== "amount" || KINDS.some((kind) => kind.test(words))) return [];
    const clause = clauseBefore(whole);
    if (!BOUGHT.test(clause) || /中小|小微|预留|授予|以上/.test(clause)) return [];
    const parts: Mention[] = [];
    for (const one of mentions.slice(index + 1)) {
      if (one.paragraph !== paragraph || one.role !== "amount") break;
      const kind = KINDS.findIndex((pattern) => pattern.test(one.words));
      if (kind < 0 || /授予|中小|小微|占/.test(one.words)) break;
      parts.push(one);
    }
    const kinds = new Set(parts.map((one) => KINDS.findIndex((pattern) => pattern.test(one.words))));
    const isWhole = kinds.size === parts.length && parts.length >= 2;
    return isWhole ? [{ whole, parts }] : [];
  });
}

function clauseBefore({ paragraph, token }: Mention): string {
  return /[^。;]{0,60}$/.exec(paragraph.compact.text.slice(0, token.start))?.[0] ?? "";
}

/** What the Three Public Expenses consist of, where no table tells. */
function publicIn(mentions: readonly Mention[], vocabulary: Vocabulary): readonly Sum[] {
  const called = (name: string) => {
    const item = itemNamed(name, vocabulary);
    return mentions.filter(
      (one) => one.target?.item === item && one.role === "amount" && one.stage === undefined,
    );
  };
  const [whole, again] = called("三公经费");
  const [car] = called("公务用车购置及运行维护费");
  const [bought] = called("公务用车购置费");
  const [run] = called("公务用车运行维护费");
  const [abroad] = called("因公出国(境)费");
  const [reception] = called("公务接待费");
  const sums: Sum[] = [];
  if (whole && !again && abroad && reception && car) sums.push({ whole, parts: [abroad, car, reception] });
  if (car && bought && run) sums.push({ whole: car, parts: [bought, run] });
  return sums;
}

function nameOf({ name, words }: Mention): string {
  if (name !== "") return name;
  return words.replace(/^其中|[:为]|拟/g, "") || "政府采购总额";
}

const COUNTED = /^[辆台]/;

/** 共有车辆15辆，其中…其他用车6辆. */
function vehiclesIn({ compact }: Paragraph, id: string) {
  const { text, back } = compact;
  const tokens = numberTokens(text).filter(
    ({ end, unit }) => unit === undefined && COUNTED.test(text.slice(end, end + 1)),
  );
  const first = tokens.find(
    ({ start }) =>
      /(?:共有|车辆|公务用车|保有量)(?:共|为)?$/.test(text.slice(0, start)) &&
      !/购置|新增|配置/.test(text.slice(Math.max(0, start - 12), start)),
  );
  if (first === undefined) return undefined;
  const stop = /[。;]/.exec(text.slice(first.end));
  const end = stop === null ? text.length : first.end + stop.index;
  const parts = tokens.filter(({ start }) => start > first.end && start < end);
  const names = parts.map(({ start }) => /[^,、:。;\d]*$/.exec(text.slice(0, start))?.[0] ?? "");
  const sum = parts.reduce((all, { value }) => all + value, 0n);
  const isVehicles = names.length >= 3 && names.every((name) => /车/.test(name));
  if (!isVehicles || (sum < first.value && !names.some((name) => name.startsWith("其他")))) return undefined;
  const figures = [first, ...parts].map((token, index): ReadFigure => {
    const key = `${id}.${index}`;
    const name = index === 0 ? "共有车辆" : (names[index - 1] ?? "");
    const place = back(token);
    return {
      part: { is: "figure", key, name, role: "count", format: "count", quantity: unknownQuantity(key, name) },
      ...place,
      token: { ...token, ...place },
    };
  });
  const [total = "", ...others] = figures.map(({ part }) => part.key);
  return { figures, sum: { total, parts: others } };
}

/** 授予中小企业合同金额A…货物采购授予中小企业合同金额占货物支出金额的p%: each of its own kind, and together A. */
function sharesOfParts(mentions: readonly Mention[]): readonly FreeSlip[] {
  const amounts = mentions.filter(({ role }) => role === "amount");
  const last = (pattern: RegExp, but: RegExp) =>
    amounts.findLast((one) => pattern.test(one.words) && !but.test(one.words));
  const whole = last(/授予中小企业合同金额/, /小微|占/);
  if (whole === undefined) return [];
  const told = KINDS.map((kind) => ({
    base: last(kind, /授予|中小|小微|占/),
    share: mentions.find(
      ({ role, words }) => role === "percentage" && kind.test(words) && /占.*(?:金额|支出|总额)/.test(words),
    ),
  }));
  const shares = told.flatMap(({ share }) => share ?? []);
  if (shares.length < 2 || told.some(({ base, share }) => share !== undefined && base === undefined))
    return [];
  const hundred = powerOfTen(2);
  let least = 0n;
  let most = 0n;
  for (const { base, share } of told) {
    const amount = base === undefined ? 0n : valueOf(base);
    if (share === undefined) most += amount;
    else {
      const digit = powerOfTen(-share.token.decimals);
      least += (amount * (share.token.value - digit)) / hundred;
      most += (amount * (share.token.value + digit)) / hundred;
    }
  }
  const value = valueOf(whole);
  if (value >= least && value <= most) return [];
  const sum = shares.reduce((all, { token }) => all + token.value, 0n);
  const isSharesOfWhole = absolute(sum - hundred) <= powerOfTen(-1);
  return shares.map((one) => ({
    is: "shares-of-parts" as const,
    ...one.paragraph.compact.back(one.token),
    whole: whole.paragraph.compact.text.slice(whole.token.start, whole.token.end),
    isSharesOfWhole,
  }));
}

/** What is called a part of an amount is no more than that. */
function largerParts(mentions: readonly Mention[]): readonly FreeSlip[] {
  return mentions.flatMap((whole): FreeSlip[] => {
    if (whole.role !== "amount" || whole.target?.item !== "public") return [];
    const { text, back } = whole.paragraph.compact;
    const rest = text.slice(whole.token.end);
    const start = /其中/.exec(rest)?.index;
    const stop = /[。;]/.exec(rest)?.index ?? rest.length;
    if (start === undefined || start > stop) return [];
    const parts = mentions.filter(
      (one) =>
        one.paragraph === whole.paragraph &&
        one.role === "amount" &&
        one.token.start > whole.token.end + start &&
        one.token.start < whole.token.end + stop,
    );
    return parts
      .filter((one) => (printedAmount(one.token) ?? 0n) > valueOf(whole))
      .map((one) => ({
        is: "larger-part" as const,
        ...back(one.token),
        part: one.name === "" ? one.words : one.name,
        whole: "“三公”经费",
        wholeValue: printedQuantity(whole.token),
      }));
  });
}

/** 在面向中小企业预留的项目中…采购金额a；在其他政府采购项目中…采购金额c: a and c together are no more than what was bought. */
function moreThanBought(mentions: readonly Mention[]): readonly FreeSlip[] {
  const amounts = mentions.filter(({ role }) => role === "amount");
  const called = (pattern: RegExp) => amounts.filter((one) => pattern.test(clauseBefore(one)));
  const [whole] = called(/政府采购(?:支出|预算)?(?:金额|总额)[^,;。]{0,20}(?:为|共)?$/).filter(
    (one) => !/预留|中标|货物|工程|服务采购/.test(clauseBefore(one)),
  );
  const [aside] = called(/在面向中小企业预留[^;。]{0,12}项目中[^;。]*采购金额$/);
  const [other] = called(/在其他政府采购项目中[^;。]*采购金额$/);
  if (whole === undefined || aside === undefined || other === undefined) return [];
  if (valueOf(aside) + valueOf(other) <= valueOf(whole) + powerOfTen(-2)) return [];
  const textOf = ({ paragraph, token }: Mention) => paragraph.compact.text.slice(token.start, token.end);
  return [
    {
      is: "more-than-bought",
      ...other.paragraph.compact.back(other.token),
      parts: `${textOf(aside)} 万元和 ${textOf(other)}`,
      whole: textOf(whole),
    },
  ];
}
