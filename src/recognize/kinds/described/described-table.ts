import type { Decimal } from "../../../amount/decimal";
import type { AmountUnit } from "../../../amount/parse-amount";
import type { Table } from "../../../budget/document";
import type { Section, TableDescription } from "../../../budget/table";
import { ALL_SOURCES } from "../../../budget/quantity-key";
import { itemsOf } from "../labels/meaning";
import { finishKindTable } from "../quantities/finish-table";
import {
  amountsOf,
  columnId,
  draftKindTable,
  sectionId,
  type DraftBlock,
  type KindDraft,
} from "../read-table";
import type { KindRow, RowMeaning } from "../rows/rows";
import type { FoundTable } from "../tables";
import { describedColumns, type Meanings } from "./described-columns";
import { renamedTable, type Names } from "./renamed-table";

/** What the document of a table knows when it is read. */
export interface DocumentSoFar {
  readonly units: ReadonlySet<string>;
  readonly unit: AmountUnit;
  readonly year: number | undefined;
  readonly usualRounding: Decimal;
  readonly firstIndex: number;
}

/** A table that was found by its kind, read by its own labels; what the description knows of it bears the description's ids. */
export function describedTable(
  { raw, place }: FoundTable,
  description: TableDescription,
  meanings: Meanings,
  { units, ...document }: DocumentSoFar,
): Table {
  const draft = draftKindTable(raw, place, place.standard, units);
  const unit = draft.unit ?? document.unit;
  const amounts = draft.blocks.map((block) => amountsOf(block, unit));
  const table = finishKindTable(draft, amounts, { ...document, unit, id: description.id, ordinal: 1 });
  return renamedTable(table, description, namesIn(draft, table, description, meanings));
}

function namesIn(
  draft: KindDraft,
  { rows }: Table,
  { sections }: TableDescription,
  meanings: Meanings,
): Names {
  const names = {
    sections: new Map<string, Section>(),
    columns: new Map<string, string>(),
    rows: new Map<string, string>(),
  };
  const [first, second] = sections;
  draft.blocks.forEach((block, at) => {
    const own = second === undefined ? first : sections.find(({ id }) => id === block.side);
    const isAlone = second !== undefined || draft.blocks.length === 1;
    if (own === undefined || !isAlone || [...names.sections.values()].includes(own)) return;
    const id = sectionId(draft, block, at);
    names.sections.set(id, own);
    for (const [column, position] of describedColumns(own, block.block.columns, meanings)) {
      const read = block.block.columns.find((one) => one.column === position);
      if (read) names.columns.set(`${id} ${columnId(read)}`, column);
    }
    const ids = rows.filter(({ section }) => section === id).map((row) => row.id);
    for (const [index, row] of describedRows(own, block, meanings)) {
      names.rows.set(`${id} ${ids[index] ?? ""}`, row);
    }
  });
  return names;
}

/** Of rows by their position, which of the description they are. */
function describedRows(section: Section, { rows: { rows } }: DraftBlock, meanings: Meanings) {
  const found = new Map<number, string>();
  if (section.rows.kind !== "listed") {
    const total = rows.findIndex(({ kind, meaning }) => kind === "total" || meaning.isWhole);
    if (total >= 0) found.set(total, "total");
    return found;
  }
  for (const { id } of section.rows.rows) {
    const meaning = meanings.ofRow(section, id);
    const wanted = meaning && textOf(meaning);
    const alike = rows.flatMap((row, index) => (textOfRow(row, meanings) === wanted ? [index] : []));
    const [only, another] = alike;
    if (wanted !== "" && only !== undefined && another === undefined) found.set(only, id);
  }
  return found;
}

function textOfRow({ meaning, kind, isOfWhich }: KindRow, { kind: { rows } }: Meanings): string | undefined {
  if (isOfWhich) return undefined;
  const isPublic = rows === "public-items" && kind === "total";
  return textOf(isPublic ? { item: "public", ...meaning } : meaning);
}

/** This year's money is that of which no year is said. */
function textOf({ functional, sources, time, natures, item }: RowMeaning): string {
  if (functional !== undefined) return functional;
  if (item !== undefined) return `items ${itemsOf(item)}`;
  const of = sources === ALL_SOURCES ? undefined : sources;
  const when = time === "this-year" && of !== undefined ? undefined : time;
  return of === undefined && when === undefined && natures === undefined ? "" : [of, when, natures].join("|");
}
