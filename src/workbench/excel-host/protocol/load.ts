/** Answers `load`: what office.js asked for of an object, as the JSON that it expects. */
import { notImplemented } from "./host-error";
import type { HostObject } from "./host-object";
import type { Query } from "./messages";
import { memberName, messageName } from "./names";

type Loaded = Record<string, unknown>;

/** `null` for a null object. */
export function load(object: HostObject | null, query: Query): Loaded | null {
  if (object === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  const wanted = paths.length === 0 ? ["*"] : paths;
  return object.isCollection ? loadItems(object, query, wanted) : loadObject(object, wanted);
}

function loadItems(collection: HostObject, query: Query, wanted: readonly string[]): Loaded {
  const from = query.Skip ?? 0;
  const items = collection.items().slice(from, query.Top === undefined ? undefined : from + query.Top);
  const paths = wanted.map((path) => path.replace(/^items\//, ""));
  const loaded = items.map((item, index) => ({ ...loadObject(item, paths), _Index: from + index }));
  return { ...references(collection), _Items: loaded };
}

function loadObject(object: HostObject, paths: readonly string[]): Loaded {
  const loaded: Loaded = { ...references(object) };
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const [first = "", ...rest] = path.split(/[/.]/);
    if (first === "*" || first === "$all") {
      for (const name of object.propertyNames()) loaded[messageName(name)] = object.read(name);
      continue;
    }
    const name = memberName(first);
    const kind = object.has(name);
    if (kind === undefined) throw notImplemented(`${object.typeName}.${name}`);
    if (kind === "property") loaded[messageName(name)] = object.read(name);
    else deeper.set(name, [...(deeper.get(name) ?? []), rest.length === 0 ? "*" : rest.join("/")]);
  }
  for (const [name, inner] of deeper) loaded[messageName(name)] = load(object.child(name), { Select: inner });
  return loaded;
}

/** What office.js finds the object again by. */
export function references(object: HostObject): Loaded {
  const { referenceId } = object;
  return { ...object.identity(), ...(referenceId !== undefined && { _ReferenceId: referenceId }) };
}
