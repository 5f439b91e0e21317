import type { Figure, Word } from "../../budget/section";
import type { Slot } from "./by-name";
import { bare, labelsOf } from "./figure-labels";
import { fold } from "./fold";
import type { ReadFigure, ReadPart } from "./read";
import type { Template } from "./template";

/** 其他运转类项目3个，涉及金额160万元: several figures of one name, which must stand there. */
export function isOfItsTerm(
  { part }: ReadFigure,
  { nodes }: Template,
  words: readonly ReadPart<Word>[],
): boolean {
  const term = `${part.key.replace(/\.[^.]*$/, "")}.term`;
  const isNamed = nodes.some(({ part: other }) => other?.is === "word" && other.key === term);
  const isTotal = part.key === term.replace(/term$/, "total");
  return !isNamed || isTotal || !/\..*\./.test(part.key) || words.some(({ part: { key } }) => key === term);
}

/** The amounts and counts of a description, those of its enumerations by the names of their entries. */
export function slotsOf({ nodes }: Template): readonly Slot[] {
  const labels = labelsOf(nodes);
  const own = [...new Set(nodes.map(({ part }) => part))].filter((part) => part !== undefined);
  const figures = own.filter((part) => part.is === "figure");
  const slot = (figure: Figure, words: readonly string[], all: readonly Figure[]): Slot => {
    const share = all.find(({ key }) => key === `${figure.key}.share`);
    return {
      figure,
      names: [...new Set([...words, bare(fold(figure.name))])],
      ...(share === undefined ? {} : { share }),
    };
  };
  return [
    ...[...labels]
      .filter(([{ role }]) => role !== "share")
      .map(([figure, words]) => slot(figure, words, figures)),
    ...own.flatMap((part) =>
      part.is !== "list"
        ? []
        : part.entries.flatMap(({ name, parts }) => {
            const inner = parts.filter((one) => typeof one === "object" && one.is === "figure");
            const amounts = inner.filter(({ role }) => role === "amount");
            return amounts.map((figure) => slot(figure, [bare(fold(name))], inner));
          }),
    ),
  ];
}
