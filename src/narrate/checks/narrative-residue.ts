import type { SectionReading } from "../read/reading";
import type { ProseFinding } from "../judge/prose-statement";
import type { ProseCheck } from "./prose-check";

/** 【2025】 is a part of a document's number. 增加（减少）, XX, 【待填：…】, ____, {金额}: what a template leaves to be chosen or filled in. */
const RESIDUE =
  /(?:增加|减少|增长|下降|上升|提高|降低)[（(/／、或](?:增加|减少|增长|下降|上升|提高|降低)[)）]?|[Xx×ＸｘＸ]{2,}|(?<![一二三四五六七八九零])[○〇]{2,}(?![一二三四五六七八九零])|[省市县区][（(](?:[省市县区][/／、]){1,3}[省市县区][)）]|仍保留该表[^。\n]{0,20}说明|并在本表下方作下述说明|【(?!20\d\d】)[^】\n]*】|_{2,}|[{｛][^}｝\n]{0,20}[}｝]|（\s+）|\(\s+\)/g;

export const narrativeResidue: ProseCheck = {
  id: "narrative-residue",
  about: "prose",
  title: "没有模板残留",
  severity: "error",
  requires: [],
  why: "“增加（减少）”“XX”“【】”是模板里要选要填的地方，留在公开的说明里，说明没有编完。",
  mend: "选定一个说法，或把缺的数和文字填上；草拟的原因确认后去掉“草稿”标记。",
  *examine({ sections }) {
    for (const section of sections) yield* residueOf(section);
  },
};

/** Our own marks, of which a narrative just written may have dozens: one finding for a section, at the first. */
const MARK = /^【(?:待填|草稿)/;
/** More are not named one by one. */
const MOST_NAMED = 3;

function* residueOf(section: SectionReading): Iterable<ProseFinding> {
  const { number } = section.found.section;
  const found = [...section.text.text.matchAll(RESIDUE)];
  const at = ({ index, 0: quote }: RegExpExecArray) => ({ section, start: index, end: index + quote.length });
  const marks = found.filter(([quote]) => MARK.test(quote));
  const [first] = marks;
  if (first) {
    const names = marks.slice(0, MOST_NAMED).map(([quote]) => shortened(quote));
    const rest = marks.length > MOST_NAMED ? `等 ${marks.length} 处` : "";
    yield {
      is: "finding",
      at: at(first),
      message: `情况说明（${number}）还有没有填好或没有确认的地方：${names.join("")}${rest}，请填好或改定。`,
    };
  }
  for (const match of found) {
    const [quote] = match;
    if (MARK.test(quote)) continue;
    const message = `情况说明（${number}）留有模板文字“${shortened(quote)}”，请改定。`;
    yield { is: "finding", at: at(match), message };
  }
}

function shortened(quote: string): string {
  return quote.length > 30 ? `${quote.slice(0, 30)}…` : quote;
}
