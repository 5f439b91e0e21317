import type { AmountUnit } from "../amount/parse-amount";
import type { Severity } from "../budget/check-description";
import type { Table } from "../budget/document";
import type { AccountOf } from "../budget/kind";
import type { SheetArea } from "../workbook/areas";
import type {
  Alternative,
  Cause,
  CauseKind,
  CauseRow,
  Finding,
  FindingCell,
  ProseSpan,
  SkippedCheck,
} from "../check/diagnosis";
import { checkOutcomes, type CheckOutcomeResult } from "./check-outcomes";
import { coverageOf, type CoverageResult } from "./coverage";
import { foldedTies, type FoldedTieResult, type TieResult } from "./ties";
import { allChecks, type Checked, type Recognized } from "../engine";
import { areaAddress, cellAddress, type CellAddress } from "../workbook/places";

/**
 * What `gouji check --format json` prints. A contract: programs outside rely on every key, so it is only ever
 * extended. All other views of a check are made from it.
 *
 * Amounts are plain decimals (`155.70`) in the unit of their table; addresses are like `C12`.
 */
export interface CheckResult extends DocumentResult {
  /** All budgets of the workbook; what is above speaks of the first, `summary` of all. */
  readonly documents: readonly DocumentSummary[];
  readonly tables: readonly TableResult[];
  readonly summary: SummaryResult;
  /** What really went wrong, in the order in which it is to be looked at; wrong cells are the culprits too. */
  readonly causes: readonly CauseResult[];
  readonly culprits: readonly CulpritResult[];
  readonly findings: readonly FindingResult[];
  readonly notChecked: readonly SkippedResult[];
  readonly notApplicable: readonly SkippedResult[];
  /** What each check came to that had something to look at. */
  readonly checks: readonly CheckOutcomeResult[];
  /** Every tie with its figures, where that was asked for. */
  readonly ties?: readonly TieResult[];
  /** Where the prose was in a file of its own: the spans of its findings give paragraphs of it. */
  readonly prose?: ProseFileResult;
  /** The name of the bureau's profile by whose rules it is told. */
  readonly profile?: string;
}

export interface ProseFileResult {
  readonly file: string;
  /** How many there are, blank ones included. */
  readonly paragraphs: number;
}

export interface DocumentResult {
  readonly version: 1;
  readonly file: string;
  readonly standard: string;
  /** Empty where no table names it. */
  readonly department: string;
  readonly kind: "部门" | "单位";
  /** null where neither titles nor headers name one. */
  readonly year: number | null;
}

interface DocumentSummary {
  readonly department: string;
  readonly kind: "部门" | "单位";
  readonly year: number | null;
  readonly standard: string;
  /** What people call it. */
  readonly standardTitle: string;
  readonly of: AccountOf;
  readonly summary: SummaryResult;
}

/** All tables of the standard are listed; one that is missing has no place and no unit. */
export interface TableResult {
  readonly id: string;
  /** Which of `documents` it belongs to; so of findings and culprits. */
  readonly document: number;
  readonly title: string;
  readonly sheet?: string;
  readonly range?: string;
  readonly unit?: AmountUnit;
  readonly state: Table["state"];
  /** Where page breaks cut the table: all of its parts, the first one included. */
  readonly areas?: readonly AreaResult[];
}

interface AreaResult {
  readonly sheet: string;
  readonly range: string;
}

export interface SummaryResult {
  readonly passed: number;
  readonly rounding: number;
  readonly failed: number;
  readonly notApplicable: number;
  readonly notChecked: number;
  readonly errors: number;
  readonly warnings: number;
  /** Rounding differences included. */
  readonly infos: number;
  readonly causes: number;
  readonly coverage: CoverageResult;
}

export interface CauseResult extends AlternativeResult {
  readonly id: string;
  readonly document: number;
  readonly certain: boolean;
  readonly rows?: readonly CauseRowResult[];
  /** Ids of the findings that it explains. */
  readonly findings: readonly string[];
  readonly alternatives: readonly AlternativeResult[];
}

