import { fold } from "../fold";
import { numberTokens, type NumberToken } from "../number-tokens";
import type { Stretch } from "../section-text";
import { respectively } from "../respectively";
import { inUsualUnit } from "../usual-unit";

/** A stretch of a section's text without spaces, as clauses are read, with the way back. */
export interface Compact {
  readonly text: string;
  readonly tokens: readonly NumberToken[];
  /** What a number of several is of: A、B分别为1、2. */
  readonly nameOf: (token: NumberToken) => string | undefined;
  /** The same stretch in the text of the section. */
  readonly back: (stretch: Stretch) => Stretch;
}

/** 收、支 is one name, and its mark parts no clauses. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/收、支/g, "收和支"],
  [/收入、支出/g, "收入和支出"],
];

/** `start` is where the stretch begins in the text of the section. */
export function compact(text: string, start: number): Compact {
  const folded = fold(text);
  const places: number[] = [];
  let plain = "";
  for (let index = 0; index < folded.length; index += 1) {
    const character = folded.charAt(index);
    if (character === " " || character === "\n") continue;
    places.push(start + index);
    plain += character;
  }
  const joined = TOGETHER.reduce((all, [pattern, one]) => all.replace(pattern, one), plain);
  const tokens = numberTokens(joined);
  const listed = respectively(tokens, joined);
  const shared = tokens.map((token) => listed.find((one) => one.token.start === token.start)?.token ?? token);
  return {
    text: joined,
    tokens: inUsualUnit(shared, joined),
    nameOf: (token) => listed.find((one) => one.token.start === token.start)?.name,
    back: ({ start: from, end }) => ({
      start: places[from] ?? start,
      end: (places[end - 1] ?? start) + 1,
    }),
  };
}
