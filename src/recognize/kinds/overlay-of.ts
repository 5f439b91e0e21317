import type { Table } from "../../budget/document";
import type { Overlay, PrescribedTable } from "../../budget/overlay";
import type { Standard } from "../../budget/standard";
import type { FoundTable } from "./tables";
import { EMPTY_FORM } from "../tables/empty-form";

/** So many titles must be the province's own, and so much of all that it prescribes there. */
const OWN = 3;
const MOST = 0.75;

/** Of some standards with overlays the one whose tables these are; `undefined` where their titles are no province's. */
export function overlayOf<S extends Pick<Standard, "overlay">>(
  tables: readonly FoundTable[],
  standards: readonly S[],
): S | undefined {
  const scored = standards.flatMap((standard) => {
    const prescribed = standard.overlay?.tables ?? [];
    const there = prescribed.filter((one) => tables.some((table) => isPrescribed(table, one)));
    const own = there.filter(({ isOwn }) => isOwn).length;
    return own >= OWN && there.length >= prescribed.length * MOST ? [{ standard, count: there.length }] : [];
  });
  return scored.toSorted((a, b) => b.count - a.count)[0]?.standard;
}

function isPrescribed(
  { place: { kind, title } }: FoundTable,
  { kind: wanted, words }: PrescribedTable,
): boolean {
  return kind.id === wanted && words?.test(title.text) === true;
}

/** What a province prescribes and a document does not have. */
export function missingTables({ tables }: Overlay, found: ReadonlyMap<string, Table>): readonly Table[] {
  return tables
    .filter(({ kind }) => !found.has(kind))
    .map(({ kind, title }) => ({
      id: kind,
      description: { id: kind, number: 0, titles: [title], sections: NO_SECTIONS },
      state: "missing",
      title,
      areas: [],
      unit: "万元",
      rows: [],
      derived: [],
      form: EMPTY_FORM,
    }));
}

/** Nobody asks for a column of a table that is not there. */
const NO_SECTIONS = [] as unknown as Table["description"]["sections"];
