import type { Decimal } from "../../../amount/decimal";
import type { Row, Table } from "../../../budget/document";
import type { Equation } from "../equations";

/** A slip of whole rows: what is there too much, missing, or at the wrong place. */
export interface RowSlip {
  readonly kind: "missing-row" | "extra-row" | "repeated-row" | "wrong-code" | "wrong-group";
  readonly table: Table;
  /** The row that is too much or misplaced; of a missing one, that before which it should stand. */
  readonly row: Row;
  /** The rows below that go with it. */
  readonly further?: readonly Row[];
  readonly change: "insert" | "delete" | "move";
  /** Code and name of the row; empty where nobody knows them. */
  readonly labels: readonly string[];
  /** In yuan, by column from 0. */
  readonly amounts: ReadonlyMap<number, Decimal>;
  /** The group in which it should stand, or of which it is missing. */
  readonly group?: string;
  /** The missing row is that of a group whose rows are there. */
  readonly isOfGroup?: true;
  readonly solved: readonly Equation[];
  readonly cost: number;
  readonly isGuess: boolean;
}
