import type { BudgetDocument } from "../budget/document";
import type { CheckDescription } from "../budget/check-description";
import type { NarrativeContext } from "../budget/narrative/section";
import type { Standard } from "../budget/standard";
import type { Finding, FindingCell, ProseSpan, WordedFinding, WordedFindings } from "../check/diagnosis";
import { runChecks } from "../check/run-checks";
import type { ProseFinding, ProsePosition, ProseStatement } from "./judge/prose-statement";
import type { FoundProse, ProseLine, ProsePlace } from "./read/find-prose";
import { spanOf } from "./read/section-text";
import { placeKey, placeName } from "../workbook/places";
import { narrativeAmount } from "./checks/narrative-amount";
import { blankTables, narrativeBlankPublic } from "./checks/narrative-blank-public";
import { proseChecks } from "./prose-checks";
import type { FreeProse, FreeSection } from "./read/free/find-free-prose";
import { readFreeProse, type FreeKnowledge } from "./read/free/read-free";
import { lineKind } from "./read/free/lines";
import { readProse } from "./read/read-prose";
import { onlyWorded, type ProseReading, type SectionReading } from "./read/reading";

/** What prose is held against that is not as its standard describes it. */
export interface Otherwise {
  /** The same tables, read by their labels. */
  readonly document: BudgetDocument;
  readonly knowledge: FreeKnowledge;
}

/**
 * What the checks of the prose say, in the order of the text, to be joined to what is said of the tables. What departs
 * from the description, or stands in none of its sections, is read by its own words, where `otherwise` is given.
 */
export function checkProse(
  prose: FoundProse,
  context: NarrativeContext,
  standard: Standard,
  beside?: FreeProse,
  otherwise?: () => Otherwise | undefined,
): WordedFindings {
  const reading = readProse(prose, context);
  if (beside === undefined) return checkReading(reading, standard, prose);
  const taken = new Set(prose.sections.flatMap(({ heading, lines }) => [heading, ...lines].map(lineKey)));
  const isTaken = (line: ProseLine) => taken.has(lineKey(line));
  const { numbering, yearTables } = beside;
  const isLeft = ({ lines, heading }: FreeSection) => ![heading, ...lines].some(isTaken);
  const unread = new Set(prose.unread.map(lineKey));
  const left = beside.sections.filter(
    (one) => isLeft(one) && one.lines.some((line) => unread.has(lineKey(line))),
  );
  const open = reading.sections.filter(({ unbound }) => unbound.length > 0);
  const other = left.length + open.length > 0 ? otherwise?.() : undefined;
  const read =
    other === undefined
      ? []
      : readFreeProse(
          { ...beside, sections: [...left, ...open.map(asFree)] },
          { ...context, document: other.document },
          other.knowledge,
        ).sections;
  const own = read.slice(0, left.length);
  const again = new Map(open.map((section, index) => [section, read[left.length + index]]));
  const sections = [...reading.sections.map((section) => withOwnWords(section, again.get(section))), ...own];
  const rest = [...beside.sections.filter((one) => own.length === 0 || !left.includes(one)), ...beside.rest];
  const told = new Set(own.flatMap(({ found }) => found.lines.map(lineKey)));
  return checkReading(
    { ...reading, sections, rest: wordedBeside(rest, isTaken, context), numbering, yearTables },
    standard,
    {
      unread: prose.unread.filter((line) => !told.has(lineKey(line))),
    },
  );
}

/** With what its own words say of the figures that are bound to nothing. */
function withOwnWords(section: SectionReading, asFree: SectionReading | undefined): SectionReading {
  if (asFree === undefined) return section;
  const open = new Set(section.unbound.map(({ start }) => start));
  const figures = asFree.figures.filter(({ token }) => open.has(token.start));
  const bound = new Set(figures.map(({ token }) => token.start));
  const compared = new Set(figures.flatMap(({ part }) => part.comparison?.key ?? []));
  const words = asFree.words.filter(({ part }) => compared.has(part.comparison?.key ?? ""));
  const keys = new Set(figures.map(({ part }) => part.key));
  const sums = (asFree.found.section.sums ?? []).filter(({ total, parts }) =>
    [total, ...parts].every((key) => keys.has(key)),
  );
  const { found } = section;
  return {
    ...section,
    found: { ...found, section: { ...found.section, sums: [...(found.section.sums ?? []), ...sums] } },
    figures: [...section.figures, ...figures],
    words: [...section.words, ...words],
    unbound: section.unbound.filter(({ start }) => !bound.has(start)),
  };
}

/** What a text has beside the sections that a standard describes. */
function wordedBeside(
  sections: readonly FreeSection[],
  isTaken: (line: ProseLine) => boolean,
  { document }: NarrativeContext,
): readonly SectionReading[] {
  return sections
    .filter(({ lines, heading }) => ![heading, ...lines].some(isTaken))
    .map((section) => onlyWorded(section, section.text, document.year));
}

/** Prose of which a standard describes some at most: as far as it follows a description, and the rest by its own words. */
export interface AnyProse {
  readonly described: FoundProse | undefined;
  readonly free: FreeProse | undefined;
}

