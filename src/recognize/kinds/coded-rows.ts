import type { Classifications } from "../../budget/kind";
import { normalize } from "../../text/normalize";
import type { KindLine } from "./lines";
import { childrenOf, isTotal, type KindRow, type KindRows, type RowMeaning, type RowSum } from "./rows";

export type Classification = "functional" | "economic" | "government";

/**
 * Rows of a classification, class / section / item, with codes or, where a table prints none, by their names. A code may
 * stand in several rows (功能 × 经济); classes and sections need not be printed. 合计 stands first or last.
 */
export function readCodedRows(
  lines: readonly KindLine[],
  of: Classification,
  codes: Classifications,
): KindRows {
  const hasCodes = lines.some((line) => codeOf(line, of) !== undefined);
  const named = hasCodes ? undefined : codesByName(lines, codes[of]);
  const rows: KindRow[] = [];
  const unread: { line: KindLine; reason: string }[] = [];
  const coded = lines.map((line, index) => codeOf(line, of) ?? named?.[index]);
  const scopes = scopesOf(lines, coded);
  const scopeOfRow: number[] = [];
  lines.forEach((line, index) => {
    const code = coded[index];
    const name = line.names.get(of)?.text ?? line.names.get("row")?.text ?? line.label.text;
    if (code !== undefined) {
      rows.push({
        line,
        kind: of === "functional" ? "code" : code.length <= 3 ? "group" : "item",
        name,
        code,
        meaning: meaningOf(line, of, code),
        isOfWhich: false,
        isKnown: true,
      });
      scopeOfRow.push(scopes[index] ?? 0);
      return;
    }
    if (isTotal(line.label) || (line.label.text === "" && line.names.size === 0 && line.codes.size === 0)) {
      rows.push({
        line,
        kind: "total",
        name: line.label.text || "合计",
        meaning: { isWhole: true },
        isOfWhich: false,
        isKnown: true,
      });
      scopeOfRow.push(-1);
      return;
    }
    if (line.hasFigures) unread.push({ line, reason: "没有可识别的科目编码" });
  });
  setParents(rows, scopeOfRow);
  tellRepeatedApart(rows);
  return { rows, sums: sumsOf(rows, of, unread.length === 0), unread };
}

function codeOf(line: KindLine, of: Classification): string | undefined {
  return (
    line.codes.get(of)?.code ??
    (of === "functional" || !line.codes.has("functional") ? line.codes.get("row")?.code : undefined)
  );
}

function meaningOf(line: KindLine, of: Classification, code: string): RowMeaning {
  const economic = line.codes.get("economic")?.code;
  const government = line.codes.get("government")?.code;
  const unit = line.names.get("unit")?.text;
  return {
    ...(economic !== undefined && { economic }),
    ...(government !== undefined && of !== "economic" && { government }),
    [of]: code,
    ...(unit !== undefined && unit !== "" && { unit }),
  };
}

/** Several units may list their codes one after the other; each is a tree of its own. */
function scopesOf(lines: readonly KindLine[], coded: readonly (string | undefined)[]): readonly number[] {
  const scopes = new Map<string, number>();
  let last = "";
  return lines.map((line, index) => {
    const unit = line.names.get("unit")?.text ?? "";
    if (unit !== "" && coded[index] !== undefined) last = unit;
    const known = scopes.get(last);
    if (known !== undefined) return known;
    scopes.set(last, scopes.size);
    return scopes.size - 1;
  });
}

function setParents(rows: readonly KindRow[], scopes: readonly number[]): void {
  const places = new Map<string, number[]>();
  rows.forEach((row, index) => {
    if (row.code === undefined) return;
    const key = `${scopes[index] ?? 0} ${row.code}`;
    const own = places.get(key);
    if (own) own.push(index);
    else places.set(key, [index]);
  });
  /** Of each code the row that was passed last: a class may come twice, each time over items of its own. */
  const last = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.code === undefined) return;
    const scope = scopes[index] ?? 0;
    for (let length = row.code.length - 1; length >= 3; length -= 1) {
      const key = `${scope} ${row.code.slice(0, length)}`;
      const parent = last.get(key) ?? places.get(key)?.[0];
      if (parent === undefined) continue;
      row.parent = parent;
      break;
    }
    last.set(`${scope} ${row.code}`, index);
  });
}

/** A code that stands in several rows is only together what it says; each by itself is that and the other code beside it. */
function tellRepeatedApart(rows: KindRow[]): void {
  const counts = new Map<string, number>();
  for (const { code } of rows) if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  rows.forEach((row, index) => {
    if (row.code === undefined || (counts.get(row.code) ?? 0) < 2) return;
    rows[index] = { ...row, meaning: { ...row.meaning, isPart: true } };
  });
}

function sumsOf(rows: readonly KindRow[], of: Classification, isComplete: boolean): RowSum[] {
  const check = of === "functional" ? "code-hierarchy-sum" : "group-sum";
  const sums: RowSum[] = [];
  const tops = rows.flatMap((row, index) =>
    row.kind !== "total" && row.parent === undefined ? [index] : [],
  );
  const totals = rows.flatMap((row, index) => (row.kind === "total" ? [index] : []));
  // Several totals are those of parts that are not told apart here.
  const [total] = totals;
  if (total !== undefined && totals.length === 1 && tops.length > 0) {
    sums.push({ check, total, parts: tops, what: "各类科目之和", isSure: isComplete });
  }
  for (const [parent, parts] of childrenOf(rows)) {
    sums.push({ check, total: parent, parts, what: "下级科目之和", isSure: isComplete });
  }
  return sums;
}

/**
 * Codes of names without codes: 行政运行 stands under many sections, so a name is looked up below the one before it.
 * `undefined` for all where a name is not known: half a tree adds up to nothing.
 */
export function codesByName(
  lines: readonly KindLine[],
  names: ReadonlyMap<string, string>,
): (string | undefined)[] | undefined {
  const index = nameIndex(names);
  let cls = "";
  let section = "";
  const found: (string | undefined)[] = [];
  for (const line of lines) {
    if (isTotal(line.label) || line.label.text === "") {
      found.push(undefined);
      continue;
    }
    const name = bare(line.label.text);
    const ownClass = index.get(` ${name}`);
    const below = index.get(`${section} ${name}`);
    const beside = index.get(`${cls} ${name}`);
    if (below !== undefined && section !== "") found.push(below);
    else if (beside !== undefined && cls !== "") {
      section = beside;
      found.push(beside);
    } else if (ownClass !== undefined) {
      cls = ownClass;
      section = "";
      found.push(ownClass);
    } else return undefined;
  }
  return found;
}

const indexes = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

/** `parent name` → code; of a class ` name`. */
function nameIndex(names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = indexes.get(names);
  if (known !== undefined) return known;
  const index = new Map<string, string>();
  for (const [code, name] of names) {
    const parent = code.length > 3 ? code.slice(0, -2) : "";
    index.set(`${parent} ${bare(name)}`, code);
  }
  indexes.set(names, index);
  return index;
}

/** Without spaces, level and bracket. */
export function bare(name: string): string {
  return normalize(name).replace(/\((类|款|项)\)$/, "");
}
