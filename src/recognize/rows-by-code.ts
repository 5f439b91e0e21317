import type { CodeRows } from "../standards/table";
import { normalize } from "../text/normalize";
import type { Cell } from "../workbook/snapshot";
import { labelSet, printed } from "./labels";
import type { Line, ReadRow, SectionReading } from "./read-rows";

/** Digits of a code before each level: class 3, section 5, item 7 (revenue codes may add two more). */
const LEVELS = [3, 5, 7, 9];
const CODE_IN_NAME = /^[[(]?(\d{3,9})[\])]?[-、.:]?(\D.*)$/;

/** 合计 first, then classes, sections and items by their codes, whole or split over 类 / 款 / 项. */
export function readCodeRows(lines: readonly Line[], scheme: CodeRows): SectionReading {
  const totals = labelSet(scheme.total);
  const rows: ReadRow[] = [];
  const strays: Line[] = [];
  const uncoded: { place: ReadRow["place"]; name: string }[] = [];
  const seen = new Map<string, number>();
  let path: readonly string[] = [];

  for (const line of lines) {
    const [codeCells, nameCells] = line.labels;
    const nameText = normalize(printed(nameCells?.cells[0]));
    const codeTexts = (codeCells?.cells ?? []).map(codeText);
    const codePlace = { sheet: line.sheet, row: line.row, column: codeCells?.column ?? 0 };
    const namePlace = { sheet: line.sheet, row: line.row, column: nameCells?.column ?? 0 };

    const isUnlabelled = nameText === "" && codeTexts.every((text) => text === "");
    const isTotal = codeTexts.some((text) => totals.has(text)) || totals.has(nameText);
    if (isTotal || (isUnlabelled && totals.has(line.firstLabel))) {
      if (rows.some((row) => row.kind === "total")) strays.push(line);
      else rows.push({ id: "total", kind: "total", name: "合计", place: codePlace });
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
    if (code === undefined || code === "") {
      const inName = CODE_IN_NAME.exec(nameText);
      if (inName?.[1] && inName[2]) {
        code = inName[1];
        name = inName[2];
      }
    }
    if (code === undefined || !/^\d+$/.test(code)) {
      const text = nameText || (code ?? "");
      if (line.hasFigures) {
        if (text === "") strays.push(line);
        else uncoded.push({ place: codePlace, name: text });
      }
      continue;
    }
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    const parent = parentOf(code, seen);
    rows.push({
      id: count === 1 ? code : `${code}#${count}`,
      kind: "code",
      name,
      code,
      place: namePlace,
      codePlace,
      ...(parent === undefined ? {} : { parent }),
    });
  }
  return { rows, strays, uncoded };
}

/** A code as its digits, whether typed as text or as a number. */
function codeText(cell: Cell | undefined): string {
  return normalize(printed(cell)).replace(/\.0+$/, "");
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
