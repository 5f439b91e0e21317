/** Buttons of the ribbon that call a function of the add-in. */
import { safeArray, type SafeArray } from "./safe-array";

type Press = (payload: SafeArray) => void;

export class Ribbon {
  private add: Press | undefined;
  private readonly waiting = new Map<string, { done: () => void; failed: (status: number) => void }>();
  private last = 0;

  /** The add-in is ready for being called. */
  connect(press: Press): void {
    this.add = press;
  }

  /** Presses the button of a function; done when the function has said that it is. */
  press(functionName: string): Promise<void> {
    const { add } = this;
    if (add === undefined) return Promise.reject(new Error("No add-in listens to the ribbon."));
    this.last += 1;
    const id = String(this.last);
    return new Promise((resolve, reject) => {
      const failed = (status: number): void =>
        reject(new Error(`The add-in has no function ${functionName} (${status}).`));
      this.waiting.set(id, { done: resolve, failed });
      setTimeout(() => add(safeArray(id, functionName, JSON.stringify({ source: { id: functionName } }))), 0);
    });
  }

  completed(id: string, status: number): void {
    const call = this.waiting.get(id);
    this.waiting.delete(id);
    if (status === 0) call?.done();
    else call?.failed(status);
  }
}
