import type { OwnPlace, OwnTie } from "../budget/own-tie";
import { findOtherTables } from "../recognize/others/find-other-tables";
import { withOwnTies } from "../recognize/own-ties/find-own-ties";
import { meaningsIn } from "../recognize/own-ties/meaning-of-cell";
import type { SheetArea } from "../workbook/areas";
import type { Recognized } from "./recognize-all";

/** With the tables that stand beside the budget's among its cells. */
export function withOtherTables(recognized: Recognized): Recognized {
  const { recognition, workbook } = recognized;
  const { document } = recognition;
  // Of what was recognized by its title alone no figure was read: its total is still to be added.
  const read = [...document.tables.values()].filter(
    ({ asRead, rows }) => asRead === undefined || rows.some(({ facts }) => facts.size > 0),
  );
  const taken = [...read, ...document.performanceForms.map(({ figures }) => figures)];
  const otherTables = findOtherTables(
    workbook,
    taken.flatMap(({ areas }) => areas),
  );
  return { ...recognized, recognition: { ...recognition, document: { ...document, otherTables } } };
}

/** With ties of one's own among its own. */
export function withTies(recognized: Recognized, ties: readonly OwnTie[]): Recognized {
  if (ties.length === 0) return recognized;
  const { recognition, standard, workbook } = recognized;
  const document = withOwnTies(recognition.document, workbook, ties, standard.of);
  return { ...recognized, recognition: { ...recognition, document } };
}

/** What the amounts in an area of a sheet are, so that a tie can be made of them; of one of its budgets, from 0. */
export function ownPlacesIn(
  documents: readonly Recognized[],
  document: number,
  area: SheetArea,
): readonly OwnPlace[] {
  const own = documents[document];
  return own === undefined ? [] : meaningsIn(own.recognition.document, own.workbook, area);
}
