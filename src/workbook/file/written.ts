import type { CellEdit } from "../edit";

export interface Written {
  readonly bytes: Uint8Array;
  readonly written: readonly CellEdit[];
  /** Edits that the file does not allow, such as those of locked cells; `reason` is a Chinese sentence. */
  readonly skipped: readonly SkippedEdit[];
  /** What else a user must know of the new file, in Chinese sentences. */
  readonly notes: readonly string[];
}

export interface SkippedEdit {
  readonly edit: CellEdit;
  readonly reason: string;
}
