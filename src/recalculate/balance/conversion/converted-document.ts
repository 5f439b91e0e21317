import { absolute, powerOfTen, roundTo, type Decimal } from "../../../amount/decimal";
import { convert, yuanPer, type AmountUnit } from "../../../amount/parse-amount";
import type { Fact, Table } from "../../../budget/document";
import { tableName } from "../../../budget/wording";
import { failure, success, type Result } from "../../../common/result";
import type { CheckedDocument } from "../../checked-document";
import type { LeftOut } from "../../proposal";
import type { CellEdit } from "../../../workbook/edit";
import { heldValue, type Step } from "../figures";
import { unitLabelEdits } from "./unit-labels";
import { besideAmounts, unreadFigure } from "./unread-figures";

/** A document as if its tables in finer units were printed in a coarser one, each amount rounded on its own. */
export interface ConvertedDocument extends CheckedDocument {
  /** As they were. */
  readonly tables: readonly Table[];
  /** To which they are rounded, in yuan. */
  readonly digit: Decimal;
  /** The cells that name their unit. */
  readonly labels: readonly CellEdit[];
  /** What an amount may be moved by; `undefined` of amounts of other tables, which move as always. */
  readonly stepsOf: (fact: Fact) => readonly Step[] | undefined;
}

/** Nothing is converted where one of the tables cannot be as a whole: figures of two units would stand in it. */
export function convertedDocument(
  checked: CheckedDocument,
  to: AmountUnit,
): Result<ConvertedDocument, readonly LeftOut[]> {
  const { document, judged, workbook } = checked;
  const tables = [...document.tables.values()].filter(
    ({ state, unit }) => state !== "missing" && yuanPer[unit] < yuanPer[to],
  );
  const refused = tables.flatMap((table): LeftOut[] => {
    const [area] = table.areas;
    const why = unreadFigure(workbook, table);
    if (why === undefined || area === undefined) return [];
    const place = { sheet: area.sheet, row: area.top, column: area.left };
    return [{ place, reason: `${tableName(table)}没有换算成${to}：${why}，换算会漏掉它；各表都没有换算` }];
  });
  if (refused.length > 0) return failure(refused);
  const labels = unitLabelEdits(workbook, document, tables, to);
  const [area] = tables.flatMap(({ areas }) => areas);
  if (labels.length === 0 && area !== undefined) {
    const place = { sheet: area.sheet, row: area.top, column: area.left };
    return failure([
      { place, reason: `没有换算成${to}：没有找到写明金额单位的单元格，请先在表上写明“单位：元”` },
    ]);
  }

  const digit = convert(powerOfTen(-2), to, "元");
  const trueAmounts = new Map(
    tables.flatMap((table) =>
      [...table.rows.flatMap(({ facts }) => [...facts.values()]), ...besideAmounts(table)].map(
        (fact) => [fact.index, heldValue(fact, table.unit) ?? fact.value] as const,
      ),
    ),
  );
  const asPrinted = (fact: Fact): Fact => {
    const amount = trueAmounts.get(fact.index);
    if (amount === undefined) return fact;
    const value = roundTo(amount, digit);
    return {
      ...fact,
      value,
      rounding: value === 0n ? 0n : digit,
      usualRounding: digit,
      holdsMoreDigits: false,
    };
  };
  const asConverted = (table: Table): Table => ({
    ...table,
    unit: to,
    rows: table.rows.map((row) => ({
      ...row,
      facts: new Map([...row.facts].map(([column, fact]) => [column, asPrinted(fact)])),
    })),
    ...(table.beside && {
      beside: table.beside.map((column) => ({
        ...column,
        facts: new Map([...column.facts].map(([row, fact]) => [row, asPrinted(fact)])),
      })),
    }),
  });
  const isForm = new Set(document.performanceForms.map(({ figures }) => figures.id));
  return success({
    ...checked,
    tables,
    digit,
    labels,
    document: {
      ...document,
      tables: new Map(
        [...document.tables].map(([id, table]) => [id, tables.includes(table) ? asConverted(table) : table]),
      ),
    },
    judged: {
      ...judged,
      ties: judged.ties.map((one) => ({
        ...one,
        tie: { ...one.tie, left: one.tie.left.map(asPrinted), right: one.tie.right.map(asPrinted) },
      })),
      ratios: judged.ratios.map((one) => ({
        ...one,
        tie: { ...one.tie, part: asPrinted(one.tie.part), base: asPrinted(one.tie.base) },
      })),
    },
    stepsOf: (fact) => {
      // A performance form keeps its unit, and tells what a project's amount really is.
      if (isForm.has(fact.table)) return [];
      const amount = trueAmounts.get(fact.index);
      return amount === undefined ? undefined : conversionSteps(amount, digit);
    },
  });
}

/** To every amount within a last digit of the true one, from what that is rounded to. */
function conversionSteps(amount: Decimal, digit: Decimal): Step[] {
  const start = roundTo(amount, digit);
  return [digit, -digit].flatMap((by): Step[] => {
    const moved = start + by;
    const off = absolute(moved - amount);
    // A figure of the other sign, or one where there was nothing, is none of its roundings.
    if (amount === 0n || off > digit || (moved !== 0n && moved < 0n !== amount < 0n)) return [];
    return [off === digit ? { by, isFar: true } : { by }];
  });
}
