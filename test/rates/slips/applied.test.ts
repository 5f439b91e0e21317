import { parseDecimal } from "../../../src/amount/decimal";
import type { Cause, Diagnosis } from "../../../src/check/diagnosis";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { typedLike } from "../../fixtures/slips/amounts";
import { checkedOf } from "../../fixtures/slips/clean";
import { recalculated } from "../../fixtures/slips/recalculated";
import { columnNumber } from "../../../src/workbook/places";
import { cellAt, lineAt, withCells, withLine, withoutLine, type Line } from "../../fixtures/slips/sheets";
import { slipKinds, type SlipKind } from "../../fixtures/slips/slip";
import { slipsOf } from "../../fixtures/slips/slips";
import { sampled } from "../../sample";

/** A row in the wrong group goes where only a person knows; of a table that is not there nobody knows all. */
const open: readonly SlipKind[] = [
  "wrong-group",
  "missing-table",
  "two-copies",
  "empty-table",
  "other-version",
];
const applicable = slipKinds.filter((kind) => !open.includes(kind));

const isLong = globalThis.isLongRun === true;
/** Of each kind. */
const EACH = isLong ? 6 : 1;

it.each(sampled(applicable, 4))(
  "what certain causes of %s write puts right what they explain",
  (kind) => {
    for (const { before, explained, after } of applied(kind)) {
      expect(after.filter((message) => !before.includes(message))).toEqual([]);
      expect(after.filter((message) => explained.includes(message))).toEqual([]);
    }
  },
  60_000,
);

function applied(kind: SlipKind) {
  return slipsOf(kind, EACH, 3).slips.flatMap(({ workbook }) => {
    const diagnoses = checkedOf(workbook).map(({ diagnosis }) => diagnosis);
    const causes = diagnoses.flatMap((diagnosis) => diagnosis.causes).filter(isApplicable);
    const ids = new Set(causes.flatMap(({ findings }) => findings));
    const after = causes.length === 0 ? [] : checkedOf(recalculated(withCauses(workbook, causes)));
    return {
      before: diagnoses.flatMap((diagnosis) => errorsOf(diagnosis)),
      explained: diagnoses.flatMap((diagnosis) => errorsOf(diagnosis, ids)),
      after: after.flatMap(({ diagnosis }) => errorsOf(diagnosis)),
    };
  });
}

function isApplicable({ certain, edits, rows = [], kind }: Cause): boolean {
  const areKnown = rows.every(
    ({ change, labels }) => change === "delete" || (change === "insert" && labels.length > 0),
  );
  const areRows = rows.length > 0 && areKnown;
  return certain && !(open as readonly string[]).includes(kind) && (edits.length > 0 || areRows);
}

function withCauses(workbook: WorkbookSnapshot, causes: readonly Cause[]): WorkbookSnapshot {
  const written = causes.flatMap(({ kind, edits }) =>
    edits.map(({ place, to }) => ({ place, cell: cellWith(kind, cellAt(workbook, place), to) })),
  );
  return causes
    .flatMap(({ rows = [] }) => rows)
    .toSorted((a, b) => b.row - a.row)
    .reduce(withRow, withCells(workbook, written));
}

function withRow(workbook: WorkbookSnapshot, row: NonNullable<Cause["rows"]>[number]): WorkbookSnapshot {
  if (row.change === "delete") return withoutLine(workbook, row.sheet, row.row);
  return row.change === "insert" ? withLine(workbook, row.sheet, row.row, lineOf(workbook, row)) : workbook;
}

/** Code, name and amounts where the line has its own in whose place it comes. */
function lineOf(
  workbook: WorkbookSnapshot,
  { sheet, row, labels, amounts }: NonNullable<Cause["rows"]>[number],
): Line {
  const line: (Cell | undefined)[] = [];
  const like = [row, row - 1].map((one) => lineAt(workbook, sheet, one)).find(hasName) ?? [];
  const name = like.findIndex((cell) => isName(cell));
  const code = like.findIndex((cell) => /^\d{3,}$/.test(String(cell?.value ?? "")));
  line[name] = { value: labels.at(-1) ?? "" };
  if (labels.length > 1 && code !== -1)
    line[code] =
      typeof like[code]?.value === "number" ? { value: Number(labels[0]) } : { value: labels[0] ?? "" };
  for (const [column, amount] of Object.entries(amounts))
    line[columnNumber(column)] = { value: Number(amount.replaceAll(",", "")) };
  return Array.from(line, (cell) => cell);
}

function hasName(line: Line): boolean {
  return line.some(isName);
}

function isName(cell: Cell | undefined): boolean {
  return /[\u4e00-\u9fff]/.test(String(cell?.value ?? ""));
}

function cellWith(kind: Cause["kind"], cell: Cell | undefined, to: string): Cell | undefined {
  if (kind === "wrong-code") return { value: typeof cell?.value === "number" ? Number(to) : to };
  return typedLike(cell ?? { value: 0 }, parseDecimal(to.replaceAll(",", "")) ?? 0n);
}

function errorsOf({ findings }: Diagnosis, among?: ReadonlySet<string>): readonly string[] {
  return findings
    .filter(({ id, severity }) => severity === "error" && (among?.has(id) ?? true))
    .map(({ message }) => message);
}
