import type { Decimal } from "../../../amount/decimal";
import { around } from "../../../amount/interval";
import { powerOfTen } from "../../../amount/decimal";
import type { Quantity } from "../../../budget/narrative/section";
import { printedAmount, type NumberToken } from "../number-tokens";
import type { Compact } from "./compact";
import type { ItemMention } from "./items";
import type { Target } from "./printed-amounts";

/** A number of a paragraph and what the words beside it make of it. */
export interface Mention {
  readonly token: NumberToken;
  readonly role: MentionRole;
  /** At once before it, back to the mark or number before. */
  readonly words: string;
  /** Running number of its sentence in the section. */
  readonly sentence: number;
  readonly paragraph: Paragraph;
  readonly name: string;
  readonly target?: Target;
  /** Amounts that the tables print of its target. */
  readonly printed: readonly Quantity[];
  /** Which of them it is, where that is known. */
  readonly bound?: Quantity;
  readonly isTotal?: boolean;
  /** The code of a classification that was named before it. */
  readonly item?: ItemMention;
  /** Of what was planned, in final accounts. */
  readonly stage?: "planned" | "adjusted";
}

export type MentionRole =
  /** What the words name. */
  | "amount"
  /** 比上年…30385.62万元 */
  | "base"
  /** 增加2466.43万元 */
  | "change"
  | "percentage"
  /** 单价100万元以上: no amount at all. */
  | "threshold";

export interface Paragraph {
  readonly compact: Compact;
  readonly index: number;
}

/** In 万元, as far as it is an amount. */
export function valueOf({ token }: Mention): Decimal {
  return printedAmount(token) ?? token.value;
}

/** What a number prints, as exact as it prints it. */
export function printedQuantity(token: NumberToken): Quantity {
  const value = printedAmount(token) ?? token.value;
  const digit = powerOfTen(-token.decimals);
  const own = token.unit === "亿元" ? digit * 10_000n : token.unit === "元" ? digit / 10_000n : digit;
  return { value, range: around(value, value === 0n ? 0n : own / 2n), facts: [], gaps: [] };
}

/** What the tables print of it where that is known, else what it prints itself. */
export function quantityOf(mention: Mention): Quantity {
  return mention.bound ?? printedQuantity(mention.token);
}

export const CHANGE_WORDS = "增加|增长|减少|下降|上升|提高|降低|压减|增|减|降";

/** The text between two places of a paragraph, without the unit of the number that ends at the first. */
export function between({ compact }: Paragraph, from: number, to: number): string {
  return compact.text.slice(from, to).replace(/^[余多]?(?:[万亿][余多]?元|元|%)/, "");
}
