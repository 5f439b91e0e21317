import { accountWord } from "../budget/budget-name";
import { findingPlace } from "./finding-place";
import { isAboutOtherTables } from "../engine";
import { byDocument } from "./documents";
import { accountOf, type CheckResult, type FindingResult } from "./result";
import { severityNames } from "./severity-names";

/** The result as a page to print or to keep. Whatever stands in the workbook is text in it, never markup. */
export function checkHtml(result: CheckResult): string {
  const documents = byDocument(result);
  const sections = documents.map((one) => {
    const own = documents.length > 1 ? `<h2>${escape(headingOf(one))}</h2>\n` : "";
    return own + checkSections(one);
  });
  return htmlPage(headingOf(result), `<p>${escape(result.file)}</p>\n${sections.join("\n")}`);
}

function headingOf(result: CheckResult): string {
  const { department, year } = result;
  return `${department}${year === null ? "" : ` ${year} 年`}${accountWord(accountOf(result))}公开表核对结果`;
}

/** What was found in one budget: counts, culprits, findings by table, and what could not be checked. */
export function checkSections(result: CheckResult): string {
  const { summary } = result;
  const failed = result.findings.filter((finding) => finding.outcome === "failed");
  const tables = result.tables
    .map((table) => ({ table, own: failed.filter((finding) => finding.table === table.id) }))
    .filter(({ own }) => own.length > 0);
  const ofNone = failed.filter((finding) => finding.table === undefined);
  const others = ofNone.filter(({ check }) => !isAboutOtherTables(check));
  const otherTables = ofNone.filter(({ check }) => isAboutOtherTables(check));
  const readBy = result.documents.map(({ standardTitle }) => `<p>按《${escape(standardTitle)}》读取。</p>\n`);
  return `${readBy.join("")}<p>错误 ${summary.errors} 处，疑点 ${summary.warnings} 处；通过 ${summary.passed} 处，尾差 ${summary.rounding} 处，无法核对 ${summary.notChecked} 项。</p>
${culpritsTable(result)}
${tables.map(({ table, own }) => `<h2>${escape(table.title)}</h2>\n${findingsTable(own)}`).join("\n")}
${others.length > 0 ? `<h2>其他</h2>\n${findingsTable(others)}` : ""}
${otherTables.length > 0 ? `<h2>其他表</h2>\n${findingsTable(otherTables)}` : ""}
${notCheckedList(result)}`;
}

/** A page that needs nothing and runs nothing; `body` is markup. */
export function htmlPage(heading: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(heading)}</title>
<style>
body { font: 14px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 2em auto; max-width: 60em; color: #1b1b1b; }
table { border-collapse: collapse; width: 100%; margin: 0.5em 0 1.5em; }
th, td { border: 1px solid #888; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
h2 { font-size: 1.1em; margin-top: 1.5em; }
summary { font-size: 1.2em; margin-top: 1em; cursor: pointer; }
@media print { tr { break-inside: avoid; } details::details-content { content-visibility: visible; block-size: auto; } }
</style>
</head>
<body>
<h1>${escape(heading)}</h1>
${body}
</body>
</html>
`;
}

function culpritsTable({ culprits }: CheckResult): string {
  if (culprits.length === 0) return "";
  const rows = culprits.map(
    (culprit) =>
      `<tr><td>${culprit.id}</td><td>${escape(culprit.message)}</td><td>${escape(culprit.findings.join("、"))}</td></tr>`,
  );
  return `<h2>有误的单元格</h2>\n<table><tr><th>编号</th><th>单元格</th><th>解释的问题</th></tr>${rows.join("")}</table>`;
}

function findingsTable(findings: readonly FindingResult[]): string {
  const rows = findings.map(
    (finding) =>
      `<tr><td>${finding.id}</td><td>${severityNames[finding.severity]}</td><td>${escape(findingPlace(finding))}</td><td>${escape(finding.message)}</td></tr>`,
  );
  return `<table><tr><th>编号</th><th>程度</th><th>单元格</th><th>问题</th></tr>${rows.join("")}</table>`;
}

function notCheckedList({ notChecked }: CheckResult): string {
  if (notChecked.length === 0) return "";
  const items = notChecked.map((one) => `<li>${escape(`${one.title}：${one.reason}`)}</li>`);
  return `<h2>没有核对</h2>\n<ul>${items.join("")}</ul>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
