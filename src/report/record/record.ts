import { groupDigits } from "../../amount/format";
import { accountWord } from "../../budget/budget-name";
import { reportTitle } from "../../text/own-report";
import { placeName } from "../../workbook/places";
import { cellsName, countPlaces, guessOf, rowText, sortByCause, toDo, type ByCause } from "../by-cause";
import { causeNames } from "../cause-names";
import { byDocument } from "../documents";
import { findingPlace } from "../finding-place";
import type { IgnoredLine } from "../ignored-line";
import {
  accountOf,
  type CauseResult,
  type CheckResult,
  type FindingResult,
  type TableResult,
} from "../result";
import { severityNames } from "../severity-names";
import { stateNames } from "../table-states";

/** 核对报告: all that stands in it, in its order, before anything is said of paper or cells. */
export interface CheckRecord {
  readonly title: string;
  /** What is checked, when and by what. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly conclusion: string;
  /** Of each budget its own; what concerns all of them comes last, and has no heading. */
  readonly parts: readonly RecordPart[];
  readonly signature: readonly string[];
}

interface RecordPart {
  readonly heading?: string;
  readonly sections: readonly RecordSection[];
}

export interface RecordSection {
  readonly title: string;
  readonly table: RecordTable;
}

/** All tables stand on one grid, so that they fit below each other on a sheet; where a header has no text, a table has no such column. */
export interface RecordTable {
  readonly header: RecordRow;
  readonly rows: readonly RecordRow[];
}

/** Number, place, what is said; then three amounts, counts or words. */
type RecordRow = readonly [string, string, string, string, string, string];

/** What each column takes of the width, in characters of a sheet. */
export const COLUMN_WIDTHS: RecordWidths = [6, 22, 56, 15, 15, 15];
type RecordWidths = readonly [number, number, number, number, number, number];

export interface RecordGiven {
  readonly result: CheckResult;
  /** By the clock of who checks. */
  readonly date: Date;
  /** The workbook's name, where it is known. */
  readonly file?: string;
  readonly ignored?: readonly IgnoredLine[];
  /** What was put right before, step by step. */
  readonly mended?: readonly string[];
  /** The workbook was changed after the check. */
  readonly isStale?: boolean;
}

/** The same result on the same day gives the same record. */
export function checkRecord({
  result,
  date,
  file = "",
  ignored = [],
  mended = [],
  isStale = false,
}: RecordGiven): CheckRecord {
  const documents = byDocument(result);
  const parts = documents.map((one): RecordPart => {
    const sections = sectionsOf(one);
    return documents.length > 1
      ? { heading: `${nameOf(one)}：${conclusionOf(one)}`, sections }
      : { sections };
  });
  const shared = [
    numbered(
      `已改正（${mended.length} 步）`,
      "改正的内容",
      mended.map((label) => [label, ""]),
    ),
    numbered(
      `已忽略（${ignored.length} 项）`,
      "忽略的内容",
      ignored.map(({ message, reason }) => [message, reason]),
      "原因",
    ),
  ].filter((section) => section !== undefined);
  return {
    title: reportTitle(nameOf(result)),
    facts: [...factsOf(result, date, file), ...(isStale ? [STALE] : [])],
    conclusion: conclusionOf(result),
    parts: shared.length === 0 ? parts : [...parts, { sections: shared }],
    signature: ["核对人：", "复核人：", "日期：　　　　年　　月　　日"],
  };
}

/** 云州市文化和旅游局2026年预算核对报告2026-11-29 */
export function recordName(result: CheckResult, date: Date): string {
  const name = `${nameOf(result)}核对报告${isoDate(date)}`;
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim();
}

