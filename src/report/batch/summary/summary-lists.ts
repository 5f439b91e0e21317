import { accountWord } from "../../../budget/budget-name";
import type { PlainCell } from "../sheet-xml";
import type { BatchSummary } from "./summary";

/** A part of the summary as every view shows it: a heading over rows. */
export interface SummaryList {
  readonly name: string;
  /** Label and width in characters. */
  readonly columns: readonly (readonly [label: string, width: number])[];
  readonly rows: readonly (readonly Exclude<PlainCell, object>[])[];
}

/** Those with anything in them. */
export function summaryLists(summary: BatchSummary): readonly SummaryList[] {
  return [
    missingList(summary),
    unitsList(summary),
    causesList(summary),
    checksList(summary),
    slipsList(summary),
    yearsList(summary),
  ].filter(({ rows }) => rows.length > 0);
}

/** In one line: 共 3 个文件、4 套预决算，有错误 2 套 */
export function summaryLine({ documents, files, unreadable }: BatchSummary): string {
  const withErrors = documents.filter(({ errors }) => errors > 0).length;
  const errors = documents.reduce((sum, one) => sum + one.errors, 0);
  const warnings = documents.reduce((sum, one) => sum + one.warnings, 0);
  return `共 ${files} 个文件，${documents.length} 套预决算：有错误 ${withErrors} 套，无法核对的文件 ${unreadable.length} 个；错误 ${errors} 处，疑点 ${warnings} 处。`;
}

function missingList({ missing }: BatchSummary): SummaryList {
  return {
    name: "没有报送的",
    columns: [
      ["部门", 30],
      ["年度", 7],
      ["缺什么", 60],
    ],
    rows: missing.map(({ department, what, year }) => [department, year ?? "", what]),
  };
}

function unitsList({ units }: BatchSummary): SummaryList {
  return {
    name: "部门与所属单位",
    columns: [
      ["部门", 28],
      ["年度", 7],
      ["单位", 28],
      ["表", 30],
      ["项目", 16],
      ["列", 16],
      ["部门的数（万元）", 16],
      ["单位的数（万元）", 16],
      ["相差", 12],
      ["说明", 50],
    ],
    rows: [
      ...units.differences.map((one) => [
        one.department,
        one.year ?? "",
        one.unit === "" ? "各单位之和" : one.unit,
        `${accountWord(one.of)}：${one.title}`,
        one.row,
        one.column,
        one.inDepartment,
        one.inUnits,
        one.difference,
        one.unit === ""
          ? "疑点：部门数与所列各单位之和不等，请核实（汇总时抵销的往来除外）"
          : "疑点：部门表中该单位的数与单位自己的表不一致，请核实",
      ]),
      ...units.notChecked.map(({ department, reason }) => [
        department,
        ...["", "", "", "", "", "", "", ""],
        reason,
      ]),
    ],
  };
}

function causesList({ causes }: BatchSummary): SummaryList {
  return {
    name: "要改的种类",
    columns: [
      ["种类", 24],
      ["处数", 8],
      ["套数", 8],
    ],
    rows: causes.map((one) => [one.name, one.causes, one.documents]),
  };
}

function checksList({ checks }: BatchSummary): SummaryList {
  return {
    name: "不符最多的核对",
    columns: [
      ["核对项目", 40],
      ["编号", 26],
      ["处数", 8],
      ["套数", 8],
    ],
    rows: checks.map((one) => [one.title, one.check, one.findings, one.documents]),
  };
}

function slipsList({ slips }: BatchSummary): SummaryList {
  return {
    name: "多个文件相同的问题",
    columns: [
      ["核对项目", 30],
      ["文件数", 8],
      ["问题（数字以…代替）", 80],
      ["文件", 60],
    ],
    rows: slips.map(({ documents, files, pattern, title }) => [
      title,
      documents,
      pattern,
      files.join("、") + (documents > files.length ? " 等" : ""),
    ]),
  };
}

function yearsList({ years }: BatchSummary): SummaryList {
  return {
    name: "两个年度对比",
    columns: [
      ["部门", 28],
      ["年度", 7],
      ["上次年度", 9],
      ["表", 30],
      ["列", 18],
      ["上次（万元）", 14],
      ["本次（万元）", 14],
      ["增减", 12],
      ["增减%", 9],
    ],
    rows: years.map((one) => [
      one.department,
      one.year,
      one.before,
      `${accountWord(one.of)}：${one.title}`,
      one.column,
      one.old,
      one.new,
      one.difference,
      one.rate ?? "",
    ]),
  };
}
