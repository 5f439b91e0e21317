import { findingPlace } from "./finding-place";
import { byDocument } from "./documents";
import { placeName } from "../workbook/places";
import type { CheckResult } from "./result";
import { severityNames } from "./severity-names";

/** The findings as rows of a sheet: a summary, the culprits, then every finding. Amounts as printed, in text. */
export function findingsSheet(result: CheckResult): string[][] {
  return byDocument(result).flatMap((document, index) => [
    ...(index > 0 ? [[]] : []),
    ...documentRows(document),
  ]);
}

function documentRows(result: CheckResult): string[][] {
  const { summary } = result;
  const titles = new Map(result.tables.map((table) => [table.id, table.title]));
  const failed = result.findings.filter((finding) => finding.outcome === "failed");
  return [
    ["勾稽核对结果", result.department, result.year === null ? "" : `${result.year}年`],
    ...result.documents.map(({ standardTitle }) => [`按《${standardTitle}》读取`]),
    [
      `错误 ${summary.errors}`,
      `疑点 ${summary.warnings}`,
      `通过 ${summary.passed}`,
      `尾差 ${summary.rounding}`,
      `无法核对 ${summary.notChecked}`,
    ],
    [],
    ["有误的单元格", "现为", "应为", "说明"],
    ...result.culprits.map((culprit) => [
      culprit.cells.map(placeName).join("、"),
      culprit.cells.length === 1 ? (culprit.cells[0]?.actual ?? "") : "",
      culprit.cells.length === 1 ? (culprit.cells[0]?.suggested ?? "") : "",
      culprit.message,
    ]),
    [],
    ["程度", "表", "单元格", "问题", "现为", "应为", "相差"],
    ...failed.map((finding) => [
      severityNames[finding.severity],
      titles.get(finding.table ?? "") ?? "",
      findingPlace(finding),
      finding.message,
      finding.actual ?? "",
      finding.expected ?? "",
      finding.difference ?? "",
    ]),
  ];
}
