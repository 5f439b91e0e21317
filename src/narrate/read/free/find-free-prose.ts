import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import { contains } from "../../../workbook/areas";
import { linesOf, speaksOfAmounts, type ProseLine, type ProseParagraph } from "../find/prose-lines";
import type { FoundSection, ReadAreas } from "../find-prose";
import type { SectionText } from "../section-text";
import { goesOn, lineKind, numbered, plain } from "./lines";
import { numberedRuns, type NumberedRun } from "./outline";
import { yearTables, type YearTable } from "./year-tables";

/** A section of prose that no standard describes. */
export interface FreeSection extends FoundSection {
  /** Its own heading, and those above it, from the top. */
  readonly titles: readonly string[];
  readonly text: SectionText;
}

export interface FreeProse {
  readonly sections: readonly FreeSection[];
  /** What tells of no money, headings without a text among it: only how it is worded is looked at. */
  readonly rest: readonly FreeSection[];
  /** What speaks of amounts and stands in none of them. */
  readonly unread: readonly ProseLine[];
  readonly numbering: readonly NumberedRun[];
  readonly yearTables: readonly YearTable[];
}

const NOTHING: FreeProse = { sections: [], rest: [], unread: [], numbering: [], yearTables: [] };

/** Fewer are notes below tables. */
const FEWEST = 2;

/** The prose on the sheets of a workbook. */
export function findFreeProse(
  workbook: WorkbookSnapshot,
  areas: ReadAreas = { tables: [], forms: [] },
): FreeProse | undefined {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.isHidden) return NOTHING;
    const paragraphs = sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column): ProseParagraph[] =>
        typeof cell?.value === "string" && !isTaken(cell.value, sheet.name, { row, column }, areas)
          ? [{ text: cell.value, place: { sheet: sheet.name, row, column } }]
          : [],
      ),
    );
    const found = sectionsOf(paragraphs);
    const told = found.sections.filter((one) => one.titles.length > 0 && SPEAKS.test(plain(one.text.text)));
    if (told.length >= FEWEST) return found;
    const sections = found.sections.filter(({ section }) => section.id === NOTES);
    return { ...NOTHING, sections, unread: paragraphs.flatMap(linesOf).filter(speaksOfAmounts) };
  });
  const sections = sheets.flatMap((one) => one.sections);
  const rest = sheets.flatMap((one) => one.rest);
  const unread = sheets.flatMap((one) => one.unread);
  const numbering = sheets.flatMap((one) => one.numbering);
  const yearly = sheets.flatMap((one) => one.yearTables);
  return sections.length + unread.length === 0
    ? undefined
    : { sections: numberedAnew(sections), rest, unread, numbering, yearTables: yearly };
}

/** Sections of several sheets, each with a key of its own. */
function numberedAnew(sections: readonly FreeSection[]): readonly FreeSection[] {
  return sections.map((one, index) => ({ ...one, section: { ...one.section, id: `free-${index}` } }));
}

/** The sections in a given text; `undefined` where nothing is told of money. */
export function freeSectionsIn(paragraphs: readonly ProseParagraph[]): FreeProse | undefined {
  const found = sectionsOf(paragraphs);
  return found.sections.length === 0 ? undefined : found;
}

/** A cell of a form, or a label of a table. */
function isTaken(
  text: string,
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
  { tables, forms }: ReadAreas,
): boolean {
  const isIn = (all: ReadAreas["tables"]) =>
    all.some((area) => area.sheet === sheet && contains(area, row, column));
  const isNote = text.length < SHORTEST || TEMPLATE_NOTE.test(plain(text));
  return isIn(forms) || (isNote && isIn(tables));
}

/** Of prose among the cells of a table. */
const SHORTEST = 20;

/** A sentence with an amount, or one that says that there is none. */
const SPEAKS = /\d(?:[万亿]元|元)[^\d]*[,。;]|(?:没有|无|未安排).{0,40}。/;
const TOLD = /说明|情况|名词解释|经费|采购|资产|绩效/;
/** Duties speak of no money; forms and tables are not told in sentences. */
const APART = /职责|职能|机构设置|绩效(?:目标|自评|评价)?(?:申报)?表$|预算表$|决算表$/;
/** What a template says to whoever fills it in. */
const TEMPLATE_NOTE = /仍保留该表|作下述说明|此处填写|按.{0,40}填(?:写|列)\)?$/;

const MAY_BE_NOTE = /[保作此填]/;

function isTemplateNote(line: string): boolean {
  return line.length < 120 && TEMPLATE_NOTE.test(line);
}

const NOTES = "notes";

interface Draft {
  readonly titles: string[];
  readonly numerals: readonly string[];
  readonly heading: ProseLine;
  readonly lines: ProseLine[];
  /** The same, each whole: a heading and its text may share a line. */
  readonly wholes: ProseLine[];
}

