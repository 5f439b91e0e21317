import { recalculate } from "./formulas/recalculate";
import type { WorkbookModel } from "./model/workbook-model";

/** When formulas are computed: once after the last of many writes, at the latest before something is read. */
export class Calculation {
  private stale = false;
  private byHand = false;
  private suspended = false;
  private done = false;

  constructor(private readonly model: WorkbookModel) {}

  /** Something was written. */
  touch(): void {
    if (this.model.calculationMode !== "Manual") this.stale = true;
    else this.byHand = true;
  }

  /** Something was written, and nobody has asked for results yet. */
  get isPending(): boolean {
    return this.byHand;
  }

  suspendUntilNextRequest(): void {
    this.suspended = true;
  }

  /** Brings values up to date before they are read. */
  bringUpToDate(): void {
    if (this.stale && !this.suspended) this.now();
  }

  now(): void {
    this.stale = false;
    this.byHand = false;
    this.done = true;
    recalculate(this.model);
  }

  /** Whether anything was computed since the last request. */
  endRequest(): boolean {
    this.suspended = false;
    this.bringUpToDate();
    const { done } = this;
    this.done = false;
    return done;
  }
}
