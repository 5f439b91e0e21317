import { REASON_NEEDED_FROM, unexplainedChanges, type UnexplainedChange } from "../../judge/missing-reasons";
import type { ProseFinding } from "../../judge/prose-statement";
import { shortest } from "../../../amount/format";
import { textAt } from "../../read/section-text";
import type { ProseCheck } from "../prose-check";

export const narrativeMissingReason: ProseCheck = {
  id: "narrative-missing-reason",
  about: "prose",
  title: "增减较大的写了原因",
  severity: "warning",
  requires: [],
  why: "比上年增减百分之十以上，或者从无到有、从有到无，公开时应当说明原因；别的科目都写了，只有一个没写，多半是漏了。",
  mend: "补上这一项增减的主要原因；确实不需要说明的，可以不改。",
  *examine({ sections, context }) {
    const unexplained = unexplainedChanges(sections, context);
    for (const one of unexplained.filter(({ isOnlyOne }) => isOnlyOne)) yield alone(one);
    const others = unexplained.filter(({ isOnlyOne }) => !isOnlyOne);
    for (const section of new Set(others.map((one) => one.section)))
      yield* listed(others.filter((one) => one.section === section));
  },
};

function alone(one: UnexplainedChange): ProseFinding {
  const { section, start, end, name, isDown } = one;
  return {
    is: "finding",
    at: { section, start, end },
    message: `情况说明（${section.found.section.number}）的${name}比上年${isDown ? "减少" : "增加"} ${textAt(section.text, { start, end }).replace(/\s/g, "")} 较大，却没有写原因，别处的增减都写了，请补充。`,
  };
}

const MOST_NAMED = 3;

/** What is missing, one line for a section: nothing says that its reasons are wanted. */
function* listed(all: readonly UnexplainedChange[]): Iterable<ProseFinding> {
  const [first] = all;
  if (first === undefined) return;
  const names = [...new Set(all.map(({ name }) => name))];
  const rest = names.length > MOST_NAMED ? `等 ${names.length} 项` : "";
  const { section, start, end } = first;
  yield {
    is: "finding",
    severity: "info",
    at: { section, start, end },
    message: `情况说明（${section.found.section.number}）里“${names.slice(0, MOST_NAMED).join("”“")}”${rest}增减达到 ${shortest(REASON_NEEDED_FROM)}% 以上（或从无到有、从有到无），没有写原因，需要说明的请补充。`,
  };
}
