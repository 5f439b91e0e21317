import type { CodeRows } from "../../budget/table";
import { normalize } from "../../text/normalize";
import { printed, sameAmount } from "../cells";
import { codeText, isTotalLabel, labelSet, withoutLevel } from "../labels";
import type { Line } from "../places/body";
import { labelPlace, type ReadRow, type SectionReading } from "./section-reading";

/** Digits of a code before each level: class 3, section 5, item 7 (revenue codes may add two more). */
const LEVELS = [3, 5, 7, 9];
/** A name has letters: 3385.5 is no code with a name behind it. */
const CODE_IN_NAME = /^[[(]?(\d{3,9})[\])]?[-、.:]?(?!\d)(.*\p{L}.*)$/u;

interface Coded {
  readonly row: ReadRow;
  readonly line: Line;
}

/** A 小计 and, by the length of their codes, the rows that it may say once more. */
interface Subtotal {
  readonly line: Line;
  readonly above: ReadonlyMap<number, Coded>;
}

const SUBTOTAL = /^(本?[类款]|按?[类款])?小计:?$/;

/** 合计 first, then classes, sections and items by their codes, whole or split over 类 / 款 / 项. */
export function readCodeRows(
  lines: readonly Line[],
  scheme: CodeRows,
  columns: readonly string[],
): SectionReading {
  const totals = labelSet(scheme.total);
  const rows: ReadRow[] = [];
  const strayLines: Line[] = [];
  const rowsWithoutCode: { place: ReadRow["place"]; name: string }[] = [];
  const subtotals: Subtotal[] = [];
  /** The last row of each length of code, and its line. */
  const last = new Map<number, Coded>();
  const seen = new Map<string, number>();
  const printedCodes = new Set(
    lines.flatMap(({ labels }) => (labels[0]?.cells.length === 1 ? labels[0].cells.map(codeText) : [])),
  );
  let path: readonly string[] = [];
  let total: Line | undefined;

  for (const line of lines) {
    const [codeCells, nameCells] = line.labels;
    const nameText = withoutLevel(normalize(printed(nameCells?.cells[0])));
    const codeTexts = (codeCells?.cells ?? []).map(codeText);
    const codePlace = labelPlace(line);
    const namePlace = labelPlace(line, 1);

    const isUnlabelled = nameText === "" && codeTexts.every((text) => text === "");
    const isTotal = [...codeTexts, nameText].some((text) => isTotalLabel(text, totals));
    if (isTotal || (isUnlabelled && isTotalLabel(line.firstLabel, totals))) {
      if (total) strayLines.push(line);
      else rows.push({ id: "total", kind: "total", name: "合计", place: codePlace });
      total ??= line;
      continue;
    }
    let name = nameText;
    let code: string | undefined;
    if (codeTexts.length > 1) {
      const joined = joinParts(codeTexts, path);
      path = joined;
      code = joined.join("");
    } else {
      code = codeTexts[0];
    }
    // Both may stand in one cell, whether that of the code or that of the name.
    const together = CODE_IN_NAME.exec(code || nameText);
    if (together?.[1] && together[2]) {
      name = (code && nameText) || together[2];
      code = together[1];
    }
    if (code === undefined || !/^\d+$/.test(code)) {
      const text = nameText || (code ?? "");
      if (SUBTOTAL.test(text)) {
        if (line.hasFigures) subtotals.push({ line, above: new Map(last) });
        continue;
      }
      // The whole department's line under the total, or the other way round.
      if (total && repeats(line, total, columns)) continue;
      if (line.hasFigures) {
        if (text === "") strayLines.push(line);
        else rowsWithoutCode.push({ place: codePlace, name: text });
      }
      continue;
    }
    name = withoutCode(name, code);
    code = withoutPadding(code, printedCodes);
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    const parent = parentOf(code, seen);
    const own: ReadRow = {
      id: count === 1 ? code : `${code}#${count}`,
      kind: "code",
      name,
      code,
      place: namePlace,
      codePlace,
      ...(parent === undefined ? {} : { parent }),
    };
    rows.push(own);
    last.set(code.length, { row: own, line });
  }
  const { read, unknownRows } = readSubtotals(subtotals, columns);
  return { rows: [...rows, ...read], strayLines, rowsWithoutCode, unknownRows };
}

/** Digits of the codes that a 小计 may stand for, the likelier first. */
const SUMMED_UP = [3, 5];

/**
 * A 小计 below the items of a class, or of a section, says its amounts once more. Which of the two is meant is said by the
 * figures of most: where they say neither, it is not understood.
 */
function readSubtotals(
  subtotals: readonly Subtotal[],
  columns: readonly string[],
): { read: readonly ReadRow[]; unknownRows: NonNullable<SectionReading["unknownRows"]> } {
  const readings = SUMMED_UP.map((digits) => {
    const pairs = subtotals.map(({ line, above }) => ({ line, own: above.get(digits) }));
    const agreeing = pairs.filter(({ line, own }) => own !== undefined && repeats(line, own.line, columns));
    return { pairs, agreeing: agreeing.length };
  });
  const [best] = readings.toSorted((a, b) => b.agreeing - a.agreeing);
  const isKnown = best !== undefined && best.agreeing * 2 > subtotals.length;
  const read: ReadRow[] = [];
  const unknownRows: { place: ReadRow["place"]; name: string }[] = [];
  for (const { line, own } of best?.pairs ?? []) {
    const place = labelPlace(line, line.labels[0]?.cells.some((cell) => printed(cell) !== "") ? 0 : 1);
    if (isKnown && own !== undefined) {
      const { id } = own.row;
      read.push({
        id: `subtotal-${id}-${line.row}`,
        kind: "subtotal",
        name: "小计",
        repeats: id,
        place,
      });
    } else {
      unknownRows.push({ place, name: "小计" });
    }
  }
  return { read, unknownRows };
}

/** `2010000` is the class 201 and `2010100` the section 20101, but where those are printed as well: a level 00 is none. */
function withoutPadding(code: string, printedCodes: ReadonlySet<string>): string {
  const short = /^(\d{3}(?:\d\d)*?)(?:00)+$/.exec(code)?.[1];
  return short === undefined || printedCodes.has(short) ? code : short;
}

/** A name that bears its own code as well, before or behind it. */
function withoutCode(name: string, code: string): string {
  for (const own of [`(${code})`, code]) {
    if (name.startsWith(own)) return name.slice(own.length).replace(/^[-、.:]/, "");
    if (name.endsWith(own)) return name.slice(0, -own.length);
  }
  return name;
}

/** A line that says once more what another says, figure for figure. */
function repeats(line: Line, other: Line, columns: readonly string[]): boolean {
  return line.hasFigures && columns.every((id) => sameAmount(line.amountAt(id), other.amountAt(id)));
}

/** The full path of a split code: parts that are blank are those of the row above; `5` is `05`. */
function joinParts(parts: readonly string[], above: readonly string[]): string[] {
  const deepest = parts.findLastIndex((part) => part !== "");
  const path: string[] = [];
  for (let level = 0; level <= deepest; level += 1) {
    const part = parts[level] ?? "";
    path.push(part === "" ? (above[level] ?? "") : level === 0 ? part : part.padStart(2, "0"));
  }
  return path;
}

/** The row that this code's amounts are summed in: the nearest level above that is printed. */
function parentOf(code: string, seen: ReadonlyMap<string, number>): string | undefined {
  for (const digits of LEVELS.toReversed()) {
    if (digits < code.length && seen.has(code.slice(0, digits))) return code.slice(0, digits);
  }
  return undefined;
}
