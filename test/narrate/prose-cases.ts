import type { WordedFinding, WordedFindings } from "../../src/check/diagnosis";
import { checkAll, recognizeAll, recognizeWorkbook } from "../../src/engine";
import { checkProse } from "../../src/narrate/check-prose";
import { sectionsIn } from "../../src/narrate/read/find-prose";
import { freeSectionsIn } from "../../src/narrate/read/free/find-free-prose";
import { narrate, narrativeContext } from "../../src/narrate/write/narrate";
import { proseChecks } from "../../src/narrate/prose-checks";
import type { BudgetDocument } from "../../src/budget/document";
import { noInputs, type NarrativeInputs } from "../../src/budget/narrative/inputs";
import { shanxi } from "../../src/standards/shanxi/standard";
import { budgets, type BudgetName } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { itemProse, linesOfItems } from "../fixtures/narratives/item-prose";
import { paragraphsOf, publishedInputs, publishedProse } from "../fixtures/narratives/narratives";
import { provinceWorkbook, type ProvinceName } from "../fixtures/provinces";
import { proseExamples } from "./examples";
import type { ExpectedProseFinding, ProseCase } from "./prose-case";

const documents = new Map<BudgetName, BudgetDocument>();

/** Recognised once for all tests of a file. */
export function documentOf(name: BudgetName): BudgetDocument {
  const document = documents.get(name) ?? recognizeWorkbook(layOut(budgets[name]))?.recognition.document;
  if (document === undefined) throw new Error("No budget tables");
  documents.set(name, document);
  return document;
}

export function checkedProse(
  document: BudgetDocument,
  lines: readonly string[],
  inputs: NarrativeInputs = noInputs,
): WordedFindings {
  const paragraphs = paragraphsOf(lines);
  const found = sectionsIn(paragraphs, shanxi);
  if (found === undefined) throw new Error("Not taken for a narrative");
  return checkProse(found, narrativeContext(document, inputs), shanxi, freeSectionsIn(paragraphs));
}

/** The written narrative, line by line, as it would be pasted. */
export function writtenLines(document: BudgetDocument, inputs: NarrativeInputs): string[] {
  return narrate(document, shanxi, inputs).sections.flatMap(({ number, title, paragraphs }) => [
    `${number}、${title}`,
    ...paragraphs.map(({ text }) => text),
  ]);
}

/** Runs a check's cases. That it has nothing against published prose, sound-prose.test.ts says of every check. */
export function proseCases(id: string, cases: readonly ProseCase[]): void {
  describe(id, () => {
    it("is one of the checks", () => {
      expect(proseChecks.map((check) => check.id)).toContain(id);
    });
    it("shows one of its cases on its page", () => {
      expect(cases).toContain(proseExamples[id]);
    });
    it.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
      const { lines, own } = checkedCase(id, one);
      expect(own.map((finding, index) => viewOf(finding, one.findings[index]))).toEqual(one.findings);
      for (const { span, quote } of own) {
        const text = lines[span?.paragraph ?? -1] ?? "";
        if (span) expect(text.slice(span.start, span.end)).toBe(quote);
      }
    });
  });
}

/** The prose of a case, and what a check says of it. */
export function checkedCase(
  id: string,
  one: ProseCase,
): { readonly lines: readonly string[]; readonly own: readonly WordedFinding[] } {
  if (one.items !== undefined) return checkedItems(id, one.items, one);
  const name = one.budget ?? "construction-2026";
  const inputs = one.inputs === "none" ? noInputs : publishedInputs(name);
  const lines = replaced(publishedProse(name, one.part), one);
  const { findings } = checkedProse(documentOf(name), lines, inputs);
  return { lines, own: findings.filter(({ check, severity }) => check === id && severity !== "info") };
}

/** Always the same of those that may be written. */
const ITEMS_SEED = 2;

function checkedItems(id: string, name: ProvinceName, one: ProseCase): ReturnType<typeof checkedCase> {
  const workbook = provinceWorkbook(name);
  const [recognized] = recognizeAll(workbook);
  const prose =
    recognized && itemProse(recognized.recognition.document, recognized.standard.of === "final", ITEMS_SEED);
  if (prose === undefined) throw new Error(`${name} has no items to tell of`);
  const lines = replaced(linesOfItems(prose), one);
  const checked = checkAll(workbook, [], {
    prose: lines.map((text, paragraph) => ({ text, place: { paragraph } })),
  });
  if (!checked.ok) throw new Error(checked.error);
  const findings = checked.value.flatMap(({ diagnosis }) => diagnosis.findings);
  return { lines, own: findings.filter(({ check, severity }) => check === id && severity !== "info") };
}

function replaced(lines: readonly string[], { replace, everywhere }: ProseCase): string[] {
  let text = lines.join("\n");
  for (const [from, to] of replace) {
    if (!text.includes(from)) throw new Error(`The prose has no ${from}`);
    text = everywhere ? text.replaceAll(from, to) : text.replace(from, () => to);
  }
  return text.split("\n");
}

function viewOf(finding: WordedFinding, wanted: ExpectedProseFinding | undefined): Record<string, unknown> {
  if (wanted === undefined) return { says: finding.message };
  const says =
    wanted.says !== undefined && finding.message.includes(wanted.says) ? wanted.says : finding.message;
  const fields: Record<string, unknown> = { ...finding, says };
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, fields[key]]));
}
