import { budgetName } from "../budget/budget-name";
import type { BudgetDocument, SheetCopy } from "../budget/document";
import type { AccountOf, KindBases } from "../budget/kind";
import { factCountOf } from "../budget/lookup";
import type { Standard } from "../budget/standard";
import type { TaughtHeader } from "../budget/taught";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import {
  findKindDocuments,
  readKindDocument,
  type KindDocument,
  type KindRecognition,
} from "./kinds/recognize-kinds";
import { outlinePlace } from "./kinds/taught/outline";
import { withTaughtTables } from "./kinds/taught/taught-tables";
import { bearMarksOf, kindsOver, overlayOf, withPrescribed } from "./kinds/overlay-of";
import type { FoundTable } from "./kinds/tables";
import { partsOfWorkbook, type DocumentPlaces } from "./parts-of-workbook";
import { withoutReports } from "./own-reports";
import { withoutCopies } from "./copies";
import { sheetsOf, withHidden } from "./hidden-lines";
import { withFrontMatters } from "./front/front-matter";
import { findForms } from "./performance/find-forms";
import { finishForms } from "./performance/finish-forms";
import type { AssignedTable } from "./places/assigned";
import type { Leftover } from "./places/candidate";
import { countWhole, howRead, policiesOf, recognize, type Recognition } from "./recognize";

/** The standards that tables are read by: those of provinces, which are of budgets, and the bases that read anybody's. */
export interface Standards {
  readonly provinces: readonly Standard[];
  readonly bases: Readonly<Record<AccountOf, Standard>>;
  readonly kinds: KindBases;
  /** What provinces add to the base of budgets. */
  readonly overlays: readonly Standard[];
  /** Headers that persons have explained; `kinds` knows them already. */
  readonly taught?: readonly TaughtHeader[];
  /** A person has said which of them it is: none has to fit by itself. */
  readonly isChosen?: boolean;
}

/** The one that a person has named, by its id, and the bases; those of the others are not asked. */
export function onlyStandard(standards: Standards, wanted: string): Standards {
  const isWanted = ({ id }: Standard) => id === wanted;
  const provinces = standards.provinces.filter(isWanted);
  return { ...standards, provinces, overlays: standards.overlays.filter(isWanted), isChosen: true };
}

/** One budget or final account of a workbook, the standard that it was read by, and the cells that are its own. */
export interface RecognizedDocument {
  readonly recognition: Recognition;
  readonly standard: Standard;
  readonly workbook: WorkbookSnapshot;
}

export interface RecognizedDocuments {
  /** In the order in which they stand in the workbook; none where no table was read. */
  readonly documents: readonly RecognizedDocument[];
  /** Titles of tables that stand there and were not read. */
  readonly unread: readonly Leftover[];
}

/** All budgets and final accounts of a workbook, each by the standard that fits it best. Never fails. */
export function recognizeDocuments(
  whole: WorkbookSnapshot,
  by: Standards,
  /** Tables whose places a person has named: they go before what is found by itself. */
  assigned: readonly AssignedTable[] = [],
): RecognizedDocuments {
  const { workbook, copies } = withoutCopies(
    withoutReports(whole),
    new Set(assigned.map(({ sheet }) => sheet)),
  );
  const read = recognizeApart(workbook, by, assigned);
  const found = read.documents.map((one) => {
    const { recognition } = withItsCopies(one, copies);
    return { ...one, recognition: { ...recognition, document: withHidden(recognition.document, workbook) } };
  });
  const fronts = withFrontMatters(
    found.map(({ recognition: { document }, standard: { of } }) => ({ document, kinds: by.kinds[of] })),
    whole,
  );
  const documents = found.map((one, index) => {
    const document = fronts[index] ?? one.recognition.document;
    return { ...one, recognition: { ...one.recognition, document } };
  });
  return { ...read, documents };
}

/** With the copies of the sheets that its tables stand on. */
function withItsCopies(read: RecognizedDocument, copies: readonly SheetCopy[]): RecognizedDocument {
  const { document } = read.recognition;
  const sheets = sheetsOf(document.tables);
  const own = copies.filter(({ kept }) => sheets.has(kept));
  if (own.length === 0) return read;
  return { ...read, recognition: { ...read.recognition, document: { ...document, copies: own } } };
}

