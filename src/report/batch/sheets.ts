import { cellsName, guessOf } from "../by-cause";
import { causeNames } from "../cause-names";
import type { CheckResult } from "../result";
import { severityNames } from "../severity-names";
import { causesOf, nameOf, stateOf, type Department } from "./department";
import type { PlainCell, PlainSheet } from "./sheet-xml";

const PROBLEMS = "问题";

/** Sheets of the workbook on many budgets: a row for each, then what was found, row by row. */
export function batchSheets(departments: readonly Department[]): PlainSheet[] {
  const problems = departments.map((one) => rowsOf(one, problemRows));
  return [
    summarySheet(departments, firstRows(problems)),
    {
      name: PROBLEMS,
      columns: [
        ["部门", 24],
        ["年度", 7],
        ["文件", 30],
        ["程度", 7],
        ["编号", 7],
        ["表", 34],
        ["工作表", 16],
        ["单元格", 9],
        ["一边", 14],
        ["另一边", 14],
        ["相差", 12],
        ["要改的地方", 10],
        ["问题", 80],
      ],
      rows: problems.flat(),
    },
    {
      name: "要改的地方",
      columns: [
        ["部门", 24],
        ["年度", 7],
        ["文件", 30],
        ["编号", 7],
        ["种类", 16],
        ["单元格", 24],
        ["现为", 14],
        ["应为", 14],
        ["把握", 10],
        ["解释的问题", 20],
        ["说明", 60],
      ],
      rows: departments.flatMap((one) => rowsOf(one, causeRows)),
    },
    {
      name: "无法核对",
      columns: [
        ["部门", 24],
        ["年度", 7],
        ["文件", 30],
        ["核对项目", 34],
        ["原因", 80],
      ],
      rows: departments.flatMap(notCheckedRows),
    },
  ];
}

function summarySheet(
  departments: readonly Department[],
  firstProblems: readonly (number | undefined)[],
): PlainSheet {
  return {
    name: "汇总",
    columns: [
      ["部门", 28],
      ["年度", 7],
      ["文件", 34],
      ["状态", 12],
      ["错误", 7],
      ["疑点", 7],
      ["尾差", 7],
      ["无法核对", 10],
      ["按哪种格式读", 30],
      ["要改的地方（无法核对的，原因）", 90],
    ],
    rows: departments.map((one, index) => summaryRow(one, firstProblems[index])),
  };
}

function summaryRow(department: Department, firstProblem: number | undefined): PlainCell[] {
  const { file, link } = department;
  const state = stateOf(department);
  const place = firstProblem === undefined ? {} : { place: { sheet: PROBLEMS, row: firstProblem } };
  const begin = (year: number | null): PlainCell[] => [
    nameOf(department),
    year ?? "",
    { text: file, link },
    { text: state, ...place },
  ];
  const { result } = department;
  if (!result.ok) return [...begin(null), "", "", "", "", "", causesOf(department)];
  const { errors, warnings, rounding, notChecked } = result.value.summary;
  const { documents, profile } = result.value;
  const standards = [...new Set(documents.map(({ standardTitle }) => standardTitle))].join("、");
  const readBy = profile === undefined ? standards : `${standards}；规则文件“${profile}”`;
  return [...begin(result.value.year), errors, warnings, rounding, notChecked, readBy, causesOf(department)];
}

/** The row of each department's first problem, counted from 0 below the header. */
function firstRows(problems: readonly (readonly PlainCell[][])[]): (number | undefined)[] {
  let row = 0;
  return problems.map((own) => {
    const first = own.length > 0 ? row : undefined;
    row += own.length;
    return first;
  });
}

/** Every row says whose it is, so that it can be sorted and filtered. */
function rowsOf(department: Department, rows: (result: CheckResult) => PlainCell[][]): PlainCell[][] {
  const { file, result } = department;
  if (!result.ok) return [];
  const whose = [nameOf(department), result.value.year ?? "", file];
  return rows(result.value).map((row) => [...whose, ...row]);
}

/** Remarks on form are left to the report on the file itself. */
function problemRows({ findings, tables }: CheckResult): PlainCell[][] {
  const titles = new Map(tables.map(({ id, title }) => [id, title]));
  return findings
    .filter(({ outcome, severity }) => outcome === "failed" && severity !== "info")
    .map((finding) => [
      severityNames[finding.severity],
      finding.id,
      titles.get(finding.table ?? "") ?? "",
      finding.cells[0]?.sheet ?? "",
      finding.cells[0]?.address ?? "",
      finding.actual ?? "",
      finding.expected ?? "",
      finding.difference ?? "",
      finding.cause ?? "",
      finding.message,
    ]);
}

/** A row for each cause, and one for what may be instead. */
function causeRows({ causes }: CheckResult): PlainCell[][] {
  return causes.flatMap((cause): PlainCell[][] => {
    const { id, kind, cells, edits, findings, message, alternatives } = cause;
    const [only, second] = edits;
    const edit = second === undefined ? only : undefined;
    return [
      [
        id,
        causeNames[kind],
        cellsName(cells),
        edit?.from ?? "",
        edit?.to ?? "",
        guessOf(cause),
        findings.join("、"),
        message,
      ],
      ...alternatives.map((other) => [
        id,
        causeNames[other.kind],
        cellsName(other.cells),
        "",
        "",
        "或者",
        "",
        other.message,
      ]),
    ];
  });
}

function notCheckedRows(department: Department): PlainCell[][] {
  const { file, result } = department;
  if (!result.ok) return [[nameOf(department), "", file, "整个文件", result.error]];
  return rowsOf(department, ({ notChecked }) => notChecked.map(({ title, reason }) => [title, reason]));
}
