import type { Residue } from "../../../text/template-residue";
import { residueIn } from "../../judge/wording/residue";
import { wordings, type Wording } from "../../judge/wording/wording";
import type { ProseFinding } from "../../judge/prose-statement";
import type { ProseCheck } from "../prose-check";

export const narrativeResidue: ProseCheck = {
  id: "narrative-residue",
  about: "prose",
  title: "没有模板残留",
  severity: "error",
  requires: [],
  why: "“增加（减少）”“XX”“待补充”“（略）”“【】”是模板里要选要填的地方，“仍保留该表格式”是写给填表人的话，留在公开的说明里，说明没有编完。",
  mend: "选定一个说法，或把缺的数和文字填上；写给填表人的话删去；草拟的原因确认后去掉“草稿”标记。",
  *examine(reading) {
    const all = wordings(reading);
    const hasAnnex = all.some(({ text }) => /^\s*附[件表]/m.test(text));
    for (const wording of all) yield* told(wording, residueIn(wording, reading, hasAnnex));
  },
};

/** Our own marks, of which a narrative just written may have dozens: one finding for a section, at the first. */
const MARK = /^【(?:待填|草稿)/;
/** More are not named one by one. */
const MOST_NAMED = 3;

function* told({ text, number, is, at }: Wording, found: readonly Residue[]): Iterable<ProseFinding> {
  const where = `情况说明（${number}）${is === "heading" ? "的标题" : ""}`;
  const quoteOf = ({ start, end }: Residue) => text.slice(start, end);
  const marks = found.filter((one) => MARK.test(quoteOf(one)));
  const [first] = marks;
  if (first) {
    const names = marks.slice(0, MOST_NAMED).map((one) => shortened(quoteOf(one)));
    const rest = marks.length > MOST_NAMED ? `等 ${marks.length} 处` : "";
    yield {
      is: "finding",
      at: at(first.start, first.end),
      message: `${where}还有没有填好或没有确认的地方：${names.join("")}${rest}，请填好或改定。`,
    };
  }
  for (const one of found) {
    const quote = quoteOf(one);
    if (MARK.test(quote)) continue;
    const message = `${where}留有模板文字“${shortened(quote)}”，请改定。`;
    yield { is: "finding", at: at(one.start, one.end), message };
  }
}

function shortened(quote: string): string {
  return quote.length > 30 ? `${quote.slice(0, 30)}…` : quote;
}
