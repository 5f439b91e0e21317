import type { Figure, FigureFormat, Quantity } from "../../../budget/narrative/section";
import type { NumberToken } from "../number-tokens";
import type { ReadFigure } from "../reading";
import type { Mention } from "./mentions";

/** How a number stands there, for the right one in its place. */
function formatOf(mention: Mention): FigureFormat {
  const { token, paragraph } = mention;
  const text = paragraph.compact.text.slice(token.start, token.end);
  if (token.unit === "%") return "percent";
  if (text.includes(",")) return "grouped";
  return token.decimals === 2 ? "plain-two" : "shortest";
}

/** The figure that a mention is, as those of a description are. */
export function figureOf(
  mention: Mention,
  part: Pick<Figure, "key" | "name" | "role" | "quantity" | "comparison">,
): ReadFigure {
  const place = mention.paragraph.compact.back(mention.token);
  return {
    part: { is: "figure", format: formatOf(mention), ...part },
    ...place,
    token: placed(mention),
  };
}

/** A number with its place in the section. */
export function placed({ token, paragraph }: Mention): NumberToken {
  return { ...token, ...paragraph.compact.back(token) };
}

export function unknownQuantity(key: string, label: string): Quantity {
  return { range: {}, facts: [], gaps: [{ key, label }] };
}

/** As it is written: marks within a name were left out to read it. */
export function shownName(name: string): string {
  return name
    .replace("收和支", "收、支")
    .replace("收入和支出", "收入、支出")
    .replace(/^三公|(?<=款)三公/, "“三公”")
    .replace(/^[(]?[一二三四五六七八九十\d]{1,3}[).、]/, "");
}
