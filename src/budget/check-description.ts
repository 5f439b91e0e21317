/** What every view says of a check, whatever the check looks at. */
export interface CheckDescription {
  /** The name of its file. */
  readonly id: string;
  /** The figures of the budget's tables, those of tables beside them, or the 情况说明 that goes with them. */
  readonly about: "tables" | "other-tables" | "prose";
  /** A few words of Chinese. */
  readonly title: string;
  /** Of its findings, unless a tie or an observation says otherwise. */
  readonly severity: Severity;
  /** Tables without which nothing can be said. Empty: whatever tables there are. */
  readonly requires: readonly string[];
  /** 为什么: why reviewers look at it. */
  readonly why: string;
  /** 怎么改: what to do about a finding. */
  readonly mend: string;
}

/** error: the document contradicts itself; warning: usually wrong, a person decides; info: form. */
export type Severity = "error" | "warning" | "info";
