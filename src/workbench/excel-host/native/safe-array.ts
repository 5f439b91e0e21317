/** An array as it comes over the border between Excel and its web view. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
  ubound(): number;
}

export function safeArray(...values: readonly unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1, ubound: () => values.length - 1 };
}
