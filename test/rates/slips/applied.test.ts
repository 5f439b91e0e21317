import { parseDecimal } from "../../../src/amount/decimal";
import type { Cause, Diagnosis } from "../../../src/check/diagnosis";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { typedLike } from "../../fixtures/slips/amounts";
import { checkedOf } from "../../fixtures/slips/clean";
import { cellAt, withCells, withoutLine } from "../../fixtures/slips/sheets";
import { slipKinds, type SlipKind } from "../../fixtures/slips/slip";
import { slipsOf } from "../../fixtures/slips/slips";
import { sampled } from "../../sample";

/** A row in the wrong group goes where only a person knows; of a table or row that is not there nobody knows all. */
const open: readonly SlipKind[] = [
  "missing-row",
  "wrong-group",
  "missing-table",
  "two-copies",
  "empty-table",
  "other-version",
  "formula",
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
    const after = causes.length === 0 ? [] : checkedOf(withCauses(workbook, causes));
    return {
      before: diagnoses.flatMap((diagnosis) => errorsOf(diagnosis)),
      explained: diagnoses.flatMap((diagnosis) => errorsOf(diagnosis, ids)),
      after: after.flatMap(({ diagnosis }) => errorsOf(diagnosis)),
    };
  });
}

function isApplicable({ certain, edits, rows = [], kind }: Cause): boolean {
  const areGone = rows.length > 0 && rows.every(({ change }) => change === "delete");
  return certain && !(open as readonly string[]).includes(kind) && (edits.length > 0 || areGone);
}

function withCauses(workbook: WorkbookSnapshot, causes: readonly Cause[]): WorkbookSnapshot {
  const written = causes.flatMap(({ kind, edits }) =>
    edits.map(({ place, to }) => ({ place, cell: cellWith(kind, cellAt(workbook, place), to) })),
  );
  return causes
    .flatMap(({ rows = [] }) => rows.filter(({ change }) => change === "delete"))
    .toSorted((a, b) => b.row - a.row)
    .reduce((now, { sheet, row }) => withoutLine(now, sheet, row), withCells(workbook, written));
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
