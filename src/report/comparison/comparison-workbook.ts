import { plainPart, type PlainSheet } from "../batch/sheet-xml";
import { writePackage } from "../xlsx/package";
import { comparisonLists, comparisonSummary, comparisonTitle, onlyInOne } from "./comparison-lists";
import type { ComparisonResult } from "./comparison-result";

/** So wide that names and sentences can be read, in characters. */
const WIDTHS: Readonly<Record<string, number>> = { 编号: 8, 种类: 12, 问题: 80, 说明: 80, 表: 32, 项目: 40 };
const USUAL_WIDTH = 20;

/** The same as sheets, the bytes of an .xlsx file: how much it is, then a sheet for each list of each document. */
export function comparisonWorkbook(result: ComparisonResult): Uint8Array {
  const { documents } = result;
  const overview: PlainSheet = {
    name: "比较",
    columns: [
      ["文件和部门", 60],
      ["结果", 60],
    ],
    rows: [
      ["原来的文件", result.old],
      ["现在的文件", result.new],
      ...documents.map((one) => [comparisonTitle(one), comparisonSummary(one)]),
      ...onlyInOne(result).map((line) => [line, ""]),
    ],
  };
  const lists = documents.flatMap((document, index) =>
    comparisonLists(document).map(({ header, rows, title }): PlainSheet => ({
      name: `${documents.length > 1 ? `${index + 1} ` : ""}${title.replace(/（.*）$/, "")}`,
      columns: header.map((label) => [label, WIDTHS[label] ?? USUAL_WIDTH] as const),
      rows,
    })),
  );
  return writePackage([overview, ...lists].map(plainPart));
}
