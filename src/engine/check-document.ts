import type { BudgetDocument } from "../budget/document";
import type { NarrativeInputs } from "../budget/narrative/inputs";
import type { Aids } from "../check/causes/find-causes";
import { NO_PROSE, diagnose } from "../check/diagnose";
import type { Cause, Diagnosis, WordedFindings } from "../check/diagnosis";
import { formulaKnowledge } from "../check/formulas/knowledge";
import { judgeTables } from "../check/judge-tables";
import type { JudgedTables } from "../check/judged-tables";
import { checkAnyProse, checkProse, noProse, type Otherwise, unreadProse } from "../narrate/check-prose";
import { judgeProse, withAmountsOf } from "../narrate/prose-and-causes";
import { type ProseParagraph, findProse, sectionsIn } from "../narrate/read/find-prose";
import { findFreeProse, freeSectionsIn } from "../narrate/read/free/find-free-prose";
import { narrativeContext } from "../narrate/write/narrate";
import { national, nationalKinds } from "../standards/national/standard";
import { recoded } from "../workbook/recode";
import { withTies } from "./beside-tables";
import { type Recognized, recognizeAll } from "./recognize-all";
import { readBy } from "./standards";

export interface Checked extends Recognized {
  readonly judged: JudgedTables;
  readonly diagnosis: Diagnosis;
  /** The name of the profile by whose rules it is told. */
  readonly profile?: string;
}

export function checkDocument(
  recognized: Recognized,
  paragraphs: readonly ProseParagraph[] | undefined,
  inputs: NarrativeInputs,
  lastYear?: BudgetDocument,
  withoutCauses?: true,
): Checked {
  const { standard, recognition } = recognized;
  const { document } = recognition;
  const judged = judgeTables(document, standard);
  const proseBy = proseCheck(recognized, paragraphs, { inputs, lastYear });
  // A workbook without prose is nothing to speak of; a text that was given and is none is.
  const none = paragraphs && noProse(standard);
  const diagnosis = diagnose(
    document,
    judged,
    (causes) => proseBy?.(causes) ?? none ?? NO_PROSE,
    withoutCauses ? "no-causes" : aidsFor(recognized, judged),
  );
  return { ...recognized, judged, diagnosis };
}

/** How the prose of a budget is checked against its tables; `undefined` where there is none. */
function proseCheck(
  { standard, recognition, workbook }: Recognized,
  paragraphs: readonly ProseParagraph[] | undefined,
  { inputs, lastYear }: { readonly inputs: NarrativeInputs; readonly lastYear: BudgetDocument | undefined },
): ((causes: readonly Cause[]) => WordedFindings) | undefined {
  const { document } = recognition;
  const tables = [...document.tables.values()];
  const areas = {
    tables: tables.flatMap((table) => table.areas),
    forms: document.performanceForms.flatMap(({ figures }) => figures.areas),
  };
  const beside = lastYear === undefined ? {} : { lastYear };
  const contextOf = (one: BudgetDocument) => narrativeContext(one, inputs, beside);
  const found = paragraphs ? sectionsIn(paragraphs, standard) : findProse(workbook, standard, areas);
  const free = paragraphs ? freeSectionsIn(paragraphs) : findFreeProse(workbook, areas);
  if (tables.every(({ asRead }) => asRead === undefined)) {
    const byLabels = onlyOnce(() => readByLabels({ standard, recognition, workbook }));
    if (found === undefined || found.sections.length === 0) {
      const other = free === undefined || free.sections.length === 0 ? undefined : byLabels();
      if (other !== undefined)
        return (causes) =>
          judgeProse(document, causes, (one) =>
            checkAnyProse(
              { described: undefined, free },
              contextOf(inOtherWords(one, document, other)),
              standard,
              other.knowledge,
            ),
          );
      return found && (() => unreadProse(found));
    }
    return (causes) =>
      judgeProse(document, causes, (one) =>
        checkProse(found, contextOf(one), standard, free, () => {
          const other = byLabels();
          return other && { ...other, document: inOtherWords(one, document, other) };
        }),
      );
  }
  if (free === undefined && (found === undefined || found.sections.length === 0)) return undefined;
  const described = found !== undefined && found.sections.length > 0 ? found : undefined;
  const knowledge = {
    kinds: readBy.kinds[standard.of],
    codes: standard.codes,
    ...(lastYear === undefined ? {} : { lastYear }),
  };
  return (causes) =>
    judgeProse(document, causes, (one) =>
      checkAnyProse({ described, free }, contextOf(one), standard, knowledge),
    );
}

/** The tables read by their labels, with the amounts of `one`. */
function inOtherWords(one: BudgetDocument, printed: BudgetDocument, other: Otherwise): BudgetDocument {
  return one === printed ? other.document : withAmountsOf(one, other.document);
}

function onlyOnce<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The same budget as any other province's: each amount with what its labels say. */
function readByLabels({ workbook, recognition }: Recognized): Otherwise | undefined {
  const { department, year } = recognition.document;
  const same = recognizeAll(workbook, [], national.id).find(
    ({ recognition: { document } }) => document.department === department && document.year === year,
  );
  if (same === undefined) return undefined;
  const { standard } = same;
  return {
    document: same.recognition.document,
    knowledge: { kinds: readBy.kinds[standard.of], codes: standard.codes },
  };
}

/** What helps to tell the causes: what the checks would say if something of the budget were otherwise, and formulas. */
function aidsFor({ standard, workbook, recognition }: Recognized, judged: JudgedTables): Aids {
  return {
    codes: nationalKinds.codes,
    formulas: formulaKnowledge(workbook, recognition.document, judged.ties),
    rejudge: (document) => judgeTables(document, standard),
    recode: ({ place, from, to }) => {
      const changed = recoded(workbook, place, from, to);
      const documents = changed === undefined ? [] : recognizeAll(changed, [], standard.id);
      // Whose it is may be told by the code that was mistyped.
      const { department, year, tables } = recognition.document;
      const same = documents.find(
        ({ recognition: { document } }) =>
          (department === undefined || document.department === department) &&
          document.year === year &&
          document.tables.size === tables.size,
      );
      if (same === undefined) return undefined;
      const ties = (recognition.document.ownTies ?? []).map(({ tie }) => tie);
      return judgeTables(withTies(same, ties).recognition.document, standard);
    },
  };
}

/** How many errors the tables of a budget have, as the check counts them: what is written from them is no better. */
export function errorsInTables(recognized: Recognized): number {
  const { standard, recognition } = recognized;
  const judged = judgeTables(recognition.document, standard);
  return diagnose(recognition.document, judged, () => NO_PROSE, aidsFor(recognized, judged)).counts.errors;
}
