import { join } from "node:path";

const root = join(__dirname, "../..");

declare global {
  /** The test files of each group, set by jest.config.js. */
  var together: Readonly<Record<string, readonly string[]>>;
}

/**
 * Runs the test files of a group as one. What they test is loaded, and made fast by the engine of JavaScript, once for all
 * of them: most of what a small test file takes is that.
 */
export function runTogether(group: string): void {
  const files = globalThis.together[group] ?? [];
  if (files.length === 0) throw new Error(`No tests in the group ${group}`);
  for (const file of files) describe(file, () => void jest.requireActual(join(root, file)));
}
