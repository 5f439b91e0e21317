import type { SheetPiece } from "./pieces";
import type { StoryRequest } from "./engine-story";
import type { CheckedText, Story } from "../narrative/story";

/** What the thread of the narrative is asked. It keeps the workbook, and last year's. */
export type ToStoryEngine =
  | { readonly is: "piece"; readonly piece: SheetPiece }
  /** `isNew`: the pieces before it are the workbook now. */
  | ({ readonly is: "tell"; readonly id: number; readonly isNew: boolean } & StoryRequest)
  /** The same as a Word document. */
  | ({ readonly is: "word"; readonly id: number; readonly isNew: boolean } & StoryRequest)
  | ({
      readonly is: "check-text";
      readonly id: number;
      readonly isNew: boolean;
      readonly text: string;
    } & Pick<StoryRequest, "assigned" | "inputs">)
  /** A file's bytes; without any, last year's workbook is closed. */
  | { readonly is: "last-year"; readonly id: number; readonly bytes?: Uint8Array };

export interface FromStoryEngine {
  readonly id: number;
  readonly answer: StoryAnswer;
}

export type StoryAnswer =
  | { readonly is: "told"; readonly story: Story }
  | { readonly is: "checked-text"; readonly checked: CheckedText }
  | { readonly is: "word"; readonly bytes: Uint8Array }
  | { readonly is: "opened" }
  /** Why not, in one Chinese sentence. */
  | { readonly is: "refused"; readonly why: string }
  | { readonly is: "no-tables" };
