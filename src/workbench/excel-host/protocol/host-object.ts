/**
 * How the objects of the Excel API are described: one `HostType` for each type, by the names that the API gives to its
 * members. What is not described does not exist, and is refused by name.
 */
import type { Session } from "../session";
import { itemNotFound, notImplemented } from "./host-error";

export interface HostType<T> {
  /** As in `Excel.Range`. */
  readonly name: string;
  /** Which office.js finds the object again by. */
  readonly identity?: (target: T) => Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  /** Properties that lead to another object; null for a null object. */
  readonly children?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Of a collection only. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  readonly item?: (target: T, key: unknown, session: Session) => HostObject | null;
  /** Whether the object is still there, for one that office.js keeps hold of. */
  readonly isValid?: (target: T, session: Session) => boolean;
}

export interface Property<T> {
  readonly read: (target: T, session: Session) => unknown;
  readonly write?: (target: T, value: unknown, session: Session) => void;
  /** Loaded only where it is asked for by name. */
  readonly onlyByName?: boolean;
}

/** Gives an object, null for a null object, or a plain value. */
export type Method<T> = (target: T, args: readonly unknown[], session: Session) => unknown;

export interface HostObject {
  readonly typeName: string;
  readonly isCollection: boolean;
  readonly isValid: boolean;
  /** Given by `_KeepReference`. */
  referenceId?: string;
  identity(): Readonly<Record<string, string>>;
  /** Names of the properties that a load of everything brings. */
  propertyNames(): readonly string[];
  has(name: string): "property" | "child" | undefined;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  child(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): unknown;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
}

/** Makes an object of a type. */
export function bind<T>(type: HostType<T>, target: T, session: Session): HostObject {
  return new BoundObject(type, target, session);
}

/** What is behind an object of this type; undefined for anything else. */
export function targetOf<T>(type: HostType<T>, object: unknown): T | undefined {
  return object instanceof BoundObject && object.type === type ? (object.target as T) : undefined;
}

/** The usual members of a collection whose items are found by key. */
export function collectionMethods<T>(): Readonly<Record<string, Method<T>>> {
  return {
    getCount: (_target, _args, session) => session.current().items().length,
    getItem: (_target, [key], session) => session.current().item(key),
    getItemAt: (_target, [index], session) => {
      const item = session.current().items()[Number(index)];
      if (item === undefined) throw itemNotFound();
      return item;
    },
  };
}
