import type { BudgetDocument, Fact, Table } from "../../budget/document";

/** Facts of two states of a budget that are the same cell of the same table, by the newer one's index. */
export type SameFacts = ReadonlyMap<number, Fact>;

/** By meaning: tables by what they are, rows by code, name and group, columns by what they hold; places may differ. */
export function sameFacts(now: BudgetDocument, before: BudgetDocument): SameFacts {
  const same = new Map<number, Fact>();
  for (const [table, older] of pairsOf(now, before)) {
    const keys = keysOf(older);
    const rows = new Map(older.rows.map((row, index) => [keys[index], row]));
    const own = keysOf(table);
    for (const [index, row] of table.rows.entries()) {
      const old = rows.get(own[index]);
      for (const [column, fact] of row.facts) {
        const match = old?.facts.get(column);
        if (match !== undefined) same.set(fact.index, match);
      }
    }
  }
  return same;
}

function pairsOf(now: BudgetDocument, before: BudgetDocument): (readonly [Table, Table])[] {
  const tables = [...now.tables].flatMap(([id, table]) => {
    const older = before.tables.get(id);
    return older === undefined ? [] : [[table, older] as const];
  });
  const forms = now.performanceForms.flatMap(({ of, name, figures }) => {
    const older = before.performanceForms.find((one) => one.of === of && one.name.text === name.text);
    return older === undefined ? [] : [[figures, older.figures] as const];
  });
  return [...tables, ...forms];
}

/** Of each row; rows with the same words count from the top. */
function keysOf({ rows }: Table): readonly string[] {
  const times = new Map<string, number>();
  const byId = new Map(rows.map((row) => [`${row.section} ${row.id}`, row]));
  return rows.map(({ section, kind, code, name, parent: id }) => {
    const parent = id === undefined ? undefined : byId.get(`${section} ${id}`);
    const words = JSON.stringify([section, kind, code, name, parent?.code, parent?.name]);
    const time = times.get(words) ?? 0;
    times.set(words, time + 1);
    return `${words} ${time}`;
  });
}
