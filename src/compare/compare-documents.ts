import type { BudgetDocument } from "../budget/document";
import type { Finding } from "../check/diagnosis";
import type { JudgedTables } from "../check/judged-tables";
import type { Comparison } from "./comparison";
import { amountChanges } from "./changes/amount-changes";
import { findingChanges } from "./changes/finding-changes";
import { followedChanges } from "./changes/followed";
import { layoutChanges } from "./changes/layout-changes";
import { proseChanges, type ComparedParagraph } from "./changes/prose-changes";
import { rowChanges } from "./changes/row-changes";
import { tableChanges, wordChanges } from "./changes/table-changes";
import { matchDocuments, sameFacts } from "./match/match-documents";

/** One state of a document: what was read, what was found, and the prose that goes with it. */
export interface ComparedDocument {
  readonly document: BudgetDocument;
  readonly judged: JudgedTables;
  readonly findings: readonly Finding[];
  readonly prose: readonly ComparedParagraph[];
}

/** Everything that the newer state says otherwise than the older. */
export function compareDocuments(now: ComparedDocument, before: ComparedDocument): Comparison {
  const matched = matchDocuments(now.document, before.document);
  const same = sameFacts(matched);
  const drafts = [
    ...tableChanges(matched),
    ...matched.tables.flatMap((tables) => [
      ...wordChanges(tables),
      ...rowChanges(tables),
      ...amountChanges(tables),
    ]),
    ...proseChanges(now.prose, before.prose),
  ];
  return {
    ...followedChanges(drafts, {
      document: now.document,
      ties: now.judged.ties,
      tiesBefore: before.judged.ties,
      same,
    }),
    findings: findingChanges(now, before, { same, tables: matched.tables }),
    layout: matched.tables.flatMap(layoutChanges),
  };
}
