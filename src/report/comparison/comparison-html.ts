import { escape, htmlPage } from "../html";
import { comparisonLists, comparisonSummary, comparisonTitle, onlyInOne } from "./comparison-lists";
import type { ComparisonResult } from "./comparison-result";

/** The same as a page to print or to keep. */
export function comparisonHtml(result: ComparisonResult): string {
  const documents = result.documents.map((document) => {
    const lists = comparisonLists(document).map(({ header, rows, title }) => {
      const head = header.map((text) => `<th>${escape(text)}</th>`).join("");
      const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escape(text)}</td>`).join("")}</tr>`);
      return `<h3>${escape(title)}</h3>\n<table><tr>${head}</tr>${body.join("")}</table>`;
    });
    return `<h2>${escape(comparisonTitle(document))}</h2>\n<p><strong>${escape(comparisonSummary(document))}</strong></p>\n${lists.join("\n")}`;
  });
  const others = onlyInOne(result).map((line) => `<p>${escape(line)}</p>`);
  const files = `<p>原来：${escape(result.old)}</p>\n<p>现在：${escape(result.new)}</p>`;
  return htmlPage("两个版本的比较", [files, ...documents, ...others].join("\n"));
}
