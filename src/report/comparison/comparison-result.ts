import type { AccountOf } from "../../budget/kind";
import type { Change, ChangeKind, ComparedAs, LayoutChange, TotalBehind } from "../../compare/comparison";
import type { Checked, Compared, ComparedWorkbooks } from "../../engine";
import { cellAddress, type CellAddress } from "../../workbook/places";
import { documentResult, findingResult, type DocumentResult, type FindingResult } from "../result";

/** What `gouji compare --format json` prints. A contract, as that of check: docs/compare.md. */
export interface ComparisonResult {
  readonly version: 1;
  /** The files. */
  readonly old: string;
  readonly new: string;
  readonly documents: readonly DocumentComparison[];
  /** What the documents are called that only one of the files has. */
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
}

export interface DocumentComparison {
  readonly as: ComparedAs;
  readonly old: ComparedDocumentResult;
  readonly new: ComparedDocumentResult;
  readonly changes: readonly ChangeResult[];
  readonly behind: readonly TotalBehindResult[];
  /** `solved` are those of the old file: their cells are there. */
  readonly findings: { readonly solved: readonly FindingResult[]; readonly new: readonly FindingResult[] };
  readonly layout: readonly LayoutResult[];
}

interface ComparedDocumentResult extends DocumentResult {
  readonly of: AccountOf;
}

/** null where a change has no such thing. */
export interface ChangeResult {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly table: string | null;
  /** As printed, of the new file; of the old one where it is gone. */
  readonly title: string | null;
  readonly row: string | null;
  readonly column: string | null;
  /** Amounts are plain decimals in the unit of the table; "" where blank. */
  readonly old: string | null;
  readonly new: string | null;
  readonly difference: string | null;
  readonly cells: { readonly old: CellAddress | null; readonly new: CellAddress | null };
  /** Of an amount: id of the change that it follows from. */
  readonly follows: string | null;
}

interface TotalBehindResult extends CellAddress {
  readonly table: string | null;
  readonly title: string | null;
  readonly row: string;
  readonly column: string;
  readonly actual: string;
  readonly expected: string;
  readonly changes: readonly string[];
}

interface LayoutResult {
  readonly kind: LayoutChange["kind"];
  readonly table: string | null;
  readonly message: string;
}

export function comparisonResult(
  files: { readonly old: string; readonly new: string },
  { documents, onlyBefore, onlyNow }: ComparedWorkbooks,
): ComparisonResult {
  return {
    version: 1,
    old: files.old,
    new: files.new,
    documents: documents.map((one) => documentComparison(files, one)),
    onlyOld: onlyBefore,
    onlyNew: onlyNow,
  };
}

/** Whether anything of what they say differs; where things stand does not count. */
export function hasDifferences({ documents, onlyNew, onlyOld }: ComparisonResult): boolean {
  const isOther = ({ changes, findings }: DocumentComparison) =>
    changes.length + findings.new.length + findings.solved.length > 0;
  return documents.some(isOther) || onlyNew.length + onlyOld.length > 0;
}

function documentComparison(
  files: { readonly old: string; readonly new: string },
  { as, before, comparison: { behind, changes, findings, layout }, now }: Compared,
): DocumentComparison {
  const document = (file: string, one: Checked) => ({ ...documentResult(file, one), of: one.standard.of });
  return {
    as,
    old: document(files.old, before),
    new: document(files.new, now),
    changes: changes.map(changeResult),
    behind: behind.map(behindResult),
    findings: { solved: findings.solved.map(findingResult), new: findings.new.map(findingResult) },
    layout: layout.map(({ kind, message, table }) => ({ kind, table: table?.id ?? null, message })),
  };
}

function changeResult(change: Change): ChangeResult {
  const { cells, column, difference, follows, id, kind, row, table } = change;
  return {
    id,
    kind,
    table: table?.id ?? null,
    title: table?.title ?? null,
    row: row ?? null,
    column: column ?? null,
    old: change.old ?? null,
    new: change.new ?? null,
    difference: difference ?? null,
    cells: { old: cells.old ? cellAddress(cells.old) : null, new: cells.new ? cellAddress(cells.new) : null },
    follows: follows ?? null,
  };
}

function behindResult({ place, table, ...rest }: TotalBehind): TotalBehindResult {
  const { actual, changes, column, expected, row } = rest;
  return {
    ...cellAddress(place),
    table: table?.id ?? null,
    title: table?.title ?? null,
    row,
    column,
    actual,
    expected,
    changes,
  };
}
