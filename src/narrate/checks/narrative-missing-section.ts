import type { NarrativeSection } from "../../budget/narrative/section";
import type { ProseCheck } from "./prose-check";

/** More are not forgotten one by one. */
const MOST_FORGOTTEN = 2;

export const narrativeMissingSection: ProseCheck = {
  id: "narrative-missing-section",
  about: "prose",
  title: "情况说明的各部分齐全",
  severity: "warning",
  requires: [],
  why: "情况说明应当包括规定的各部分；没有内容的也要写“无”，不能略去。",
  mend: "补上缺少的部分，没有内容的说明“无”。",
  *examine({ sections, context, isFree }, standard) {
    if (isFree) return;
    const present = new Set(sections.map(({ found }) => found.section.id));
    const last = standard.sections.findLastIndex(({ id }) => present.has(id));
    const missing = standard.sections.filter(({ id, isOptional }) => !present.has(id) && !isOptional);
    const title = ({ number, title: heading }: NarrativeSection) => `“${number}、${heading(context.kind)}”`;
    const within = missing.filter((section) => standard.sections.indexOf(section) < last);
    // Where many are not there the office has parted its text in a way of its own: what they tell stands in others.
    const isOwnForm = within.length > MOST_FORGOTTEN;
    if (!isOwnForm)
      for (const section of within)
        yield { is: "finding", message: `情况说明没有${title(section)}，请补充。` };
    // What comes after the last one may stand in another file.
    const after = isOwnForm ? missing : missing.filter((section) => !within.includes(section));
    if (after.length > 0) {
      yield {
        is: "finding",
        severity: "info",
        message: `这里没有${after.map(title).join("、")}；如果不在别处，请补充。`,
      };
    }
  },
};
