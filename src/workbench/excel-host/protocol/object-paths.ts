/** Finds the objects that a request speaks of. */
import type { HostObject } from "./host-object";
import { bind, type HostType } from "./host-type";
import { invalidReference, notImplemented } from "./host-error";
import { PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from "./messages";
import { memberName } from "./names";
import type { HostState } from "../host-state";

/** Services that office.js greets at its start; nothing is asked of them. */
const internalService: HostType<null> = {
  name: "InternalService",
  methods: { notifyActionHandlerReady: () => undefined },
};

export class ObjectPaths {
  /** A path is followed once in a request: what it does, such as adding a sheet, is done once. */
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly state: HostState,
  ) {}

  /** `null` for a null object. */
  resolve(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw invalidReference();
    const object = this.follow(path);
    if (object?.isValid === false) throw invalidReference();
    this.found.set(id, object);
    return object;
  }

  /** An object that was already found. */
  known(id: number): HostObject | undefined {
    return this.found.get(id) ?? undefined;
  }

  arguments(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]));
  }

  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id !== 0) return this.resolve(id);
    if (!Array.isArray(id) || !Array.isArray(value)) return value;
    return value.map((inner: unknown, index): unknown => this.argument(inner, id[index]));
  }

  private follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.global) return this.state.root;
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.referenceId) return this.state.references.get(path.Name);
    if (path.ObjectPathType === PathType.newObject) return this.newObject(path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is a null object.
    return parent === null ? null : this.member(parent, path);
  }

  private member(parent: HostObject, path: ObjectPath): HostObject | null {
    const name = memberName(path.Name);
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.child(name);
      case PathType.indexer:
        return parent.item(this.arguments(path.ArgumentInfo)[0]);
      case PathType.method: {
        const answer = parent.call(name, this.arguments(path.ArgumentInfo));
        return (answer ?? null) as HostObject | null;
      }
      default:
        throw notImplemented(`object path ${path.ObjectPathType}`);
    }
  }

  private newObject(name: string): HostObject {
    if (name.startsWith("Microsoft.InternalService.")) return bind(internalService, null, this.state);
    throw notImplemented(`new ${name}`);
  }
}
