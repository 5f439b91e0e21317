import type { AmountUnit } from "../amount/parse-amount";
import type { Decimal } from "../amount/decimal";
import type { SheetArea } from "../workbook/areas";
import type { CellPlace } from "../workbook/snapshot";
import type { Atoms, QuantityKey } from "./quantity-key";
import type { FrontMatter } from "./front-matter";
import type { OtherTable } from "./other-table";
import type { Policies } from "./overlay";
import type { OwnTie } from "./own-tie";
import type { TableDescription } from "./table";

/**
 * A budget as recognised: which tables there are and what each of their cells means. The checks of every
 * standard are written against this, never against cells.
 */
export interface BudgetDocument {
  readonly standard: string;
  readonly department?: string;
  readonly kind: "部门" | "单位";
  readonly year?: number;
  /** No table says the year of itself: it is that of columns, or of other sheets. */
  readonly isYearInferred?: true;
  /** Of its province; absent where it decides nothing. */
  readonly policies?: Policies;
  /** All tables of the standard, in its order, by id. */
  readonly tables: ReadonlyMap<string, Table>;
  /** The performance target forms that go with the tables, in reading order; most workbooks have none. */
  readonly performanceForms: readonly PerformanceForm[];
  /** Sheets that were left out because they are copies of others that were read. */
  readonly copies?: readonly SheetCopy[];
  /** What of the sheets of its tables is not shown; absent where all of it is. */
  readonly hidden?: readonly HiddenLinesOfSheet[];
  /** Its cover and contents, where the workbook has them. */
  readonly front?: FrontMatter;
  /** Tables beside those of the standard, where they are to be looked at too. */
  readonly otherTables?: readonly OtherTable[];
  /** Ties that its office has of its own. */
  readonly ownTies?: readonly FoundOwnTie[];
  /** Cells beside the budget's tables of which such ties speak, sheet by sheet. */
  readonly tablesBeside?: readonly Table[];
}

/** A tie of one's own with the amounts that it speaks of, or why it says nothing here. */
export type FoundOwnTie = { readonly tie: OwnTie } & (
  | { readonly is: "found"; readonly total: Fact; readonly parts: readonly Fact[] }
  /** In a Chinese sentence without its end. */
  | { readonly is: "not-found"; readonly reason: string }
  /** Of final accounts, and this is a budget; or the other way round. */
  | { readonly is: "of-other-account" }
);

