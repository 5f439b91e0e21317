import type { CheckDescription } from "./check-description";

/**
 * How a standard describes one of its tables: titles, header labels, which column is the sum of which, and what
 * the rows are. Recognition, the checks within a table and recalculation all follow from this description.
 */
export interface TableDescription {
  readonly id: string;
  /** N of 预算公开表N. */
  readonly number: number;
  /** Without the year; the first is the standard's own, the others are seen in use. */
  readonly titles: readonly [string, ...string[]];
  /** Blocks that stand side by side, from left to right; most tables have one. */
  readonly sections: readonly [Section, ...Section[]];
  /** Pairs of cells that must be equal though they stand in different sections (收入总计 = 支出总计). */
  readonly balances?: readonly { readonly left: RowColumn; readonly right: RowColumn }[];
}

interface RowColumn {
  readonly section: string;
  readonly row: string;
  readonly column: string;
}

export interface Section {
  readonly id: string;
  /** Columns that name the row, in printed order. */
  readonly labels: readonly LabelColumn[];
  readonly columns: readonly [AmountColumn, ...AmountColumn[]];
  readonly rows: RowScheme;
}

export interface LabelColumn {
  readonly is: "code" | "name" | "governmentName";
  readonly labels: readonly string[];
}

export interface AmountColumn {
  readonly id: string;
  /** How people call the column in a message. */
  readonly title: string;
  /** Header labels, normalised, `{年}` for a year (`2026年合计` is `{年}合计`). */
  readonly labels: readonly string[];
  /** Where two columns bear one label: the label above it. */
  readonly under?: readonly string[];
  /** This column is the sum of these in every row. */
  readonly sumOf?: readonly string[];
}

type DescribedRows = ListedRows | CodeRows | GroupRows | UnitRows | ProjectRows;
export type RowScheme = DescribedRows | RowsAsRead;

/** A fixed list of rows, known by their labels (numerals such as 一、 and ① left out). */
export interface ListedRows {
  readonly kind: "listed";
  /** The check that its sums belong to, where not the one of all tables (block-total). */
  readonly check?: CheckDescription;
  /** Prose calls the rows by their names wherever it speaks of their money. */
  readonly isNamedInProse?: boolean;
  readonly rows: readonly ListedRow[];
}

export interface ListedRow {
  readonly id: string;
  readonly labels: readonly string[];
  /**
   * This row is the sum of these rows; `items` stands for the rows above it that no sum has taken yet, unlisted and
   * unlabelled ones included.
   */
  readonly sumOf?: readonly string[];
  /** One of the classes of the functional classification, by its code. */
  readonly classCode?: string;
}

/** 合计 and rows with classification codes, class / section / item. */
export interface CodeRows {
  readonly kind: "codes";
  readonly total: readonly string[];
  /** functional: expenditure codes that the dictionary knows; revenue: revenue codes. */
  readonly classification: "functional" | "revenue";
}

/** 合计, and groups (second name blank) each followed by its items. */
export interface GroupRows {
  readonly kind: "groups";
  readonly total: readonly string[];
}

/** 部门合计 and one row per unit. */
export interface UnitRows {
  readonly kind: "units";
  readonly total: readonly string[];
}

/** The department first, then its units, and each unit's projects; no codes, levels are inferred. */
interface ProjectRows {
  readonly kind: "projects";
}

/** Rows that no description foresaw: what adds up to what was read from their labels. */
interface RowsAsRead {
  readonly kind: "as-read";
  /** Those of a description that stand among them, by their ids: it did not foresee the form of the table, but what is in it. */
  readonly like?: DescribedRows;
}
