/** Which of the workbook's budgets the narrative is of. */
export interface NarratedBudget {
  /** From 0. */
  readonly document: number;
  readonly name: string;
  /** There is no other one in the workbook. */
  readonly isAlone: boolean;
}
