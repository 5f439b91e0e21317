import { toPlain } from "../amount/decimal";
import type { Gap } from "../budget/narrative/section";
import { accountWord } from "../budget/budget-name";
import type { Narrated } from "../engine";
import type { Term } from "../narrate/write/terms";
import type { YearAmount, YearLine } from "../narrate/write/year-on-year";
import { cellAddress, type CellAddress } from "../workbook/places";
import { documentResult, type DocumentResult } from "./result";
import { printable } from "./text/printable";

/** What `gouji narrate --format json` prints. A contract, as that of check. */
export interface NarrativeResult extends DocumentResult {
  /** Errors of the tables that the figures were taken from: to be mended before the text is used. */
  readonly tableErrors: number;
  readonly sections: readonly {
    readonly number: string;
    readonly title: string;
    readonly paragraphs: readonly string[];
    /** Keys of what is missing, as the inputs name it. */
    readonly gaps: readonly string[];
    /** The same in words; where the tables should have it, with the reason why it could not be taken from them. */
    readonly missing: readonly { readonly key: string; readonly label: string; readonly reason?: string }[];
    /** Keys of the reasons that were drafted and that a person has yet to confirm. */
    readonly drafts: readonly string[];
  }[];
  /** 名词解释, where they were asked for. */
  readonly terms?: readonly Term[];
  /** With last year's workbook: what changed, the largest difference first. Amounts in 万元. */
  readonly yearOnYear?: readonly YearLineResult[];
}

export interface YearLineResult {
  /** `source`, `class`, `project`: which of the standard's comparisons. */
  readonly of: string;
  readonly name: string;
  readonly formerName?: string;
  readonly change: YearLine["change"];
  readonly thisYear?: YearAmountResult;
  readonly lastYear?: YearAmountResult;
  readonly difference: string;
}

interface YearAmountResult extends CellAddress {
  readonly value: string;
}

export function narrativeResult(
  file: string,
  narrated: Narrated,
  tableErrors: number,
  terms: readonly Term[] = [],
): NarrativeResult {
  const { narrative, years } = narrated;
  return {
    ...documentResult(file, narrated),
    tableErrors,
    sections: narrative.sections.map(({ number, title, paragraphs, gaps, drafts }) => ({
      number,
      title,
      paragraphs: paragraphs.map(({ text }) => text),
      gaps: gaps.map(({ key }) => key),
      missing: gaps,
      drafts: drafts.map(({ key }) => key),
    })),
    ...(terms.length === 0 ? {} : { terms }),
    ...(years === undefined ? {} : { yearOnYear: years.lines.map(yearLineResult) }),
  };
}

export function yearLineResult(line: YearLine): YearLineResult {
  const { comparison, name, formerName, change, thisYear, lastYear, difference } = line;
  return {
    of: comparison.id,
    name,
    ...(formerName === undefined ? {} : { formerName }),
    change,
    ...(thisYear === undefined ? {} : { thisYear: yearAmount(thisYear) }),
    ...(lastYear === undefined ? {} : { lastYear: yearAmount(lastYear) }),
    difference: toPlain(difference, 2),
  };
}

function yearAmount({ value, place }: YearAmount): YearAmountResult {
  return { value: toPlain(value, 2), ...cellAddress(place) };
}

export function narrativeTitle({ recognition, standard }: Narrated): string {
  const { year, kind } = recognition.document;
  return `${year === undefined ? "" : `${year}年度`}${kind}${accountWord(standard.of)}情况说明`;
}

export const TERMS_TITLE = "名词解释";

export function termLine({ term, text }: Term, index: number): string {
  return `${index + 1}、${term}：${text}`;
}

/** What is written from wrong tables is wrong. */
export function errorsSentence(tableErrors: number): string {
  return `表里有 ${tableErrors} 处错误，这里的数字取自现在的表；请先用 gouji check 查出并改正，再用这份文字。`;
}

/** Headings and paragraphs, and at the end what is still to be filled in or confirmed. */
export function narrativeText(narrated: Narrated, tableErrors: number, terms: readonly Term[] = []): string {
  const { narrative } = narrated;
  const body = narrative.sections.flatMap(({ number, title: heading, paragraphs }) => [
    "",
    `${number}、${heading}`,
    ...paragraphs.map(({ text }) => printable(text, Number.POSITIVE_INFINITY)),
  ]);
  const gaps = new Map(narrative.sections.flatMap((section) => section.gaps.map((gap) => [gap.key, gap])));
  const [inTables, supplied] = [true, false].map((is) =>
    [...gaps.values()].filter(({ key }) => key.startsWith("tables.") === is),
  ) as [Gap[], Gap[]];
  const drafts = narrative.sections.reduce((count, section) => count + section.drafts.length, 0);
  const end = [
    ...(supplied.length > 0
      ? [
          "",
          `待填 ${supplied.length} 项（可用 --inputs 给出）：`,
          ...supplied.map(({ key, label }) => `  ${label}（${key}）`),
        ]
      : []),
    ...(inTables.length > 0
      ? [
          "",
          `表中没有取到 ${inTables.length} 项，请先核对表格：`,
          ...inTables.map(({ label, reason }) => `  ${label}${reason === undefined ? "" : `：${reason}`}`),
        ]
      : []),
    ...(tableErrors > 0 ? ["", errorsSentence(tableErrors)] : []),
    ...(drafts > 0 ? ["", `草稿 ${drafts} 处，请逐处确认后去掉“草稿”标记。`] : []),
  ];
  const explained = terms.length === 0 ? [] : ["", TERMS_TITLE, ...terms.map(termLine)];
  return [narrativeTitle(narrated), ...body, ...explained, ...end, ""].join("\n");
}
