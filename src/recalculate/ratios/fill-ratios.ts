import type { Decimal } from "../../amount/decimal";
import type { RatioTie } from "../../budget/check";
import type { DerivedColumn, Fact, Table } from "../../budget/document";
import { hasBase } from "../../budget/ratio";
import { columnName, tableName } from "../../budget/wording";
import { tiesOf } from "../../check/checks/ratio-column";
import { judgeRatio } from "../../check/ratio";
import { contentOf } from "../../workbook/edit";
import { NOT_COMPARABLE, type FormulaSetting } from "../formulas";
import type { LeftOut, ProposalDraft, ProposedChanges } from "../proposal";
import { ratioEditAsColumn, ratioShown } from "./write-ratio";

/**
 * Blank shares, differences, rates and averages, from the amounts of their rows, in the form of the rest of their column.
 * A column of which it cannot be told what it is computed from is left, and said to be.
 */
export function fillRatios(setting: FormulaSetting): ProposedChanges {
  const drafts: ProposalDraft[] = [];
  const leftOut: LeftOut[] = [];
  for (const table of setting.document.tables.values()) {
    for (const { title, place, isBlank } of table.form.unexplainedColumns) {
      const why = isBlank ? "表中没有可以计算它的金额" : "已填的数看不出由哪些金额算出";
      leftOut.push({ place, reason: `${tableName(table)}的“${title}”列没有填写：${why}` });
    }
    for (const column of table.derived) {
      const filled = fillColumn(setting, table, column);
      drafts.push(...filled.drafts);
      leftOut.push(...filled.leftOut);
    }
  }
  return { drafts, leftOut };
}

function fillColumn(setting: FormulaSetting, table: Table, column: DerivedColumn): ProposedChanges {
  const valueOf = ({ index, value }: Fact) => setting.corrected.get(index) ?? value;
  const ties = tiesOf(table, column);
  const blank = ties.filter((tie) => isBlank(tie, valueOf));
  if (blank.length === 0) return { drafts: [], leftOut: [] };
  if (column.isOpen) {
    const readings = [column, ...(column.rivals ?? [])].map((one) => readingText(table, one));
    const reason = `${tableName(table)}的“${column.title}”列没有填写：可能是${[...new Set(readings)].join("，也可能是")}，请在表头写明，或先填上几行`;
    return { drafts: [], leftOut: [{ place: column.place, reason }] };
  }
  const printsZeros = zerosPrinted(ties, valueOf);
  return {
    drafts: blank.flatMap((tie) =>
      draftFor(setting, tie, { printsZeros, valueOf, reading: readingText(table, column) }),
    ),
    leftOut: [],
  };
}

/** A blank cell in a row with amounts. */
function isBlank({ cell, part, base, column }: RatioTie, valueOf: (fact: Fact) => Decimal): boolean {
  if (cell.raw !== "" || cell.value !== undefined || cell.problem !== undefined) return false;
  if (part.form === "unreadable" || base.form === "unreadable") return false;
  const isComparison = column.kind === "difference" || column.kind === "rate";
  return valueOf(part) !== 0n || (isComparison ? valueOf(base) !== 0n : part.form !== "blank");
}

/** Whether its column prints what comes to nothing. */
function zerosPrinted(ties: readonly RatioTie[], valueOf: (fact: Fact) => Decimal): boolean {
  const zeros = ties.filter(
    (tie) =>
      hasBase(tie.column.kind, valueOf(tie.base)) &&
      tie.part.form !== "blank" &&
      judgeRatio(tie, valueOf(tie.part), valueOf(tie.base)).expected === 0n,
  );
  return zeros.some(({ cell }) => cell.value !== undefined);
}

interface Filling {
  readonly printsZeros: boolean;
  readonly valueOf: (fact: Fact) => Decimal;
  /** What it is, in words. */
  readonly reading: string;
}

function draftFor(
  { document, cellAt }: FormulaSetting,
  found: RatioTie,
  { printsZeros, valueOf, reading }: Filling,
): ProposalDraft[] {
  const { column } = found;
  const rounding = column.kind === "difference" ? found.cell.rounding : column.form.lastDigit;
  const tie: RatioTie = { ...found, cell: { ...found.cell, rounding } };
  const part = valueOf(tie.part);
  const base = valueOf(tie.base);
  const draft = { kind: "fill" as const, from: tie.cell.raw, warnings: [], findings: [] };
  if (!hasBase(column.kind, base)) {
    if (column.kind !== "rate" || part === 0n) return [];
    const edit = {
      place: tie.cell.place,
      before: contentOf(cellAt(tie.cell.place)),
      after: { value: NOT_COMPARABLE },
    };
    return [
      {
        ...draft,
        edit,
        to: NOT_COMPARABLE,
        reason: `${tie.subject()}没有可比的基数，填写“${NOT_COMPARABLE}”`,
      },
    ];
  }
  const { expected } = judgeRatio(tie, part, base);
  if (expected === 0n && part === 0n && !printsZeros) return [];
  const unit = document.tables.get(tie.table)?.unit ?? "万元";
  return [
    {
      ...draft,
      edit: ratioEditAsColumn(tie, cellAt, { value: expected, unit }),
      to: ratioShown(tie, expected, unit),
      reason: `${tie.subject()}是空白，按${reading}计算填写`,
    },
  ];
}

/** 基本支出占本行合计的比例 */
function readingText(table: Table, { kind, section, of, base, wholeRow }: DerivedColumn): string {
  const part = columnName(table, section, of);
  const other = columnName(table, section, base);
  if (kind === "difference") return `${part}减${other}`;
  if (kind === "rate") return `${part}比${other}的增减`;
  if (kind === "average") return `${part}除以${other}`;
  if (kind === "completion") return `${part}占${other}的比例`;
  const whole = table.rows.find((row) => row.section === section && row.id === wholeRow);
  return whole === undefined ? `${part}占本行${other}的比例` : `${part}占“${whole.name}”一行${other}的比例`;
}
