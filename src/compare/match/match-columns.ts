import type { Fact, Table } from "../../budget/document";
import type { AmountColumn } from "../../budget/table";
import { keyOfLabel } from "../../text/label-key";
import { join, joinInOrder, joinOnly, pairing } from "./leftovers";

/** A column of amounts, whatever the table has it for: its own, or of figures beside them. */
export interface MatchedColumn {
  readonly section: string;
  readonly id: string;
  readonly title: string;
}

export interface MatchedSections {
  /** Of the newer table the older one's, by section id. */
  readonly sections: ReadonlyMap<string, string>;
  readonly columns: readonly (readonly [now: MatchedColumn, before: MatchedColumn])[];
  readonly added: readonly MatchedColumn[];
  readonly removed: readonly MatchedColumn[];
}

/** Sections in their order, columns by their ids where a description has them, else by their words and what they hold. */
export function matchColumns(now: Table, before: Table): MatchedSections {
  const sections = pairing(sectionsOf(now), sectionsOf(before));
  joinInOrder(sections, ({ id }) => id);
  joinInOrder(sections, ({ id }) => id.replace(/\d+$/, ""));
  const columns: [MatchedColumn, MatchedColumn][] = [];
  const added: MatchedColumn[] = [];
  const removed: MatchedColumn[] = [];
  const isDescribed = now.asRead === undefined && before.asRead === undefined;
  for (const [own, older] of sections.pairs) {
    const pairs = pairing(own.columns, older.columns);
    if (isDescribed) joinInOrder(pairs, ({ id }) => id);
    joinOnly(pairs, ({ title }) => keyOfLabel(title));
    const [keys, olderKeys] = [quantitiesOf(now), quantitiesOf(before)];
    joinOnly(pairs, (column, isNow) => (isNow ? keys : olderKeys).get(`${column.section} ${column.id}`));
    joinInOrder(pairs, ({ title }) => keyOfLabel(title));
    const [only, second] = [...pairs.now];
    const [other, third] = [...pairs.before];
    // One that is left in the place of another was renamed.
    if (only && other && !second && !third && own.columns.indexOf(only) === older.columns.indexOf(other))
      join(pairs, only, other);
    columns.push(...pairs.pairs.map(([one, two]) => [one, two] as [MatchedColumn, MatchedColumn]));
    added.push(...pairs.now);
    removed.push(...pairs.before);
  }
  return {
    sections: new Map(sections.pairs.map(([own, older]) => [own.id, older.id])),
    columns,
    added: [...added, ...[...sections.now].flatMap((one) => one.columns)],
    removed: [...removed, ...[...sections.before].flatMap((one) => one.columns)],
  };
}

interface ColumnsOfSection {
  readonly id: string;
  readonly columns: readonly MatchedColumn[];
}

function sectionsOf({ beside = [], description, rows }: Table): readonly ColumnsOfSection[] {
  const held = new Map<string, Set<string>>();
  for (const { facts, section } of rows) {
    let own = held.get(section);
    if (own === undefined) held.set(section, (own = new Set()));
    for (const id of facts.keys()) own.add(id);
  }
  return description.sections.map(({ id, columns }) => ({
    id,
    columns: [
      ...columns
        .filter((column) => held.get(id)?.has(column.id))
        .map((column: AmountColumn) => ({ section: id, id: column.id, title: column.title })),
      ...beside
        .filter(({ section }) => section === id)
        .map((column) => ({ section: id, id: column.id, title: column.title })),
    ],
  }));
}

/** Of each column what its total, or its first row of which that is known, is an amount of. */
function quantitiesOf({ asRead }: Table): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { facts, key } of asRead?.quantities ?? []) {
    const [fact, second] = facts;
    if (fact === undefined || second !== undefined) continue;
    const column = columnOf(fact);
    if (!found.has(column))
      found.set(column, [key.stage ?? "", key.money, key.natures, key.item ?? ""].join(" "));
  }
  return found;
}

function columnOf({ section, column }: Fact): string {
  return `${section} ${column}`;
}
