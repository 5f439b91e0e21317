import type { NarrativeContext, Part } from "../../../budget/narrative/section";
import { residueOf, anyResidue, withoutOverlaps, type Residue } from "../../../text/template-residue";
import { fold } from "../../read/fold";
import type { ProseReading } from "../../read/reading";
import type { Wording } from "./wording";

const EITHER_KIND = /(?:本|我|该)?(?:部门[（(]单位[)）]|单位[（(]部门[)）])/g;
/** Not where a term is explained, nor after a number in the catalogue. */
const LEFT_OUT = /(?<![….．·])(?:…{2,}|…(?:\s*…)+|．{4,})(?![….．·\s]*\d)/g;
const SEE_ANNEX =
  /(?:(?:原因|情况|内容)(?:是|为|如下)?[：:]|(?:原因|情况|内容)[是为]|主要是|(?:预算|支出|收入|[总合]计|总额|金额|费)(?:为|共计|共)?)\s*[（(]?详?见附[件表][\d一二三四五六]*[)）]?(?=\s*(?:[。；;，,\n]|$|万元))/g;
const ONLY_ANNEX = /^\s*[（(]?详?见附[件表][\d一二三四五六]*[)）]?\s*。?\s*$/gm;
const FORM = /样表|填[报表]说明(?=[：:])|(?<=[，。；）])列明[^。；，\n]{0,16}(?:数量|批次|人次)/g;

/** What a wording has of its template: in what tells of money also that which may be meant elsewhere. */
export function residueIn(
  wording: Wording,
  { context }: ProseReading,
  hasAnnex: boolean,
): readonly Residue[] {
  const { text, isTold, end, is } = wording;
  const always = anyResidue(text);
  if (!isTold) return always;
  const told = [
    ...(isTerms(wording) ? [] : eitherKind(wording, context)),
    ...residueOf(text, LEFT_OUT),
    ...residueOf(text, SEE_ANNEX).map(({ end: to }) => annexIn(text, to)),
    ...(is === "heading" || hasAnnex ? [] : residueOf(text, ONLY_ANNEX)),
    ...residueOf(text, FORM),
  ];
  return withoutOverlaps([...always, ...told.filter((one) => one.end <= end)]);
}

function isTerms({ section }: Wording): boolean {
  return /名词解释|术语/.test(section.found.heading.text + section.found.section.number);
}

function annexIn(text: string, end: number): Residue {
  const found = /[（(]?详?见附[^见]*$/.exec(text.slice(0, end));
  return { start: found?.index ?? end, end };
}

/** 2026年部门（单位）…, at the head of a sentence; where a standard prints both itself, these are its words. */
function eitherKind({ text, section, is }: Wording, context: NarrativeContext): readonly Residue[] {
  const isDescribed = section.slips === undefined;
  if (is === "heading" && !isDescribed) return [];
  const own = isDescribed ? fold(wordsOf(section.found.section.body(context))) : "";
  return residueOf(text, EITHER_KIND).filter(({ start, end }) => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (/^(?:本|我|该)/.test(text.slice(start, end))) return true;
    if (/^[：:]/.test(after) || own.includes(fold(text.slice(start, end + 4)))) return false;
    return isDescribed || (/(?:^|[。；\n]|年度?)\s*$/.test(before) && /^[^。；\n]*\d/.test(after));
  });
}

function wordsOf(parts: readonly Part[]): string {
  return parts
    .map((part) =>
      typeof part === "string" ? part : part.is === "choice" ? wordsOf(part.options.flat()) : "",
    )
    .join("");
}
