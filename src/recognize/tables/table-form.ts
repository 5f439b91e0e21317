import type { TableForm } from "../../budget/document";
import type { CellPlace } from "../../workbook/snapshot";
import { amountOrZero, cellAt, isFigure, placeIn, printed } from "../cells";
import type { Line } from "../places/body";
import type { ChosenTable, ReadCandidate } from "../places/choose";
import { labelPlace, type SectionReading } from "../rows/section-reading";

/** What was printed around the figures of a table; its further columns are not looked at yet. */
export function formOf(parts: ChosenTable, sections: readonly SectionReading[]): TableForm {
  const { title, sheet, prelude, header } = parts[0].candidate;
  const note = parts.map((part) => part.body.emptyNote).find((one) => one !== undefined);
  return {
    ...prelude,
    ...(title ? { titlePlace: placeIn(sheet, title.row, title.column) } : {}),
    headerYears: header.years.map(({ year, row, column }) => ({ year, place: placeIn(sheet, row, column) })),
    ...(note ? { emptyNote: note } : {}),
    notes: parts.flatMap((part) => part.body.notes),
    strayFigures: [
      ...sections.flatMap(({ strayLines }) => strayLines).flatMap((line) => figuresIn(line, parts)),
      ...parts.flatMap((part) => figuresAmongNames(part)),
    ],
    rowsWithoutCode: sections.flatMap(({ rowsWithoutCode }) => rowsWithoutCode ?? []),
    unknownRows: sections.flatMap(({ unknownRows }) => unknownRows ?? []),
    unexplainedColumns: [],
  };
}

/** The amounts of a line that belongs to no row. */
function figuresIn(line: Line, parts: ChosenTable): { place: CellPlace; text: string }[] {
  const part = parts.find((one) => one.candidate.sheet.name === line.sheet) ?? parts[0];
  const { sheet } = part.candidate;
  const found: { place: CellPlace; text: string }[] = [];
  for (const section of part.body.sections) {
    if (!section.lines.some((one) => one === line)) continue;
    for (const column of section.columns.amounts.values()) {
      const cell = cellAt(sheet, line.row, column);
      if (cell && isFigure(cell) && amountOrZero(cell) !== 0n)
        found.push({ place: placeIn(sheet, line.row, column), text: printed(cell) });
    }
  }
  return found;
}

/** Numbers in the columns of names: an amount that slipped out of its column. */
function figuresAmongNames(part: ReadCandidate): { place: CellPlace; text: string }[] {
  const found: { place: CellPlace; text: string }[] = [];
  for (const section of part.body.sections) {
    section.columns.labels.forEach((label, index) => {
      if (label.is === "code") return;
      for (const line of section.lines) {
        const cell = line.labels[index]?.cells[0];
        if (typeof cell?.value !== "number" || cell.value === 0) continue;
        found.push({ place: labelPlace(line, index), text: printed(cell) });
      }
    });
  }
  return found;
}