function nameOf(result: CheckResult): string {
  const { department, year, documents } = result;
  const others = documents.some((one) => one.department !== documents[0]?.department) ? "等" : "";
  return `${department}${others}${year === null ? "" : `${year}年`}${accountWord(accountOf(result))}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

function isoDate(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const STALE = ["注意", "核对之后工作簿又有改动，本报告说的是改动之前"] as const;

function factsOf(result: CheckResult, date: Date, file: string): CheckRecord["facts"] {
  const standards = [...new Set(result.documents.map(({ standardTitle }) => standardTitle))];
  const facts: readonly (readonly [string, string])[] = [
    ["部门（单位）", [...new Set(result.documents.map(({ department }) => department))].join("、")],
    ["工作簿", file],
    ["情况说明", result.prose?.file ?? ""],
    ["核对日期", `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`],
    ["核对标准", standards.map((title) => `按《${title}》读取`).join("；")],
    ["规则文件", result.profile === undefined ? "" : `按规则文件“${result.profile}”核对`],
    ["核对结果", countsOf(result)],
    ["核对范围", coverageOf(result)],
  ];
  return facts.filter(([, value]) => value !== "");
}

/** Places as the lists below have them, and the ties as the list of all checks adds them up. */
function countsOf(result: CheckResult): string {
  const { error, warning, info } = countPlaces(result);
  const { passed, rounding, failed, notChecked } = result.summary;
  const places = `错误 ${error} 处，疑点 ${warning} 处${info === 0 ? "" : `，提示 ${info} 处`}`;
  return `${places}；勾稽相符 ${passed} 处，尾差 ${rounding} 处，不符 ${failed} 处，无法核对 ${notChecked} 项`;
}

function coverageOf({ summary: { coverage } }: CheckResult): string {
  const { tables, amounts, tied, unread } = coverage;
  const rest = unread === 0 ? "" : `；看到而没有读懂的行、列和表 ${unread} 处`;
  return `读出 ${tables} 张表、${amounts} 个金额，其中 ${tied} 个参加勾稽${rest}`;
}

function conclusionOf(result: CheckResult): string {
  const { errors, notChecked } = result.summary;
  const work = toDo(sortByCause(result));
  const found = work === "" ? "未发现错误，各表相符" : errors === 0 ? `未发现错误，${work}` : work;
  return notChecked === 0 ? `${found}。` : `${found}；另有 ${notChecked} 项没有核对。`;
}

function sectionsOf(result: CheckResult): RecordSection[] {
  const sorted = sortByCause(result);
  const { causes, open, hints } = sorted;
  const sections = [
    section(
      `要改的地方（${causes.length} 处）`,
      CAUSE_HEADER,
      causes.flatMap(({ cause }, index) => causeRows(cause, index + 1)),
    ),
    findings(`要看的问题（${open.length} 处）`, open),
    findings(`提示（${hints.length} 处）`, hints),
    numbered(
      `没有核对的（${result.notChecked.length} 项）`,
      "原因",
      result.notChecked.map(({ title, reason }) => [reason, title]),
      "核对项目",
    ),
    section("各表", ["序号", "位置", "表", "单位", "", "状态"], result.tables.map(tableRow)),
    section(
      `各项核对（${result.checks.length} 项）`,
      ["序号", "", "核对项目", "相符", "尾差", "不符"],
      result.checks.map(({ title, passed, rounding, failed }, index) => [
        String(index + 1),
        "",
        title,
        String(passed),
        String(rounding),
        String(failed),
      ]),
    ),
    section("依据：不符的勾稽（改正要改的地方后随之消除）", EVIDENCE_HEADER, evidenceRows(sorted)),
    tiesSection(result),
  ];
  return sections.filter((one) => one !== undefined);
}

const CAUSE_HEADER: RecordRow = ["序号", "单元格", "要改什么", "现为", "应为", "把握"];
/** Of a tie it is not known which side is wrong. */
const FINDING_HEADER: RecordRow = ["序号", "单元格", "问题", "一边", "另一边", "相差"];
const EVIDENCE_HEADER: RecordRow = ["所属", "单元格", "问题", "一边", "另一边", "相差"];

function section(title: string, header: RecordRow, rows: readonly RecordRow[]): RecordSection | undefined {
  return rows.length === 0 ? undefined : { title, table: { header, rows } };
}

function numbered(
  title: string,
  what: string,
  lines: readonly (readonly [text: string, beside: string])[],
  beside = "",
): RecordSection | undefined {
  const rows = lines.map(([text, own], index): RecordRow => [String(index + 1), own, text, "", "", ""]);
  return section(title, ["序号", beside, what, "", "", ""], rows);
}

function findings(title: string, list: readonly FindingResult[]): RecordSection | undefined {
  const rows = list.map((finding, index) =>
    findingRow(finding, String(index + 1), `${severityNames[finding.severity]}：`),
  );
  return section(title, FINDING_HEADER, rows);
}

function findingRow(finding: FindingResult, first: string, before = ""): RecordRow {
  const { actual, expected, difference, message } = finding;
  return [
    first,
    findingPlace(finding),
    before + message,
    figure(actual),
    figure(expected),
    figure(difference),
  ];
}

/** The cause, cell by cell where it is of many; then what may be instead. */
function causeRows(cause: CauseResult, number: number): RecordRow[] {
  const { kind, cells, message, edits, alternatives, rows = [] } = cause;
  const [only, second] = edits;
  const isOne = only !== undefined && second === undefined;
  return [
    [
      String(number),
      cellsName(cells),
      `${causeNames[kind]}：${message}`,
      isOne ? figure(only.from) : "",
      isOne ? figure(only.to) : "",
      guessOf(cause),
    ],
    ...(isOne
      ? []
      : edits.map((edit): RecordRow => ["", placeName(edit), "", figure(edit.from), figure(edit.to), ""])),
    ...rows.map((row): RecordRow => ["", "", rowText(row), "", "", ""]),
    ...alternatives.map((other): RecordRow => [
      "",
      cellsName(other.cells),
      `或者：${other.message}`,
      "",
      "",
      "",
    ]),
  ];
}

function evidenceRows({ causes }: ByCause): RecordRow[] {
  return causes.flatMap(({ evidence }, index) =>
    evidence.map((finding) => findingRow(finding, String(index + 1))),
  );
}

function tableRow({ title, sheet, range, unit, state }: TableResult, index: number): RecordRow {
  const place = sheet === undefined ? "" : `${sheet} ${range ?? ""}`.trim();
  return [String(index + 1), place, title, unit ?? "", "", stateNames[state]];
}

const OUTCOMES = { passed: "相符", rounding: "尾差", failed: "不符" } as const;

function tiesSection({ ties = [], checks }: CheckResult): RecordSection | undefined {
  const titles = new Map(checks.map(({ check, title }) => [check, title]));
  return section(
    `全部勾稽（${ties.length} 处）`,
    ["序号", "单元格", "勾稽", "", "", "结果"],
    ties.map(({ check, text, cells, outcome }, index) => [
      String(index + 1),
      cellsName(cells),
      `${titles.get(check) ?? check}：${text}`,
      "",
      "",
      OUTCOMES[outcome],
    ]),
  );
}

/** As tables print it; a text or a year as it is. */
function figure(text = ""): string {
  return /^-?\d+\.\d+$/.test(text) ? groupDigits(text) : text;
}