function recognizeApart(
  workbook: WorkbookSnapshot,
  by: Standards,
  assigned: readonly AssignedTable[],
): RecognizedDocuments {
  const standards = withTaughtProvinces(workbook, by, assigned);
  const read = findKindDocuments(workbook, standards.kinds, assigned);
  const unread = leftoversOf(read);
  const [first, ...others] = read.documents;
  const isBudget = ({ standard }: KindDocument) => standard.of === "budget";
  const budget = read.documents.some(isBudget) ? undefined : ofProvince(workbook, read, standards, assigned);
  if (first === undefined || others.length === 0) {
    const document = first && recognizeOne(workbook, first, unread, standards, assigned);
    const documents = [document, budget].filter((one) => one !== undefined);
    return { documents: withoutTitlesOfForms(documents), unread };
  }
  const places = withAssigned(read.documents, assigned);
  const parts = partsOfWorkbook(workbook, places);
  const documents = read.documents.flatMap((one, index) => {
    const own = places[index]?.assigned ?? [];
    return recognizeOne(parts[index] ?? workbook, one, index === 0 ? unread : [], standards, own);
  });
  const all = budget === undefined ? documents : [...documents, budget];
  return { documents: withoutTitlesOfForms(all), unread };
}

/** A performance form is no table of amounts, and yet it was read. */
function withoutTitlesOfForms(documents: readonly RecognizedDocument[]): readonly RecognizedDocument[] {
  const areas = documents
    .flatMap(({ recognition }) => recognition.document.performanceForms)
    .flatMap(({ figures }) => figures.areas);
  if (areas.length === 0) return documents;
  const isRead = ({ sheet, row }: Leftover) =>
    areas.some((area) => area.sheet === sheet && row >= area.top && row <= area.bottom);
  return documents.map((one) => ({
    ...one,
    recognition: {
      ...one.recognition,
      leftovers: one.recognition.leftovers.filter((leftover) => !isRead(leftover)),
    },
  }));
}

/** What was explained of a header, here or elsewhere, holds of a province's tables too. */
function withTaughtProvinces(
  workbook: WorkbookSnapshot,
  standards: Standards,
  assigned: readonly AssignedTable[],
): Standards {
  const { provinces, kinds, taught = [] } = standards;
  const here = assigned
    .filter(isExplained)
    .flatMap((one) => outlinePlace(workbook, one, kinds)?.learned ?? []);
  const headers = [...taught, ...here];
  if (headers.length === 0) return standards;
  return { ...standards, provinces: provinces.map((one) => withTaughtTables(one, headers, kinds.budget)) };
}

/** Not only named: who explains a table does not say that it is a province's. */
function isExplained({ columns }: AssignedTable): boolean {
  return columns !== undefined;
}

/** Each document's places, with those that a person named: they are its own where no table of another is on the sheet. */
function withAssigned(
  documents: readonly KindDocument[],
  assigned: readonly AssignedTable[],
): readonly (DocumentPlaces & { readonly assigned: readonly AssignedTable[] })[] {
  const found = documents.map(({ name, year, areas, standard }) => ({
    department: name,
    year,
    of: standard.of,
    areas,
  }));
  const names = found.map(budgetName);
  const isOn = (index: number, sheet: string) => found[index]?.areas.some((area) => area.sheet === sheet);
  return found.map((one, index) => {
    const own = assigned.filter(({ sheet, budget }) =>
      budget === undefined || !names.includes(budget) ? isOn(index, sheet) : budget === names[index],
    );
    const apart = own.filter(({ sheet }) => !found.some((_, other) => isOn(other, sheet)));
    return { ...one, areas: [...one.areas, ...apart], assigned: own };
  });
}

function recognizeOne(
  workbook: WorkbookSnapshot,
  found: KindDocument,
  unread: readonly Leftover[],
  { provinces, bases, kinds, overlays, isChosen = false }: Standards,
  assigned: readonly AssignedTable[],
): RecognizedDocument {
  if (found.standard.of === "budget") {
    const isAnyNamed = assigned.some((one) => !isExplained(one));
    const isMarked = ({ overlay }: Standard) => overlay !== undefined && bearMarksOf(found.tables, overlay);
    // Most tables must be just as the province has them: where too few are, nothing else needs to be looked at.
    const likely = provinces.filter(
      (one) => isChosen || isAnyNamed || isMarked(one) || countWhole(workbook, one) * 2 > countTables(found),
    );
    const province = readAs(workbook, likely, assigned, found.tables);
    const isRead = province !== undefined && province.recognition.found > 0;
    const isOwn = isRead && (isMarked(province.standard) || fits(province.recognition, found, isAnyNamed));
    if (isRead && (isChosen ? province.recognition.laidOut > 0 : isOwn)) return province;
  }
  const overlay = found.standard.of === "budget" ? overlayFor(found, overlays, isChosen) : undefined;
  const standard = overlay ?? bases[found.standard.of];
  const own = overlay === undefined ? found : readOver(overlay, found, workbook, kinds, assigned);
  const document = withForms(ofStandard(readKindDocument(own), standard, own), workbook);
  return { recognition: recognitionOf(document, unread), standard, workbook };
}

