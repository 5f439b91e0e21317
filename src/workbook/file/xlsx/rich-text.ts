import { contentOf, decodeCellText } from "./xml";

/**
 * The plain text of a string item (`si`) or inline string (`is`): its `t`, or those of its runs. Phonetic guides
 * (`rPh`) print above the text and are no part of it.
 */
export function richText(xml: string, prefix: string): string {
  const runs = xml.includes(`<${prefix}rPh`) ? withoutPhonetic(xml, prefix) : xml;
  let text = "";
  for (let at = 0; ;) {
    const run = contentOf(runs, `${prefix}t`, at);
    if (!run) return text;
    text += decodeCellText(run.text);
    at = run.end;
  }
}

function withoutPhonetic(xml: string, prefix: string): string {
  let kept = "";
  for (let at = 0; ;) {
    const guide = contentOf(xml, `${prefix}rPh`, at);
    if (!guide) return kept + xml.slice(at);
    kept += xml.slice(at, xml.indexOf(guide.opening, at));
    at = guide.end;
  }
}
