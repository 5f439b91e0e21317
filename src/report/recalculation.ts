import type { Recognized } from "../engine";
import type { LeftOut, Proposal, Recalculation } from "../recalculate/proposal";
import type { RecalculationMode } from "../recalculate/recalculate";
import { cellAddress, placeName, type CellAddress } from "../workbook/places";
import { documentResult, type DocumentResult } from "./result";
import { printable } from "./text/printable";

/** What `gouji recalc --format json` prints. A contract, as that of check. */
export interface RecalculationResult extends DocumentResult {
  readonly mode: Exclude<RecalculationMode, "formulas" | "exact" | "convert">;
  readonly edits: readonly EditResult[];
  /** What was not computed or not written as a formula, and why. */
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
  readonly mode: RecalculationResult["mode"];
  /** Of the edits with the same choice one is right. */
  readonly choice?: string;
  /** What speaks against it; absent where nothing does. */
  readonly warnings?: readonly string[];
  /** A sentence of the prose that follows the amounts: with --prose alone, and written with them. */
  readonly prose?: true;
  /** Ids of the findings that it settles, as `gouji check` numbers them. */
  readonly findings: readonly string[];
}

export interface LeftOutResult extends CellAddress {
  readonly reason: string;
  /** Of an amount that must change in one of these cells. */
  readonly candidates?: readonly CellAddress[];
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
  { proposals, leftOut, mode }: Recalculation & { readonly mode: RecalculationMode },
  written?: WrittenResult,
): RecalculationResult {
  const shownMode = wayOf(mode);
  return {
    ...documentResult(file, recognized),
    mode: shownMode,
    edits: proposals.map((proposal) => editResult(proposal, shownMode)),
    leftOut: leftOut.map(leftOutResult),
    ...(written === undefined ? {} : { written }),
  };
}

/** Which of the ways that a user names it is, whatever was asked for besides. */
function wayOf(mode: RecalculationMode): RecalculationResult["mode"] {
  switch (mode) {
    case "formulas":
      return "mend";
    case "exact":
      return "all";
    case "convert":
      return "balance";
    default:
      return mode;
  }
}

function editResult(proposal: Proposal, mode: RecalculationResult["mode"]): EditResult {
  const { edit, from, to, reason, kind, choice, findings, warnings, isProse } = proposal;
  const { formula } = edit.after;
  return {
    ...cellAddress(edit.place),
    from,
    to,
    ...(formula === undefined ? {} : { formula }),
    reason,
    kind,
    mode,
    ...(choice === undefined ? {} : { choice }),
    ...(warnings.length === 0 ? {} : { warnings }),
    ...(isProse === true && { prose: true as const }),
    findings,
  };
}

export function leftOutResult({ place, reason, candidates }: LeftOut): LeftOutResult {
  return {
    ...cellAddress(place),
    reason,
    ...(candidates === undefined ? {} : { candidates: candidates.map(cellAddress) }),
  };
}

const NOTHING: Readonly<Record<RecalculationResult["mode"], string>> = {
  mend: "没有需要改的单元格。",
  fill: "没有可以填的空白。",
  follow: "没有要跟着改的单元格。",
  all: "合计、小计和比率都与明细相符，没有需要改的单元格。",
  balance: "没有调整末位。",
};

const SURE: Readonly<Record<RecalculationResult["mode"], string>> = {
  mend: "可以直接改正（合计、小计或比率，数值唯一确定）",
  fill: "填写空白（由明细和其他表算出）",
  follow: "跟着改（由改动的明细算出）",
  all: "按明细重算",
  balance: "舍位平衡（调整一个末位，使各处勾稽不留尾差）",
};

const LEFT_OUT: Readonly<Record<RecalculationResult["mode"], string>> = {
  mend: "没有写成公式",
  fill: "没有算出",
  follow: "没有算出",
  all: "没有算出",
  balance: "没有调整",
};

/** For people at a terminal. */
export function recalculationText(result: RecalculationResult): string {
  const { edits, leftOut, mode, written } = result;
  const sure = edits.filter(({ kind }) => kind !== "suggestion");
  const suggestions = edits.filter(({ kind, prose }) => kind === "suggestion" && prose !== true);
  const sentences = edits.filter(({ prose }) => prose === true);
  const lines = [
    printable(result.file),
    edits.length === 0 ? NOTHING[mode] : "",
    ...listOf(SURE[mode], sure.map(editLine)),
    ...listOf("情况说明跟着改", sentences.map(editLine)),
    ...listOf("建议修改，请逐项确认", suggestions.map(suggestionLine)),
    ...listOf(
      LEFT_OUT[mode],
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

function suggestionLine({ warnings = [], ...edit }: EditResult): string {
  return [editLine(edit), ...warnings].join("；请注意：");
}

function writtenLines({ path, edits, skipped, notes }: WrittenResult): string[] {
  return [
    `已写入副本 ${printable(path)}：改了 ${edits} 个单元格，其他内容原样保留。`,
    ...skipped.map((one) => `  ${printable(`没有改 ${placeName(one)}：${one.reason}`)}`),
    ...notes,
  ];
}
