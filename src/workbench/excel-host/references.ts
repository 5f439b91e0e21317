import { invalidReference } from "./protocol/host-error";
import type { HostObject } from "./protocol/host-object";

/** Objects that office.js keeps hold of from one request to the next. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  get count(): number {
    return this.kept.size;
  }

  keep(object: HostObject): string {
    if (object.referenceId === undefined || !this.kept.has(object.referenceId)) {
      this.last += 1;
      object.referenceId = `reference-${this.last}`;
      this.kept.set(object.referenceId, object);
    }
    return object.referenceId;
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (object === undefined) throw invalidReference();
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  removeAll(): void {
    this.kept.clear();
  }
}
