/** What can go wrong in Excel, made to go wrong at will. Requests are counted from the next one on, from 1. */
import { HostError } from "./protocol/host-error";

/** The numbers by which Excel says that it did not even look at a request. */
export const NativeError = {
  internal: 5001,
  cellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noPermission: 7000,
} as const;

export interface Failure {
  /** As in `Excel.ErrorCodes`. */
  readonly code: string;
  readonly message?: string;
  readonly request?: number;
  /** Counted from 1 among those that read, write or call; those before it are carried out. Absent: none is. */
  readonly action?: number;
}

export interface PayloadLimits {
  /** In bytes; Excel on the web takes and gives 5 MB. */
  readonly request?: number;
  readonly response?: number;
}

export class Faults {
  private requestsSoFar = 0;
  private refusals: { code: number; left: number }[] = [];
  private failures: { code: string; message: string; request: number; action: number }[] = [];
  private hooks: { request: number; act: () => void }[] = [];
  private payload: PayloadLimits = {};
  private delay = 0;

  /** The user is typing in a cell: during so many requests, or until `endCellEditMode`. */
  cellEditMode(requests = Infinity): void {
    this.refusals.push({ code: NativeError.cellEditMode, left: requests });
  }

  endCellEditMode(): void {
    this.refusals = this.refusals.filter(({ code }) => code !== NativeError.cellEditMode);
  }

  /** The add-in may not read or write at all. */
  noPermission(requests = Infinity): void {
    this.refusals.push({ code: NativeError.noPermission, left: requests });
  }

  fail({ code, message = code, request = 1, action = 0 }: Failure): void {
    this.failures.push({ code, message, request: this.requestsSoFar + request, action });
  }

  limitPayload(limits: PayloadLimits): void {
    this.payload = limits;
  }

  /** Milliseconds that each request takes. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** Something that happens in the workbook between two requests: the user deletes a sheet, protects it, writes. */
  before(request: number, act: () => void): void {
    this.hooks.push({ request: this.requestsSoFar + request, act });
  }

  clear(): void {
    this.refusals = [];
    this.failures = [];
    this.hooks = [];
    this.payload = {};
    this.delay = 0;
  }

  get milliseconds(): number {
    return this.delay;
  }

  get limits(): PayloadLimits {
    return this.payload;
  }

  /** Begins the next request; a number is Excel's refusal of it. */
  begin(): number | undefined {
    this.requestsSoFar += 1;
    const due = this.hooks.filter(({ request }) => request <= this.requestsSoFar);
    this.hooks = this.hooks.filter((hook) => !due.includes(hook));
    for (const { act } of due) act();
    const refusal = this.refusals.find(({ left }) => left > 0);
    if (refusal === undefined) return undefined;
    refusal.left -= 1;
    return refusal.code;
  }

  /** Throws where an action of the present request is to fail. */
  checkAction(action: number): void {
    const failure = this.failures.find((one) => one.request === this.requestsSoFar && one.action <= action);
    if (failure !== undefined) throw new HostError(failure.code, failure.message);
  }
}
