import type { Classifications } from "../../../budget/kind";
import { BASIC, natures, SPENT } from "../../../budget/quantity-key";
import { bare, bareNames, codesByName, isCodeOf, type Classification } from "./code-names";
import { isTotal } from "../labels/label-meaning";
import type { KindLine } from "./lines";
import { INSTITUTION } from "../places/names";
import {
  childrenOf,
  unambiguous,
  unitName,
  type KindRow,
  type KindRows,
  type RowMeaning,
  type RowSum,
} from "./rows";

/** A line of a classification before it is known what it is a part of. */
interface Entry {
  readonly line: KindLine;
  readonly is: "code" | "unit" | "total";
  readonly code: string;
  /** The unit that it is of, where the table tells units apart. */
  readonly unit: string;
}

/**
 * Rows of a classification, class / section / item, with codes or, where a table prints none, by their names. A code may
 * stand in several rows (功能 × 经济); classes and sections need not be printed; units may list their codes one after the
 * other, each below a row of its own. 合计 stands first or last.
 */
export function readCodedRows(
  lines: readonly KindLine[],
  of: Classification,
  codes: Classifications,
): KindRows {
  const unread: { line: KindLine; reason: string }[] = [];
  const entries = entriesOf(lines, of, codes, unread);
  const tellsUnits = new Set(entries.filter(({ is }) => is === "code").map(({ unit }) => unit)).size > 1;
  const rows = entries.map((entry) => rowOf(entry, of, tellsUnits ? unitNames(entries) : new Map()));
  setParents(rows, entries);
  setProjects(rows, entries, codes[of]);
  tellRepeatedApart(rows);
  if (unread.length === 0 && rows.filter(isTopUnit).length === 1) {
    rows.forEach((row, index) => {
      if (isTopUnit(row)) rows[index] = { ...row, meaning: { isWhole: true } };
    });
  }
  const unclear = unclearIn(rows, entries);
  const sums = sumsOf(rows, of).map((sum) =>
    sum.parts.some((part) => unclear.has(part)) ? { ...sum, isSure: false } : sum,
  );
  return { rows, sums, unread };
}

