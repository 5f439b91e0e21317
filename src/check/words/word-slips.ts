import type { Decimal } from "../../amount/decimal";
import { groupDigits } from "../../amount/format";
import type { BudgetDocument, Fact, Table } from "../../budget/document";
import { printedTable } from "../../budget/printed-table";
import { columnName, factName, rowName, tableName } from "../../budget/wording";
import type { Candidate, ValueSlip } from "../causes/candidate";
import type { Slip } from "../causes/find-causes";
import { formulaMessage } from "./word-formulas";
import type { SetAside } from "../causes/set-aside";
import { wordRowSlip } from "./word-row-slips";
import type { Alternative, Cause, CauseEdit } from "../diagnosis";
import { plainAmount } from "./word-findings";
import { address, placeName } from "../../workbook/places";

/** A slip in words, with what would put it right. */
export function wordSlip(document: BudgetDocument, slip: Slip): Alternative & Pick<Cause, "rows"> {
  if ("change" in slip) return wordRowSlip(slip);
  return "what" in slip ? wordCandidate(document, slip) : wordSetAside(slip);
}

export function wordCandidate(document: BudgetDocument, { what, facts, amounts }: Candidate): Alternative {
  return {
    kind: what.kind,
    message: messageOf(document, what, facts),
    cells: facts.map(({ place }) => place),
    edits: facts.map((fact) => editOf(document, fact, amounts.get(fact.index)?.value ?? fact.value)),
  };
}

function editOf(document: BudgetDocument, fact: Fact, value: Decimal): CauseEdit {
  const unit = printedTable(document, fact.table)?.unit ?? "万元";
  return {
    place: fact.place,
    from: fact.form === "blank" ? "" : plainAmount(fact.value, unit),
    to: value === 0n ? "" : plainAmount(value, unit),
    fact,
    value,
  };
}

function messageOf(document: BudgetDocument, what: ValueSlip, facts: readonly Fact[]): string {
  switch (what.kind) {
    case "swapped-cells":
      return `${placeName(what.one.place)} 与 ${address(what.other.place.row, what.other.place.column)} 两个数填反了`;
    case "swapped-rows": {
      const rows = [what.one, what.other].map((fact) => `“${rowNameOf(document, fact)}”`).join("与");
      const numbers = `第 ${what.one.place.row + 1} 行、第 ${what.other.place.row + 1} 行`;
      return `${titleOf(document, what.table)}${rows}两行的金额填反了（${what.one.place.sheet} ${numbers}）`;
    }
    case "swapped-columns": {
      const columns = [what.one, what.other].map((fact) => `“${columnNameOf(document, fact)}”`).join("");
      return `${titleOf(document, what.table)}${columns}两列整列填反了（${what.one.place.sheet}）`;
    }
    case "shifted-rows":
      return `${titleOf(document, what.table)}${areaOf(facts)} 的金额整体${what.by === 1 ? "下" : "上"}移了一行`;
    case "shifted-columns":
      return `${titleOf(document, what.table)}${areaOf(facts)} 的金额整体${what.by === 1 ? "右" : "左"}移了一列`;
    case "other-unit":
      return otherUnitMessage(document, what, facts);
    case "formula":
      return formulaMessage(document, what.fault, what.value);
    case "blank-totals": {
      const names = what.tables
        .slice(0, 3)
        .map((id) => titleOf(document, id))
        .join("");
      const all = what.tables.length > 3 ? `等 ${what.tables.length} 张表` : "";
      return `${names}${all}的合计、小计没有填（${what.count} 格），可以由明细算出`;
    }
    case "old-totals": {
      const totals = what.totals
        .slice(0, 3)
        .map(({ place }) => placeName(place))
        .join("、");
      const all = what.totals.length > 3 ? `等 ${what.totals.length} 处` : "";
      return `明细改过以后（如 ${placeName(what.item.place)}），${totals}${all}合计没有跟着改`;
    }
  }
}

const POWER_OF_UNITS: Readonly<Record<string, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

function otherUnitMessage(
  document: BudgetDocument,
  what: ValueSlip & { readonly kind: "other-unit" },
  facts: readonly Fact[],
): string {
  const unit = document.tables.get(what.table)?.unit ?? "万元";
  const typedIn = Object.keys(POWER_OF_UNITS).find(
    (name) => POWER_OF_UNITS[name] === (POWER_OF_UNITS[unit] ?? 4) - what.power,
  );
  const amount = timesOff(what.power);
  const cells = `${placeName(what.first.place)} 等 ${facts.length} 格`;
  const column = what.of === "column" ? `“${columnNameOf(document, what.first)}”一列` : "";
  const whose = `${titleOf(document, what.table)}${what.of === "cells" ? cells : column}`;
  if (typedIn === undefined) return `${whose}的数都${amount}`;
  return `${whose}是按${typedIn}填的，标的是${unit}，各数${amount}`;
}

/** 是应有数的 10,000 倍 */
export function timesOff(power: number): string {
  const times = groupDigits(String(10 ** Math.abs(power)));
  return power > 0 ? `是应有数的 ${times} 倍` : `只有应有数的 1/${times}`;
}

function wordSetAside({ kind, table, solved }: SetAside): Alternative {
  const place = table.areas[0];
  const cells = place ? [{ sheet: place.sheet, row: place.top, column: place.left }] : [];
  const where = place ? `（${place.sheet}）` : "";
  const missed = solved.map(({ sums }) => (sums.difference < 0n ? -sums.difference : sums.difference));
  const most = missed.reduce((one, other) => (one > other ? one : other), 0n);
  const amount = `${groupDigits(plainAmount(most, table.unit))} ${table.unit}`;
  if (kind === "other-version") {
    const version = "可能是上一稿、上年或其他单位的表";
    // By one and the same amount, but for rounding: what was changed by so much in one place was not in another.
    const message = missed.every((one) => (most - one) * 50n <= most)
      ? `${tableName(table)}${where}与其他表差 ${amount}（${solved.length} 处）：可能一处改了，另一处没有跟着改，也${version}`
      : `${tableName(table)}${where}整张与其他表不符（${solved.length} 处）：${version}`;
    return { kind, message, cells, edits: [] };
  }
  return { kind, message: `${tableName(table)}${where}没有填，按其他表应有 ${amount}`, cells, edits: [] };
}

function titleOf({ tables }: BudgetDocument, id: string): string {
  const table = tables.get(id);
  return table ? tableName(table) : "";
}

function columnNameOf(document: BudgetDocument, { table, section, column }: Fact): string {
  const printed = document.tables.get(table);
  return printed ? columnName(printed, section, column) : column;
}

function rowNameOf(document: BudgetDocument, fact: Fact): string {
  const row = rowOf(printedTable(document, fact.table), fact);
  return row ? rowName(row) : factName(document, fact);
}

function rowOf(table: Table | undefined, { section, row }: Fact) {
  return table?.rows.find((one) => one.section === section && one.id === row);
}

/** 表二 C19:D32 */
function areaOf(facts: readonly Fact[]): string {
  const rows = facts.map(({ place }) => place.row);
  const columns = facts.map(({ place }) => place.column);
  const from = address(Math.min(...rows), Math.min(...columns));
  const to = address(Math.max(...rows), Math.max(...columns));
  return `${facts[0]?.place.sheet ?? ""} ${from}:${to}`;
}
