import type { OwnPlace } from "../../budget/own-tie";
import type { Result } from "../../common/result";
import type { ComparisonResult } from "../../report/comparison/comparison-result";
import type { CheckRecord } from "../../report/record/record";
import type { TieResult } from "../../report/ties";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { CheckedText, ShownNarrative } from "../narrative/shown-narrative";
import type { AnswerChunk } from "./answer-chunks";
import type { CheckedWorkbook, CheckRequest } from "./checked-workbook";
import type { CompareRequest } from "./compare-call";
import type { NarrativeRequest, TextRequest } from "./narrative-calls";
import type { PlacesRequest } from "./places-call";
import type { PassedTies, TiesRequest } from "./passed-ties";
import type { TaughtPlace, TeachRequest } from "./teach-call";
import type { WorkbookChunk } from "./workbook-chunks";

/**
 * What the engine's thread can be asked about a workbook, and what it answers: `undefined` where that holds no budget tables.
 * Plain data only. Errors are one Chinese sentence.
 */
interface Calls {
  readonly check: { readonly request: CheckRequest; readonly answer: CheckedWorkbook | undefined };
  readonly narrative: {
    readonly request: NarrativeRequest;
    readonly answer: Result<ShownNarrative, string> | undefined;
  };
  /** The same as a Word document's bytes. */
  readonly document: {
    readonly request: NarrativeRequest;
    readonly answer: Result<Uint8Array, string> | undefined;
  };
  /** A place that a person explains. */
  readonly teach: { readonly request: TeachRequest; readonly answer: TaughtPlace | undefined };
  /** What cells are amounts of. */
  readonly places: { readonly request: PlacesRequest; readonly answer: readonly OwnPlace[] };
  /** What holds, to be looked into. */
  readonly ties: { readonly request: TiesRequest; readonly answer: PassedTies | undefined };
  /** An older file. */
  readonly compare: { readonly request: CompareRequest; readonly answer: Result<ComparisonResult, string> };
  /** Every tie, for the report; and the report as a Word document's bytes. */
  readonly everyTie: {
    readonly request: Omit<TiesRequest, "document" | "of">;
    readonly answer: readonly TieResult[];
  };
  readonly report: { readonly request: CheckRecord; readonly answer: Uint8Array };
  /** A text that is in no workbook. */
  readonly text: { readonly request: TextRequest; readonly answer: CheckedText | undefined };
}

export type Call = keyof Calls;
export type Request<C extends Call> = Calls[C]["request"];
export type Answer<C extends Call> = Calls[C]["answer"];

/** The thread keeps both files until others take their places: none is sent twice. */
export interface AskOptions {
  readonly workbook: WorkbookSnapshot;
  /** A file's bytes, where last year's workbook is open. */
  readonly lastYear?: Uint8Array | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Asks the engine's thread, one question after the other. `undefined` also where it was cancelled: a thread that is at work
 * on the question is ended then. Rejects only on a bug.
 */
export type Ask = <C extends Call>(
  call: C,
  request: Request<C>,
  options: AskOptions,
) => Promise<Answer<C> | undefined>;

/**
 * What goes to the thread: a workbook in chunks; last year's file; questions.
 * To copy a large workbook from one thread to the other at once would make the pane stand still.
 */
export type ToThread =
  | { readonly is: "chunk"; readonly chunk: WorkbookChunk }
  | { readonly is: "last-year"; readonly bytes: Uint8Array }
  | Question<Call>;

export interface Question<C extends Call> {
  readonly is: "question";
  readonly id: number;
  readonly call: C;
  readonly request: Request<C>;
  /** Whether last year's file, which the thread has, is open. */
  readonly withLastYear: boolean;
}

/** What comes back: the long lists of a check in chunks, then the answer without them. */
export type FromThread =
  | { readonly is: "chunk"; readonly id: number; readonly chunk: AnswerChunk }
  | { readonly is: "answer"; readonly id: number; readonly answer: Answer<Call> }
  /** On a bug. */
  | { readonly is: "failed"; readonly id: number; readonly message: string };
