import { CFB } from "@e965/xlsx";

/** What the parser of OLE containers says; its declarations say nothing of it. */
interface Containers {
  readonly read: (bytes: Uint8Array, options: { readonly type: "array" }) => Container;
  readonly find: (container: Container, path: string) => { content: ArrayLike<number> } | null;
  readonly write: (container: Container, options: { readonly type: "array" }) => ArrayLike<number>;
}
type Container = object;

export const containers = CFB as Containers;
