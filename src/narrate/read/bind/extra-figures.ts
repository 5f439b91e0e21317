import type { Fact } from "../../../budget/document";
import type { Section } from "../../../budget/table";
import type { Comparison, NarrativeContext } from "../../../budget/narrative/section";
import { fold } from "../fold";
import { printedAmount, type NumberToken } from "../number-tokens";
import { isDecrease } from "../read-comparisons";
import type { ExtraFigure, ReadFigure } from "../reading";

export interface ExtraFigures {
  readonly extraFigures: readonly ExtraFigure[];
  /** Numbers of which the words before them say nothing. */
  readonly unbound: readonly NumberToken[];
}

/** What the words before an extra figure can name. */
interface Nameable {
  readonly items: readonly Item[];
  readonly comparisons: readonly Comparison[];
  readonly year: string;
}

/** The item, with these words before it, is not its whole amount of this year: nothing is said of such a one. */
const OTHER_SENSE =
  /上年|去年|上一年|增加|减少|增长|下降|压减|调增|调减|未安排|少|多|其中|较|比|约|近|超|提高|降低|结余|收回|调整|部分|每|人均|占/;

/** Says of the numbers that the description has no place for (`rest`) what the words before them name. */
export function bindExtraFigures(
  rest: readonly NumberToken[],
  folded: string,
  figures: readonly ReadFigure[],
  context: NarrativeContext,
): ExtraFigures {
  const nameable: Nameable = {
    items: itemNames(context),
    comparisons: figures.flatMap(({ part }) => (part.comparison ? [part.comparison] : [])),
    year: String(context.document.year),
  };
  const extraFigures: ExtraFigure[] = [];
  const unbound: NumberToken[] = [];
  rest.forEach((token, index) => {
    const before = folded.slice(Math.max(0, token.start - 80), token.start);
    const figure =
      printedAmount(token) === undefined
        ? undefined
        : (asDifference(rest.slice(Math.max(0, index - 2), index + 1), folded) ??
          asChange(token, before, nameable.comparisons) ??
          asItem(token, before, nameable));
    if (figure) extraFigures.push(figure);
    else unbound.push(token);
  });
  return { extraFigures, unbound };
}

/** The last of three numbers, where the words call it the difference of the two before it. */
function asDifference(
  [thisYear, lastYear, token]: readonly NumberToken[],
  folded: string,
): ExtraFigure | undefined {
  if (thisYear === undefined || lastYear === undefined || token === undefined) return undefined;
  if (printedAmount(thisYear) === undefined || printedAmount(lastYear) === undefined) return undefined;
  const between = folded.slice(thisYear.end, lastYear.start).replace(/ /g, "");
  const after = folded.slice(lastYear.end, token.start).replace(/ /g, "");
  const [, direction] = /^[万亿]?元(减少|下降|增加|增长)了?$/.exec(after) ?? [];
  if (direction === undefined || !/^[万亿]?元,?(?:比|较)上年度?(?:的)?$/.test(between)) return undefined;
  return {
    token,
    name: "增减额",
    meaning: { is: "difference", thisYear, lastYear, isDown: isDecrease(direction) },
  };
}

/** The change of one of the section's amounts, which the words before it name. */
function asChange(
  token: NumberToken,
  before: string,
  comparisons: readonly Comparison[],
): ExtraFigure | undefined {
  for (const comparison of comparisons) {
    const name = fold(comparison.name).replace(/预算$/, "");
    const pattern = new RegExp(
      `${escaped(name)}(?:预算|支出|经费|数)*(?:较|比|与)上年度?(?:预算|相比|预算数)*(增加|增长|减少|下降)了?$`,
    );
    const [, direction] = pattern.exec(before.replace(/ /g, "")) ?? [];
    if (direction !== undefined) {
      return {
        token,
        name: comparison.name,
        meaning: { is: "change", comparison, isDown: isDecrease(direction) },
      };
    }
  }
  return undefined;
}

/** The whole amount of the item that the words before it name. */
function asItem(token: NumberToken, before: string, { items, year }: Nameable): ExtraFigure | undefined {
  const clause =
    /[^,;。:!?、\n]*$/
      .exec(before)?.[0]
      .replace(/ /g, "")
      .replace(/(预算|共计|合计|为|是|共)+$/, "") ?? "";
  const item = items.find(({ folded }) => clause.endsWith(folded));
  if (item === undefined) return undefined;
  const lead = clause.slice(0, clause.length - item.folded.length);
  const isOfOtherYear = [...lead.matchAll(/20\d\d/g)].some(([found]) => found !== year);
  if (OTHER_SENSE.test(lead) || isOfOtherYear) return undefined;
  return { token, name: item.name, meaning: { is: "item", facts: item.facts } };
}

interface Item {
  readonly name: string;
  readonly folded: string;
  readonly facts: readonly Fact[];
}

/** Classes, projects and rows that prose names, by the names that people use for them, the longest first. */
function itemNames({ document }: NarrativeContext): readonly Item[] {
  const items = new Map<string, Fact[]>();
  const add = (name: string, facts: Iterable<Fact>): void => {
    if (name.length < 3) return;
    items.set(name, [...(items.get(name) ?? []), ...facts]);
  };
  for (const table of document.tables.values()) {
    const named = new Set(table.description.sections.filter(isNamedInProse).map(({ id }) => id));
    for (const row of table.rows) {
      const isClass = /^\d{3}$/.test(row.code ?? row.id) && (row.kind === "listed" || row.kind === "code");
      if (isClass) {
        add(row.name, row.facts.values());
        const short = row.name.replace(/支出$/, "");
        if (short !== row.name) add(`${short}收入`, row.facts.values());
      } else if (row.kind === "project") {
        add(row.name, row.facts.values());
        if (!row.name.endsWith("项目")) add(`${row.name}项目`, row.facts.values());
      } else if (row.kind === "listed" && named.has(row.section)) {
        add(row.name, row.facts.values());
        add(row.name.replace(/运行费$/, "运行维护费"), row.facts.values());
      }
    }
  }
  return [...items]
    .map(([name, facts]) => ({ name, folded: fold(name).replace(/\s/g, ""), facts }))
    .sort((a, b) => b.folded.length - a.folded.length);
}

function isNamedInProse({ rows }: Section): boolean {
  return rows.kind === "listed" && rows.isNamedInProse === true;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
