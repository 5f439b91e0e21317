import type {
  Claim,
  Comparison,
  Figure,
  Listing,
  NarrativeContext,
  Word,
} from "../../budget/narrative/section";
import type { Fact } from "../../budget/document";
import type { FoundSection, ProseLine } from "./find-prose";
import { fold } from "./fold";
import type { NumberedRun } from "./free/outline";
import type { FreeSlip } from "./free/slips";
import type { YearTable } from "./free/year-tables";
import type { NumberToken } from "./number-tokens";
import type { SectionText, Stretch } from "./section-text";

/** A narrative laid along its description: which figure and which word is which. What the prose checks look at. */
export interface ProseReading {
  readonly title?: ProseLine;
  readonly context: NarrativeContext;
  readonly sections: readonly SectionReading[];
  /** Written in another form than the standard's, which nobody prescribes: nothing is held against them. */
  readonly others: readonly SectionReading[];
  /** What tells of no money, or stands in no section: only how it is worded is looked at. */
  readonly rest?: readonly SectionReading[];
  /** How its sections, paragraphs and items are numbered. */
  readonly numbering?: readonly NumberedRun[];
  /** Small tables among its sentences that compare two years. */
  readonly yearTables?: readonly YearTable[];
  /** No description was laid along it: no section of it can be missing. */
  readonly isFree?: true;
}

/** Positions are offsets in `text.text`, the end exclusive. */
export interface SectionReading {
  readonly found: FoundSection;
  readonly text: SectionText;
  /** The same text with folded widths, character by character. */
  readonly folded: string;
  /** Of the budget. */
  readonly year: number | undefined;
  readonly figures: readonly ReadFigure[];
  readonly words: readonly ReadPart<Word>[];
  /** Only those that the text makes. */
  readonly claims: readonly ReadPart<Claim>[];
  readonly lists: readonly ReadList[];
  /** Its words are those of the description, as far as that fixes them. */
  readonly follows: boolean;
  readonly extraFigures: readonly ExtraFigure[];
  /** Figures that nothing could be said of. */
  readonly unbound: readonly NumberToken[];
  /** What words say that no figure shows, where no description was laid along the section. */
  readonly slips?: readonly FreeSlip[];
  /** What paragraphs of items (类/款/项) contradict, however the section was read. */
  readonly itemSlips?: readonly FreeSlip[];
}

/** A part of the description, and where the text has it. */
export interface ReadPart<Kind> extends Stretch {
  readonly part: Kind;
}

export interface ReadFigure extends ReadPart<Figure> {
  readonly token: NumberToken;
}

export interface ReadList extends ReadPart<Listing> {
  /** Entries of the description that the text does not have. */
  readonly missing: readonly string[];
  /** What stands there and is no entry of the description. */
  readonly extra: readonly NamedStretch[];
}

export interface NamedStretch extends Stretch {
  readonly name: string;
}

/** A figure of the text that the description does not have, and what the words before it say that it is. */
export interface ExtraFigure {
  readonly token: NumberToken;
  readonly name: string;
  readonly meaning: ExtraFigureMeaning;
}

type ExtraFigureMeaning =
  /** The item as the tables have it: one amount for each column that prints it. */
  | { readonly is: "item"; readonly facts: readonly Fact[] }
  /** 机关运行经费较上年增加… */
  | { readonly is: "change"; readonly comparison: Comparison; readonly isDown: boolean }
  /** …878.65万元，比上年1000.92万元减少了122.27万元: the difference of the two amounts before it. */
  | {
      readonly is: "difference";
      readonly thisYear: NumberToken;
      readonly lastYear: NumberToken;
      readonly isDown: boolean;
    };

/** A section of which nothing but the wording is looked at. */
export function onlyWorded(found: FoundSection, text: SectionText, year: number | undefined): SectionReading {
  return {
    found,
    text,
    folded: fold(text.text),
    year,
    figures: [],
    words: [],
    claims: [],
    lists: [],
    follows: false,
    extraFigures: [],
    unbound: [],
  };
}
