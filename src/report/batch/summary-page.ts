import { checkSections, escape, htmlPage } from "../html";
import { causesOf, nameOf, stateOf, type Department } from "./department";

import type { BatchSummary } from "./summary/summary";
import { summaryLine, summaryLists, type SummaryList } from "./summary/summary-lists";

/** From here on the sections of a page are closed: who looks for one department opens one. */
const MANY = 20;

/** The page on many budgets: a row for each, then the findings of each. Text of a workbook is never markup. */
export function batchHtml(departments: readonly Department[], summary: BatchSummary): string {
  const rows = departments.map((one, index) => summaryRow(one, index + 1));
  const sections = departments.map((one, index) => section(one, index + 1, departments.length < MANY));
  return htmlPage(
    "预算公开表核对汇总",
    `<p>${summaryLine(summary)}</p>
${summaryLists(summary).map(listSection).join("\n")}
<table>
<thead><tr><th>部门</th><th>年度</th><th>文件</th><th>状态</th><th>错误</th><th>疑点</th><th>尾差</th><th>无法核对</th><th>要改的地方</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
${sections.join("\n")}`,
  );
}

function listSection({ columns, name, rows }: SummaryList): string {
  const header = columns.map(([label]) => `<th>${escape(label)}</th>`).join("");
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escape(String(cell))}</td>`).join("")}</tr>`,
  );
  return `<details><summary>${escape(name)}（${rows.length} 行）</summary>
<table>
<thead><tr>${header}</tr></thead>
<tbody>
${lines.join("\n")}
</tbody>
</table>
</details>`;
}

function summaryRow(department: Department, number: number): string {
  const { result } = department;
  const summary = result.ok ? result.value.summary : undefined;
  const year = result.ok ? result.value.year : null;
  const cells = [
    // The section opens for whoever comes to what is in it.
    `<a href="#d${number}">${escape(nameOf(department))}</a>`,
    String(year ?? ""),
    `<a href="${escape(department.link)}">${escape(department.file)}</a>`,
    stateOf(department),
    String(summary?.errors ?? ""),
    String(summary?.warnings ?? ""),
    String(summary?.rounding ?? ""),
    String(summary?.notChecked ?? ""),
    escape(causesOf(department)),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function section(department: Department, number: number, isOpen: boolean): string {
  const { result } = department;
  const body = result.ok ? checkSections(result.value) : `<p>${escape(result.error)}</p>`;
  return `<details${isOpen ? " open" : ""}>
<summary>${escape(nameOf(department))}：${stateOf(department)}</summary>
<div id="d${number}">
<p><a href="${escape(department.link)}">${escape(department.file)}</a></p>
${body}
</div>
</details>`;
}
