import type { UnitRows } from "../../budget/table";
import { normalize } from "../../text/normalize";
import { printed } from "../cells";
import { isTotalLabel, labelSet } from "../labels";
import type { Line } from "../places/body";
import { labelPlace, type ReadRow, type SectionReading } from "./section-reading";

/** 部门合计 and one row per unit. */
export function readUnitRows(lines: readonly Line[], scheme: UnitRows): SectionReading {
  const totals = labelSet(scheme.total);
  const rows: ReadRow[] = [];
  const strayLines: Line[] = [];
  for (const line of lines) {
    const name = normalize(printed(line.labels[0]?.cells[0]));
    const place = labelPlace(line);
    if (name === "") {
      if (line.hasFigures) strayLines.push(line);
    } else if (isTotalLabel(name, totals) && !rows.some((row) => row.kind === "total")) {
      rows.push({ id: "total", kind: "total", name, place });
    } else {
      rows.push({ id: `${line.row}`, kind: "unit", name, place });
    }
  }
  return { rows, strayLines };
}
