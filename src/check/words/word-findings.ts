import { absolute, decimalsOf, toPlain, type Decimal } from "../../amount/decimal";
import { forReading } from "../../amount/format";
import { convert, type AmountUnit } from "../../amount/parse-amount";
import type { CheckDescription, Severity } from "../../budget/check-description";
import type { MissingRow, Observation, Tie } from "../../budget/check";
import type { BudgetDocument, Fact } from "../../budget/document";
import { factName } from "../../budget/wording";
import type { CellPlace } from "../../workbook/snapshot";
import type { FindingCell, WordedFinding } from "../diagnosis";
import { shownDigit } from "../ratio";
import type { JudgedRatio, JudgedTables, JudgedTie } from "../judged-tables";

/** A finding before it has its number: what it says, and the ties or cells behind it. */
export interface FindingDraft {
  readonly finding: WordedFinding;
  readonly tie?: Tie;
  readonly ratio?: JudgedRatio;
  readonly isStray?: boolean;
  readonly isOutdated?: boolean;
  readonly isTableAbsent?: boolean;
  readonly missingRow?: MissingRow;
  readonly isTwoCopies?: boolean;
}

interface PlacedDraft extends FindingDraft {
  readonly order: readonly [table: number, severity: number, row: number, column: number];
}

/** In reading order: table by table, the worst first, then from top to bottom. */
export function wordTables(document: BudgetDocument, judged: JudgedTables): FindingDraft[] {
  return [
    ...judged.ties.flatMap((one) => tieFinding(document, one)),
    ...judged.ratios.flatMap((one) => ratioFinding(document, one)),
    ...judged.observations.map(({ check, observation }) => observationFinding(document, check, observation)),
  ].sort(byOrder);
}

function byOrder(a: PlacedDraft, b: PlacedDraft): number {
  for (const [index, value] of a.order.entries()) {
    const difference = value - (b.order[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function tieFinding(document: BudgetDocument, { check, tie, verdict }: JudgedTie): PlacedDraft[] {
  if (verdict.outcome !== "failed" && verdict.outcome !== "rounding") return [];
  const home = tie.left[0] ?? tie.right[0];
  if (home === undefined) return [];
  // A performance form is none of the standard's tables: what is said of it belongs to no table.
  const table = document.tables.get(home.table);
  const unit = table?.unit ?? "万元";
  const amount = (value: Decimal) => forReading(convert(value, "元", unit));
  const left = sumOf(tie.left);
  const right = sumOf(tie.right);
  const gap = amount(absolute(verdict.difference));
  const isBound = tie.relation === "at-least";
  const facts = isBound
    ? `${tie.subject()}为 ${amount(left)}，小于${tie.object()} ${amount(right)}，少 ${gap} ${unit}`
    : `${tie.subject()}为 ${amount(left)}，${tie.object()}为 ${amount(right)}，相差 ${gap} ${unit}`;
  const end =
    verdict.outcome === "rounding"
      ? `，在四舍五入的尾差 ${amount(verdict.tolerance)} 以内`
      : verdict.isSlight
        ? "，可能有不足一个末位单位的金额没有显示，请核实"
        : tie.usual === true
          ? isBound
            ? "，请核实"
            : "，两者通常相等，请核实"
          : "";
  const severity: Severity =
    verdict.outcome === "rounding"
      ? "info"
      : verdict.isSlight || tie.usual === true
        ? "warning"
        : check.severity;
  const roles = isBound
    ? (["bound", "bound"] as const)
    : tie.relation === "identity"
      ? (["same", "same"] as const)
      : (["total", "part"] as const);
  const cells: FindingCell[] = [
    ...tie.left.map((fact) => ({ place: fact.place, role: roles[0] })),
    ...tie.right.map((fact) => ({ place: fact.place, role: roles[1] })),
  ];
  return [
    {
      finding: {
        check: check.id,
        outcome: verdict.outcome,
        severity,
        message: `${facts}${end}。`,
        ...(table === undefined ? {} : { table: home.table }),
        expected: plainAmount(right, unit),
        actual: plainAmount(left, unit),
        difference: plainAmount(absolute(verdict.difference), unit),
        tolerance: plainAmount(verdict.tolerance, unit),
        cells,
      },
      tie,
      order: orderOf(document, home.table, severity, home.place),
    },
  ];
}

function ratioFinding(document: BudgetDocument, judged: JudgedRatio): PlacedDraft[] {
  const { check, tie, verdict } = judged;
  if (verdict.outcome !== "failed" && verdict.outcome !== "rounding") return [];
  const { cell, part, base } = tie;
  const severity: Severity = verdict.outcome === "rounding" ? "info" : check.severity;
  const expected = ratioText(document, judged, verdict.expected);
  const actual = cell.raw === "" ? "空" : cell.raw;
  const end = verdict.outcome === "rounding" ? "，在四舍五入的范围以内" : "";
  return [
    {
      finding: {
        check: check.id,
        outcome: verdict.outcome,
        severity,
        message: `${tie.subject()}为 ${actual}，按${factName(document, part)}与${factName(document, base)}计算应为 ${expected}${end}。`,
        table: tie.table,
        expected,
        actual: cell.raw,
        cells: [
          { place: cell.place, role: "total" },
          { place: part.place, role: "part" },
          { place: base.place, role: "part" },
        ],
      },
      ratio: judged,
      order: orderOf(document, tie.table, severity, cell.place),
    },
  ];
}

/** In percent with the printed digits, or an amount in the table's unit. */
export function ratioText(document: BudgetDocument, { tie }: JudgedRatio, value: Decimal): string {
  const unit = document.tables.get(tie.table)?.unit ?? "万元";
  if (tie.column.kind === "difference") return plainAmount(value, unit);
  if (tie.column.kind === "average") return plainAmount(value, tie.column.form.unit);
  // As many digits as the column prints.
  return `${toPlain(value, decimalsOf(shownDigit(tie)))}%`;
}

function observationFinding(
  document: BudgetDocument,
  check: CheckDescription,
  observation: Observation,
): PlacedDraft {
  const severity = observation.severity ?? check.severity;
  const { table, actual, expected } = observation;
  return {
    finding: {
      check: check.id,
      outcome: "failed",
      severity,
      message: observation.message,
      ...(table === undefined ? {} : { table }),
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
      cells: observation.places.map((place) => ({ place, role: "text" as const })),
    },
    isStray: observation.isStray === true,
    isOutdated: observation.isOutdated === true,
    isTableAbsent: observation.isTableAbsent === true,
    isTwoCopies: observation.isTwoCopies === true,
    ...(observation.missingRow === undefined ? {} : { missingRow: observation.missingRow }),
    order: orderOf(document, table, severity, observation.places[0]),
  };
}

function sumOf(facts: readonly Fact[]): Decimal {
  return facts.reduce((total, fact) => total + fact.value, 0n);
}

/** In a table's unit, at least two decimals, no separators: what the contract prints. */
export function plainAmount(yuan: Decimal, unit: AmountUnit): string {
  return toPlain(convert(yuan, "元", unit), 2);
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

function orderOf(
  document: BudgetDocument,
  table: string | undefined,
  severity: Severity,
  place: CellPlace | undefined,
): PlacedDraft["order"] {
  const tables = [...document.tables.keys()];
  const position = table === undefined ? -1 : tables.indexOf(table);
  // Forms follow the tables.
  return [
    table !== undefined && position < 0 ? tables.length : position,
    SEVERITIES.indexOf(severity),
    place?.row ?? -1,
    place?.column ?? -1,
  ];
}
