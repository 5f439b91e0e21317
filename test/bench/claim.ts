let failed = false;

/** Prints what must hold and what was measured. */
export function claim(what: string, measured: string, holds: boolean): void {
  if (!holds) failed = true;
  console.log(`${holds ? "holds " : "FAILS "} ${what}: ${measured}`);
}

/** Prints a figure that nothing is claimed of. */
export function remark(what: string, measured: string): void {
  console.log(`       ${what}: ${measured}`);
}

export function hasFailed(): boolean {
  return failed;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Infinity;
}
