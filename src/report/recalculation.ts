import type { Recognized } from "../engine";
import type { LeftOut, Proposal, Recalculation } from "../recalculate/proposal";
import { cellAddress, placeName, type CellAddress } from "../workbook/places";
import { documentResult, type DocumentResult } from "./result";
import { printable } from "./text/printable";

/** What `gouji recalc --format json` prints. A contract, as that of check. */
export interface RecalculationResult extends DocumentResult {
  readonly edits: readonly EditResult[];
  /** Totals that were not written as formulas, and why. */
  readonly leftOut: readonly LeftOutResult[];
  /** Only with a copy: where it is, which edits are not in it, and what else to know of it. */
  readonly written?: WrittenResult;
}

interface EditResult extends CellAddress {
  /** What the cell shows, in the unit of its table; "" where blank. */
  readonly from: string;
  readonly to: string;
  readonly formula?: string;
  readonly reason: string;
  readonly kind: Proposal["kind"];
  /** Of the edits with the same choice one is right. */
  readonly choice?: string;
  /** Ids of the findings that it settles, as `gouji check` numbers them. */
  readonly findings: readonly string[];
}

export interface LeftOutResult extends CellAddress {
  readonly reason: string;
}

export interface WrittenResult {
  readonly path: string;
  readonly edits: number;
  readonly skipped: readonly LeftOutResult[];
  readonly notes: readonly string[];
}

export function recalculationResult(
  file: string,
  recognized: Recognized,
  { proposals, leftOut }: Recalculation,
  written?: WrittenResult,
): RecalculationResult {
  return {
    ...documentResult(file, recognized),
    edits: proposals.map(editResult),
    leftOut: leftOut.map(leftOutResult),
    ...(written === undefined ? {} : { written }),
  };
}

function editResult(proposal: Proposal): EditResult {
  const { edit, from, to, reason, kind, choice, findings } = proposal;
  const { formula } = edit.after;
  return {
    ...cellAddress(edit.place),
    from,
    to,
    ...(formula === undefined ? {} : { formula }),
    reason,
    kind,
    ...(choice === undefined ? {} : { choice }),
    findings,
  };
}

export function leftOutResult({ place, reason }: LeftOut): LeftOutResult {
  return { ...cellAddress(place), reason };
}

/** For people at a terminal. */
export function recalculationText(result: RecalculationResult): string {
  const { edits, leftOut, written } = result;
  const fixes = edits.filter(({ kind }) => kind === "fix");
  const suggestions = edits.filter(({ kind }) => kind === "suggestion");
  const lines = [
    printable(result.file),
    edits.length === 0 ? "没有需要改的单元格。" : "",
    ...listOf("可以直接改正（合计、小计或比率，数值唯一确定）", fixes.map(editLine)),
    ...listOf("建议修改，请逐项确认", suggestions.map(editLine)),
    ...listOf(
      "没有写成公式",
      leftOut.map((one) => `${placeName(one)}  ${one.reason}`),
    ),
    ...(written === undefined ? [] : writtenLines(written)),
  ];
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

function listOf(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [`${title}：${lines.length} 处`, ...lines.map((line) => `  ${printable(line)}`)];
}

function editLine({ from, to, formula, reason, ...place }: EditResult): string {
  const shown = (text: string) => (text === "" ? "空白" : text);
  const asFormula = formula === undefined ? "" : `（${formula}）`;
  return `${placeName(place)}  ${shown(from)} → ${shown(to)}${asFormula}  ${reason}`;
}

function writtenLines({ path, edits, skipped, notes }: WrittenResult): string[] {
  return [
    `已写入副本 ${printable(path)}：改了 ${edits} 个单元格，其他内容原样保留。`,
    ...skipped.map((one) => `  ${printable(`没有改 ${placeName(one)}：${one.reason}`)}`),
    ...notes,
  ];
}
