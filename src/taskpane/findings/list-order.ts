import type { FindingResult } from "../../report/result";
import { placeName } from "../../workbook/places";
import { cellsOf, type Entry, type EntryGroup } from "./finding-groups";

/** By the tables as they stand, or the largest differences first. */
export type Order = "table" | "difference";

/** More cards than these are looked for rather than looked through. */
export const MANY_CARDS = 20;

/** By its cells or anything that it says; every word has to be there. */
export function isFound(entry: Entry, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [...cellsOf(entry).map(placeName), ...textsOf(entry)].join(" ").toLowerCase();
  return words.every((word) => text.includes(word) || text.includes(word.replaceAll(",", "")));
}

function textsOf(entry: Entry): readonly string[] {
  switch (entry.is) {
    case "cause":
      return [entry.cause.message, ...entry.evidence.map(({ message }) => message)];
    case "finding":
      return [entry.finding.message];
    case "solved":
      return [entry.solved.message];
  }
}

/** One list of all, where they are to stand by their differences; what was solved stands at its end. */
export function orderedBy(order: Order, groups: readonly EntryGroup[], title: string): readonly EntryGroup[] {
  if (order === "table" || groups.length === 0) return groups;
  const entries = groups
    .flatMap((group) => group.entries)
    .map((entry) => ({ entry, size: differenceOf(entry) }))
    .sort((one, other) => other.size - one.size)
    .map(({ entry }) => entry);
  return [{ key: "by difference", title, entries }];
}

/** Only to put cards in order: nothing is judged by it. */
function differenceOf(entry: Entry): number {
  const sizes = (findings: readonly FindingResult[]) =>
    findings.map(({ difference }) => Math.abs(Number((difference ?? "").replaceAll(",", ""))) || 0);
  switch (entry.is) {
    case "cause":
      return Math.max(0, ...sizes(entry.evidence));
    case "finding":
      return Math.max(0, ...sizes([entry.finding]));
    case "solved":
      return -1;
  }
}
