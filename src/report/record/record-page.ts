import { escape } from "../html";
import { columnsOf } from "./columns";
import type { CheckRecord, RecordSection, RecordTable } from "./record";

/** 核对报告 as a page to print on A4 or to keep. Needs nothing and runs nothing; whatever stands in a workbook is text in it. */
export function recordPage({ title, facts, conclusion, parts, signature }: CheckRecord): string {
  const known = facts.map(
    ([label, value]) => `<tr><th scope="row">${escape(label)}</th><td>${escape(value)}</td></tr>`,
  );
  const sections = parts.flatMap(({ heading, sections: own }) => [
    ...(heading === undefined ? [] : [`<h2 class="part">${escape(heading)}</h2>`]),
    ...own.map(sectionHtml),
  ]);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>
@page { size: A4; margin: 18mm 16mm 16mm; }
body { font: 14px/1.6 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 2em auto; padding: 0 1em; max-width: 60em; color: #1b1b1b; }
h1 { font-size: 1.5em; text-align: center; }
h2 { font-size: 1.1em; margin: 1.5em 0 0.5em; break-after: avoid; }
h2.part { font-size: 1.25em; border-bottom: 2px solid #1b1b1b; }
.conclusion { font-size: 1.15em; font-weight: bold; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 0.5em 0 1.5em; }
table.facts { table-layout: auto; }
table.facts th { width: 8em; }
thead { display: table-header-group; }
th, td { border: 1px solid #888; padding: 0.3em 0.5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f0f0; }
.amount { text-align: right; }
.signature { display: flex; flex-wrap: wrap; gap: 1em 4em; margin: 3em 0 1em; break-inside: avoid; }
@media print { body { font-size: 10pt; margin: 0; padding: 0; max-width: none; } tr { break-inside: avoid; } th { background: none; } }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
<p class="conclusion">${escape(conclusion)}</p>
<table class="facts">${known.join("")}</table>
${sections.join("\n")}
<div class="signature">${signature.map((line) => `<p>${escape(line)}</p>`).join("")}</div>
</body>
</html>
`;
}

function sectionHtml({ title, table }: RecordSection): string {
  return `<section><h2>${escape(title)}</h2>
${tableHtml(table)}</section>`;
}

function tableHtml(table: RecordTable): string {
  const columns = columnsOf(table);
  const row = (tag: "th" | "td", cells: RecordTable["header"]) =>
    `<tr>${columns.map(({ index, isAmount }) => `<${tag}${isAmount ? ' class="amount"' : ""}>${escape(cells[index] ?? "")}</${tag}>`).join("")}</tr>`;
  const widths = columns.map(({ share }) => `<col style="width:${(share * 100).toFixed(1)}%">`);
  return `<table><colgroup>${widths.join("")}</colgroup>
<thead>${row("th", table.header)}</thead>
<tbody>
${table.rows.map((cells) => row("td", cells)).join("\n")}
</tbody></table>
`;
}
