import type { CheckDescription, Severity } from "../budget/check-description";
import { isOwnTie } from "../engine";
import { severityNames } from "./severity-names";

/** What a check says of something that is wrong, and what would be right there. */
export interface CheckExample {
  /** Without a place: a stretch of the prose. */
  readonly texts: readonly { readonly place?: string; readonly wrong: string; readonly right: string }[];
  readonly findings: readonly { readonly severity: Severity; readonly message: string }[];
}

/** The page of a check in docs/checks: its own documentation and one of its tested cases, so that they cannot part. Markdown. */
export function checkPage(
  check: CheckDescription,
  tableTitles: ReadonlyMap<string, string>,
  example: CheckExample,
): string {
  const tables = check.requires.map((id) => `《${tableTitles.get(id) ?? id}》`);
  return [
    `# ${check.title}`,
    "",
    `编号：\`${check.id}\`　严重程度：${severityNames[check.severity]}`,
    "",
    scopeOf(check, tables),
    "",
    "## 为什么",
    "",
    check.why,
    "",
    "## 怎么改",
    "",
    check.mend,
    "",
    "## 例子",
    "",
    ...exampleLines(example),
    "",
  ].join("\n");
}

function exampleLines({ texts, findings }: CheckExample): string[] {
  const hasPlaces = texts.some(({ place }) => place !== undefined);
  const row = (place: string, wrong: string, right: string) =>
    hasPlaces ? `| ${place} | ${wrong} | ${right} |` : `| ${wrong} | ${right} |`;
  return [
    row("位置", "错的", "对的"),
    row("---", "---", "---"),
    ...texts.map(({ place = "", wrong, right }) => row(place, wrong, right)),
    "",
    "照“错的”填写，提示：",
    "",
    ...findings.map(({ severity, message }) => `- ${severityNames[severity]}：${message}`),
    "",
    "照“对的”填写，没有这一提示。",
  ];
}

function scopeOf({ about, id }: CheckDescription, tables: readonly string[]): string {
  if (tables.length > 0) return `需要的表：${tables.join("、")}。缺少时显示“无法核对”。`;
  if (about === "other-tables")
    return "适用于工作簿里预算表以外、有“合计”“小计”字样的表；任务窗格里总是核对，命令行要加 --other-tables。";
  if (isOwnTie(id))
    return "适用于自定了勾稽的：在任务窗格“更多”里指定，命令行用 --ties 给出勾稽文件；没有的不核对。";
  return about === "prose" ? "适用于预算情况说明；没有情况说明时不核对。" : "适用于所有识别出的表。";
}

/** The table of contents of docs/checks. */
export function checkIndex(checks: readonly CheckDescription[]): string {
  return [
    "# 核对项目",
    "",
    "每一页由该项核对自己的说明和测试里的一个例子生成（`npm run docs`）。“尾差”是四舍五入造成的差额，任何一项核对都不把它当作错误。",
    "",
    "| 编号 | 核对什么 | 严重程度 |",
    "| --- | --- | --- |",
    ...checks.map(
      (check) => `| [${check.id}](${check.id}.md) | ${check.title} | ${severityNames[check.severity]} |`,
    ),
    "",
  ].join("\n");
}
