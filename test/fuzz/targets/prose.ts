import { noInputs } from "../../../src/budget/narrative/inputs";
import { checkProse } from "../../../src/narrate/check-prose";
import { sectionsIn } from "../../../src/narrate/read/find-prose";
import { narrativeContext } from "../../../src/narrate/write/narrate";
import { shanxi } from "../../../src/standards/shanxi/standard";
import { budgetNames, type BudgetName } from "../../fixtures/budget";
import {
  narrated,
  paragraphsOf,
  publishedInputs,
  publishedProse,
} from "../../fixtures/narratives/narratives";
import { documentOf, writtenLines } from "../../narrate/prose-cases";
import type { Random } from "../random";
import { fuzzTarget } from "../target";
import { TEXTS } from "../words";

/** Lines and characters are counted from 0 and begin again behind the last. */
type ProseChange =
  | {
      readonly is: "drop-line" | "double-line" | "join-lines" | "break-line";
      readonly line: number;
      readonly at: number;
    }
  | { readonly is: "move-line"; readonly line: number; readonly to: number }
  | { readonly is: "delete"; readonly line: number; readonly at: number; readonly length: number }
  | { readonly is: "insert"; readonly line: number; readonly at: number; readonly text: string }
  | {
      readonly is: "copy";
      readonly line: number;
      readonly at: number;
      readonly length: number;
      readonly to: number;
      readonly times: number;
    }
  | { readonly is: "digit"; readonly line: number; readonly at: number; readonly by: number };

const WORDS = [
  ...TEXTS,
  "万元",
  "元",
  "亿元",
  "%",
  "增加",
  "减少",
  "增长",
  "下降",
  "与上年持平",
  "增加（减少）",
  "XX",
  "【】",
  "【待填：占比】",
  "。。",
  "。；",
  "，其中：",
  "等。",
  "主要原因是。",
  "2025年",
  "1,234.56",
  "100",
  "0",
  "一般公共服务支出",
  "\n",
  "（一）",
  "第四部分 名词解释",
];

const written = new Map<string, readonly string[]>();
const documents = new Map<string, ReturnType<typeof documentOf>>();

function documentNamed(name: BudgetName) {
  const document = documents.get(name) ?? documentOf(name);
  documents.set(name, document);
  return document;
}

function linesOf(base: string): readonly string[] {
  const known = written.get(base);
  if (known) return known;
  const [name = "", kind] = base.split("/");
  const published = narrated.find((one) => one === name);
  const lines =
    kind === "published" && published
      ? [...publishedProse(published), ...publishedProse(published, ".performance")]
      : writtenLines(documentNamed(name as BudgetName), published ? publishedInputs(published) : noInputs);
  written.set(base, lines);
  return lines;
}

function proseChange(random: Random): ProseChange {
  const place = { line: random.below(60), at: random.below(400) };
  switch (random.below(9)) {
    case 0:
      return { is: random.pick(["drop-line", "double-line", "join-lines", "break-line"] as const), ...place };
    case 1:
      return { is: "move-line", line: place.line, to: random.below(60) };
    case 2:
    case 3:
      return { is: "delete", ...place, length: 1 + random.below(random.pick([2, 8, 60])) };
    case 4:
      return {
        is: "copy",
        ...place,
        length: 1 + random.below(80),
        to: random.below(60),
        times: random.chance(0.05) ? 200 : 1,
      };
    case 5:
    case 6:
      return { is: "digit", ...place, by: 1 + random.below(9) };
    default:
      return { is: "insert", ...place, text: random.pick(WORDS) };
  }
}

function changedLines(base: string, changes: readonly ProseChange[]): string[] {
  const lines = [...linesOf(base)];
  for (const change of changes) if (lines.length > 0) apply(lines, change);
  return lines;
}

function apply(lines: string[], change: ProseChange): void {
  const index = change.line % lines.length;
  const line = lines[index] ?? "";
  const at = "at" in change ? change.at % (line.length + 1) : 0;
  switch (change.is) {
    case "drop-line":
      lines.splice(index, 1);
      break;
    case "double-line":
      lines.splice(index, 0, line);
      break;
    case "join-lines":
      lines.splice(index, 2, line + (lines[index + 1] ?? ""));
      break;
    case "break-line":
      lines.splice(index, 1, line.slice(0, at), line.slice(at));
      break;
    case "move-line":
      lines.splice(index, 1);
      lines.splice(change.to % (lines.length + 1), 0, line);
      break;
    case "delete":
      lines[index] = line.slice(0, at) + line.slice(at + change.length);
      break;
    case "insert":
      lines[index] = line.slice(0, at) + change.text + line.slice(at);
      break;
    case "copy": {
      const to = change.to % lines.length;
      lines[to] = (lines[to] ?? "") + line.slice(at, at + change.length).repeat(change.times);
      break;
    }
    case "digit": {
      const digit = line.slice(at).search(/\d/);
      if (digit < 0) break;
      const where = at + digit;
      lines[index] =
        `${line.slice(0, where)}${(Number(line[where]) + change.by) % 10}${line.slice(where + 1)}`;
    }
  }
}

/** Prose as people write over it: it may be found to be anything, but never break a check or point beside the text. */
export const proseTarget = fuzzTarget({
  name: "prose",
  bases: [...budgetNames.map((name) => `${name}/written`), ...narrated.map((name) => `${name}/published`)],
  changes: 30,
  change: proseChange,
  run: (base, changes) => {
    const lines = changedLines(base, changes);
    const found = sectionsIn(paragraphsOf(lines), shanxi);
    if (found === undefined) return;
    const name = base.split("/")[0] as BudgetName;
    const context = narrativeContext(documentNamed(name), noInputs);
    const { findings, notChecked } = checkProse(found, context, shanxi);
    for (const { check, reason } of notChecked) {
      if (reason.includes("程序内部错误")) throw new Error(`${check}: ${reason}`);
    }
    for (const { check, span, quote, message } of findings) {
      if (/\b(undefined|NaN|Infinity)\b|\[object /.test(message)) throw new Error(`${check} says ${message}`);
      if (span === undefined) continue;
      const text = lines[span.paragraph ?? -1] ?? "";
      const isWithin = span.start >= 0 && span.start <= span.end && span.end <= text.length;
      if (!isWithin || !text.slice(span.start, span.end).startsWith(quote ?? "")) {
        throw new Error(`${check} points beside the text: ${JSON.stringify(span)} ${quote}`);
      }
    }
  },
});
