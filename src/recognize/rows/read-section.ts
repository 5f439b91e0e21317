import type { Decimal } from "../../amount/decimal";
import type { CodeDictionary } from "../../budget/codes";
import type { Line } from "../places/body";
import type { SectionColumns } from "../places/header/header-match";
import { readCodeRows } from "./rows-by-code";
import { readGroupRows } from "./rows-by-group";
import { readListedRows } from "./rows-listed";
import { readProjectRows } from "./rows-of-projects";
import { readUnitRows } from "./rows-of-units";
import type { SectionReading } from "./section-reading";

/** Gives each line of a section its meaning, by the kind of rows that the description names. */
export function readSection(
  columns: SectionColumns,
  lines: readonly Line[],
  context: {
    readonly codes: CodeDictionary;
    /** Names known to be units, from the document's other tables. */
    readonly units: ReadonlySet<string>;
    /** Of the printed figures, in the table's unit. */
    readonly roundingUnit: Decimal;
  },
): SectionReading {
  const scheme = columns.section.rows;
  switch (scheme.kind) {
    case "listed":
      return readListedRows(lines, scheme);
    case "codes":
      return readCodeRows(lines, scheme, [...columns.amounts.keys()]);
    case "groups":
      return readGroupRows(lines, scheme, context.codes);
    case "units":
      return readUnitRows(lines, scheme);
    case "projects":
      return readProjectRows(lines, columns.section.columns, context);
    case "as-read":
      return { rows: [], strayLines: [] };
  }
}
