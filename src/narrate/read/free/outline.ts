import type { ProseLine } from "../find/prose-lines";
import { numbered, plain } from "./lines";

/** Lines that are numbered alike, one after the other. */
export interface NumberedRun {
  readonly items: readonly NumberedLine[];
  /** How many of them have something told below them. */
  readonly told: number;
}

export interface NumberedLine {
  readonly line: ProseLine;
  readonly number: number;
  /** Of the numeral, in the line. */
  readonly start: number;
  readonly end: number;
  /** Other lines above it, back to the one before, begin with these numbers: rows of tables, or sentences. */
  readonly passed: readonly number[];
}

interface Open {
  readonly items: { readonly line: NumberedLine; readonly index: number }[];
  passed: number[];
}

/** A title of a table or form: its rows are numbered in their own way. */
const TABLE = /^[^。；，：]{0,40}表(?:[（(][^）)]{0,12}[)）])?\s*$/;

/** What any numeral begins with. */
const MAY_BE_NUMBERED = /^[\s（(]*[第一二三四五六七八九十\d０-９①-⑳]/;

/** How a text is numbered, level by level: a line of a level above ends what was counted below. */
export function numberedRuns(
  lines: readonly ProseLine[],
  isTold: (line: ProseLine) => boolean,
  isTableLine: (line: ProseLine) => boolean,
): readonly NumberedRun[] {
  const runs: NumberedRun[] = [];
  const open = new Map<number, Open>();
  const toldUpTo: number[] = [];
  for (const line of lines) toldUpTo.push((toldUpTo.at(-1) ?? 0) + (isTold(line) ? 1 : 0));
  const close = (level: number, end: number) => {
    for (const [own, { items }] of open) {
      if (own < level) continue;
      const told = items.filter(({ index }, at) => {
        const next = items[at + 1]?.index ?? end;
        return (toldUpTo[next - 1] ?? 0) > (toldUpTo[index - 1] ?? 0);
      });
      if (items.length > 1) runs.push({ items: items.map(({ line }) => line), told: told.length });
      open.delete(own);
    }
  };
  let isInTable = false;
  lines.forEach((line, index) => {
    const ending = line.text.trimEnd().at(-1) ?? "";
    if ("表）)".includes(ending) && TABLE.test(line.text.trim())) isInTable = true;
    const own = MAY_BE_NUMBERED.test(line.text) ? numbered(plain(line.text)) : undefined;
    if (own === undefined || own.level === 0) {
      if (isInTable && ("说明解释".includes(ending) || own !== undefined)) isInTable = false;
      if (own === undefined) return;
    }
    const number = numberOf(own.numeral);
    if (number === undefined) return;
    if (own.level <= 1) isInTable = isInTable && !isTold(line) && isTableLine(line);
    const run = open.get(own.level);
    if (isTableLine(line) || isInTable) {
      run?.passed.push(number);
      return;
    }
    close(own.level + 1, index);
    const place = /[^\s（(]/.exec(line.text)?.index ?? 0;
    const written = line.text.slice(place).search(/[、.．,，:：)）\s]/);
    const item = {
      line: {
        line,
        number,
        start: place,
        end: place + (written < 0 ? 1 : written),
        passed: run?.passed ?? [],
      },
      index,
    };
    if (run === undefined) open.set(own.level, { items: [item], passed: [] });
    else {
      run.items.push(item);
      run.passed = [];
    }
  });
  close(0, lines.length);
  return runs;
}

const DIGITS = "一二三四五六七八九";

function numberOf(numeral: string): number | undefined {
  const text = numeral.replace(/^第|部分$|章$/g, "");
  if (/^\d{1,2}$/.test(text)) return Number(text);
  if (/^[①-⑳]$/.test(text)) return text.charCodeAt(0) - 0x245f;
  const [, tens, has, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text) ?? [];
  if (has === undefined) return tens === undefined ? undefined : DIGITS.indexOf(tens) + 1;
  return (
    (tens === undefined ? 1 : DIGITS.indexOf(tens) + 1) * 10 +
    (ones === undefined ? 0 : DIGITS.indexOf(ones) + 1)
  );
}
