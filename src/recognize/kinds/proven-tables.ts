import type { Decimal } from "../../amount/decimal";
import type { TableKind } from "../../budget/kind";
import { ALL_NATURES, ALL_SOURCES, BASIC, FISCAL, natures, sources } from "../../budget/quantity-key";
import { figuresOf } from "./figures";
import { isTotal } from "./labels/label-meaning";
import { pathMeaning } from "./labels/meaning";
import { amountColumns } from "./read-table";
import type { RawTable } from "./raw-table";
import type { FoundTable } from "./tables";

/**
 * Tables without a title that can be of one kind only: 收入总表 tells the sources of all revenue, 支出总表 tells 上缴上级支出
 * and its like beside 基本支出 and 项目支出. Both go by code, there is no other of the kind, and their total is one of those
 * of 收支总表: what is less than all of the money is none of them.
 */
export function provenTables(
  tables: readonly FoundTable[],
  untitled: readonly RawTable[],
): readonly FoundTable[] {
  const [main, another] = tables.filter(({ place }) => place.kind.isMain);
  if (main === undefined || another !== undefined) return [];
  const totals = totalsOf(main);
  const proven = untitled.flatMap((raw): FoundTable[] => {
    const { place } = raw;
    if (place.standard !== main.place.standard) return [];
    const kind = provenKind(raw);
    if (kind === undefined || tables.some((one) => one.place.kind === kind)) return [];
    const title = { row: place.header.top, column: place.left, text: kind.name };
    const found = { raw, place: { ...place, kind, title } };
    return totals.has(greatest(found)) ? [found] : [];
  });
  // Of two that are alike neither is sure.
  return proven.filter(({ place }) =>
    proven.every((one) => one.place === place || one.place.kind !== place.kind),
  );
}

function greatest(table: FoundTable): Decimal {
  return [...figuresOf(table)].reduce((most, one) => (one > most ? one : most), 0n);
}

/** 本年收入合计, 支出总计. */
function totalsOf({ raw, place }: FoundTable): ReadonlySet<Decimal> {
  const blocks = raw.blocks.map(({ lines, ...block }) => ({
    ...block,
    lines: lines.filter(({ label }) => isTotal(label)),
  }));
  return figuresOf({ raw: { ...raw, blocks }, place });
}

const FEWEST_CODES = 3;
const FEWEST_OWN = 2;
const OWN = ["business", "operating", "superior", "affiliated", "otherIncome"] as const;
const SELDOM = ["business", "toSuperior", "toAffiliated"] as const;

function provenKind({ blocks, place: { standard } }: RawTable): TableKind | undefined {
  const [block, second] = blocks;
  if (block === undefined || second !== undefined) return undefined;
  const coded = block.lines.filter(({ codes }) =>
    [...codes.values()].some(({ code }) => /^2\d\d/.test(code)),
  );
  if (coded.length < FEWEST_CODES) return undefined;
  const columns = amountColumns(block);
  if (columns.some(({ path }) => path.every(({ meaning }) => meaning === undefined))) return undefined;
  const meanings = columns.map(({ path }) => pathMeaning(path));
  const isOfAll = meanings.every((one) => one.sources === ALL_SOURCES);
  const tells = (atoms: number) => meanings.some((one) => one.natures === atoms);
  const isByNature =
    isOfAll &&
    tells(BASIC) &&
    tells(natures("project")) &&
    SELDOM.filter((one) => tells(natures(one))).length > 1;
  const hasSource = (atoms: number) => meanings.some((one) => one.sources === atoms);
  const isBySource =
    meanings.every((one) => one.natures === ALL_NATURES) &&
    meanings.some((one) => one.sources !== ALL_SOURCES && (one.sources & ~FISCAL) === 0) &&
    OWN.filter((one) => hasSource(sources(one))).length >= FEWEST_OWN &&
    columns.filter(({ path }) => path.some(({ text }) => text.endsWith("收入"))).length >= FEWEST_OWN;
  if (isByNature === isBySource) return undefined;
  return standard.kinds.find(
    (kind) =>
      kind.isSingle === true &&
      kind.isMain !== true &&
      kind.sources === ALL_SOURCES &&
      (kind.isRevenue === true) === isBySource,
  );
}
