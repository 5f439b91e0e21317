import type { Figure, NarrativeContext, NarrativeSection, Word } from "../../../budget/narrative/section";
import { fold } from "../fold";
import type { ReadFigure, ReadPart } from "../reading";
import { template, type Template } from "../template";
import { labelsOf, plainName } from "./figure-labels";

/** An amount or count that the description of a section has, and the share that follows it. */
export interface ExpectedFigure {
  readonly figure: Figure;
  /** What it is called: by the words before it in the description, and in messages. */
  readonly names: readonly string[];
  readonly share?: Figure;
  /** Not of the description: bound by its very name alone, as often as it stands there. */
  readonly isBeside?: true;
}

/** 其他运转类项目3个，涉及金额160万元: several figures of one name, which must stand there. */
export function hasItsTerm(
  { part }: ReadFigure,
  { nodes }: Template,
  words: readonly ReadPart<Word>[],
): boolean {
  const term = `${part.key.replace(/\.[^.]*$/, "")}.term`;
  const isNamed = nodes.some(({ part: other }) => other?.is === "word" && other.key === term);
  const isTotal = part.key === term.replace(/term$/, "total");
  return !isNamed || isTotal || !/\..*\./.test(part.key) || words.some(({ part: { key } }) => key === term);
}

/**
 * The amounts and counts of a description, those of its enumerations by the names of their entries, and what offices add
 * to it.
 */
export function expectedFigures(
  { nodes }: Template,
  { otherNames = {}, besides }: Pick<NarrativeSection, "otherNames" | "besides">,
  context: NarrativeContext,
): readonly ExpectedFigure[] {
  const parts = [...new Set(nodes.map(({ part }) => part))].filter((part) => part !== undefined);
  const figures = parts.filter((part) => part.is === "figure");
  const single = [...labelsOf(nodes)]
    .filter(([{ role }]) => role !== "share")
    .map(([figure, labels]) => expectedFigure(figure, labels, figures));
  const listed = parts
    .filter((part) => part.is === "list")
    .flatMap(({ entries }) => entries)
    .flatMap(({ name, parts: entry }) => {
      const inner = entry.filter((one) => typeof one === "object" && one.is === "figure");
      const amounts = inner.filter(({ role }) => role === "amount");
      // Of several amounts of an entry each has words of its own.
      const labels = amounts.length > 1 ? labelsOf(template(entry).nodes) : undefined;
      return amounts.map((figure) =>
        expectedFigure(figure, [plainName(fold(name)), ...(labels?.get(figure) ?? [])], inner),
      );
    });
  const described = [...single, ...listed].map((one) => {
    const others = otherNames[one.figure.key] ?? [];
    return { ...one, names: [...new Set([...one.names, ...others.map(plain)])] };
  });
  const added = (besides?.(context) ?? []).map(({ figure, names }) => ({
    figure,
    names: names.map(plain),
    isBeside: true as const,
  }));
  return [...added, ...described];
}

function plain(name: string): string {
  return plainName(fold(name));
}

function expectedFigure(
  figure: Figure,
  labels: readonly string[],
  figures: readonly Figure[],
): ExpectedFigure {
  const share = figures.find(({ key }) => key === `${figure.key}.share`);
  return {
    figure,
    names: [...new Set([...labels, plainName(fold(figure.name))])],
    ...(share === undefined ? {} : { share }),
  };
}
