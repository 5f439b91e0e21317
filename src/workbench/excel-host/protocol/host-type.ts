/**
 * How the objects of the Excel API are described: one `HostType` for each type, by the names that the API gives to its
 * members. What is not described does not exist, and is refused by name.
 */
import type { HostState } from "../host-state";
import { itemNotFound, notImplemented } from "./host-error";
import type { HostObject } from "./host-object";

export interface HostType<T> {
  /** As in `Excel.Range`. */
  readonly name: string;
  /** Which office.js finds the object again by. */
  readonly identity?: (target: T) => Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Properties that lead to another object; null for a null object. */
  readonly children?: Readonly<Record<string, (target: T, state: HostState) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Of a collection only. */
  readonly items?: (target: T, state: HostState) => readonly HostObject[];
  readonly item?: (target: T, key: unknown, state: HostState) => HostObject | null;
  /** Whether the object is still there, for one that office.js keeps hold of. */
  readonly isValid?: (target: T, state: HostState) => boolean;
}

export interface Property<T> {
  readonly read: (target: T, state: HostState) => unknown;
  readonly write?: (target: T, value: unknown, state: HostState) => void;
  /** Loaded only where it is asked for by name. */
  readonly onlyByName?: boolean;
}

/** Gives an object, null for a null object, or a plain value. */
export type Method<T> = (target: T, args: readonly unknown[], state: HostState) => unknown;

/** Makes an object of a type. */
export function bind<T>(type: HostType<T>, target: T, state: HostState): HostObject {
  return new BoundObject(type, target, state);
}

/** What is behind an object of this type; undefined for anything else. */
export function targetOf<T>(type: HostType<T>, object: unknown): T | undefined {
  return object instanceof BoundObject && object.type === type ? (object.target as T) : undefined;
}

class BoundObject<T> implements HostObject {
  referenceId?: string;

  constructor(
    readonly type: HostType<T>,
    readonly target: T,
    private readonly state: HostState,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  get isValid(): boolean {
    return this.type.isValid?.(this.target, this.state) ?? true;
  }

  identity(): Readonly<Record<string, string>> {
    return this.type.identity?.(this.target) ?? {};
  }

  propertyNames(): readonly string[] {
    const properties = Object.entries(this.type.properties ?? {});
    return properties.filter(([, { onlyByName }]) => onlyByName !== true).map(([name]) => name);
  }

  has(name: string): "property" | "child" | undefined {
    if (ownValue(this.type.properties, name) !== undefined) return "property";
    return ownValue(this.type.children, name) === undefined ? undefined : "child";
  }

  read(name: string): unknown {
    const property = ownValue(this.type.properties, name);
    if (property === undefined) throw this.unknown(name);
    return property.read(this.target, this.state);
  }

  write(name: string, value: unknown): void {
    const property = ownValue(this.type.properties, name);
    if (property?.write === undefined) throw this.unknown(`${name} =`);
    property.write(this.target, value, this.state);
  }

  child(name: string): HostObject | null {
    const open = ownValue(this.type.children, name);
    if (open === undefined) throw this.unknown(name);
    return open(this.target, this.state);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const method = ownValue(this.type.methods, name);
    if (method !== undefined) return method(this.target, args, this.state);
    if (this.isCollection) return this.callOfCollection(name, args);
    throw this.unknown(`${name}()`);
  }

  items(): readonly HostObject[] {
    return this.type.items?.(this.target, this.state) ?? [];
  }

  item(key: unknown): HostObject {
    const item = this.find(key);
    if (item === null) throw itemNotFound();
    return item;
  }

  private find(key: unknown): HostObject | null {
    if (this.type.item === undefined) throw this.unknown("getItem()");
    return this.type.item(this.target, key, this.state);
  }

  private callOfCollection(name: string, args: readonly unknown[]): unknown {
    switch (name) {
      case "getCount":
        return this.items().length;
      case "getItem":
        return this.item(args[0]);
      case "getItemOrNullObject":
        return this.find(args[0]);
      case "getItemAt": {
        const item = this.items()[Number(args[0])];
        if (item === undefined) throw itemNotFound();
        return item;
      }
      default:
        throw this.unknown(`${name}()`);
    }
  }

  private unknown(member: string): Error {
    return notImplemented(`${this.typeName}.${member}`);
  }
}

function ownValue<V>(members: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
}
