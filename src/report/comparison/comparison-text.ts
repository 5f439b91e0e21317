import { printable } from "../text/printable";
import { comparisonLists, comparisonSummary, comparisonTitle, onlyInOne } from "./comparison-lists";
import type { ComparisonResult } from "./comparison-result";

/** For people at a terminal. */
export function comparisonText(result: ComparisonResult): string {
  const documents = result.documents.flatMap((document) => [
    "",
    comparisonTitle(document),
    comparisonSummary(document),
    ...comparisonLists(document).flatMap(({ rows, title }) => [
      "",
      title,
      ...rows.map((row) => `  ${lineOf(row)}`),
    ]),
  ]);
  const lines = [`原来 ${result.old}`, `现在 ${result.new}`, ...documents, ...onlyInOne(result)];
  return `${lines.map((line) => printable(line)).join("\n")}\n`;
}

function lineOf(row: readonly string[]): string {
  return row.filter((text) => text !== "").join("  ");
}
