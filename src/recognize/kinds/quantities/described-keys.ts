import { oncePerPair } from "../../../common/once";
import { schemeOf } from "../../../budget/lookup";
import type { KindStandard, LabelMeaning, TableKind } from "../../../budget/kind";
import { ALL_NATURES, natures, type Atoms, type QuantityKey } from "../../../budget/quantity-key";
import type { AmountColumn, ListedRow, Section, TableDescription } from "../../../budget/table";
import { readText } from "../labels/label-meaning";
import { labelMeaning, NO_MEANING, type Meaning } from "../labels/meaning";
import type { RowMeaning } from "../rows/rows";
import { keyOf, type Context } from "./quantities";
import { APART, scopeOfTitle, type Scope } from "./scope";

/** What the amounts of a table are that a province describes: its own words, in the meaning that the base has for them. */
export interface DescribedKeys {
  readonly scope: Scope;
  /** Of a listed row by its id, or of the row of the whole. */
  readonly keyOfRow: (section: Section, row: string, column: string) => QuantityKey | undefined;
  /** Of a row with a code of the functional classification. */
  readonly keyOfCode: (section: Section, code: string, column: string) => QuantityKey | undefined;
}

/** What the words of a description mean to the base. */
interface DescribedMeanings {
  readonly kind: TableKind;
  readonly scope: Scope;
  readonly ofColumn: (section: Section, column: AmountColumn) => Meaning;
  /** Of its own words alone. */
  readonly ofLabels: (column: AmountColumn) => Meaning;
  /** Of a listed row by its id; any other is of the whole. */
  readonly ofRow: (section: Section, row: string) => RowMeaning | undefined;
}

/** `undefined` of a table of no kind. */
export function describedMeanings(
  base: KindStandard,
  table: TableDescription,
): DescribedMeanings | undefined {
  const kind = base.kinds.find(({ id }) => id === table.id);
  if (kind === undefined) return undefined;
  const of = (labels: readonly string[]) => meaningOf(labels, base);
  return {
    kind,
    scope: scopeOfTitle(kind, table.titles[0]),
    ofColumn: (section, column) => columnMeaning(section, column, of),
    ofLabels: (column) => labelsMeaning(column, of),
    ofRow: (section, row) => rowMeaning(section, row, of),
  };
}

/** `undefined` of a table of no kind, and of one whose amounts no other table tells. */
export const describedKeys: (base: KindStandard, table: TableDescription) => DescribedKeys | undefined =
  oncePerPair((base: KindStandard, table: TableDescription) => {
    const meanings = describedMeanings(base, table);
    if (meanings === undefined) return undefined;
    const { kind, scope } = meanings;
    if (APART.has(kind.id) || kind.rows === "public-items") return undefined;
    const of = (labels: readonly string[]) => meaningOf(labels, base);
    const printsCarryOver = table.sections.some((section) =>
      labelsIn(section).some((labels) => of(labels)?.time === "carried-over"),
    );
    const keyIn = (section: Section, row: RowMeaning, id: string): QuantityKey | undefined => {
      const column = section.columns.find((one) => one.id === id);
      if (column === undefined) return undefined;
      const said = meanings.ofColumn(section, column);
      const isRevenue = kind.isRevenue === true || section.id === "revenue";
      const context: Context = {
        ...scope,
        isRevenue,
        isItems: false,
        printsCarryOver,
        isAllTimes: kind.time === "both",
      };
      const key = keyOf(row, said, context);
      // What is arranged of the money of one year, or of what was carried over, is all of it, whatever will be left.
      const isArranged = scope.time !== undefined && !isRevenue;
      return key && isArranged ? { ...key, natures: key.natures | LEFT } : key;
    };
    return {
      scope,
      keyOfRow: (section, row, column) => {
        const meaning = meanings.ofRow(section, row);
        return meaning && keyIn(section, meaning, column);
      },
      keyOfCode: (section, code, column) => keyIn(section, { functional: code }, column),
    };
  });

const LEFT = natures("carryForward");

type MeaningOf = (labels: readonly string[]) => LabelMeaning | undefined;

/** What a total is of money that is all told beside it narrows what its label leaves open. */
function columnMeaning({ columns }: Section, column: AmountColumn, of: MeaningOf): Meaning {
  const { sumOf = [] } = column;
  const own = labelsMeaning(column, of);
  const parts = columns
    .filter(({ id }) => sumOf.includes(id))
    .map((one) => of([one.title, ...one.labels])?.sources);
  if (parts.length === 0 || parts.includes(undefined)) return own;
  return { ...own, sources: own.sources & parts.reduce<Atoms>((all, part) => all | (part ?? 0), 0) };
}

function labelsMeaning({ title, labels }: AmountColumn, of: MeaningOf): Meaning {
  const said = of([title, ...labels]);
  return said === undefined ? NO_MEANING : labelMeaning(said);
}

function labelsIn(section: Section): readonly (readonly string[])[] {
  const { columns } = section;
  const rows = schemeOf(section);
  const listed = rows.kind === "listed" ? rows.rows.map(({ labels }) => labels) : [];
  return [...columns.map(({ labels }) => labels), ...listed];
}

/** Of several words for one thing the first that the base knows. */
function meaningOf(labels: readonly string[], { labels: rules }: KindStandard): LabelMeaning | undefined {
  for (const label of labels) {
    const { meaning } = readText(label, rules);
    if (meaning !== undefined) return meaning;
  }
  return undefined;
}

function rowMeaning(section: Section, id: string, of: MeaningOf): RowMeaning | undefined {
  const rows = schemeOf(section);
  if (rows.kind !== "listed") return {};
  const row = rows.rows.find((one) => one.id === id);
  if (row === undefined) return undefined;
  if (row.classCode !== undefined) return { functional: row.classCode };
  const own = ownMeaning(row, of);
  // 一般公共预算 once more, below 上年结转: what of it was carried over.
  const above = rows.rows.find(({ sumOf }) => sumOf?.includes(id));
  const isCarriedOver = above !== undefined && ownMeaning(above, of).time === "carried-over";
  return isCarriedOver && own.time === undefined ? { ...own, time: "carried-over" } : own;
}

function ownMeaning({ labels }: ListedRow, of: MeaningOf): RowMeaning {
  const meaning = of(labels);
  return {
    ...(meaning?.sources !== undefined && { sources: meaning.sources }),
    ...(meaning?.time !== undefined && { time: meaning.time }),
    ...(meaning?.natures !== undefined && { natures: meaning.natures }),
    ...(meaning?.is === "grand-total" && { natures: ALL_NATURES }),
    ...(meaning?.item !== undefined && { item: meaning.item }),
  };
}
