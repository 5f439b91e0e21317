import type { Decimal } from "../../amount/decimal";
import type { Interval } from "../../amount/interval";
import type { BudgetDocument, Fact } from "../document";
import type { NarrativeInputs } from "./inputs";

/**
 * How a standard describes the prose that goes with its tables (情况说明). A section is one sequence of parts. Written out
 * it is the paragraph; laid along an existing paragraph it says which figure there is which.
 */
export interface NarrativeSection {
  /** 一, 二 … in the published order */
  readonly number: string;
  readonly id: string;
  /** Nobody prescribes it: that a narrative has no such section is no fault. */
  readonly isOptional?: true;
  readonly title: (kind: BudgetDocument["kind"]) => string;
  /** How the heading is known, without its numeral: normalised words that it must contain, any one of the lists. */
  readonly headings: readonly (readonly string[])[];
  /** Words that no heading of it contains: 财政拨款支出预算 is another section than 支出预算. */
  readonly notInHeading?: readonly string[];
  readonly body: (context: NarrativeContext) => readonly Part[];
  /** Other names that offices give to figures of the body, by their keys. */
  readonly otherNames?: Readonly<Record<string, readonly string[]>>;
  /** Amounts that offices add in words of their own, and what they call them; they may stand there more than once. */
  readonly besides?: (context: NarrativeContext) => readonly NamedFigure[];
  /** Figures of the section, by key, of which one is the sum of the others. */
  readonly sums?: readonly SectionSum[];
  /** The same of changes against last year, by the keys of their comparisons. */
  readonly changeSums?: readonly SectionSum[];
  /** Figures, by key, that may be of some only of what the tables have: how many these are, their amount, and its share. */
  readonly subsets?: readonly {
    readonly count: string;
    readonly amount: string;
    readonly share: string;
  }[];
}

interface NamedFigure {
  readonly figure: Figure;
  readonly names: readonly string[];
}

interface SectionSum {
  readonly total: string;
  readonly parts: readonly string[];
}

/** Words that a standard knows to be wrong, wherever they stand, and what they should be. */
export interface WrongTerm {
  readonly wrong: string;
  readonly right: string;
}

export interface NarrativeContext {
  readonly document: BudgetDocument;
  readonly department: string;
  readonly kind: BudgetDocument["kind"];
  readonly year: Quantity;
  readonly inputs: NarrativeInputs;
  /** Drafts by the keys of inputs (`reasons.revenue`), where last year's workbook or prose was read. */
  readonly drafts: ReadonlyMap<string, string>;
  /**
   * The narrative is being written: nothing may be said that neither tables nor inputs have. What is only read is held
   * against what it would most likely be.
   */
  readonly isWritten?: true;
  /** Last year's budget, where its workbook was read. */
  readonly lastYear?: BudgetDocument;
}

/**
 * An amount (万元), a percentage, a count or a year as the tables or the inputs have it. Without a value
 * `gaps` says what is missing.
 */
export interface Quantity {
  readonly value?: Decimal;
  /** The true values that it stands for, where it was rounded or computed from rounded ones. */
  readonly range: Interval;
  readonly facts: readonly Fact[];
  readonly gaps: readonly Gap[];
}

/** What has to be filled in (待填) before a figure or a word can be written. */
export interface Gap {
  /** Like `lastYear.totalRevenue`. */
  readonly key: string;
  /** In words that a clerk understands: 上年收入总计. */
  readonly label: string;
  /** Of what the tables should have: why it could not be taken from them, a sentence without its stop. */
  readonly reason?: string;
}

export type Part = string | Break | Figure | Word | Free | Claim | Listing | Choice;

/** A new paragraph. */
export interface Break {
  readonly is: "break";
}

export type FigureRole = "amount" | "share" | "difference" | "rate" | "count" | "year";

/** Ways of printing; see amount/format. */
export type FigureFormat =
  "grouped" | "plain-two" | "shortest" | "percent" | "whole-percent" | "count" | "year";

export interface Figure {
  readonly is: "figure";
  readonly key: string;
  /** What it is, in a message: 预算收入总计. */
  readonly name: string;
  readonly role: FigureRole;
  readonly format: FigureFormat;
  readonly quantity: Quantity;
  /** The comparison with last year that it is a part of. */
  readonly comparison?: Comparison;
}

export interface Comparison {
  readonly key: string;
  readonly name: string;
  readonly thisYear: Quantity;
  readonly lastYear: Quantity;
  /** The other side of the balance is the same quantity, this year and last (收入总计 = 支出总计). */
  readonly isBalanced?: boolean;
}

type WordRole = "phrase" | "direction" | "name" | "kind" | "term" | "date";

/** Words that matter, or that are commonly said otherwise. */
export interface Word {
  readonly is: "word";
  readonly key: string;
  readonly role: WordRole;
  readonly text: string;
  /** Other ways to say it; for a direction those that mean the same, then `opposite` those that mean the contrary. */
  readonly alternatives: readonly string[];
  readonly opposite?: readonly string[];
  readonly comparison?: Comparison;
  readonly gap?: Gap;
}

/** Words of the user's own: a reason, a note; without `text` they have to be filled in. */
export interface Free {
  readonly is: "free";
  readonly key: string;
  readonly label: string;
  readonly text?: string;
  readonly isDraft?: boolean;
  /** Of what the tables should have: why it has to be filled in. */
  readonly reason?: string;
}

/** Words that state that an amount is zero (本部门无“三公”经费预算, 与上年持平). */
export interface Claim {
  readonly is: "claim";
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly alternatives: readonly string[];
  readonly quantity: Quantity;
  readonly comparison?: Comparison;
}

/** An enumeration; the order of its entries does not matter when it is read. */
export interface Listing {
  readonly is: "list";
  /** Each entry is a paragraph of its own. */
  readonly isByParagraph?: true;
  readonly key: string;
  readonly name: string;
  readonly separator: string;
  readonly entries: readonly { readonly name: string; readonly parts: readonly Part[] }[];
}

/** Of several wordings the one that the figures ask for. */
export interface Choice {
  readonly is: "choice";
  readonly options: readonly (readonly Part[])[];
  readonly chosen: number;
}
