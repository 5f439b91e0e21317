import type { Figure } from "../../../budget/narrative/section";
import { similarity } from "../../../text/similarity";
import type { Node } from "../template";

/** The words that a description has at once before each of its amounts, counts and shares, without marks: 本年收入, 实有, 占. */
export function labelsOf(nodes: readonly Node[]): ReadonlyMap<Figure, readonly string[]> {
  const labels = new Map<Figure, readonly string[]>();
  nodes.forEach(({ part }, index) => {
    if (part?.is !== "figure" || !["amount", "count", "share"].includes(part.role)) return;
    let label = "";
    const shorter: string[] = [];
    for (let before = index - 1; before >= 0; before -= 1) {
      const { step, part: other } = nodes[before] ?? {};
      if (other?.is === "word" && other.role === "name") break;
      if (step?.is === "words") {
        shorter.push(label);
        label = `${step.words[0] ?? ""}${label}`;
        if (END.test(step.words[0] ?? "")) break;
        continue;
      }
      if (step?.is !== "character" || END.test(step.character)) break;
      label = step.character + label;
    }
    const all = [label, ...shorter].map((one) => withoutFiller(plainName(one)));
    labels.set(
      part,
      [...new Set(all)].filter((one) => one.length > 1),
    );
  });
  return labels;
}

const END = /[\d,;。:、]/;

/** Without brackets, quotes and white space, and without what only says of what rank an item is: 教育（类）支出. 收入预算 is 预算收入. */
export function plainName(folded: string): string {
  return folded
    .replace(/\((?:类|款|项)\)|类(?=支出)/g, "")
    .replace(/[\s()"'《》•·]/g, "")
    .replace(/(收入|支出)预算/g, "预算$1");
}

/** What a folded text says at once before a place: back to the number or the mark before it. */
export function wordsBefore(folded: string, end: number, department: string): string {
  const before = folded.slice(Math.max(0, end - 60), end).replace(/[ \n]/g, "");
  const clause = /[^\d,;。:、!?%]*:?$/.exec(before)?.[0].replace(/:$/, "") ?? "";
  const words = plainName(clause);
  const at = department === "" ? -1 : words.lastIndexOf(department);
  return withoutFiller(at < 0 ? words : words.slice(at + department.length));
}

/** 208.15万元用于社会保障: the name comes after the figure. */
export function wordsAfter(folded: string, end: number): string {
  const after = folded.slice(end, end + 40).replace(/[ \n]/g, "");
  return plainName(/^[万亿]?元(?:用于|为|是)([^\d,;。:、!?%(]{3,20})/.exec(after)?.[1] ?? "");
}

function withoutFiller(words: string): string {
  return words
    .replace(/(?:安排|(?<=预算)数|数额|共计|为|是|共|约|近|达到?|的?金额)+$/, "")
    .replace(
      /^(?:万元|年度?|其中|其|包括|主要|用于|有|元|本部门|本单位|我局|我单位|我部门|部门|单位(?!资金)|[①-⑳]|[.])+/,
      "",
    );
}

/** How similar words are to the most similar of the names, from 0 to 1: 1 where they end with it. */
export function bestNameSimilarity(words: string, names: readonly string[]): number {
  return Math.max(...names.map((name) => nameSimilarity(words, name)));
}

/** How similar words are to a name, from 0 to 1: 1 where they end with it. */
export function nameSimilarity(words: string, name: string): number {
  if (name === "" || words === "") return 0;
  if (words.endsWith(name)) return 1;
  return Math.min(similarity(words.slice(-(name.length + 4)), name), 0.99);
}
