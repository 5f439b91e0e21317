import { cellsName, guessOf, rowText, sortByCause, toDo } from "./by-cause";
import { causeNames } from "./cause-names";
import { findingPlace } from "./finding-place";
import { byDocument } from "./documents";
import type { IgnoredLine } from "./ignored-line";
import { placeName } from "../workbook/places";
import type { CauseResult, CheckResult, FindingResult } from "./result";
import { severityNames } from "./severity-names";

/** The findings as rows of a sheet: what is to be put right, what is to be looked at, then the ties that fail by what is to be put right. Amounts as printed, in text. */
export function findingsSheet(result: CheckResult, ignored: readonly IgnoredLine[] = []): string[][] {
  const found = byDocument(result).flatMap((document, index) => [
    ...(index > 0 ? [[]] : []),
    ...documentRows(document),
  ]);
  const lines = ignored.map(({ message, reason }) => [message, reason]);
  return [...found, ...section(`已忽略（${lines.length} 项）`, ["内容", "原因"], lines)];
}

function documentRows(result: CheckResult): string[][] {
  const { summary } = result;
  const titles = new Map(result.tables.map((table) => [table.id, table.title]));
  const sorted = sortByCause(result);
  const { causes, open, hints } = sorted;
  const row = (finding: FindingResult, first: string) => [
    first,
    titles.get(finding.table ?? "") ?? "",
    findingPlace(finding),
    finding.message,
    finding.actual ?? "",
    finding.expected ?? "",
    finding.difference ?? "",
  ];
  const work = toDo(sorted);
  const evidence = causes.flatMap(({ cause, evidence: own }) => own.map((finding) => row(finding, cause.id)));
  return [
    ["勾稽核对结果", result.department, result.year === null ? "" : `${result.year}年`],
    ...result.documents.map(({ standardTitle }) => [`按《${standardTitle}》读取`]),
    ...(result.profile === undefined ? [] : [[`按规则文件“${result.profile}”核对`]]),
    ...(work === "" ? [] : [[work]]),
    [
      `错误 ${summary.errors}`,
      `疑点 ${summary.warnings}`,
      `通过 ${summary.passed}`,
      `尾差 ${summary.rounding}`,
      `无法核对 ${summary.notChecked}`,
    ],
    ...section(
      `要改的地方（${causes.length} 处）`,
      CAUSE_HEADER,
      causes.flatMap(({ cause }) => causeRows(cause)),
    ),
    ...section(
      `要看的问题（${open.length + hints.length} 处）`,
      ["程度", ...FINDING_HEADER],
      [...open, ...hints].map((finding) => row(finding, severityNames[finding.severity])),
    ),
    ...section("依据：不符的勾稽（改正要改的地方后随之消除）", ["要改的地方", ...FINDING_HEADER], evidence),
  ];
}

const CAUSE_HEADER = ["编号", "种类", "单元格", "要改什么", "现为", "应为", "把握"];

/** Of a tie it is not known which side is wrong. */
const FINDING_HEADER = ["表", "单元格", "问题", "一边", "另一边", "相差"];

function section(title: string, header: readonly string[], rows: readonly string[][]): string[][] {
  return rows.length === 0 ? [] : [[], [title], [...header], ...rows];
}

/** The cause, cell by cell where it is of many; then what may be instead. */
function causeRows(cause: CauseResult): string[][] {
  const { id, kind, cells, message, edits, alternatives, rows = [] } = cause;
  const [only, second] = edits;
  const isOne = only !== undefined && second === undefined;
  return [
    [
      id,
      causeNames[kind],
      cellsName(cells),
      message,
      isOne ? only.from : "",
      isOne ? only.to : "",
      guessOf(cause),
    ],
    ...(isOne ? [] : edits.map((edit) => [id, "", placeName(edit), "", edit.from, edit.to, ""])),
    ...rows.map((row) => [id, "", "", rowText(row), "", "", ""]),
    ...alternatives.map((other) => [id, "或者", cellsName(other.cells), other.message, "", "", ""]),
  ];
}
