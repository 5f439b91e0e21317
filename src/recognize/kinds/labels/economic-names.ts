import type { Classifications, LabelMeaning } from "../../../budget/kind";
import { normalize } from "../../../text/normalize";

/** 办公费, 住房公积金 over a column: of its total one of many parts, of which a table may print only some. */
const ITEM: LabelMeaning = { isLoose: true, isSelected: true };

const known = new WeakMap<Classifications, ReadonlySet<string>>();

/** What a label means that is the name of an item of an economic classification; `undefined` where it is none. */
export function economicItem(text: string, codes: Classifications): LabelMeaning | undefined {
  let names = known.get(codes);
  if (names === undefined) known.set(codes, (names = namesIn(codes)));
  return names.has(text) ? ITEM : undefined;
}

function namesIn({ economic, government }: Classifications): ReadonlySet<string> {
  const items = [...economic, ...government].filter(([code]) => code.length > 3);
  return new Set(items.map(([, name]) => normalize(name)));
}
