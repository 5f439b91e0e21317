import { convert, type AmountUnit } from "../../amount/parse-amount";
import type { Decimal } from "../../amount/decimal";
import type { Fact } from "../../budget/document";
import type { Comparison, NarrativeContext } from "../../budget/section";
import { fold } from "./fold";
import type { NumberToken } from "./number-tokens";
import type { ReadFigure } from "./read";

/** An amount outside of the description, bound to the item that it follows. */
export interface LooseFigure {
  readonly token: NumberToken;
  readonly name: string;
  readonly bound: LooseBinding;
}

export type LooseBinding =
  /** The item as the tables have it: one amount for each column that prints it. */
  | { readonly to: "item"; readonly facts: readonly Fact[] }
  /** 机关运行经费较上年增加… */
  | { readonly to: "change"; readonly comparison: Comparison; readonly isDown: boolean }
  /** …878.65万元，比上年1000.92万元减少了122.27万元: a difference of the two amounts before it. */
  | { readonly to: "difference"; readonly of: readonly [NumberToken, NumberToken]; readonly isDown: boolean };

export interface LooseFigures {
  readonly loose: readonly LooseFigure[];
  readonly unbound: readonly NumberToken[];
}

/** Names the amount before it is not the item's whole amount of this year: nothing is said of such a one. */
const OTHER_SENSE =
  /上年|去年|上一年|增加|减少|增长|下降|压减|调增|调减|未安排|少|多|其中|较|比|约|近|超|提高|降低|结余|收回|调整|部分|每|人均|占/;

export function findLoose(
  rest: readonly NumberToken[],
  folded: string,
  figures: readonly ReadFigure[],
  context: NarrativeContext,
): LooseFigures {
  const items = itemNames(context);
  const comparisons = figures.flatMap(({ part }) => (part.comparison ? [part.comparison] : []));
  const loose: LooseFigure[] = [];
  const unbound: NumberToken[] = [];
  rest.forEach((token, index) => {
    const binding = bind(token, index, rest, folded, items, comparisons, String(context.document.year));
    if (binding) loose.push(binding);
    else unbound.push(token);
  });
  return { loose, unbound };
}

function bind(
  token: NumberToken,
  index: number,
  rest: readonly NumberToken[],
  folded: string,
  items: readonly Item[],
  comparisons: readonly Comparison[],
  year: string,
): LooseFigure | undefined {
  if (amountOf(token) === undefined) return undefined;
  const before = folded.slice(Math.max(0, token.start - 80), token.start);
  const now = rest[index - 2];
  const last = rest[index - 1];
  if (now && last && amountOf(now) !== undefined && amountOf(last) !== undefined) {
    const between = folded.slice(now.end, last.start);
    const after = /^[万亿]?元(减少|下降|增加|增长)了?$/.exec(
      folded.slice(last.end, token.start).replace(/ /g, ""),
    );
    if (/^[万亿]?元,?(?:比|较)上年度?(?:的)?$/.test(between.replace(/ /g, "")) && after) {
      const isDown = after[1] === "减少" || after[1] === "下降";
      return { token, name: "增减额", bound: { to: "difference", of: [now, last], isDown } };
    }
  }
  for (const comparison of comparisons) {
    const name = fold(comparison.name).replace(/预算$/, "");
    const pattern = new RegExp(
      `${escaped(name)}(?:预算|支出|经费|数)*(?:较|比|与)上年度?(?:预算|相比|预算数)*(增加|增长|减少|下降)了?$`,
    );
    const match = pattern.exec(before.replace(/ /g, ""));
    if (match) {
      const isDown = match[1] === "减少" || match[1] === "下降";
      return { token, name: comparison.name, bound: { to: "change", comparison, isDown } };
    }
  }
  return bindToItem(token, before, items, year);
}

function bindToItem(
  token: NumberToken,
  before: string,
  items: readonly Item[],
  year: string,
): LooseFigure | undefined {
  const clause =
    /[^,;。:!?、\n]*$/
      .exec(before)?.[0]
      .replace(/ /g, "")
      .replace(/(预算|共计|合计|为|是|共)+$/, "") ?? "";
  const item = items.find(({ folded }) => clause.endsWith(folded));
  if (item === undefined) return undefined;
  const lead = clause.slice(0, clause.length - item.folded.length);
  if (OTHER_SENSE.test(lead) || [...lead.matchAll(/20\d\d/g)].some(([found]) => found !== year))
    return undefined;
  return { token, name: item.name, bound: { to: "item", facts: item.facts } };
}

interface Item {
  readonly name: string;
  readonly folded: string;
  readonly facts: readonly Fact[];
}

/** Classes and projects by the names that people use for them, the longest first. */
function itemNames({ document }: NarrativeContext): readonly Item[] {
  const items = new Map<string, Fact[]>();
  const add = (name: string, facts: Iterable<Fact>): void => {
    if (name.length < 3) return;
    items.set(name, [...(items.get(name) ?? []), ...facts]);
  };
  for (const table of document.tables.values()) {
    for (const row of table.rows) {
      const isClass = /^\d{3}$/.test(row.code ?? row.id) && (row.kind === "listed" || row.kind === "code");
      if (isClass) {
        add(row.name, row.facts.values());
        const short = row.name.replace(/支出$/, "");
        if (short !== row.name) add(`${short}收入`, row.facts.values());
      } else if (row.kind === "project") {
        add(row.name, row.facts.values());
        if (!row.name.endsWith("项目")) add(`${row.name}项目`, row.facts.values());
      } else if (table.id === "three-public" && row.kind === "listed") {
        add(row.name, row.facts.values());
        add(row.name.replace(/运行费$/, "运行维护费"), row.facts.values());
      }
    }
  }
  return [...items]
    .map(([name, facts]) => ({ name, folded: fold(name).replace(/\s/g, ""), facts }))
    .sort((a, b) => b.folded.length - a.folded.length);
}

/** In 万元; `undefined` for what is no amount. */
export function amountOf({ value, unit }: NumberToken): Decimal | undefined {
  if (unit === undefined || unit === "%" || unit === "年") return undefined;
  return convert(value, unit satisfies AmountUnit, "万元");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
