import type { BudgetDocument, Table } from "../../budget/document";
import { oncePer } from "../../common/once";
import { determined, withoutUnkept } from "./determined";
import { joinedNatures, joinedTimes } from "./joined";
import { keyTextFor, type KeyText, type Placed } from "./placed";
import { presentAtoms } from "./present";

/** The amounts of a document of which it is known what they are amounts of, and when two of them are one. */
export interface ToldQuantities {
  /** As their labels say, with all that is open in them. */
  readonly printed: readonly Placed[];
  readonly told: readonly Placed[];
  readonly textOf: KeyText;
}

/** Of a table once: it stays as it is where another is left out. */
const placedIn = oncePer(({ id, asRead }: Table): readonly Placed[] =>
  (asRead?.quantities ?? []).map((quantity) => ({ ...quantity, table: id })),
);

export function toldQuantities(document: BudgetDocument): ToldQuantities {
  const printed = [...document.tables.values()].flatMap(placedIn);
  const present = presentAtoms(document, printed);
  const all = [...printed, ...joinedTimes(printed, present), ...joinedNatures(printed)];
  const textOf = keyTextFor(present);
  const told = withoutUnkept(determined(all, present, { textOf, document }), { textOf, document });
  return { printed, told, textOf };
}
