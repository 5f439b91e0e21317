import { accountWord } from "../../budget/budget-name";
import { groupDigits } from "../../amount/format";
import { isAboutOtherTables, isAboutProse, standards } from "../../engine";
import { byDocument } from "../documents";
import {
  accountOf,
  type CauseResult,
  type CheckResult,
  type DocumentResult,
  type FindingResult,
  type TableResult,
} from "../result";
import type { Colors } from "./colors";
import { aligned } from "./display-width";
import { findingLines } from "./findings-text";
import { printable } from "./printable";

/** The report of a check for people: what to look at first comes first. Ends with a line break. */
export function checkText(result: CheckResult, colors: Colors): string {
  return byDocument(result)
    .map((document) => documentText(document, colors))
    .join("\n");
}

function documentText(result: CheckResult, colors: Colors): string {
  const tables = new Map(result.tables.map((table) => [table.id, table]));
  const sections = [
    [
      ...headerLines(result, result.tables, colors),
      ...proseLine(result),
      ...profileLine(result),
      summaryLine(result, colors),
      ...coverageLine(result),
    ],
    causeLines(result.causes, colors),
    ...result.tables.map(({ id }) => tableLines(id, result, tables, colors)),
    tableLines(undefined, result, tables, colors),
    otherLines(result, tables, colors),
    proseLines(result, tables, colors),
    infoLines(result, tables, colors),
    roundingLines(result),
    notCheckedLines(result, colors),
    missingLines(result.tables),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

/** Which file, whose budget, and how much of it was found. */
export function headerLines(
  document: DocumentResult & Parameters<typeof accountOf>[0],
  tables: readonly { readonly state: TableResult["state"] }[],
  colors: Colors,
): string[] {
  const count = (state: TableResult["state"]) => tables.filter((table) => table.state === state).length;
  const whose = document.department === "" ? "（没有写明名称）" : printable(document.department);
  const year = document.year === null ? "（没有写明年度）" : ` ${document.year} 年`;
  const empty = count("empty") > 0 ? `（其中空表 ${count("empty")} 张）` : "";
  const standard = standards.find(({ id }) => id === document.standard);
  // Which tables there must be is a province's rule; others may stand beside them.
  const isLaidOut = (standard?.tables.length ?? 0) > 0;
  const prescribed = isLaidOut ? tables.length : (standard?.overlay?.tables.length ?? 0);
  const read = tables.length - count("missing");
  const own = prescribed > 0 ? prescribed - count("missing") : read;
  const all = prescribed > 0 ? `/${prescribed}` : "";
  const others = read > own ? `，另有 ${read - own} 张` : "";
  const found = `找到 ${own}${all} 张表${others}${empty}`;
  return [
    colors.strong(printable(document.file)),
    `${whose}${year}${document.kind}${accountWord(accountOf(document))}，${found}`,
    ...(standard === undefined ? [] : [`按《${standard.title}》读取`]),
  ];
}

/** Which text was checked with the workbook. */
function proseLine({ prose }: CheckResult): string[] {
  return prose === undefined ? [] : [`一并核对的情况说明：${printable(prose.file)}`];
}

/** By whose rules it is told. */
function profileLine({ profile }: CheckResult): string[] {
  return profile === undefined ? [] : [`按规则文件“${printable(profile)}”核对`];
}

function summaryLine({ summary, findings }: CheckResult, colors: Colors): string {
  const { passed, rounding, failed, errors, warnings, notChecked } = summary;
  const hints = findings.filter(isHint).length;
  if (errors > 0) {
    const found = [`发现错误 ${count(errors)} 处`, `疑点 ${count(warnings)} 处`];
    if (hints > 0) found.push(`提示 ${count(hints)} 处`);
    const rest = `通过 ${count(passed)} 处，尾差 ${count(rounding)} 处，无法核对 ${count(notChecked)} 项`;
    return `${colors.error(found.join("，"))}；${rest}`;
  }
  const others = [
    ...(warnings > 0 ? [`疑点 ${count(warnings)} 处`] : []),
    ...(hints > 0 ? [`提示 ${count(hints)} 处`] : []),
    ...(notChecked > 0 ? [`无法核对 ${count(notChecked)} 项`] : []),
  ];
  const ties = `${count(passed + rounding + failed)} 处勾稽，${count(rounding)} 处尾差`;
  const verdict = colors.good(`未发现错误（${ties}）`);
  return others.length === 0 ? verdict : `${verdict}；${others.join("，")}`;
}

/** Only where something was not read: what is not said to be left out was read. */
function coverageLine({ summary: { coverage } }: CheckResult): string[] {
  const { tables, amounts, tied, unread } = coverage;
  if (unread === 0) return [];
  return [
    `读了 ${tables} 张表、${count(amounts)} 个金额，其中 ${count(tied)} 个参加勾稽；有 ${count(unread)} 处没有读懂（gouji tables 列出是哪些）`,
  ];
}

function causeLines(causes: readonly CauseResult[], colors: Colors): string[] {
  if (causes.length === 0) return [];
  const ids = aligned(
    causes.map(({ id }) => id),
    "left",
  );
  return [
    colors.strong(`要改的地方（${causes.length} 处，改正后，所列问题随之消除）`),
    ...causes.flatMap((cause, index) => {
      const { kind, cells, certain, message, findings, alternatives } = cause;
      const isGuess = !certain && (kind !== "cell" || cells.length === 1);
      const explained =
        findings.length > 3
          ? `${findings.slice(0, 3).join("、")} 等 ${findings.length} 处`
          : findings.join("、");
      const line = `  ${ids[index] ?? ""}  ${printable(message)}${isGuess ? "（推测）" : ""}，解释 ${explained}`;
      const others = alternatives.map((other) => `      或者：${printable(other.message)}`);
      return [line, ...others];
    }),
  ];
}

/** Errors and doubts of one table; without an id, those that belong to none. */
function tableLines(
  id: string | undefined,
  { findings, documents }: CheckResult,
  tables: ReadonlyMap<string, TableResult>,
  colors: Colors,
): string[] {
  const own = findings.filter(
    (finding) => finding.table === id && !isProse(finding) && !isOther(finding) && isErrorOrDoubt(finding),
  );
  if (own.length === 0) return [];
  const table = id === undefined ? undefined : tables.get(id);
  const title = table === undefined ? `整套${accountWord(accountOf({ documents }))}` : printable(table.title);
  return [colors.strong(`${title}${placeAfterTitle(table)}`), ...findingLines(own, tables, colors)];
}

/** What does not add up in tables beside the budget's. */
function otherLines(
  { findings }: CheckResult,
  tables: ReadonlyMap<string, TableResult>,
  colors: Colors,
): string[] {
  const own = findings.filter(isOther);
  return own.length === 0 ? [] : [colors.strong("其他表"), ...findingLines(own, tables, colors)];
}

function isOther({ check }: FindingResult): boolean {
  return isAboutOtherTables(check);
}

/** What is wrong with the 情况说明. */
function proseLines(
  { findings }: CheckResult,
  tables: ReadonlyMap<string, TableResult>,
  colors: Colors,
): string[] {
  const own = findings.filter((finding) => isProse(finding) && isErrorOrDoubt(finding));
  return own.length === 0 ? [] : [colors.strong("情况说明"), ...findingLines(own, tables, colors)];
}

function isProse({ check }: FindingResult): boolean {
  return isAboutProse(check);
}

function isErrorOrDoubt({ outcome, severity }: FindingResult): boolean {
  return outcome === "failed" && severity !== "info";
}

function placeAfterTitle(table: TableResult | undefined): string {
  if (table?.sheet === undefined) return table === undefined ? "" : "  没有找到";
  return `  ${printable(table.sheet)} ${table.range ?? ""}`;
}

function infoLines(
  { findings }: CheckResult,
  tables: ReadonlyMap<string, TableResult>,
  colors: Colors,
): string[] {
  const hints = findings.filter(isHint);
  return hints.length === 0 ? [] : [colors.strong("提示"), ...findingLines(hints, tables, colors)];
}

/** Not one by one: they are no errors, and a sound budget has a hundred of them. */
function roundingLines({ findings, tables }: CheckResult): string[] {
  const counts = new Map<string | undefined, number>();
  for (const { outcome, table } of findings) {
    if (outcome === "rounding") counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  const said = tables.flatMap(({ id, title }) => {
    const own = counts.get(id);
    return own === undefined ? [] : [`${withoutYear(printable(title))} ${own} 处`];
  });
  return said.length === 0 ? [] : [`尾差（四舍五入所致，不是错误）：${said.join("，")}`];
}

/** By reason: one missing table stops several checks. */
function notCheckedLines({ notChecked }: CheckResult, colors: Colors): string[] {
  const checks = new Map<string, Set<string>>();
  for (const { reason, title, misread } of notChecked) {
    if (misread !== undefined) continue;
    const stopped = checks.get(reason) ?? new Set();
    checks.set(reason, stopped.add(title));
  }
  const lines = [...checks].map(([reason, titles]) => `  ${printable(reason)}（${[...titles].join("；")}）`);
  const doubts = notChecked.flatMap(({ reason, misread }) => (misread ? misreadLines(reason, misread) : []));
  return [
    ...(doubts.length > 0 ? [colors.strong("可能认错了"), ...doubts] : []),
    ...(lines.length > 0 ? [colors.strong("无法核对"), ...lines] : []),
  ];
}

/** One notice, and how many ties are folded under it. */
function misreadLines(
  reason: string,
  { ties }: NonNullable<CheckResult["notChecked"][number]["misread"]>,
): string[] {
  const failed = ties.filter(({ outcome }) => outcome === "failed");
  const [first] = failed;
  return [
    `  ${printable(reason)}`,
    `    有 ${count(ties.length)} 处勾稽因此没有核对，其中 ${count(failed.length)} 处对不上${first ? `，如：${printable(first.text)}` : ""}`,
  ];
}

function missingLines(tables: readonly TableResult[]): string[] {
  const missing = tables.filter(({ state }) => state === "missing");
  if (missing.length === 0) return [];
  return [`没有找到的表（${missing.length} 张）：${missing.map(({ title }) => `《${title}》`).join("")}`];
}

function isHint({ outcome, severity }: FindingResult): boolean {
  return outcome === "failed" && severity === "info";
}

function withoutYear(title: string): string {
  return title.replace(/^\d{4}年/, "");
}

/** 2090 → 2,090 */
function count(number: number): string {
  return groupDigits(String(number));
}
