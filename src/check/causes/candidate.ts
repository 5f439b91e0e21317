import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import type { FormulaFault } from "../formulas/formula-faults";
import type { Amounts } from "./equations";

/** What may really have gone wrong, as a change of amounts that would put it right. */
export interface Candidate {
  readonly what: ValueSlip;
  /** What it changes. */
  readonly amounts: Amounts;
  readonly facts: readonly Fact[];
  /** In wrong cells: a slip that costs 2 is as likely as two independent mistypings. */
  readonly cost: number;
  /** Keys of the ties that it leaves open: something else must change for them, and the figures do not tell what. */
  readonly leaves?: ReadonlySet<string>;
}

/** What a clerk did; all that the words need to know. */
export type ValueSlip =
  | { readonly kind: "swapped-cells"; readonly one: Fact; readonly other: Fact }
  | { readonly kind: "swapped-rows"; readonly table: string; readonly one: Fact; readonly other: Fact }
  | { readonly kind: "swapped-columns"; readonly table: string; readonly one: Fact; readonly other: Fact }
  | {
      readonly kind: "shifted-rows" | "shifted-columns";
      readonly table: string;
      /** down and right are 1. */
      readonly by: 1 | -1;
    }
  | {
      readonly kind: "other-unit";
      readonly table: string;
      /** What is in another unit. */
      readonly of: "table" | "column" | "cells";
      /** How many times too large in powers of ten; below zero: too small. */
      readonly power: number;
      readonly first: Fact;
    }
  | { readonly kind: "formula"; readonly fault: FormulaFault; readonly value: Decimal }
  | { readonly kind: "blank-totals"; readonly tables: readonly string[]; readonly count: number }
  | {
      readonly kind: "old-totals";
      readonly item: Fact;
      readonly totals: readonly Fact[];
      readonly by: Decimal;
    };
