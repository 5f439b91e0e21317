import type { KindBases, NamedQuantity } from "../../../budget/kind";
import type { TaughtHeader } from "../../../budget/taught";
import type { Area } from "../../../workbook/areas";
import type { WorkbookSnapshot } from "../../../workbook/snapshot";
import type { AssignedTable } from "../../places/assigned";
import { columnPaths } from "../columns/columns";
import { isPlainTotal, isTotal, type ReadLabel } from "../labels/label-meaning";
import { readKindBody } from "../places/kind-body";
import type { TablePlace } from "../places/table-places";
import { readRawTable } from "../raw-table";
import { assignedPlace } from "./assigned-place";
import { plainTitle } from "./taught-labels";
import { isSameMeaning } from "./taught-tables";

/** What stands in a place that a person named, as far as it is understood. Rows and columns are zero-based. */
export interface PlaceOutline {
  /** As far as its lines go. */
  readonly area: Area;
  readonly title?: { readonly row: number; readonly text: string };
  readonly header: { readonly top: number; readonly bottom: number };
  readonly columns: readonly OutlinedColumn[];
  /** Lines of the table, for saying which is the total. */
  readonly lines: readonly { readonly row: number; readonly label: string; readonly isTotal: boolean }[];
  /** What it teaches of every header like this one; nothing but printed labels. */
  readonly learned: TaughtHeader;
}

interface OutlinedColumn {
  readonly column: number;
  /** The labels above it, from the top, joined by `→`. */
  readonly label: string;
  /** The named quantity that it is read as; absent where it is none of them, or not understood. */
  readonly quantity?: string;
  readonly isUnderstood: boolean;
}

/** `undefined` where nothing like a table stands in the place. */
export function outlinePlace(
  workbook: WorkbookSnapshot,
  assigned: AssignedTable,
  bases: KindBases,
): PlaceOutline | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === assigned.sheet);
  const place = sheet && assignedPlace(sheet, assigned, bases);
  if (place === undefined) return undefined;
  const { header, standard, title } = place;
  const { rows, bottom } = readKindBody(place, standard);
  const columns = columnPaths(place, rows);
  const lines = readRawTable(place)?.blocks.flatMap((block) => block.lines) ?? [];
  const isPrinted = title.row !== header.top;
  const top = isPrinted ? Math.min(title.row, header.top) : header.top;
  return {
    area: { top, left: place.left, bottom: Math.max(bottom, header.bottom), right: place.right },
    ...(isPrinted && { title: { row: title.row, text: title.text } }),
    header,
    columns: columns.map(({ column, path }) => {
      const quantity = quantityOf(path, standard.quantities);
      const meaning = path.at(-1)?.meaning;
      return {
        column,
        label: path.map(({ text }) => text).join("→"),
        ...(quantity !== undefined && { quantity }),
        isUnderstood: meaning !== undefined && meaning.is !== "group",
      };
    }),
    lines: lines.map(({ row, label }) => ({ row, label: label.text, isTotal: isTotal(label) })),
    learned: learnedFrom(place, assigned, columns, totalLabel(lines, assigned)),
  };
}

function totalLabel(
  lines: readonly { readonly row: number; readonly label: ReadLabel }[],
  { total }: AssignedTable,
): string | undefined {
  const text = lines.find(({ row }) => row === total)?.label.text;
  return text === "" ? undefined : text;
}

function learnedFrom(
  { kind, title, header, name }: TablePlace,
  { columns = [] }: AssignedTable,
  paths: readonly { readonly column: number; readonly path: readonly ReadLabel[] }[],
  total: string | undefined,
): TaughtHeader {
  const isPrinted = title.row !== header.top;
  // A name is nobody's label: the next workbook has another.
  const text = plainTitle(name === undefined ? title.text : title.text.replace(name, ""));
  return {
    kind: kind.id,
    titles: isPrinted && text !== "" && !kind.title.test(text) ? [text] : [],
    columns: columns.flatMap(({ column, quantity }) => {
      const [first, ...others] = (paths.find((one) => one.column === column)?.path ?? [])
        .filter(({ isUnlabelled }) => !isUnlabelled)
        .map(({ text: label }) => label);
      return first === undefined ? [] : [{ path: [first, ...others] as const, quantity }];
    }),
    totals: total === undefined || total === name ? [] : [total],
  };
}

/** The one that the labels over a column mean. */
function quantityOf(path: readonly ReadLabel[], quantities: readonly NamedQuantity[]): string | undefined {
  const leaf = path.at(-1);
  const group = path.findLast(({ meaning }) => meaning !== undefined && meaning.is === undefined);
  const telling = isPlainTotal(leaf) && group !== undefined ? group : leaf;
  return quantities.find(
    ({ meaning }) => telling?.meaning !== undefined && isSameMeaning(meaning, telling.meaning),
  )?.id;
}