function overlayFor(
  { tables }: KindDocument,
  overlays: readonly Standard[],
  isChosen: boolean,
): Standard | undefined {
  return isChosen ? overlays[0] : overlayOf(tables, overlays);
}

/** The same document by what its province adds to labels and kinds. */
function readOver(
  { overlay }: Standard,
  found: KindDocument,
  workbook: WorkbookSnapshot,
  kinds: KindBases,
  assigned: readonly AssignedTable[],
): KindDocument {
  const budget = overlay && kindsOver(kinds.budget, overlay);
  if (budget === undefined) return found;
  const { documents } = findKindDocuments(workbook, { ...kinds, budget }, assigned);
  const [only, second] = documents.filter(({ standard }) => standard === budget);
  const isWhole = only !== undefined && only.tables.length >= found.tables.length;
  return isWhole && second === undefined ? only : found;
}

/** With the performance forms that stand among its tables. */
function withForms(document: BudgetDocument, workbook: WorkbookSnapshot): BudgetDocument {
  const tables = [...document.tables.values()];
  const forms = findForms(
    workbook,
    tables.flatMap(({ areas }) => areas),
  );
  if (forms.length === 0) return document;
  const firstIndex = tables.reduce((count, table) => count + factCountOf(table), 0);
  return { ...document, performanceForms: finishForms(forms, firstIndex) };
}

/** As the province has it. */
function ofStandard(document: BudgetDocument, standard: Standard, { tables }: KindDocument): BudgetDocument {
  const { id, overlay } = standard;
  if (overlay === undefined) return document;
  return {
    ...document,
    standard: id,
    ...policiesOf(standard),
    tables: withPrescribed(document.tables, tables, overlay),
  };
}

/** A budget that a province's standard finds where the base finds none; beside final accounts only where titles say so. */
function ofProvince(
  workbook: WorkbookSnapshot,
  { documents }: KindRecognition,
  { provinces }: Standards,
  assigned: readonly AssignedTable[],
): RecognizedDocument | undefined {
  const isAlone = documents.length === 0 || assigned.some((one) => !isExplained(one));
  const likely = provinces.filter((one) => isAlone || countWhole(workbook, one) >= FEWEST);
  const province = readAs(workbook, likely, assigned);
  return province !== undefined && province.recognition.found > 0 ? province : undefined;
}

/** So many tables are a budget beside final accounts. */
const FEWEST = 3;

function readAs(
  workbook: WorkbookSnapshot,
  provinces: readonly Standard[],
  assigned: readonly AssignedTable[],
  byKind: readonly FoundTable[] = [],
): RecognizedDocument | undefined {
  const recognition = recognize(workbook, provinces, assigned, byKind);
  const standard = provinces.find(({ id }) => id === recognition?.document.standard);
  return recognition && standard && { recognition, standard, workbook };
}

/** A table or two may be just as a province's by chance, unless one has its label: 附表5 is anybody's, 预算公开表5 is not. */
const FEWEST_EXACT = 3;
const OWN_LABEL = /公开表/;

/** A province's standard reads a document where most of its tables are just as that standard has them. */
function fits(province: Recognition, found: KindDocument, isAnyNamed: boolean): boolean {
  // A place named by hand makes no table of this province's of all the others.
  if (isAnyNamed) return province.laidOut * 2 > countTables(found);
  const exact = province.readings.filter(({ certainty }) => certainty === 1).length;
  const isLabelled = [...province.document.tables.values()].some(({ form: { label } }) =>
    OWN_LABEL.test(label?.text ?? ""),
  );
  return exact * 2 > countTables(found) && (exact >= FEWEST_EXACT || isLabelled);
}

/** A page break that repeats the title makes no other table. */
function countTables({ tables }: KindDocument): number {
  return new Set(tables.map(({ place: { sheet, title } }) => `${sheet.name} ${title.text}`)).size;
}

function recognitionOf(document: BudgetDocument, leftovers: readonly Leftover[]): Recognition {
  const tables = [...document.tables.values()].filter(({ state }) => state !== "missing");
  const readings = tables.map((table) => ({
    table: table.id,
    how: howRead(table.asRead?.unread.length ?? 0),
    certainty: 1,
  }));
  return { document, readings, leftovers, found: tables.length, laidOut: 0 };
}

function leftoversOf({ unread }: KindRecognition): readonly Leftover[] {
  return unread.map(({ sheet, row, text, reason, isOther }) => ({
    ...{ sheet, row, text, reason },
    ...(isOther && { isOther }),
  }));
}
