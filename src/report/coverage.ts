import type { Checked } from "../engine";

/** How much of what stands there was read and takes part in a tie. */
export interface CoverageResult {
  /** Found, empty ones included. */
  readonly tables: number;
  /** Printed figures that were read. */
  readonly amounts: number;
  /** Of them those in at least one tie. */
  readonly tied: number;
  /** Tables, rows and columns that were seen and not understood; what was understood and is not checked is none. */
  readonly unread: number;
}

/** How much of a budget was read, and takes part in what was checked. */
export function coverageOf({ recognition, judged }: Checked): CoverageResult {
  const tables = [...recognition.document.tables.values()].filter(({ state }) => state !== "missing");
  const tied = new Set<number>();
  for (const { tie, verdict } of judged.ties) {
    if (verdict.outcome === "vacuous") continue;
    for (const fact of [...tie.left, ...tie.right]) tied.add(fact.index);
  }
  let amounts = 0;
  let inTies = 0;
  for (const table of tables) {
    for (const row of table.rows) {
      for (const fact of row.facts.values()) {
        if (fact.form === "blank") continue;
        amounts += 1;
        if (tied.has(fact.index)) inTies += 1;
      }
    }
  }
  const unread = tables.reduce(
    (sum, { asRead, form }) => {
      const columns = asRead?.columns.filter(({ quantity }) => quantity === undefined).length ?? 0;
      return (
        sum +
        columns +
        (asRead?.unread.length ?? 0) +
        form.unknownRows.length +
        form.unexplainedColumns.length
      );
    },
    recognition.leftovers.filter(({ isOther }) => !isOther).length,
  );
  return { tables: tables.length, amounts, tied: inTies, unread };
}
