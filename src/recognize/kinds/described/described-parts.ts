import type { LabelColumn, Section, TableDescription } from "../../../budget/table";
import { readBody } from "../../places/body";
import type { Candidate } from "../../places/candidate";
import type { ReadCandidate } from "../../places/choose";
import type { HeaderMatch, RowLabelColumns, SectionColumns } from "../../places/header/header-match";
import type { Block, ReadColumn } from "../columns/columns";
import type { TablePart } from "../raw-table";
import { sideOf } from "../read-table";
import type { FoundTable } from "../tables";
import { describedColumns, type Meanings } from "./described-columns";

type ReadParts = readonly [ReadCandidate, ...ReadCandidate[]];

/**
 * A table that was found by its kind, as if its header were in the description's own words; `undefined` where it has other
 * blocks, or does not name its rows as the description does.
 */
export function describedParts(
  { raw, place }: FoundTable,
  table: TableDescription,
  meanings: Meanings,
): ReadParts | undefined {
  const blocks = raw.blocks.map(({ block }, index) => ({ block, side: sideOf(block, index, raw, place) }));
  if (blocks.length !== table.sections.length) return undefined;
  const sections = table.sections.flatMap((section) => {
    const own = blocks.filter(({ side }) => blocks.length === 1 || side === section.id);
    const [only, another] = own;
    const read = only && another === undefined ? sectionColumns(section, only.block, meanings) : undefined;
    return read === undefined ? [] : [read];
  });
  if (sections.length < table.sections.length) return undefined;
  const [first, ...others] = [raw, ...raw.continued].map((part) => partOf(part, table, sections));
  if (first === undefined) return undefined;
  const title = {
    ...place.title,
    year: place.year,
    tables: [table],
    isContinued: false,
  };
  const candidate: Candidate = { ...first.candidate, title, isInOtherWords: true };
  return [{ ...first, candidate }, ...others];
}

function partOf(
  { place, prelude }: TablePart,
  table: TableDescription,
  sections: readonly SectionColumns[],
): ReadCandidate {
  const { sheet, header, left, right, title, end } = place;
  const wanted = sections.flatMap(({ section }) => section.columns);
  const missing = sections.flatMap(({ section, amounts }) =>
    section.columns.filter(({ id }) => !amounts.has(id)).map((column) => column.title),
  );
  const match: HeaderMatch = {
    ...{ top: header.top, bottom: header.bottom, left, right, sections, missing },
    years: [],
    completeness: (wanted.length - missing.length) / wanted.length,
  };
  const top = title?.row ?? header.top;
  const candidate: Candidate = { table, sheet, title: undefined, header: match, prelude, top, end };
  return { candidate, body: readBody(sheet, match, end, top + 1) };
}

function sectionColumns(section: Section, block: Block, meanings: Meanings): SectionColumns | undefined {
  const labels = section.labels.map((label) => labelColumns(label, block.heads));
  const amounts = describedColumns(section, block.columns, meanings);
  if (labels.some(({ columns }) => columns.length === 0) || !amounts.has(section.columns[0].id))
    return undefined;
  const known = new Set(amounts.values());
  const extras = block.columns
    .filter(({ column, role, path }) => !known.has(column) && role !== "text" && path.length > 0)
    .map(({ column, path, year }) => ({ column, path: path.map(({ text }) => text), year }));
  return { section, labels, amounts, extras };
}

const CODE_LEVELS: ReadonlySet<string> = new Set(["class", "section", "item"]);

/** A code in one column, or in three: 类, 款, 项. */
function labelColumns({ is }: LabelColumn, heads: readonly ReadColumn[]): RowLabelColumns {
  const all = heads.filter(({ head }) => head?.of !== "unit");
  const own = (all.length > 0 ? all : heads).filter(({ head }) => isOf(is, head));
  const split = own.filter(({ head }) => CODE_LEVELS.has(head?.is ?? ""));
  const columns = (split.length > 0 ? split : own.slice(0, 1)).map(({ column }) => column);
  return { is, columns };
}

function isOf(is: LabelColumn["is"], head: ReadColumn["head"]): boolean {
  if (head === undefined) return false;
  if (is === "code") return head.of !== "government" && (head.is === "code" || CODE_LEVELS.has(head.is));
  if (head.is !== "name") return false;
  return is === "governmentName" ? head.of === "government" : head.of !== "government";
}
