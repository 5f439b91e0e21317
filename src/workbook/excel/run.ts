/// <reference types="office-js" />
import type { ExcelProblem, ExcelResult } from "./excel-result";

/** How long to wait before asking again while the user types in a cell, in milliseconds. */
const WAITS = [600, 1400];

export interface Concerned {
  /** The one sheet that a request is about, where it is about one. */
  readonly sheet?: string;
  readonly signal?: AbortSignal;
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
    if (result.ok || result.problem.kind !== "cell-edit-mode") return result;
    await pause(wait, concerned.signal);
    if (concerned.signal?.aborted) return failure("cancelled");
  }
  return attempt(batch, concerned);
}

async function attempt<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { sheet }: Concerned,
): Promise<ExcelResult<T>> {
  if (typeof Excel === "undefined") return failure("unsupported-excel");
  try {
    return { ok: true, value: await Excel.run(batch) };
  } catch (error) {
    return { ok: false, problem: { ...problemOf(error), ...(sheet === undefined ? {} : { sheet }) } };
  }
}

export function failure(
  kind: ExcelProblem["kind"],
  sheet?: string,
): { readonly ok: false; problem: ExcelProblem } {
  return { ok: false, problem: sheet === undefined ? { kind } : { kind, sheet } };
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
  ApiNotFound: "unsupported-excel",
  ApiNotAvailable: "unsupported-excel",
};

/** Decided by the code alone: Excel's messages are in the user's language. */
function problemOf(error: unknown): ExcelProblem {
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