export function checkAnyProse(
  { described, free }: AnyProse,
  context: NarrativeContext,
  standard: Standard,
  knowledge: FreeKnowledge,
): WordedFindings {
  const aligned = described && readProse(described, context);
  if (free === undefined) {
    return aligned ? checkReading(aligned, standard, described) : unreadProse({ unread: [] });
  }
  // Words of one's own among those of the description are read better without it.
  const followed = (aligned?.sections ?? [])
    .filter((section) => section.unbound.length <= MOST_UNBOUND && !tellsUnknownItems(section))
    .map(withoutKind);
  const taken = new Set(followed.flatMap(({ found }) => found.lines.map(lineKey)));
  const isTaken = (line: ProseLine) => taken.has(lineKey(line));
  const left = free.sections.filter(({ lines }) => !lines.some(isTaken));
  const telling = followed.filter(tellsItems);
  const read = readFreeProse({ ...free, sections: [...left, ...telling.map(asFree)] }, context, knowledge);
  const own = { ...read, sections: read.sections.slice(0, left.length) };
  const again = new Map(telling.map((section, index) => [section, read.sections[left.length + index]]));
  const sections = [...followed.map((section) => withItems(section, again.get(section))), ...own.sections];
  const rest = wordedBeside(free.rest, isTaken, context);
  const title = aligned?.title;
  const { numbering, yearTables } = free;
  return checkReading(
    { ...own, ...(title === undefined ? {} : { title }), sections, rest, numbering, yearTables },
    standard,
    { unread: free.unread.filter((line) => !isTaken(line)) },
  );
}

const MOST_UNBOUND = 2;

/** Paragraphs of items, each with its path. */
function tellsItems({ folded }: SectionReading): boolean {
  return (folded.match(/\(项\)/g)?.length ?? 0) >= FEWEST_ITEMS;
}

const FEWEST_ITEMS = 2;

/** Of items whose plans no table prints their own words say more than a description can. */
function tellsUnknownItems(section: SectionReading): boolean {
  return (
    tellsItems(section) &&
    section.figures.some(({ part }) => part.role === "amount" && part.quantity.value === undefined)
  );
}

/** As a section that nobody described, of the same text. */
function asFree({ found, text }: SectionReading): FreeSection {
  const kind = lineKind(found.heading);
  return { ...found, titles: [kind.is === "heading" ? kind.title : found.heading.text], text };
}

/** With what its items contradict in each other, which a description does not foresee. */
function withItems(section: SectionReading, asFree: SectionReading | undefined): SectionReading {
  if (asFree === undefined) return section;
  const misnamed = (asFree.slips ?? []).filter(({ is }) => is === "misnamed");
  return { ...section, itemSlips: [...(asFree.itemSlips ?? []), ...misnamed] };
}

/** Elsewhere both 本部门 and 本单位 are said of either, and tables head their names with 部门（单位）. */
function withoutKind(section: SectionReading): SectionReading {
  return { ...section, words: section.words.filter(({ part }) => part.role !== "kind") };
}

/** Of the paragraph: a line may be cut behind its heading. */
function lineKey({ place }: ProseLine): string {
  return "paragraph" in place ? String(place.paragraph) : placeKey(place);
}

function checkReading(
  reading: ProseReading,
  standard: Standard,
  prose: Pick<FoundProse, "unread">,
): WordedFindings {
  const { context } = reading;
  const run = runChecks(proseChecks, { subject: reading, rules: standard, document: context.document });
  const drafts: { finding: WordedFinding; order: readonly [number, number] }[] = [];
  const unbound = new Map<string, string[]>();
  const isOfBlank = ofBlankTable(run.said, context);
  for (const { check, statement } of run.said) {
    if (isOfBlank(statement)) continue;
    if (statement.is === "unbound")
      unbound.set(check.id, [...(unbound.get(check.id) ?? []), ...statement.quotes]);
    else drafts.push({ finding: worded(check, statement), order: orderOf(reading, statement.at) });
  }
  drafts.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  const reasons = [
    ...[...unbound].map(([check, quotes]) => ({ check, reason: unboundReason(quotes) })),
    ...unreadReasons(prose),
  ];
  return {
    passed: run.passed,
    findings: drafts.map(({ finding }) => finding),
    notChecked: [...run.notChecked, ...reasons, ...otherForms(reading)],
    notApplicable: run.notApplicable,
  };
}

/** That a table is blank is said once, not of each amount that it should have. */
function ofBlankTable(
  said: readonly { readonly check: CheckDescription }[],
  { document }: NarrativeContext,
): (statement: ProseStatement) => boolean {
  if (said.every(({ check }) => check !== narrativeBlankPublic)) return () => false;
  const blank = new Set(blankTables(document).map(({ id }) => id));
  return (statement) =>
    statement.is === "finding" && (statement.facts ?? []).some(({ table }) => blank.has(table));
}

