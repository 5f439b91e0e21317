import type { NarrativeSection } from "../../../budget/narrative/section";
import { normalize } from "../../../text/normalize";
import { cutAtHeadings, headingOf, type Heading } from "./headings";
import { isSentence, type ProseLine } from "./prose-lines";

/** A heading and the lines under it, up to the next heading or to what is no narrative. */
export interface SectionRun {
  readonly section: NarrativeSection;
  readonly heading: ProseLine;
  readonly lines: readonly ProseLine[];
}

export interface SectionRuns {
  readonly title?: ProseLine;
  /** In the order of the text; a section may occur again, in a catalogue for one. */
  readonly runs: readonly SectionRun[];
  /** Lines under no heading of a section. */
  readonly rest: readonly ProseLine[];
}

/** A section has a few hundred characters; what goes on for longer is a form or a table that follows it. */
const LONGEST = 6000;

interface OpenRun extends SectionRun {
  readonly lines: ProseLine[];
  readonly form: Heading["form"];
  length: number;
}

/** Lines of one text or sheet, parted by the headings among them. */
export function sectionRuns(lines: readonly ProseLine[], sections: readonly NarrativeSection[]): SectionRuns {
  let title: ProseLine | undefined;
  const runs: OpenRun[] = [];
  const rest: ProseLine[] = [];
  let current: OpenRun | undefined;
  const pieces = lines.flatMap((line) =>
    cutAtHeadings(line.text, sections).map(({ text, offset }) => ({
      ...line,
      text,
      offset: line.offset + offset,
    })),
  );
  for (const line of pieces) {
    const found = isTitle(line.text) ? undefined : headingOf(line.text, sections);
    const heading = found && begins(found, current, runs) ? found : undefined;
    if (heading?.section !== undefined) {
      const { section, form } = heading;
      current = { section, heading: line, lines: [], form, length: 0 };
      runs.push(current);
    } else if (isTitle(line.text)) title ??= line;
    else if (heading !== undefined || isEnd(line.text)) current = undefined;
    else {
      if (current !== undefined) current.length += line.text.length;
      if (current !== undefined && current.length <= LONGEST) current.lines.push(line);
      else rest.push(line);
    }
  }
  return { ...(title === undefined ? {} : { title }), runs, rest };
}

/** Whether a heading begins another section, and is not one within a section that is numbered otherwise. */
function begins({ section, form }: Heading, current: OpenRun | undefined, runs: readonly OpenRun[]): boolean {
  const isSaid = (one: OpenRun) => one.lines.some(({ text }) => isSentence(text));
  if (section === undefined) return current !== undefined && current.form === "numbered";
  if (current?.section === section && isSaid(current)) return false;
  if (form === "numbered") return true;
  const before = runs.filter((one) => one.section !== section || isSaid(one));
  if (form === "bracketed") return !before.some((one) => one.form !== "bracketed");
  return current?.section !== section && !runs.some((one) => one.section === section && isSaid(one));
}

const TITLE = /^(第.部分)?(\d{4})年度?.{0,30}(部门|单位)[预决]算(公开)?情况说明$/;

function isTitle(text: string): boolean {
  // A workbook has thousands of texts, and hardly any of them is worth normalising.
  return text.length < 80 && text.includes("说明") && TITLE.test(normalize(text));
}

/** 第四部分 名词解释 ends the narrative, a form ends the section that it follows. */
function isEnd(text: string): boolean {
  if (text.length > 80) return false;
  const line = text.trim();
  return (
    /^第[一二三四五六七八九十]部分/.test(line) ||
    /^(附件|附表|名词解释)[：:\d一二三四五]*$/.test(line) ||
    /绩效目标(申报)?表$/.test(line)
  );
}