/** A row that is missing, too much or misplaced. */
export interface CauseRowResult extends Omit<CauseRow, "row"> {
  /** As Excel counts, from 1: where it stands, or before which row it is to stand. */
  readonly row: number;
}

interface AlternativeResult {
  readonly kind: CauseKind;
  readonly message: string;
  readonly cells: readonly CellAddress[];
  readonly edits: readonly CauseEditResult[];
}

interface CauseEditResult extends CellAddress {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly kind: "suggestion";
}

interface CulpritResult {
  readonly id: string;
  readonly document: number;
  readonly cells: readonly CulpritCellResult[];
  /** Ids of the findings that it explains. */
  readonly findings: readonly string[];
  readonly certain: boolean;
  readonly message: string;
}

interface CulpritCellResult extends CellAddress {
  readonly actual: string;
  readonly suggested?: string;
}

export interface FindingResult {
  readonly id: string;
  readonly document: number;
  readonly check: string;
  readonly outcome: "failed" | "rounding";
  readonly severity: Severity;
  readonly message: string;
  readonly table?: string;
  readonly expected?: string;
  readonly actual?: string;
  readonly difference?: string;
  readonly tolerance?: string;
  readonly cells: readonly (CellAddress & { readonly role: FindingCell["role"] })[];
  /** Of a finding in prose: UTF-16 offsets in the text of the cell, the end exclusive. */
  readonly span?: {
    readonly cell?: CellAddress;
    /** Running number from 0, where the prose is not in the workbook. */
    readonly paragraph?: number;
    readonly start: number;
    readonly end: number;
  };
  /** The text in the span; `expected` is what should stand in its place, where that is known. */
  readonly quote?: string;
  readonly sentence?: string;
  /** UTF-16 offset of the quote in the sentence. */
  readonly quoteStart?: number;
  /** Id of the culprit that explains it. */
  readonly culprit?: string;
  /** Id of the cause that explains it, a culprit or not. */
  readonly cause?: string;
}

interface SkippedResult {
  readonly document: number;
  readonly check: string;
  /** The check in a few words. */
  readonly title: string;
  readonly reason: string;
  /** Where a table may have been read wrongly: what was taken for what, and the ties that were left out for it. */
  readonly misread?: MisreadResult;
}

interface MisreadResult {
  readonly table: string;
  readonly read: readonly string[];
  readonly as: string;
  readonly ties: readonly FoldedTieResult[];
}

export function checkResult(file: string, checked: Checked, prose?: ProseFileResult): CheckResult {
  const { diagnosis } = checked;
  const { counts } = diagnosis;
  const titles = new Map(allChecks(checked.standard).map(({ id, title }) => [id, title]));
  // Key by key, here and below: what the engine adds for other views does not slip into the contract.
  const summary: SummaryResult = {
    passed: counts.passed,
    rounding: counts.rounding,
    failed: counts.failed,
    notApplicable: counts.notApplicable,
    notChecked: counts.notChecked,
    errors: counts.errors,
    warnings: counts.warnings,
    infos: counts.infos,
    causes: diagnosis.causes.length,
    coverage: coverageOf(checked),
  };
  const { tables } = checked.recognition.document;
  const skipped = ({ check, reason, misread }: SkippedCheck): SkippedResult => ({
    document: 0,
    check,
    title: titles.get(check) ?? check,
    reason,
    ...(misread && { misread: { ...misread, ties: foldedTies(misread, tables) } }),
  });
  return {
    ...documentResult(file, checked),
    ...(checked.profile === undefined ? {} : { profile: checked.profile }),
    documents: [{ ...documentSummary(checked), summary }],
    tables: [...checked.recognition.document.tables.values()].map(tableResult),
    summary,
    causes: diagnosis.causes.map(causeResult),
    culprits: diagnosis.culprits.map((culprit) => ({
      id: culprit.id,
      document: 0,
      cells: culprit.cells.map((cell) => ({
        ...cellAddress(cell.place),
        actual: cell.actual,
        ...(cell.suggested === undefined ? {} : { suggested: cell.suggested }),
      })),
      findings: culprit.findings,
      certain: culprit.certain,
      message: culprit.message,
    })),
    findings: diagnosis.findings.map(findingResult),
    notChecked: diagnosis.notChecked.map(skipped),
    notApplicable: diagnosis.notApplicable.map(skipped),
    checks: checkOutcomes(checked),
    ...(prose === undefined ? {} : { prose }),
  };
}

