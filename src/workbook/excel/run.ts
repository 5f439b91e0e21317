/// <reference types="office-js" />
import { failure, success } from "../../common/result";
import type { ExcelProblem, ExcelResult } from "./excel-result";

/** How long to wait before asking again while the user types in a cell, in milliseconds. */
const WAITS: readonly number[] = [600, 1400];

export interface Concerned {
  /** The one sheet that a request is about, where it is about one. */
  readonly sheet?: string;
  readonly signal?: AbortSignal | undefined;
  /** All requests are one step of Excel's own undo, where it can do that (ExcelApi 1.20). */
  readonly oneUndo?: boolean;
}

/**
 * One conversation with Excel. Never rejects. The batch may run up to three times, in a new context each, because
 * Excel does nothing while the user types in a cell: so its requests must be such that they can be made again.
 *
 * Ranges that a batch needs for one request only should be let go with `untrack()`: Excel is otherwise told to follow
 * each of them, and by one more request to forget them.
 */
export async function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  concerned: Concerned = {},
): Promise<ExcelResult<T>> {
  for (const wait of WAITS) {
    const result = await attempt(batch, concerned);
    if (result.ok || result.error.kind !== "cell-edit-mode") return result;
    await pause(wait, concerned.signal);
    if (concerned.signal?.aborted) return excelFailure("cancelled");
  }
  return attempt(batch, concerned);
}

async function attempt<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { sheet, oneUndo = false }: Concerned,
): Promise<ExcelResult<T>> {
  if (typeof Excel === "undefined") return excelFailure("unsupported-excel");
  try {
    const merge = oneUndo && Office.context.requirements.isSetSupported("ExcelApi", "1.20");
    return success(await (merge ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch)));
  } catch (error) {
    return failure({ ...problemOf(error), ...(sheet === undefined ? {} : { sheet }) });
  }
}

export function excelFailure(
  kind: ExcelProblem["kind"],
  sheet?: string,
): { readonly ok: false; readonly error: ExcelProblem } {
  return failure(sheet === undefined ? { kind } : { kind, sheet });
}

const kinds: Readonly<Record<string, ExcelProblem["kind"]>> = {
  InvalidOperationInCellEditMode: "cell-edit-mode",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  InactiveWorkbook: "inactive",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  UnsupportedSheet: "unsupported-sheet",
  InvalidSelection: "no-cells",
  InvalidOperation: "refused",
  Conflict: "refused",
  DirtySupportingFormula: "refused",
  FilteredRangeConflict: "refused",
  FormulaLengthExceedsLimit: "refused",
  InsertDeleteConflict: "refused",
  MergedRangeConflict: "refused",
  NonBlankCellOffSheet: "refused",
  PivotTableRangeConflict: "refused",
  UnsupportedFeature: "refused",
  UnsupportedOperation: "refused",
  RequestAborted: "inactive",
  ApiNotFound: "unsupported-excel",
  ApiNotAvailable: "unsupported-excel",
};

/**
 * One request in the middle of a conversation, made again while the user types in a cell. Rejects where Excel does not do
 * it, then too. `ask` puts the request together, anew each time, and gives what takes the answer.
 */
export async function request<T>(
  context: Excel.RequestContext,
  ask: () => () => T,
  signal?: AbortSignal,
  left: readonly number[] = WAITS,
): Promise<T> {
  const [wait, ...waits] = left;
  const take = ask();
  try {
    await context.sync();
    return take();
  } catch (error) {
    const isBusy = problemOf(error).kind === "cell-edit-mode";
    if (!isBusy || wait === undefined || signal?.aborted) throw error;
    await pause(wait, signal);
  }
  return request(context, ask, signal, waits);
}

/** Decided by the code alone: Excel's messages are in the user's language. */
export function problemOf(error: unknown): ExcelProblem {
  const code =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
  const kind = code === undefined ? undefined : kinds[code];
  return kind === undefined ? { kind: "unknown", detail: code ?? String(error) } : { kind };
}

/** Gives the page its turn; ends early when cancelled. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    }
    if (signal?.aborted) done();
    else signal?.addEventListener("abort", done);
  });
}
