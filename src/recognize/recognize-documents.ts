import { budgetName } from "../budget/budget-name";
import type { BudgetDocument } from "../budget/document";
import type { KindStandard } from "../budget/kind";
import type { Standard } from "../budget/standard";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import {
  findKindDocuments,
  readKindDocument,
  type KindDocument,
  type KindRecognition,
} from "./kinds/recognize-kinds";
import { partsOfWorkbook, type DocumentPlaces } from "./parts-of-workbook";
import type { AssignedTable } from "./places/assigned";
import type { Leftover } from "./places/candidate";
import { countWhole, recognize, type Recognition } from "./recognize";

/** The standards that tables are read by: those of provinces, and the base that reads anybody's. */
export interface Standards {
  readonly provinces: readonly Standard[];
  readonly base: Standard;
  readonly kinds: KindStandard;
}

/** One budget of a workbook, the standard that it was read by, and the cells that are its own. */
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

/** All budgets of a workbook, each by the standard that fits it best. Never fails. */
export function recognizeDocuments(
  workbook: WorkbookSnapshot,
  standards: Standards,
  /** Tables whose places a person has named: they go before what is found by itself. */
  assigned: readonly AssignedTable[] = [],
): RecognizedDocuments {
  const read = findKindDocuments(workbook, standards.kinds);
  const unread = leftoversOf(read);
  const [first, ...others] = read.documents;
  if (first === undefined || others.length === 0) {
    const document = recognizeOne(workbook, first, unread, standards, assigned);
    return { documents: document === undefined ? [] : [document], unread };
  }
  const places = withAssigned(read.documents, assigned);
  const parts = partsOfWorkbook(workbook, places);
  const documents = read.documents.flatMap((one, index) => {
    const own = places[index]?.assigned ?? [];
    return recognizeOne(parts[index] ?? workbook, one, index === 0 ? unread : [], standards, own) ?? [];
  });
  return { documents, unread };
}

/** Each document's places, with those that a person named: they are its own where no table of another is on the sheet. */
function withAssigned(
  documents: readonly KindDocument[],
  assigned: readonly AssignedTable[],
): readonly (DocumentPlaces & { readonly assigned: readonly AssignedTable[] })[] {
  const found = documents.map(({ name, year, areas }) => ({ department: name, year, areas }));
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
  found: KindDocument | undefined,
  unread: readonly Leftover[],
  { provinces, base, kinds }: Standards,
  assigned: readonly AssignedTable[],
): RecognizedDocument | undefined {
  // Most tables must be just as the province has them: where too few are, nothing else needs to be looked at.
  const likely = provinces.filter(
    (one) => found === undefined || assigned.length > 0 || countWhole(workbook, one) * 2 > countTables(found),
  );
  const province = recognize(workbook, likely, assigned);
  const standard = provinces.find(({ id }) => id === province?.document.standard);
  if (province !== undefined && standard !== undefined && fits(province, found, assigned)) {
    return { recognition: province, standard, workbook };
  }
  if (found === undefined) return undefined;
  return { recognition: recognitionOf(readKindDocument(found, kinds), unread), standard: base, workbook };
}

/** A province's standard reads a document where most of its tables are just as that standard has them. */
function fits(
  province: Recognition,
  found: KindDocument | undefined,
  assigned: readonly AssignedTable[],
): boolean {
  if (province.found === 0) return false;
  if (found === undefined || assigned.length > 0) return true;
  const exact = province.readings.filter(({ certainty }) => certainty === 1).length;
  return exact * 2 > countTables(found);
}

/** A page break that repeats the title makes no other table. */
function countTables({ tables }: KindDocument): number {
  return new Set(tables.map(({ place: { sheet, title } }) => `${sheet.name} ${title.text}`)).size;
}

function recognitionOf(document: BudgetDocument, leftovers: readonly Leftover[]): Recognition {
  const tables = [...document.tables.values()];
  const readings = tables.map((table) => ({
    table: table.id,
    how: howRead(table.asRead?.unread.length ?? 0),
    certainty: 1,
  }));
  return { document, readings, leftovers, found: tables.length };
}

function howRead(unread: number): string {
  return unread === 0 ? "按标题和表头认出" : `按标题和表头认出，有 ${unread} 行没有读懂`;
}

function leftoversOf({ unread }: KindRecognition): readonly Leftover[] {
  return unread.map(({ sheet, row, text, reason }) => ({ sheet, row, text, reason }));
}
