import type { Decimal } from "../../../amount/decimal";
import type { Quantity } from "../../../budget/narrative/section";
import type { Stretch } from "../section-text";
import type { NumberToken } from "../number-tokens";
import type { Misnamed } from "./items";

/** What a text without description says that no figure can show: where, and what it is to be compared with. */
export type FreeSlip =
  /** 比上年1.43万元，增加0.68% */
  | (Stretch & { readonly is: "missing-verb"; readonly verb: string })
  | (Stretch & { readonly is: "misnamed"; readonly item: Misnamed })
  /** 减少的主要原因, where all that stands before rose. */
  | (Stretch & { readonly is: "contrary-reason"; readonly right: string })
  /** 完成年初预算的95.89%, 占…的12%, 增长12%, where what it is a part of is nothing. */
  | (Stretch & {
      readonly is: "no-base";
      readonly of: "completion" | "share" | "growth";
      readonly base: string;
      readonly right?: string;
    })
  /** 其中会议费0.71万元 of 0.27万元. */
  | (Stretch & {
      readonly is: "larger-part";
      readonly part: string;
      readonly whole: string;
      readonly wholeValue: Quantity;
    })
  /** What was bought of small firms in set aside projects and in others, which is more than all that was bought. */
  | (Stretch & { readonly is: "more-than-bought"; readonly parts: string; readonly whole: string })
  /** Shares of goods, works and services that give another amount than the one that they are told of. */
  | (Stretch & { readonly is: "shares-of-parts"; readonly whole: string; readonly isSharesOfWhole: boolean })
  | (Stretch & { readonly is: "future-date" })
  /** 决算数大于预算数, where it is less; `right` where one word alone can be meant. */
  | (Stretch & {
      readonly is: "contrary-plan";
      readonly right: string | undefined;
      readonly canReplace: boolean;
    })
  /** 年初预算为A…其中, and the items that follow add up to another amount. */
  | (Stretch & {
      readonly is: "sum-of-items";
      readonly base: string;
      readonly sum: Decimal;
      readonly token: NumberToken;
      readonly count: number;
    })
  /** An item of the tables that a list has not, told where it belongs. */
  | (Stretch & {
      readonly is: "left-out";
      readonly item: { readonly code: string; readonly name: string };
      readonly amount: Quantity;
    })
  /** 住房公积金（项） … 主要用于事业单位医疗保险支出 */
  | (Stretch & { readonly is: "foreign-purpose"; readonly item: string; readonly other: string });