function sectionsOf(paragraphs: readonly ProseParagraph[]): FreeProse {
  const lines = withoutRunningHeads(paragraphs.flatMap(linesOf));
  const drafts: Draft[] = [];
  const path: { level: number; title: string; numeral: string }[] = [];
  const notes: ProseLine[] = [];
  let current: Draft | undefined;
  const open = (heading: ProseLine) => {
    current = {
      titles: path.map(({ title }) => title),
      numerals: path.filter(({ level }) => level > 0).map(({ numeral }) => numeral),
      heading,
      lines: [],
      wholes: [],
    };
    drafts.push(current);
  };
  const add = (line: ProseLine, whole: ProseLine) => {
    current?.lines.push(line);
    current?.wholes.push(whole);
  };
  for (const whole of lines) {
    if (MAY_BE_NOTE.test(whole.text) && isTemplateNote(plain(whole.text))) notes.push(whole);
    const [heading, line] = splitHeading(whole);
    const kind = lineKind(heading);
    const above = path.at(-1);
    const isRest =
      current?.lines.length === 0 && above !== undefined && isRestOfHeading(heading.text, above.title);
    if (isRest) {
      above.title += plain(heading.text);
      current?.titles.splice(-1, 1, above.title);
    } else if (kind.is === "heading") {
      while ((path.at(-1)?.level ?? -1) >= kind.level) path.pop();
      path.push(kind);
      open(heading);
      if (line !== undefined) add(line, whole);
    } else if (kind.is === "text") {
      if (current === undefined) open(whole);
      add(whole, whole);
    }
  }
  const told = drafts.filter(isTold);
  const sections = told.map(sectionOf);
  const taken = new Set(told.flatMap(({ wholes }) => wholes));
  const own = notes.filter((line) => !taken.has(line));
  const [first] = own;
  if (first !== undefined) sections.push(noteSection(first, own));
  const read = new Set([...taken, ...own]);
  const rest = drafts
    .filter((draft) => !told.includes(draft))
    .map((draft, index) =>
      sectionOf({ ...draft, lines: draft.lines.filter((line) => !read.has(line)) }, index),
    );
  const numbering = numberedRuns(
    lines,
    (line) => taken.has(line),
    (line) => lineKind(line).is === "table",
  );
  const unread = lines.filter((line) => !read.has(line) && speaksOfAmounts(line));
  return { sections, rest, unread, numbering, yearTables: yearTables(lines) };
}

/** 一、…情况说明：2026年…: a heading and its text in one. */
function splitHeading(line: ProseLine): readonly [ProseLine, ProseLine | undefined] {
  const found =
    /^\s*(?:第.部分|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])[^。；;，,]{2,45}?(?:情况说明|的说明|情况)[:：。]?(?=\s*\S{12})/.exec(
      line.text,
    )?.[0];
  if (found === undefined || !/[:：。]$/.test(found)) return [line, undefined];
  return [
    { ...line, text: found.replace(/[:：。]$/, "") },
    { ...line, text: line.text.slice(found.length), offset: line.offset + found.length },
  ];
}

function isTold({ titles, lines }: Draft): boolean {
  const text = lines.map((line) => plain(line.text)).join("");
  const own = titles.at(-1) ?? "";
  if (APART.test(own) || text === "") return false;
  return SPEAKS.test(text) || (TOLD.test(own) && text.includes("。"));
}

function sectionOf({ titles, numerals, heading, lines }: Draft, index: number): FreeSection {
  const number =
    numerals.length > 1 ? `${numerals[0] ?? ""}（${numerals.slice(1).join("、")}）` : numerals[0];
  return {
    section: describedBy(`free-${index}`, number ?? titles.at(-1) ?? "正文", titles.at(-1) ?? ""),
    heading,
    lines,
    titles,
    text: flowing(lines),
  };
}

function noteSection(heading: ProseLine, lines: readonly ProseLine[]): FreeSection {
  return {
    section: describedBy(NOTES, "表下的说明", ""),
    heading,
    lines,
    titles: [],
    text: flowing(lines),
  };
}

function describedBy(id: string, number: string, title: string): FoundSection["section"] {
  return { id, number, title: () => title, headings: [], body: () => [] };
}

/** Lines that a page broke are one paragraph again. */
function flowing(lines: readonly ProseLine[]): SectionText {
  let text = "";
  const starts = lines.map((line, index) => {
    const before = lines[index - 1];
    const isBroken = before !== undefined && !goesOn(before.text, line.text);
    if (isBroken) text += "\n";
    const start = text.length;
    text += line.text;
    return { line, start };
  });
  return { text, lines: starts };
}

/** What stands at the head of every page is no part of a sentence. */
function withoutRunningHeads(lines: readonly ProseLine[]): readonly ProseLine[] {
  const keys = lines.map(({ text }) => (MAY_RUN.test(text) ? plain(text) : ""));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return lines.filter((_, index) => {
    const key = keys[index] ?? "";
    return !(key !== "" && RUNNING_HEAD.test(key) && (counts.get(key) ?? 0) >= 4);
  });
}

/** What nearly all other lines lack. */
const MAY_RUN = /(?:开|算|明)\s*$/;

const RUNNING_HEAD = /^[^,。;:]{0,30}20\d\d年[^,。;:]{0,30}(?:公开|预算|决算|说明)$/;

/** A heading too long for one line: its end is no heading of its own. */
function isRestOfHeading(text: string, title: string): boolean {
  const line = plain(text);
  return (
    line.length < 16 && /说明$/.test(line) && numbered(line) === undefined && !/(?:说明|表|解释)$/.test(title)
  );
}
