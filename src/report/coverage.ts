import type { Checked } from "../engine";
import type { CoverageResult } from "./result";

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
  const unread = tables.reduce((sum, { asRead, form }) => {
    const columns = asRead?.columns.filter(({ quantity }) => quantity === undefined).length ?? 0;
    return (
      sum + columns + (asRead?.unread.length ?? 0) + form.unknownRows.length + form.unexplainedColumns.length
    );
  }, recognition.leftovers.length);
  return { tables: tables.length, amounts, tied: inTies, unread };
}
