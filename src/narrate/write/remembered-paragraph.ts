import type { WrittenFigure } from "./write";

/** A paragraph as it was written: its text, and where its figures stand in it. */
export interface RememberedParagraph {
  readonly text: string;
  readonly figures: readonly Pick<WrittenFigure, "key" | "start" | "end" | "text">[];
}
