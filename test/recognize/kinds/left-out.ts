import type { KindBases, KindStandard, LabelRule, TableKind } from "../../../src/budget/kind";
import { diagnose } from "../../../src/check/diagnose";
import { judgeTables } from "../../../src/check/judge-tables";
import { national } from "../../../src/standards/national/standard";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { provinceNames, provinceWorkbook, type ProvinceName } from "../../fixtures/provinces";
import { bases, recognizeKinds } from "./read-kinds";

/**
 * What of a standard the reading of a workbook rests on: the wordings of its labels that a rule has, and the words of its
 * titles that a kind has. A rule has many wordings: the wording is what a stranger's workbook may not have in common.
 */
export interface Wordings {
  readonly labels: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

export function wordingsOf(workbook: WorkbookSnapshot): Wordings {
  const labels = new Set<string>();
  const titles = new Set<string>();
  const heard = eachBase((standard) => ({
    ...standard,
    labels: standard.labels.map((rule) =>
      labelRule(rule, (text) => {
        labels.add(text);
        return true;
      }),
    ),
    kinds: standard.kinds.map((kind) =>
      kindOf(kind, (words) => {
        titles.add(words);
        return true;
      }),
    ),
  }));
  recognizeKinds(workbook, heard);
  return { labels, titles };
}

/** As if these wordings had never been seen. */
export function without({ labels, titles }: Wordings): KindBases {
  return eachBase((standard) => ({
    ...standard,
    labels: standard.labels.map((rule) => labelRule(rule, (text) => !labels.has(text))),
    kinds: standard.kinds.map((kind) => kindOf(kind, (words) => !titles.has(words))),
  }));
}

function eachBase(make: (standard: KindStandard) => KindStandard): KindBases {
  return { budget: make(bases.budget), final: make(bases.final) };
}

function onlyIn({ labels, titles }: Wordings, others: readonly Wordings[]): Wordings {
  const isOwn = (of: keyof Wordings) => (words: string) => others.every((other) => !other[of].has(words));
  return {
    labels: new Set([...labels].filter(isOwn("labels"))),
    titles: new Set([...titles].filter(isOwn("titles"))),
  };
}

function labelRule({ words, meaning }: LabelRule, isKnown: (text: string) => boolean): LabelRule {
  return { words: asking(words, (text) => words.test(text) && isKnown(text)), meaning };
}

/** By what its words match in a title: the rest is the department's name. */
function kindOf(kind: TableKind, isKnown: (words: string) => boolean): TableKind {
  const { id, title } = kind;
  const test = (text: string) => {
    const [words] = title.exec(text) ?? [];
    return words !== undefined && isKnown(`${id} ${words}`);
  };
  return { ...kind, title: asking(title, test) };
}

function asking(words: RegExp, test: (text: string) => boolean): RegExp {
  return Object.assign(new RegExp(words.source, words.flags), { test });
}

/** What is left of the reading of a workbook without the wordings of its province alone: how many of how many. */
export interface LeftOut {
  readonly tables: Count;
  /** Ties between figures that are not all blank. */
  readonly ties: Count;
}

type Count = readonly [kept: number, of: number];

export function leftOut(name: ProvinceName): { rates: LeftOut; errors: readonly string[] } {
  const workbook = provinceWorkbook(name);
  const [province] = name.split("-");
  const others = provinceNames.filter((other) => !other.startsWith(`${province}-`));
  const own = onlyIn(ofProvince(name), others.map(ofProvince));
  const all = readBy(workbook, bases);
  const left = readBy(workbook, without(own));
  return {
    rates: { tables: [left.tables, all.tables], ties: [left.ties, all.ties] },
    errors: left.errors,
  };
}

const read = new Map<ProvinceName, Wordings>();

function ofProvince(name: ProvinceName): Wordings {
  const wordings = read.get(name) ?? wordingsOf(provinceWorkbook(name));
  read.set(name, wordings);
  return wordings;
}

/** What a workbook is said to be, read by a standard. */
export function readBy(
  workbook: WorkbookSnapshot,
  by: KindBases,
): { readonly tables: number; readonly ties: number; readonly errors: readonly string[] } {
  const checked = recognizeKinds(workbook, by).documents.map(({ document }) => {
    const judged = judgeTables(document, national);
    return { document, judged, diagnosis: diagnose(document, judged) };
  });
  const sum = (count: (one: (typeof checked)[number]) => number) =>
    checked.reduce((all, one) => all + count(one), 0);
  return {
    tables: sum(({ document }) => document.tables.size),
    ties: sum(({ judged }) => judged.ties.filter(({ verdict }) => verdict.outcome !== "vacuous").length),
    errors: checked.flatMap(({ diagnosis }) =>
      diagnosis.findings.filter(({ severity }) => severity === "error").map(({ message }) => message),
    ),
  };
}
