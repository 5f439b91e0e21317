import { absolute, decimalsOf, powerOfTen, toPlain, type Decimal } from "../../amount/decimal";
import type { YearRow, YearTable } from "../read/free/year-tables";
import { passed, type ProseStatement } from "./prose-statement";

/**
 * An amount of a small table that both its line and its column contradict, and with the same amount: what the year's whole
 * leaves for it is what last year's and the change make it. All other lines and columns must add up.
 */
export function yearTableStatements(tables: readonly YearTable[]): readonly ProseStatement[] {
  return tables.flatMap((table): readonly ProseStatement[] => {
    const rows = [...table.years, table.changes];
    const slack = slackOf(rows);
    const isOff = (gap: Decimal) => absolute(gap) > slack;
    const lines = rows.map(partsGap);
    const columns = table.names.map((_, column) => changeGap(table, column));
    const broken = lines.flatMap((gap, line) => (isOff(gap) ? [line] : []));
    const torn = columns.flatMap((gap, column) => (isOff(gap) ? [column] : []));
    if (broken.length + torn.length === 0) return passed(1);
    const [line, otherLine] = broken;
    const [column, otherColumn] = torn;
    if (line === undefined || column === undefined || otherLine !== undefined || otherColumn !== undefined)
      return [];
    const row = rows[line];
    const cell = row?.amounts[column];
    if (row === undefined || cell === undefined) return [];
    // By what it is too much: the first of a line is its whole.
    const byLine = (lines[line] ?? 0n) * (column === 0 ? 1n : -1n);
    const byColumn = (columns[column] ?? 0n) * (line === 1 ? 1n : -1n);
    const meant = cell.value - byLine;
    // 减少额 without its sign is a way to write it.
    if (isOff(byLine - byColumn) || meant === -cell.value) return [];
    const right = toPlain(meant);
    const written = row.line.text.slice(cell.start, cell.end);
    const sign = row === table.changes && meant > 0n && /^[+＋]/.test(written) ? "+" : "";
    return [
      {
        is: "finding",
        at: { line: row.line, start: cell.start, end: cell.end },
        message: `情况说明里按年度对比的表中，“${row.label}”的“${table.names[column] ?? ""}”写的是 ${written}，按各项合计和两年的增减都应为 ${right}，请更正。`,
        expected: `${sign}${right}`,
      },
    ];
  });
}

/** The whole of a line without its parts. */
function partsGap({ amounts }: YearRow): Decimal {
  const [whole, ...parts] = amounts.map(({ value }) => value);
  return parts.reduce((rest, part) => rest - part, whole ?? 0n);
}

/** This year's amount without last year's and the change. */
function changeGap({ years: [before, now], changes }: YearTable, column: number): Decimal {
  const valueIn = ({ amounts }: YearRow) => amounts[column]?.value ?? 0n;
  return valueIn(now) - valueIn(before) - valueIn(changes);
}

/** Each amount was rounded on its own, to the last digit that the table prints. */
function slackOf(rows: readonly YearRow[]): Decimal {
  const amounts = rows.flatMap((row) => row.amounts.map(({ value }) => value));
  const digits = Math.max(...amounts.map(decimalsOf));
  const count = Math.max(...rows.map(({ amounts: own }) => own.length), rows.length);
  return (powerOfTen(-digits) * BigInt(count)) / 2n;
}