/** Rows with one code that nothing tells apart, neither another code nor a name: one of them may be the whole of the others. */
function unclearIn(rows: readonly KindRow[], entries: readonly Entry[]): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  entries.forEach(({ is, code, unit }, index) => {
    if (is !== "code" || rows[index]?.kind === "project") return;
    const key = `${unit} ${code}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  /** By what else a row is told. */
  const marksOf = ({ codes, names }: KindLine) => [...codes.keys(), ...names.keys()].toSorted().join();
  const unclear = [...groups.values()].filter((group) => {
    const marks = new Set(group.map((index) => marksOf((rows[index] as KindRow).line)));
    const lines = group.map((index) => (rows[index] as KindRow).line);
    return (
      group.length > 1 && (marks.size > 1 || lines.some(({ codes, names }) => codes.size + names.size < 2))
    );
  });
  return new Set(unclear.flat());
}

/** Units by their codes, or names, with the name that each is told by. */
function unitNames(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { line, is, unit } of entries) {
    const name = is === "unit" ? unitName(line) : line.names.get("unit")?.text;
    if (unit !== "" && name !== undefined && !names.has(unit)) names.set(unit, name);
  }
  return unambiguous(names);
}

function isTopUnit({ kind, parent }: KindRow): boolean {
  return kind === "unit" && parent === undefined;
}

function entriesOf(
  lines: readonly KindLine[],
  of: Classification,
  codes: Classifications,
  unread: { line: KindLine; reason: string }[],
): readonly Entry[] {
  const hasCodes = lines.some((line) => codeOf(line, of) !== undefined);
  const named = hasCodes ? undefined : codesByName(lines, codes[of]);
  const nameless = lines.filter((line) => isNameless(line) && line.hasFigures);
  const hasTotal = lines.some((line) => isTotal(line.label));
  // The only line without a name, above or below all others, is the total where no other is.
  const ends = [lines[0], lines.at(-1)];
  const isOnly = nameless.length === 1 && !hasTotal && ends.includes(nameless[0]);
  const known = bareNames(codes[of]);
  const entries: Entry[] = [];
  /** Names of units that have had their rows. */
  const units = new Map<string, string>();
  let unit = "";
  lines.forEach((line, index) => {
    const code = codeOf(line, of) ?? named?.[index];
    const said = unitOf(line, known);
    // The item's own code once more under 单位代码.
    const own = said === code ? "" : said;
    if (code !== undefined) {
      if (own !== "") unit = own;
      entries.push({ line, is: "code", code, unit });
    } else if (isTotal(line.label) || (isOnly && nameless[0] === line)) {
      entries.push({ line, is: "total", code: "", unit: "" });
    } else if (
      isUnit(line, known) &&
      (units.get(own || line.label.text) ?? line.label.text) === line.label.text
    ) {
      units.set(own || line.label.text, line.label.text);
      unit = own === "" ? line.label.text : own;
      entries.push({ line, is: "unit", code: "", unit });
    } else if (line.hasFigures) {
      unread.push({ line, reason: isNameless(line) ? "有金额而没有名称" : "没有可识别的科目编码" });
    }
  });
  return entries;
}

function isNameless({ label, names, codes }: KindLine): boolean {
  return label.text === "" && names.size === 0 && codes.size === 0;
}

function codeOf(line: KindLine, of: Classification): string | undefined {
  const code =
    line.codes.get(of)?.code ??
    (of === "functional" || !line.codes.has("functional") ? line.codes.get("row")?.code : undefined);
  return code !== undefined && isCodeOf(code, of) ? code : undefined;
}

/** 单位名称 may head the names of items too. */
function unitOf(line: KindLine, known: ReadonlySet<string>): string {
  const name = line.names.get("unit")?.text ?? "";
  return unitCodeOf(line, known) ?? (known.has(name) ? "" : name);
}

const UNIT_CODE = /^(\d{6}|\d{8,})$/;

/** In a column of its own, or among the codes of the classification beside the name of a unit: 图书馆 and 档案馆 are items too. */
function unitCodeOf(line: KindLine, known: ReadonlySet<string>): string | undefined {
  const own = line.codes.get("unit")?.code;
  if (own !== undefined) return own;
  const { text } = line.label;
  const code = [...line.codes.values()][0]?.code ?? "";
  if (text === "" || known.has(bare(text))) return undefined;
  // No classification has codes of six digits.
  return UNIT_CODE.test(code) || (INSTITUTION.test(text) && line.codes.has("row")) ? code : undefined;
}

/** A row of a unit above its codes: with the unit's code, or by its name alone. */
function isUnit(line: KindLine, known: ReadonlySet<string>): boolean {
  if (unitCodeOf(line, known) !== undefined || line.names.has("unit")) return true;
  const { text } = line.label;
  return line.codes.size === 0 && INSTITUTION.test(text) && !known.has(text);
}

function rowOf(
  { line, is, code, unit }: Entry,
  of: Classification,
  units: ReadonlyMap<string, string>,
): KindRow {
  const name = line.names.get(of)?.text ?? line.names.get("row")?.text ?? line.label.text;
  const base = { line, isOfWhich: false, isKnown: true };
  if (is === "total") {
    const natures = line.label.meaning?.natures;
    const said = natures === undefined || natures === SPENT ? {} : { natures };
    return { ...base, kind: "total", name: name || "合计", meaning: { isWhole: true, ...said } };
  }
  if (is === "unit") {
    const own = unitName(line);
    return { ...base, kind: "unit", name: own, meaning: { unit: units.get(unit) ?? own } };
  }
  const own = units.get(unit);
  const meaning = { ...meaningOf(line, of, code), ...(own !== undefined && { unit: own }) };
  const kind = of === "functional" ? "code" : code.length <= 3 ? "group" : "item";
  return { ...base, kind, name, code, meaning };
}

function meaningOf(line: KindLine, of: Classification, code: string): RowMeaning {
  const economic = line.codes.get("economic")?.code;
  const government = line.codes.get("government")?.code;
  return {
    ...(economic !== undefined && { economic }),
    ...(government !== undefined && of !== "economic" && { government }),
    [of]: code,
  };
}

function setParents(rows: readonly KindRow[], entries: readonly Entry[]): void {
  const places = new Map<string, number>();
  const units = new Map<string, number>();
  entries.forEach(({ is, code, unit }, index) => {
    if (is === "unit") units.set(unit, units.get(unit) ?? index);
    else if (is === "code" && !places.has(`${unit} ${code}`)) places.set(`${unit} ${code}`, index);
  });
  /** Of each code the row that was passed last: a class may come twice, each time over items of its own. */
  const last = new Map<string, number>();
  rows.forEach((row, index) => {
    const { is, code, unit } = entries[index] as Entry;
    if (is === "unit") row.parent = prefixed(unit, (one) => units.get(one));
    if (is !== "code") return;
    row.parent =
      prefixed(code, (one) => last.get(`${unit} ${one}`) ?? places.get(`${unit} ${one}`)) ?? units.get(unit);
    last.set(`${unit} ${code}`, index);
  });
}

/**
 * Below an item its projects may stand, each with the item's code and a name of its own: only the row with the item's name
 * says the item.
 */
function setProjects(rows: KindRow[], entries: readonly Entry[], names: ReadonlyMap<string, string>): void {
  const groups = new Map<string, number[]>();
  entries.forEach(({ is, code, unit }, index) => {
    if (is !== "code") return;
    const key = `${unit} ${code}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  for (const [first, ...others] of groups.values()) {
    const item = first === undefined ? undefined : rows[first];
    if (first === undefined || item?.code === undefined || others.length === 0) continue;
    const own = others.map((index) => projectName(rows[index] as KindRow));
    // In a column of their own, or in that of the item's name.
    const areNamed = item.line.names.get("project") === undefined && own.every((name) => name !== undefined);
    const isItem = bare(item.name) === bare(names.get(item.code) ?? "");
    const areOthers = others.every((index) => bare(rows[index]?.name ?? "") !== bare(item.name));
    if (!areNamed && !(isItem && areOthers)) continue;
    others.forEach((index, position) => {
      const { code, ...row } = rows[index] as KindRow;
      const name = own[position] ?? row.name;
      rows[index] = {
        ...row,
        name,
        kind: "project",
        parent: first,
        isKnown: false,
        meaning: { project: name + (code ?? "") },
      };
    });
  }
}

function projectName({ line }: KindRow): string | undefined {
  return line.names.get("project")?.text;
}

/** What the longest shorter code leads to. */
function prefixed(code: string, find: (code: string) => number | undefined): number | undefined {
  if (!/^\d+$/.test(code)) return undefined;
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const found = find(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
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

function sumsOf(rows: readonly KindRow[], of: Classification): RowSum[] {
  const codes = of === "functional" ? "code-hierarchy-sum" : "group-sum";
  const checkOf = (row: KindRow | undefined) => (row?.kind === "unit" ? "unit-sum" : codes);
  const sums: RowSum[] = [];
  const children = childrenOf(rows);
  const tops = rows.flatMap((row, index) =>
    row.kind !== "total" && row.parent === undefined ? [index] : [],
  );
  const totals = rows.flatMap((row, index) => (row.kind === "total" ? [index] : []));
  // A unit of which no codes follow may be the department over the units below it, and be told twice.
  const isSure = tops.every((top) => rows[top]?.kind !== "unit" || children.has(top)) || tops.length === 1;
  // Several totals are those of parts that are not told apart here.
  const [total, second] = totals;
  if (total !== undefined && second === undefined && tops.length > 0) {
    const isUnits = tops.every((top) => rows[top]?.kind === "unit");
    sums.push({ check: isUnits ? "unit-sum" : codes, total, parts: tops, what: "各类科目之和", isSure });
  }
  if (second !== undefined) sums.push(...sumsOfParts(rows, totals, tops));
  for (const [parent, parts] of children) {
    sums.push({ check: checkOf(rows[parent]), total: parent, parts, what: "下级科目之和", isSure: true });
  }
  return sums;
}

const PARTS: ReadonlySet<number> = new Set([natures("personnel"), natures("operatingFunds")]);

/** 人员经费合计 and 公用经费合计, each above or below its own items, and 合计 of both. */
function sumsOfParts(
  rows: readonly KindRow[],
  totals: readonly number[],
  tops: readonly number[],
): readonly RowSum[] {
  const parts = totals.filter((total) => PARTS.has(rows[total]?.meaning.natures ?? 0));
  const [first] = parts;
  const last = parts.at(-1);
  const areTwo = parts.length === 2 && new Set(parts.map((part) => rows[part]?.meaning.natures)).size === 2;
  if (first === undefined || last === undefined || !areTwo) return [];
  const sums: RowSum[] = [];
  const wholes = totals.filter((total) => (rows[total]?.meaning.natures ?? BASIC) === BASIC);
  const [whole, second] = totals.length - parts.length === wholes.length ? wholes : [];
  if (whole !== undefined && second === undefined) {
    const base = { check: "group-sum", total: whole, isSure: true } as const;
    sums.push({ ...base, parts: tops, what: "各类科目之和" });
    sums.push({ ...base, parts, what: "人员经费合计与公用经费合计之和" });
  }
  // Where items stand before the first of them and none behind the last, each stands below its own; or above them.
  const isBefore = tops.some((top) => top < first);
  const isBehind = tops.some((top) => top > last);
  if (isBefore === isBehind) return sums;
  const own = parts.map((total, at) => {
    const from = isBefore ? (parts[at - 1] ?? -1) : total;
    const to = isBefore ? total : (parts[at + 1] ?? rows.length);
    return { total, items: tops.filter((top) => top > from && top < to) };
  });
  // Both at one end are told apart by no place.
  if (own.some(({ items }) => items.length === 0)) return sums;
  for (const { total, items } of own)
    sums.push({ check: "group-sum", total, parts: items, what: "所属各类科目之和", isSure: true });
  return sums;
}
