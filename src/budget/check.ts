import type { Decimal } from "../amount/decimal";
import type { CellPlace } from "../workbook/snapshot";
import type { CheckDescription, Severity } from "./check-description";
import type { CodeDictionary } from "./codes";
import type { BudgetDocument, DerivedCell, DerivedColumn, Fact, Row } from "./document";

/**
 * A check: what it says of its subject, and why anybody should care. One file each. Its documentation becomes its page in
 * docs/checks and the 为什么 / 怎么改 of the views. `Rules` is what it needs to know of the standard.
 */
export interface Check<Subject, Rules, Said> extends CheckDescription {
  /** Whether there is anything for it to look at; if not, it is not counted. Absent: always. */
  readonly concerns?: (subject: Subject) => boolean;
  readonly examine: (subject: Subject, rules: Rules) => Iterable<Said | Passed | Skipped>;
}

/** A check of the tables. The form of those of the prose stands in src/narrate, which knows how prose is read. */
export interface TableCheck extends Check<BudgetDocument, CodeDictionary, Tie | RatioTie | Observation> {
  readonly about: "tables" | "other-tables";
}

/** What a check of the tables says. */
export type Statement = Tie | RatioTie | Observation | Skipped;

/**
 * An equation or inequality between amounts; its judgement is the engine's.
 * - identity: one quantity printed in two places (left and right have one fact each)
 * - sum: the facts on the left together equal those on the right, each rounded on its own
 * - at-least: left ≥ right
 */
export interface Tie {
  readonly is: "tie";
  readonly relation: "identity" | "sum" | "at-least";
  readonly left: readonly Fact[];
  readonly right: readonly Fact[];
  /** What the left side is, in the words of the tables: 《预算支出总表》“208 社会保障和就业支出”的合计. */
  readonly subject: () => string;
  /** What the right side is: 其下级科目之和. */
  readonly object: () => string;
  /** Usual but not certain: its failure is a 疑点 and is no evidence for culprits. */
  readonly usual?: boolean;
  /** In yuan: what two tables that were rounded each on its own may differ by beyond the rounding of the figures. */
  readonly slack?: Decimal;
}

/** A printed share or rate against the amounts it is computed from. */
export interface RatioTie {
  readonly is: "ratio";
  readonly table: string;
  readonly column: DerivedColumn;
  readonly cell: DerivedCell;
  readonly part: Fact;
  /** The whole of a share, last year of a rate or difference, what was planned, or how many people. */
  readonly base: Fact;
  readonly subject: () => string;
  /** Another reading of its column gives something else here. */
  readonly isAmbiguous?: true;
}

/** A finding that is no equation: of form, of names, of presence. */
export interface Observation {
  readonly is: "observation";
  readonly table?: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly places: readonly CellPlace[];
  /** What stands there and what should. */
  readonly actual?: string;
  readonly expected?: string;
  /** The figure at the first place belongs nowhere: if all else holds, it is a culprit that should be blank. */
  readonly isStray?: boolean;
  /** The results at its places are not what their formulas give. */
  readonly isOutdated?: boolean;
  /** Its table is not there, or holds nothing: the first place is a figure that cannot be there without it. */
  readonly isTableAbsent?: true;
  readonly missingRow?: MissingRow;
  readonly isTwoCopies?: true;
}

/** A row that is not there. */
export interface MissingRow {
  /** Before which it should stand. */
  readonly before: Row;
  /** Its code and name, as far as they are known. */
  readonly labels: readonly string[];
  /** In yuan, by column from 0. */
  readonly amounts: ReadonlyMap<number, Decimal>;
}

/** So many figures or words are as they should be, of what no tie counts. */
export interface Passed {
  readonly is: "passed";
  readonly count: number;
}

/** Why the check, or a part of it, says nothing. */
export interface Skipped {
  readonly is: "not-checked" | "not-applicable";
  readonly reason: string;
  /** Its ties were left out because the table may have been read wrongly. */
  readonly misread?: Misread;
}

/** A reading that its own figures contradict more than they bear it out: one notice in place of its ties. */
export interface Misread {
  readonly table: string;
  /** What of it, by its labels. */
  readonly read: readonly string[];
  /** What that was taken for. */
  readonly as: string;
  readonly ties: readonly Tie[];
}
