/**
 * What all cases of a suite take is minutes. `npm test` takes a few of them, the same in every run; `npm run test:long`
 * takes all, and new random ones in every run, but where CI is set: one commit has one answer there. A test that uses
 * this stands among the `sampled` of jest.config.js.
 */
declare global {
  /** Set by jest.config.js. */
  var isLongRun: boolean | undefined;
}

const isLong = globalThis.isLongRun === true;

/** Of what every suite would take, one in so many: for all of them together `npm test` has five minutes. */
const THINNER = 3;

/** Of a list, one in so many; `from` differs between suites that share the list, so that together they have all of it. */
export function sampled<T>(all: readonly T[], oneIn: number, from = 0): T[] {
  if (isLong) return [...all];
  const few = all.filter((_, index) => index % oneIn === from % oneIn);
  return few.filter((_, index) => index % THINNER === 0);
}

/** Of random cases, which are others in every long run: half an hour is for all of them together. */
const LONG_THINNER = 2;

/** How often fast-check tries a property: `all` in two long runs. */
export function randomRuns(all: number, oneIn: number): { readonly numRuns: number; readonly seed?: number } {
  const numRuns = Math.ceil(all / LONG_THINNER);
  if (isLong) return process.env.CI === undefined ? { numRuns } : { numRuns, seed: 1 };
  return { numRuns: Math.ceil(all / oneIn / THINNER), seed: 1 };
}
