import { normalize } from "../../text/normalize";
import { printed } from "../cells";
import type { BodyReading, Line } from "./body";
import { commonYear, yearOf, type Candidate, type Leftover } from "./candidate";

/** A candidate with its lines. */
export interface ReadCandidate {
  readonly candidate: Candidate;
  readonly body: BodyReading;
}

/** So many lines tell a continuation from another version. */
const FIRST_LINES = 3;

/** The parts of one table of the standard: one, or several where a page break cut it. */
export type ChosenTable = readonly [ReadCandidate, ...ReadCandidate[]];

/**
 * Of several places that read as the same table, one is it: that of the year of which most tables speak, then one
 * on a sheet that is shown, then one that bears its title, then the one with the most lines. A part without the table's
 * first row continues the one before it.
 */
export function chooseTables(read: readonly ReadCandidate[]): {
  chosen: ReadonlyMap<string, ChosenTable>;
  leftovers: Leftover[];
} {
  const groups = new Map<string, ReadCandidate[][]>();
  for (const one of read) {
    const parts = groups.get(one.candidate.table.id) ?? [];
    const previous = parts.at(-1);
    if (previous && continues(previous, one)) previous.push(one);
    else parts.push([one]);
    groups.set(one.candidate.table.id, parts);
  }
  const year = commonYear(read.map((one) => one.candidate));
  const chosen = new Map<string, ChosenTable>();
  const leftovers: Leftover[] = [];
  for (const [id, copies] of groups) {
    const [best, ...others] = copies.toSorted((a, b) => rank(b, year) - rank(a, year));
    const [first, ...rest] = best ?? [];
    if (first === undefined) continue;
    chosen.set(id, [first, ...rest]);
    for (const [copy] of others) {
      if (copy === undefined) continue;
      const { candidate } = copy;
      leftovers.push({
        sheet: candidate.sheet.name,
        row: candidate.title?.row ?? candidate.header.top,
        text: candidate.title?.text ?? candidate.table.titles[0],
        reason: whyNotTaken(candidate, first.candidate, year),
      });
    }
  }
  return { chosen, leftovers };
}

function whyNotTaken(copy: Candidate, taken: Candidate, year: number | undefined): string {
  if (yearOf(copy) !== year) return "不是本年度的表，未采用";
  if (copy.sheet.isHidden === true && taken.sheet.isHidden !== true)
    return "在隐藏的工作表上，已取显示着的一张";
  return "同一张表出现多次，已取内容较多的一张";
}

/** The higher, the likelier to be the one. */
function rank(parts: readonly ReadCandidate[], year: number | undefined): number {
  const [first] = parts;
  if (first === undefined) return 0;
  const lines = parts.reduce((count, part) => count + (part.body.sections[0]?.lines.length ?? 0), 0);
  const figures = parts.some((part) =>
    part.body.sections.some((section) => section.lines.some((line) => line.hasFigures)),
  );
  const sameYear = yearOf(first.candidate) === year ? 1e9 : 0;
  // What is hidden is a draft or last year's, and is not what is published.
  const isShown = first.candidate.sheet.isHidden === true ? 0 : 1e8;
  const isTitled = first.candidate.title === undefined ? 0 : 1e7;
  return (
    sameYear +
    isShown +
    isTitled +
    (figures ? 1e6 : 0) +
    first.candidate.header.completeness * 1e5 +
    Math.min(lines, 9e4)
  );
}

/** A later part has the same columns, lines of its own, and does not begin as the table began. */
function continues(previous: readonly ReadCandidate[], next: ReadCandidate): boolean {
  const [first] = previous;
  const last = previous.at(-1);
  if (first === undefined || last === undefined) return false;
  // What is hidden is no part of what is shown.
  if (next.candidate.sheet.isHidden !== last.candidate.sheet.isHidden) return false;
  const year = yearOf(next.candidate);
  if (year !== undefined && year !== yearOf(first.candidate)) return false;
  const ownFirst = firstLine(first);
  const nextFirst = firstLine(next);
  if (ownFirst === undefined || nextFirst === undefined || ownFirst === nextFirst) return false;
  if (next.candidate.title?.isContinued || next.candidate.isContinuation) return true;
  const isBelow =
    next.candidate.sheet === last.candidate.sheet && next.candidate.header.top > last.body.bottom;
  // On a sheet of its own it may as well be another version of the whole: then lines stand in both.
  const isOnOwnSheet =
    next.candidate.sheet !== last.candidate.sheet &&
    next.candidate.title !== undefined &&
    first.candidate.title !== undefined &&
    !sharesLine(previous, next);
  return (isBelow || isOnOwnSheet) && next.candidate.header.left === first.candidate.header.left;
}

/** Whether one of the first lines of a part stands in the parts before it already. */
function sharesLine(previous: readonly ReadCandidate[], next: ReadCandidate): boolean {
  const before = new Set(previous.flatMap((part) => part.body.sections[0]?.lines.map(labelsOf) ?? []));
  const lines = next.body.sections[0]?.lines.slice(0, FIRST_LINES) ?? [];
  return lines.some((line) => labelsOf(line) !== "" && before.has(labelsOf(line)));
}

/** The labels of the first line, of all sections. */
function firstLine(read: ReadCandidate): string | undefined {
  const lines = read.body.sections.map((section) => section.lines[0]);
  return lines[0] === undefined ? undefined : lines.map((line) => (line ? labelsOf(line) : "")).join("||");
}

function labelsOf(line: Line): string {
  const texts = line.labels.flatMap((one) => one.cells.map((cell) => normalize(printed(cell))));
  return texts.some((text) => text !== "") ? texts.join("|") : "";
}