/** A text was given in which no section of a narrative could be made out. */
export function noProse(standard: Standard): WordedFindings {
  const [first] = standard.sections;
  const example = first ? `，例如“${first.number}、${first.title("部门")}”` : "";
  const reason = `给出的文字里没有认出情况说明的各部分，没有核对；请保留各部分的标题${example}`;
  const notChecked = proseChecks.map(({ id }) => ({ check: id, reason }));
  return { passed: 0, findings: [], notChecked, notApplicable: [] };
}

/** Of a workbook that has sentences with amounts, and no section of a narrative. */
export function unreadProse(prose: Pick<FoundProse, "unread">): WordedFindings {
  return { passed: 0, findings: [], notChecked: unreadReasons(prose), notApplicable: [] };
}

/** One line for all that was passed over, and where the first of it stands. */
function unreadReasons({ unread }: Pick<FoundProse, "unread">): WordedFindings["notChecked"] {
  const [first] = unread;
  if (first === undefined) return [];
  const { place, text } = first;
  const where = "paragraph" in place ? `第 ${place.paragraph + 1} 段` : ` ${placeName(place)} `;
  const words = text.trim();
  const quote = words.length > SHOWN_WORDS ? `${words.slice(0, SHOWN_WORDS)}…` : words;
  const reason = `有 ${unread.length} 段写了金额的文字不在认出的情况说明各部分里，没有核对，例如${where}的“${quote}”；如果是情况说明，请加上它那一部分的标题`;
  return [{ check: narrativeAmount.id, reason }];
}

const SHOWN_WORDS = 24;

function worded(check: CheckDescription, finding: ProseFinding): WordedFinding {
  const span = finding.at && spanAt(finding.at);
  const cells: FindingCell[] = [
    ...(span?.cell ? [{ place: span.cell, role: "text" as const }] : []),
    ...(finding.facts ?? []).map(({ place }) => ({ place, role: "same" as const })),
  ];
  const quote = finding.at && quoteOf(finding.at);
  return {
    check: check.id,
    outcome: finding.isRounding === true ? "rounding" : "failed",
    severity: finding.isRounding === true ? "info" : (finding.severity ?? check.severity),
    message: finding.message,
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(quote === undefined ? {} : { actual: quote }),
    ...(finding.difference === undefined ? {} : { difference: finding.difference }),
    cells,
    ...(span === undefined ? {} : { span }),
    ...(quote === undefined ? {} : { quote }),
    ...(finding.at === undefined ? {} : sentenceOf(finding.at)),
  };
}

function spanAt(at: ProsePosition): ProseSpan | undefined {
  if ("line" in at) {
    const { place, offset } = at.line;
    return { ...homeOf(place), start: offset + at.start, end: offset + at.end };
  }
  const span = spanOf(at.section.text, at.start, at.end);
  return span && { ...homeOf(span.place), start: span.start, end: span.end };
}

function homeOf(place: ProsePlace): Pick<ProseSpan, "cell" | "paragraph"> {
  return "paragraph" in place ? { paragraph: place.paragraph } : { cell: place };
}

function textOf(at: ProsePosition): string {
  return "line" in at ? at.line.text : at.section.text.text;
}

/** As long as the span: one that runs over a line break ends there. */
function quoteOf(at: ProsePosition): string {
  const quote = textOf(at).slice(at.start, at.end);
  const end = quote.indexOf("\n");
  return end < 0 ? quote : quote.slice(0, end);
}

/** From stop to stop; a sentence of many clauses is cut to those next to the figure. */
function sentenceOf(at: ProsePosition): Required<Pick<Finding, "sentence" | "quoteStart">> {
  const text = textOf(at);
  const before = /[^。；\n]*$/.exec(text.slice(0, at.start))?.[0] ?? "";
  const after = /^[^。；\n]*[。；]?/.exec(text.slice(at.end))?.[0] ?? "";
  const start = before.length > 80 ? `…${before.slice(-80)}` : before;
  const end = after.length > 80 ? `${after.slice(0, 80)}…` : after;
  return { sentence: `${start}${quoteOf(at)}${end}`, quoteStart: start.length };
}

function orderOf(reading: ProseReading, at: ProsePosition | undefined): readonly [number, number] {
  if (at === undefined) return [reading.sections.length, 0];
  if ("line" in at) return [-1, at.start];
  const index = [...reading.sections, ...(reading.rest ?? [])].indexOf(at.section);
  return [index, at.start];
}

/** What was written in words of one's own is not checked, and that is said. */
function otherForms({ others }: ProseReading): WordedFindings["notChecked"] {
  if (others.length === 0) return [];
  const titles = others.map(({ found }) => found.heading.text.trim()).join("”“");
  const reason = `情况说明的“${titles}”写法与通用格式不同，其中的金额没有逐个与表核对`;
  return [{ check: narrativeAmount.id, reason }];
}

const SHOWN = 3;

/** One line for all figures that are bound to nothing, not one for each. */
function unboundReason(quotes: readonly string[]): string {
  const shown = quotes.slice(0, SHOWN).join("”“");
  return `情况说明里有 ${quotes.length} 个数没有对应到表内数据，没有核对，例如“${shown}”`;
}
