import type { OtherDecision, OtherSum } from "../../budget/other-table";
import type { OtherColumn, OtherGrid, OtherLine } from "./other-grid";
import { bestOf } from "./readings";

const GRAND = /^(合计|总计|共计|总合计|合计数|总额|合计金额)(\(.*\))?:?$/;
const PART = /小计|(?<!^)(合计|总计|共计)(\(.*\))?:?$/;
const OF_WHICH = /^(其中|内含|含)[:：]?/;

/** Such a line is neither a part nor a total of what stands around it. */
const ASIDE =
  /平均|均值|人均|最[高低大小多少]|中位|累计|比上年|较上年|同比|环比|增长|占比|比[例率重]|^(上|去|以前)[一年期月].*[合总共]计/;
/** The sign of such a part is not certain. */
const DEDUCTION = /^[\(\[]?[减扣](?!排|灾|贫|税|负|速|振)|^退/;

/** What the rows of totals of a grid are sums of: the grand totals by one reading, those of its parts by another. */
export function rowDecisions(grid: OtherGrid): readonly OtherDecision[] {
  const { lines } = grid;
  const isOfWhich = ofWhich(lines);
  const kinds = lines.map(({ label }, index) =>
    isOfWhich[index]
      ? "of-which"
      : ASIDE.test(label)
        ? "aside"
        : GRAND.test(label)
          ? "grand"
          : PART.test(label)
            ? "part"
            : "item",
  );
  const totals = kinds.flatMap((kind, index) => (kind === "part" || kind === "grand" ? [index] : []));
  const between = (index: number, step: 1 | -1, stops: ReadonlySet<string>) => {
    const own: number[] = [];
    for (let at = index + step; at >= 0 && at < lines.length && !stops.has(kinds[at] ?? ""); at += step)
      own.push(at);
    return own;
  };
  const ALL_TOTALS = new Set(["part", "grand"]);
  const sums = (of: "part" | "grand", parts: (index: number) => readonly number[], what: string) =>
    totals.filter((index) => kinds[index] === of).flatMap((index) => sumsOf(grid, index, parts(index), what));
  const items = (all: readonly number[]) => all.filter((index) => kinds[index] === "item");
  const subtotals = (all: readonly number[]) => all.filter((index) => kinds[index] === "part");
  const parts = ([1, -1] as const).flatMap((step) => {
    const reach = (index: number) => items(between(index, step, ALL_TOTALS));
    const what = step === 1 ? "以下各行之和" : "以上各行之和";
    return [sums("part", reach, what), sums("part", (index) => tops(lines, reach(index)), what)];
  });
  const grands = ([1, -1] as const).flatMap((step) => {
    const reach = (index: number) => between(index, step, new Set(["grand"]));
    const side = step === 1 ? "以下" : "以上";
    return [
      sums("grand", (index) => items(reach(index)), `${side}各行之和`),
      sums("grand", (index) => tops(lines, items(reach(index))), `${side}各项之和`),
      // 其中 right at the total tells of the total itself.
      sums("grand", (index) => ofTotal(kinds, reach(index)), `${side}各行之和`),
      sums("grand", (index) => subtotals(reach(index)), `${side}各小计之和`),
    ];
  });
  return [bestOf(parts), bestOf(grands)].flatMap((decision) => (decision === undefined ? [] : [decision]));
}

function ofTotal(kinds: readonly string[], [first, ...others]: readonly number[]): readonly number[] {
  if (first === undefined || kinds[first] !== "of-which") return [];
  return [first, ...others.filter((index) => kinds[index] === "item")];
}

/** 其中：…, and what is listed below it as deep as its first line, is told of a row before it. */
function ofWhich(lines: readonly OtherLine[]): readonly boolean[] {
  return lines.map(({ label }) => OF_WHICH.test(label));
}

const LEVELS: readonly RegExp[] = [
  /^[一二三四五六七八九十]+[、.,:]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[、.](?=\D)/,
  /^\(\d{1,2}\)/,
];

/** Those of some lines that are parts of no other: by the numerals before their labels, else by how far they are set in. */
function tops(lines: readonly OtherLine[], all: readonly number[]): readonly number[] {
  const levelOf = (index: number) => LEVELS.findIndex((level) => level.test(lines[index]?.label ?? ""));
  const numbered = all.map(levelOf).filter((level) => level >= 0);
  if (numbered.length > 0) {
    const highest = numbered.reduce((least, level) => Math.min(least, level));
    return all.filter((index) => levelOf(index) === highest);
  }
  const least = all.reduce((most, index) => Math.min(most, lines[index]?.indent ?? 0), Infinity);
  return all.filter((index) => lines[index]?.indent === least);
}

function sumsOf(grid: OtherGrid, index: number, parts: readonly number[], what: string): readonly OtherSum[] {
  const line = grid.lines[index];
  if (line === undefined || parts.length === 0) return [];
  if (parts.some((part) => DEDUCTION.test(grid.lines[part]?.label ?? ""))) return [];
  return grid.columns.flatMap((column): OtherSum[] => {
    if (parts.some((part) => grid.lines[part]?.unread.has(column.column))) return [];
    const total = line.figures.get(column.column);
    const figures = parts
      .map((part) => grid.lines[part]?.figures.get(column.column))
      .filter((figure) => figure !== undefined);
    if (total === undefined || figures.length === 0) return [];
    return [{ total, parts: figures, name: `“${line.label}”${ofColumn(column, grid.columns.length)}`, what }];
  });
}

function ofColumn({ path }: OtherColumn, count: number): string {
  const label = path.at(-1);
  return label === undefined || count === 1 ? "" : `的“${label}”`;
}