/** Rows and columns of a sheet that are not shown, from 0. */
interface HiddenLinesOfSheet {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Two sheets with the same words, title, department and all: a table and an older or a newer state of it. */
export interface SheetCopy {
  readonly kept: string;
  readonly aside: string;
  /** Cells of the sheet that is kept in which the other has something else. */
  readonly different: readonly CellPlace[];
}

/** 绩效目标表: of the whole department (整体支出), or of one project. */
export interface PerformanceForm {
  readonly of: "whole" | "project";
  /** The project's name, or the department's; without spaces, and without its code. */
  readonly name: { readonly text: string; readonly place: CellPlace };
  /** 实施单位 of a project. */
  readonly unit?: string;
  readonly unitPlace?: CellPlace;
  /** 主管部门 of a project, without its code. */
  readonly department?: { readonly text: string; readonly place: CellPlace };
  /** Of the whole: how many units and people there are. */
  readonly counts?: WholeFormCounts;
  /** Absent where the form has no such part. */
  readonly targets?: FormTargets;
  /** Of a project, where the form says what kind it is. */
  readonly projectKind?: "其他运转类" | "特定目标类";
  readonly year?: { readonly year: number; readonly place: CellPlace };
  /**
   * Its amounts as a table of their own that is none of the standard's, each row with the one column `amount`. Sections
   * `source` and `direction` of the whole, `period` (实施期) and `year` (年度) of a project; a row `total` in each. Without
   * rows where the form prints no unit of money (`form.unit` is then absent); a line whose label and amount share a cell
   * has none.
   */
  readonly figures: Table;
}

/** Those that the form prints. */
export interface WholeFormCounts {
  /** 所属预算单位数. */
  readonly units?: PrintedCount;
  /** 实际在职人员总数, and of these 在编人员 and 其他人员. */
  readonly staff?: PrintedCount;
  readonly established?: PrintedCount;
  readonly others?: PrintedCount;
}

export interface PrintedCount {
  readonly count: bigint;
  readonly place: CellPlace;
}

/** 绩效指标: whether any is filled in, and those of cost. */
export interface FormTargets {
  readonly place: CellPlace;
  readonly isBlank: boolean;
  /** 成本指标 of the whole period, then of the year; one list where the form has one column of them. */
  readonly costs: readonly (readonly CostTarget[])[];
}

export interface CostTarget {
  readonly name: string;
  /** ≤70万元 */
  readonly text: string;
  readonly place: CellPlace;
}

export interface Table {
  readonly id: string;
  readonly description: TableDescription;
  readonly state: "filled" | "empty" | "missing";
  /** As printed; the standard's title where the table is missing. */
  readonly title: string;
  /** The parts that were found, in reading order; several where a page break cut the table. */
  readonly areas: readonly SheetArea[];
  readonly unit: AmountUnit;
  readonly year?: number;
  readonly rows: readonly Row[];
  /** Percentage and difference columns beyond the standard's own. */
  readonly derived: readonly DerivedColumn[];
  /** Last year's figures, numbers of people and the like, as far as derived columns are computed from them. */
  readonly beside?: readonly BesideColumn[];
  readonly form: TableForm;
  /** What was read from the labels of a table that no description foresaw. */
  readonly asRead?: TableAsRead;
}

/** What the labels of a table say: which of its figures add up to which, and what each is an amount of. */
export interface TableAsRead {
  /** 1 for the first table of its kind in the document, 2 for the next. */
  readonly ordinal: number;
  readonly columnSums: readonly {
    readonly section: string;
    readonly total: string;
    readonly parts: readonly string[];
    /** A label that it rests on is not known for certain. */
    readonly isInferred?: true;
  }[];
  /** Rows by their ids. `check` is the check that says so. */
  readonly rowSums: readonly {
    readonly check: string;
    readonly section: string;
    readonly total: string;
    readonly parts: readonly string[];
    readonly what: string;
    readonly isInferred?: true;
  }[];
  /** Totals of rows that stand beside each other in several blocks, each with one column to the next. */
  readonly sumsAcross: readonly {
    readonly check: string;
    readonly total: RowOfSection;
    readonly parts: readonly RowOfSection[];
    readonly what: string;
  }[];
  readonly quantities: readonly PrintedQuantity[];
  readonly lists: readonly CompleteList[];
  readonly columns: readonly ColumnAsRead[];
  readonly unread: readonly UnreadLine[];
  /** A remark says that amounts were rounded each on its own. */
  readonly hasRoundingRemark: boolean;
}

/** A line with figures that was not understood; with its code and name where it prints both. */
export interface UnreadLine {
  readonly place: CellPlace;
  readonly reason: string;
  readonly coded?: { readonly code: string; readonly name: string };
}

export interface RowOfSection {
  readonly section: string;
  readonly row: string;
}

/** A total with all that it consists of: of what it could consist of there is nothing else. */
export interface CompleteList {
  readonly of: "money" | "natures";
  /** What could stand there. */
  readonly scope: Atoms;
  readonly atoms: Atoms;
}

/** An amount, or several that together are one, and what it is an amount of. */
export interface PrintedQuantity {
  readonly key: QuantityKey;
  readonly facts: readonly Fact[];
  /** What it is in words, where it is a sum of facts. */
  readonly what?: string;
  /**
   * Its table's title promises more than some offices put into it (项目支出表): only where it agrees with another table is
   * all of it there.
   */
  readonly isPromised?: true;
}

export interface ColumnAsRead {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  /** The labels above it, from the top, joined by `→`. */
  readonly label: string;
  /** What it was taken for; absent where it was not understood. */
  readonly quantity?: string;
  /** Taken for that by its figures alone. */
  readonly isInferred?: true;
}

/** What was printed around the figures, for the checks of form. */
export interface TableForm {
  /** Of a missing table: a title over figures whose header could not be read. */
  readonly titlePlace?: CellPlace;
  /** 预算公开表N as printed. */
  readonly label?: { readonly text: string; readonly place: CellPlace };
  /** `kind` where the words before the name say it: 编制单位 does not. */
  readonly department?: {
    readonly text: string;
    readonly kind?: "部门" | "单位";
    readonly place: CellPlace;
  };
  readonly unit?: { readonly text: AmountUnit; readonly place: CellPlace };
  /** Years that stand in the header over amounts. */
  readonly headerYears: readonly { readonly year: number; readonly place: CellPlace }[];
  /** 注：本表无数据, or words to that effect; only the plain ones contradict figures. */
  readonly emptyNote?: { readonly place: CellPlace; readonly isPlain: boolean };
  /** Remarks that stand below its rows, or above its header where they say that it is empty. */
  readonly notes?: readonly TableNote[];
  /** Figures that stand where no amount belongs. */
  readonly strayFigures: readonly { readonly place: CellPlace; readonly text: string }[];
  /** Rows with a name and figures that the table's description does not know. */
  readonly unknownRows: readonly { readonly place: CellPlace; readonly name: string }[];
  /** Classification rows whose code is missing or not a code. */
  readonly rowsWithoutCode: readonly { readonly place: CellPlace; readonly name: string }[];
  /** Columns whose 占比 or 增减 could not be related to any amount. */
  readonly unexplainedColumns: readonly UnexplainedColumn[];
}

export interface TableNote {
  /** As printed. */
  readonly text: string;
  readonly place: CellPlace;
}

export interface UnexplainedColumn {
  readonly title: string;
  readonly place: CellPlace;
  /** There is nothing in it that could be wrong. */
  readonly isBlank?: true;
}

export interface Row {
  readonly section: string;
  /** Unique in its section: a listed row's id, `total`, a code, or a running number. */
  readonly id: string;
  readonly kind: "listed" | "item" | "total" | "code" | "group" | "unit" | "project" | "subtotal";
  /** As printed, without numerals and spaces. */
  readonly name: string;
  /** Of a departmental economic item: the governmental one that stands beside it. */
  readonly government?: { readonly name: string; readonly place: CellPlace } | undefined;
  readonly code?: string | undefined;
  /** Id of the row that this one is a part of: the class of a section, the unit of a project. */
  readonly parent?: string | undefined;
  /** Of a 小计: id of the row whose amounts it says once more. */
  readonly repeats?: string | undefined;
  /** Where its name (or code) stands. */
  readonly place: CellPlace;
  readonly codePlace?: CellPlace | undefined;
  readonly facts: ReadonlyMap<string, Fact>;
}

export interface OutdatedAmount {
  readonly stored: string;
  readonly computed: string;
  /** The amount is what the formula gives, not what is stored. */
  readonly isReadAnew: boolean;
  /** How many cells the formula adds up. */
  readonly parts: number;
}

/** One amount of a table: what it means, where it stands, what it says. */
export interface Fact {
  /** Position in the document's reading order: a stable identity. */
  readonly index: number;
  readonly table: string;
  readonly section: string;
  readonly row: string;
  readonly column: string;
  readonly place: CellPlace;
  readonly form: "blank" | "number" | "text" | "dash" | "unreadable";
  /** In yuan; zero where blank or unreadable. */
  readonly value: Decimal;
  /** Rounding unit of this figure in yuan: the true amount lies within half of it. Zero is exactly zero. */
  readonly rounding: Decimal;
  /** Rounding unit of the figures around it, whatever this one holds. */
  readonly usualRounding: Decimal;
  /** Why it could not be read, and what stands there. */
  readonly problem?: string | undefined;
  /** What the cell holds: a number, or text as typed; "" where blank. */
  readonly raw: string | number;
  readonly hasFormula: boolean;
  /** The cell holds more digits than it displays; what is displayed is what is published, and is the value. */
  readonly holdsMoreDigits: boolean;
  /** The cell holds so many powers of ten more than its number format shows. */
  readonly shift?: number | undefined;
  /** Of a formula whose stored result is not what it gives: both, in the unit of the table; nothing stored is "". */
  readonly outdated?: OutdatedAmount | undefined;
}

/** What a column is computed from: an amount of its row, and another of the same row or of the row of the whole. */
export interface DerivedReading {
  /**
   * share: of a whole; completion: of what was planned; difference, rate: against last year (or against what was planned);
   * average: for each person.
   */
  readonly kind: "share" | "difference" | "rate" | "completion" | "average";
  /** The column of the amount that it speaks of. */
  readonly of: string;
  /** The column of what that is compared with. */
  readonly base: string;
  /** Id of the row in which the base stands, where not in its own: a share of the column's total. */
  readonly wholeRow?: string;
}

/** How the figures of a column are held and shown. */
export interface DerivedForm {
  /**
   * Most of them: `sign`: text with a percent sign; `format`: fractions shown in percent; `percent`: 3.98; `fraction`:
   * 0.0398, shown so; `amount`: no percentages.
   */
  readonly as: "sign" | "format" | "percent" | "fraction" | "amount";
  /** What its figures with neither sign nor percent format are, for the whole column. */
  readonly bare: "percent" | "fraction";
  /** Most of its figures are typed as text. */
  readonly isText?: true;
  /** Of its numbers. */
  readonly format?: string;
  /** The last digit that it prints, as `DerivedCell.rounding`. */
  readonly lastDigit: Decimal;
  /** In which its amounts are printed. */
  readonly unit: AmountUnit;
}

/** A column of percentages, differences or averages, computed from other columns of its row. */
export interface DerivedColumn extends DerivedReading {
  readonly section: string;
  readonly title: string;
  readonly column: number;
  /** Of its label. */
  readonly place: CellPlace;
  readonly form: DerivedForm;
  readonly cells: ReadonlyMap<string, DerivedCell>;
  /** Other readings that its figures bear out as well, and that give something else in some row. */
  readonly rivals?: readonly DerivedColumn[];
  /** Neither its header nor its place nor its figures say which of the readings it is. */
  readonly isOpen?: true;
}

export interface DerivedCell {
  readonly place: CellPlace;
  readonly raw: string;
  /** In percent for shares and rates, in yuan for differences and averages; absent where blank or unreadable. */
  readonly value?: Decimal;
  /** Half of this is the printed figure's slack, in the same unit as `value`. */
  readonly rounding: Decimal;
  /** A number without a format: it does not show zeros at its end. */
  readonly isPlain?: true;
  readonly problem?: string;
}

/** A column of figures that are none of the table's own amounts, from which derived ones are computed. */
export interface BesideColumn {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  /** By the id of the row. */
  readonly facts: ReadonlyMap<string, Fact>;
}