function causeResult(cause: Cause): CauseResult {
  const { id, certain, rows, findings, alternatives } = cause;
  return {
    id,
    document: 0,
    ...alternativeResult(cause),
    certain,
    ...(rows === undefined ? {} : { rows: rows.map((one) => ({ ...one, row: one.row + 1 })) }),
    findings,
    alternatives: alternatives.map(alternativeResult),
  };
}

function alternativeResult({ kind, message, cells, edits }: Alternative): AlternativeResult {
  return {
    kind,
    message,
    cells: cells.map(cellAddress),
    edits: edits.map(({ place, from, to }) => ({
      ...cellAddress(place),
      from,
      to,
      reason: message,
      kind: "suggestion",
    })),
  };
}

export function findingResult(finding: Finding): FindingResult {
  return {
    id: finding.id,
    document: 0,
    check: finding.check,
    outcome: finding.outcome,
    severity: finding.severity,
    message: finding.message,
    ...(finding.table === undefined ? {} : { table: finding.table }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
    ...(finding.difference === undefined ? {} : { difference: finding.difference }),
    ...(finding.tolerance === undefined ? {} : { tolerance: finding.tolerance }),
    cells: finding.cells.map((cell) => ({ ...cellAddress(cell.place), role: cell.role })),
    ...(finding.span === undefined ? {} : { span: spanResult(finding.span) }),
    ...(finding.quote === undefined ? {} : { quote: finding.quote }),
    ...(finding.sentence === undefined ? {} : { sentence: finding.sentence }),
    ...(finding.quoteStart === undefined ? {} : { quoteStart: finding.quoteStart }),
    ...(finding.culprit === undefined ? {} : { culprit: finding.culprit }),
    ...(finding.cause === undefined ? {} : { cause: finding.cause }),
  };
}

function spanResult({ cell, paragraph, start, end }: ProseSpan): NonNullable<FindingResult["span"]> {
  return {
    ...(cell === undefined ? {} : { cell: cellAddress(cell) }),
    ...(paragraph === undefined ? {} : { paragraph }),
    start,
    end,
  };
}

/** Whether it is of a budget or of final accounts; several documents as the first of them. */
export function accountOf({
  documents: [first],
}: {
  readonly documents: readonly { readonly of: AccountOf }[];
}): AccountOf {
  return first?.of ?? "budget";
}

export function documentResult(file: string, { recognition: { document } }: Recognized): DocumentResult {
  return {
    version: 1,
    file,
    standard: document.standard,
    department: document.department ?? "",
    kind: document.kind,
    year: document.year ?? null,
  };
}

function documentSummary({
  standard,
  recognition: { document },
}: Recognized): Omit<DocumentSummary, "summary"> {
  return {
    department: document.department ?? "",
    kind: document.kind,
    year: document.year ?? null,
    standard: document.standard,
    standardTitle: standard.title,
    of: standard.of,
  };
}

export function tableResult(table: Table): TableResult {
  const [first, second] = table.areas;
  return {
    id: table.id,
    document: 0,
    title: table.title,
    ...(first === undefined ? {} : { ...areaResult(first), unit: table.unit }),
    state: table.state,
    ...(second === undefined ? {} : { areas: table.areas.map(areaResult) }),
  };
}

function areaResult(area: SheetArea): AreaResult {
  return { sheet: area.sheet, range: areaAddress(area) };
}
