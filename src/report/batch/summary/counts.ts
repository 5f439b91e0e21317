import { byKey } from "../../../common/by-key";
import type { CauseKind } from "../../../check/diagnosis";
import { everyCheck } from "../../../engine";
import { causeNames } from "../../cause-names";
import type { BatchEntry } from "./entry";

export interface CauseCount {
  readonly kind: CauseKind;
  readonly name: string;
  readonly causes: number;
  readonly documents: number;
}

export interface CheckCount {
  readonly check: string;
  readonly title: string;
  readonly findings: number;
  readonly documents: number;
}

/** One and the same slip in several files: of a form that was handed out, or of a way to fill it in. */
export interface CommonSlip {
  readonly check: string;
  readonly title: string;
  /** What is said of each, without its figures. */
  readonly pattern: string;
  readonly documents: number;
  /** The first of them. */
  readonly files: readonly string[];
}

/** In how many files a slip must be. */
const FEWEST_FILES = 3;
const MOST_SLIPS = 50;
const MOST_FILES = 10;

export function causesByKind(entries: readonly BatchEntry[]): readonly CauseCount[] {
  const counted = countOf(entries, ({ causes }) => causes);
  return counted.map(({ count, documents, key }) => {
    const kind = key as CauseKind;
    return { kind, name: causeNames[kind], causes: count, documents };
  });
}

export function checksThatFail(entries: readonly BatchEntry[]): readonly CheckCount[] {
  const titles = titlesOfChecks();
  return countOf(entries, ({ failed }) => failed.map(({ check }) => check)).map(
    ({ count, documents, key }) => ({
      check: key,
      title: titles.get(key) ?? key,
      findings: count,
      documents,
    }),
  );
}

export function commonSlips(entries: readonly BatchEntry[]): readonly CommonSlip[] {
  const titles = titlesOfChecks();
  const all = entries.flatMap(({ failed, file }) =>
    failed.map(({ check, pattern }) => ({ check, pattern, file })),
  );
  return [...byKey(all, ({ check, pattern }) => `${check} ${pattern}`).values()]
    .flatMap((own): CommonSlip[] => {
      const [first] = own;
      const files = [...new Set(own.map(({ file }) => file))];
      if (first === undefined || files.length < FEWEST_FILES) return [];
      const { check, pattern } = first;
      const title = titles.get(check) ?? check;
      return [{ check, title, pattern, documents: files.length, files: files.slice(0, MOST_FILES) }];
    })
    .toSorted((a, b) => b.documents - a.documents)
    .slice(0, MOST_SLIPS);
}

function titlesOfChecks(): ReadonlyMap<string, string> {
  return new Map(everyCheck().map(({ id, title }) => [id, title]));
}

/** How often each key is there and in how many documents, the most first; of as many in the order of the documents. */
function countOf(entries: readonly BatchEntry[], keysOf: (entry: BatchEntry) => readonly string[]) {
  const counts = new Map<string, { count: number; documents: number }>();
  for (const entry of entries) {
    const own = byKey(keysOf(entry), (key) => key);
    for (const [key, list] of own) {
      const known = counts.get(key) ?? { count: 0, documents: 0 };
      counts.set(key, { count: known.count + list.length, documents: known.documents + 1 });
    }
  }
  return [...counts]
    .map(([key, count]) => ({ key, ...count }))
    .toSorted((a, b) => b.documents - a.documents || b.count - a.count);
}
