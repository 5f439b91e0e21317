import { parseAmount } from "../amount/parse-amount";
import type { Decimal } from "../amount/decimal";
import type { AmountColumn } from "../standards/table";
import { normalize } from "../text/normalize";
import type { Cell } from "../workbook/snapshot";
import { indentOf, printed } from "./labels";
import { inferLevels, type LevelRow } from "./project-levels";
import type { Line, ReadRow, SectionReading } from "./read-rows";

/** The department's row first; which of the others are units is inferred. */
export function readProjectRows(
  lines: readonly Line[],
  columns: readonly AmountColumn[],
  context: { readonly units: ReadonlySet<string>; readonly roundingUnit: Decimal },
): SectionReading {
  const named = lines.filter((line) => nameOf(line) !== "");
  const strays = lines.filter((line) => nameOf(line) === "" && line.hasFigures);
  const [first, ...others] = named;
  if (first === undefined) return { rows: [], strays };

  const total = columns.find((column) => column.sumOf !== undefined) ?? columns[0];
  const parts = total?.sumOf ?? [];
  const levelRow = (line: Line): LevelRow => {
    const ownTotal = amount(line.amountAt(total?.id ?? ""));
    const ofParts = parts.map((id) => amount(line.amountAt(id))).reduce((sum, one) => sum + one, 0n);
    return { name: nameOf(line), indent: indentOf(line.labels[0]?.cells[0]), amounts: [ownTotal, ofParts] };
  };
  const levels = inferLevels(levelRow(first), others.map(levelRow), context.units, context.roundingUnit);
  const units = new Set(levels.units);

  const rows: ReadRow[] = [row(first, { id: "total", kind: "total" })];
  let unit = "total";
  others.forEach((line, index) => {
    const id = `${line.sheet === first.sheet ? "" : `${line.sheet}!`}${line.row}`;
    if (units.has(index)) {
      unit = id;
      rows.push(row(line, { id, kind: "unit", parent: "total" }));
    } else {
      rows.push(row(line, { id, kind: "project", parent: unit }));
    }
  });
  const projects = others.length - units.size;
  const structure =
    units.size > 0 ? `${units.size} 个单位、${projects} 个项目` : `${projects} 个项目，不分单位`;
  const doubt = levels.broken > 0 ? `，其中 ${levels.broken} 处按名称判断（合计对不上）` : "";
  return { rows, strays, explanation: `层级按合计关系和名称判断：${structure}${doubt}` };
}

function row(line: Line, what: Pick<ReadRow, "id" | "kind" | "parent">): ReadRow {
  return {
    ...what,
    name: nameOf(line),
    place: { sheet: line.sheet, row: line.row, column: line.labels[0]?.column ?? 0 },
  };
}

function nameOf(line: Line): string {
  return normalize(printed(line.labels[0]?.cells[0]));
}

function amount(cell: Cell | undefined): Decimal {
  if (cell === undefined || typeof cell.value === "boolean" || typeof cell.value === "object") return 0n;
  const reading = parseAmount(cell.value);
  return reading.form === "unreadable" ? 0n : reading.value;
}
