/** An object of the Excel API as a request meets it: by the names of its members alone. */
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
