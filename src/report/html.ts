import { cellsName, guessOf, rowText, sortByCause, toDo, type ByCause } from "./by-cause";
import { causeNames } from "./cause-names";
import { findingPlace } from "./finding-place";
import { isAboutOtherTables } from "../engine";
import type { CauseResult, CheckResult, FindingResult } from "./result";
import { severityNames } from "./severity-names";
import { placeName } from "../workbook/places";

/** What was found in one budget: what is to be put right, what is to be looked at, by table, and what could not be checked. */
export function checkSections(result: CheckResult): string {
  const { summary } = result;
  const sorted = sortByCause(result);
  const { open, hints } = sorted;
  const tables = result.tables
    .map((table) => ({ table, own: open.filter((finding) => finding.table === table.id) }))
    .filter(({ own }) => own.length > 0);
  const ofNone = open.filter((finding) => finding.table === undefined);
  const others = ofNone.filter(({ check }) => !isAboutOtherTables(check));
  const otherTables = ofNone.filter(({ check }) => isAboutOtherTables(check));
  const readBy = result.documents.map(({ standardTitle }) => `<p>按《${escape(standardTitle)}》读取。</p>\n`);
  const rules = result.profile === undefined ? "" : `<p>按规则文件“${escape(result.profile)}”核对。</p>\n`;
  const work = toDo(sorted);
  return `${readBy.join("")}${rules}${work === "" ? "" : `<p><strong>${work}</strong></p>\n`}<p>错误 ${summary.errors} 处，疑点 ${summary.warnings} 处；通过 ${summary.passed} 处，尾差 ${summary.rounding} 处，无法核对 ${summary.notChecked} 项。</p>
${causesTable(sorted)}
${tables.map(({ table, own }) => `<h2>要看：${escape(table.title)}</h2>\n${findingsTable(own)}`).join("\n")}
${others.length > 0 ? `<h2>要看：其他</h2>\n${findingsTable(others)}` : ""}
${otherTables.length > 0 ? `<h2>要看：其他表</h2>\n${findingsTable(otherTables)}` : ""}
${hints.length > 0 ? `<h2>提示</h2>\n${findingsTable(hints)}` : ""}
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
td p { margin: 0.3em 0; }
td summary, li summary { font-size: 1em; margin-top: 0.3em; color: #4a4a4a; }
td table { margin: 0.3em 0; font-size: 0.95em; }
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

function causesTable({ causes }: ByCause): string {
  if (causes.length === 0) return "";
  const rows = causes.map(({ cause, evidence }) => {
    const { id, kind, message, alternatives, rows: sheetRows = [] } = cause;
    const also = [
      ...alternatives.map((other) => `<p>或者：${escape(other.message)}</p>`),
      ...sheetRows.map((row) => `<p>${escape(rowText(row))}</p>`),
      editsList(cause),
      evidenceList(evidence),
    ];
    return `<tr><td>${id}</td><td>${causeNames[kind]}<br>${guessOf(cause)}</td><td>${escape(cellsName(cause.cells))}</td><td>${escape(message)}${also.join("")}</td></tr>`;
  });
  return `<h2>要改的地方（${causes.length} 处，改正后，所列问题随之消除）</h2>\n<table><tr><th>编号</th><th>种类</th><th>单元格</th><th>要改什么</th></tr>${rows.join("")}</table>`;
}

/** Of one cell the message says it. */
function editsList({ edits }: CauseResult): string {
  if (edits.length < 2) return "";
  const rows = edits.map(
    (edit) =>
      `<tr><td>${escape(placeName(edit))}</td><td>${escape(edit.from)}</td><td>${escape(edit.to)}</td></tr>`,
  );
  return `<details><summary>各格应为（${edits.length} 格）</summary><table><tr><th>单元格</th><th>现为</th><th>应为</th></tr>${rows.join("")}</table></details>`;
}

/** Ties that fail by it: they are no errors of their own. */
function evidenceList(evidence: readonly FindingResult[]): string {
  if (evidence.length === 0) return "";
  return `<details><summary>为什么：${evidence.length} 处勾稽不符</summary>${findingsTable(evidence)}</details>`;
}

function findingsTable(findings: readonly FindingResult[]): string {
  const rows = findings.map(
    (finding) =>
      `<tr><td>${finding.id}</td><td>${severityNames[finding.severity]}</td><td>${escape(findingPlace(finding))}</td><td>${escape(finding.message)}</td></tr>`,
  );
  return `<table><tr><th>编号</th><th>程度</th><th>单元格</th><th>问题</th></tr>${rows.join("")}</table>`;
}

function notCheckedList({ notChecked }: CheckResult): string {
  const lines = (all: CheckResult["notChecked"]) =>
    all.map((one) => `<li>${escape(`${one.title}：${one.reason}`)}${foldedTies(one)}</li>`).join("");
  const doubts = notChecked.filter(({ misread }) => misread !== undefined);
  const others = notChecked.filter(({ misread }) => misread === undefined);
  return [
    ...(doubts.length > 0 ? [`<h2>可能认错了</h2>\n<ul>${lines(doubts)}</ul>`] : []),
    ...(others.length > 0 ? [`<h2>没有核对</h2>\n<ul>${lines(others)}</ul>`] : []),
  ].join("\n");
}

/** What was left out for one reading, those that do not hold first. */
function foldedTies({ misread }: CheckResult["notChecked"][number]): string {
  if (misread === undefined) return "";
  const isWrong = ({ outcome }: (typeof misread.ties)[number]) => outcome === "failed";
  const ties = [...misread.ties.filter(isWrong), ...misread.ties.filter((tie) => !isWrong(tie))];
  const items = ties.map(({ text }) => `<li>${escape(text)}</li>`);
  const failed = misread.ties.filter(isWrong).length;
  return `<details><summary>因此没有核对的勾稽 ${ties.length} 处，其中 ${failed} 处对不上</summary><ul>${items.join("")}</ul></details>`;
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
