import { oncePerPair } from "../../common/once";
import type { BudgetDocument } from "../../budget/document";
import type { KindStandard } from "../../budget/kind";
import { schemeOf, type LookedUp } from "../../budget/lookup";
import type { Statement } from "../../budget/check";
import {
  ALL_MONEY,
  ALL_NATURES,
  money,
  type Atoms,
  type Present,
  type QuantityKey,
} from "../../budget/quantity-key";
import type { Section, TableDescription } from "../../budget/table";
import type { FamilySide, FamilyTies } from "../../budget/tie-family";
import { atLeast, identity, sum } from "../../budget/ties";
import { describedKeys } from "../../recognize/kinds/quantities/described-keys";
import { isOneAmount } from "./placed";

/** What is known where the ties of a family are told. */
export interface FamilyContext {
  readonly document: BudgetDocument;
  readonly base: KindStandard;
  readonly present: Present;
}

/** Where an amount stands, or those of a column, and what it is an amount of. */
interface Keyed {
  readonly key: QuantityKey;
  readonly table: string;
  readonly section: string;
  /** None of a column. */
  readonly row: string;
  readonly column: string;
  /** The money that its table is of. */
  readonly scope: Atoms;
}

/** An amount, and what the other tables have of the same. */
export interface Counterpart {
  readonly one: Keyed;
  readonly others: readonly Keyed[];
  readonly relation: "same" | "is more" | "is less";
  /** The others count together, each rounded on its own. */
  readonly isSum: boolean;
}

/** What two sides always print, or, of rows with codes, the columns that both have. */
export function counterparts(ties: FamilyTies, context: FamilyContext): readonly Counterpart[] {
  const { document, base, present } = context;
  const descriptionOf = (side: FamilySide | undefined) =>
    side && document.tables.get(side.table)?.description;
  const own = descriptionOf(ties.one);
  if (own === undefined) return [];
  // The same in every document of a standard that has the same money: they are told once.
  const [other, and] = [descriptionOf(ties.other), descriptionOf(ties.and)];
  const known = toldOf(ties, own);
  const key = `${present.money} ${present.natures}`;
  const told = known.get(key);
  if (told?.base === base && told.other === other && told.and === and) return told.found;
  const found = counterpartsIn(ties, context);
  known.set(key, { base, other, and, found });
  return found;
}

interface Told {
  readonly base: KindStandard;
  readonly other: TableDescription | undefined;
  readonly and: TableDescription | undefined;
  readonly found: readonly Counterpart[];
}

const toldOf = oncePerPair<FamilyTies, TableDescription, Map<string, Told>>(() => new Map());

function counterpartsIn(
  { one, other, and, by, isTogether, part }: FamilyTies,
  context: FamilyContext,
): readonly Counterpart[] {
  const { present } = context;
  const keyed = (side: FamilySide) => keyedIn(side, by === "row" ? "row" : "column", context);
  const others = [other, ...(and ? [and] : [])].flatMap(keyed);
  return keyed(one).flatMap((own) =>
    isTogether ? together(own, others, part, present) : alike(own, others, part, present),
  );
}

/** Of two amounts that are one figure: whatever is in the one alone is nothing. */
export function presentWhereSame(
  [one, other]: readonly [FamilySide, FamilySide],
  context: FamilyContext,
): Present {
  const { present } = context;
  const [own] = keyedIn(one, "column", context);
  const [beside] = keyedIn(other, "column", context);
  if (own === undefined || beside === undefined) return present;
  return {
    money: present.money & ~(own.key.money ^ beside.key.money),
    natures: present.natures & ~(own.key.natures ^ beside.key.natures),
  };
}

/** The statements of a counterpart, with the amounts that stand there. */
export function statementsOf(
  document: BudgetDocument,
  { one, others, relation, isSum }: Counterpart,
  amountOf: (keyed: Keyed) => LookedUp,
  absent?: string,
): readonly Statement[] {
  const own = amountOf(one);
  const [first, ...more] = others.map(amountOf);
  if (relation === "is more") return atLeast(document, [own], [first, ...more], absent);
  if (relation === "is less") return atLeast(document, [first, ...more], [own], absent);
  return isSum ? sum(document, [own], [first, ...more], absent) : identity(document, own, first, absent);
}

function keyedIn(
  { table: id, section, rows, columns }: FamilySide,
  by: "row" | "column",
  { document, base }: FamilyContext,
): readonly Keyed[] {
  const description = document.tables.get(id)?.description;
  if (description === undefined) return [];
  return keyedOf(base, description)[by].filter(
    (one) =>
      (section === undefined || one.section === section) &&
      rows?.includes(one.row) !== false &&
      columns?.includes(one.column) !== false,
  );
}

/** Of a description, which is the same for every document, all rows that it always prints, and all columns of codes. */
const keyedOf = oncePerPair((base: KindStandard, description: TableDescription) => {
  const keys = describedKeys(base, description);
  if (keys === undefined) return { row: [], column: [] };
  const scope = money(keys.scope.sources, keys.scope.time ?? "both");
  const all = (
    rowsOf: (section: Section) => readonly string[],
    keyOf: (section: Section, row: string, column: string) => QuantityKey | undefined,
  ) =>
    description.sections.flatMap((section) =>
      rowsOf(section).flatMap((row) =>
        section.columns.flatMap(({ id: column }): Keyed[] => {
          const key = keyOf(section, row, column);
          return key ? [{ key, table: description.id, section: section.id, row, column, scope }] : [];
        }),
      ),
    );
  return {
    row: all(printedRows, keys.keyOfRow),
    column: all(
      () => [""],
      (section, _, column) => keys.keyOfCode(section, "", column),
    ),
  };
});

function printedRows(section: Section): readonly string[] {
  const rows = schemeOf(section);
  if (rows.kind !== "listed") return ["total"];
  return rows.rows.filter(({ classCode }) => classCode === undefined).map(({ id }) => id);
}

const ALL: Present = { money: ALL_MONEY, natures: ALL_NATURES };

/** Each of the others that is the same amount; one that is the very same goes before what is it in this document only. */
function alike(
  own: Keyed,
  others: readonly Keyed[],
  part: FamilyTies["part"],
  present: Present,
): readonly Counterpart[] {
  const same = (within: Present) => others.filter(({ key }) => isOneAmount(own.key, key, within));
  const parts = (within: Present) =>
    part === "other"
      ? others.filter(({ key, scope }) => isOneAmount(limited(own.key, scope), key, within))
      : [];
  const told = firstOf([() => same(ALL), () => parts(ALL), () => same(present), () => parts(present)]);
  return told.map((one): Counterpart => {
    const isSame = isOneAmount(own.key, one.key, present);
    return { one: own, others: [one], relation: isSame ? "same" : "is more", isSum: false };
  });
}

function firstOf(all: readonly (() => readonly Keyed[])[]): readonly Keyed[] {
  for (const one of all) {
    const found = one();
    if (found.length > 0) return found;
  }
  return [];
}

/** What an amount has of the money that another table is of. */
function limited(key: QuantityKey, scope: Atoms): QuantityKey {
  return { ...key, money: key.money & scope };
}

/** What of the others is of the same money, taken together. */
function together(
  own: Keyed,
  others: readonly Keyed[],
  part: FamilyTies["part"],
  present: Present,
): readonly Counterpart[] {
  const parts = others.filter(({ key }) => (key.money & ~own.key.money) === 0);
  const [first] = parts;
  if (first === undefined) return [];
  const all = { ...first.key, money: parts.reduce<Atoms>((atoms, { key }) => atoms | key.money, 0) };
  const found = { one: own, others: parts, isSum: true };
  if (isOneAmount(own.key, all, present)) return [{ ...found, relation: "same" }];
  if (part === "other" && isWithin(all, own.key, present)) return [{ ...found, relation: "is more" }];
  return part === "one" && isWithin(own.key, all, present) ? [{ ...found, relation: "is less" }] : [];
}

function isWithin(part: QuantityKey, whole: QuantityKey, present: Present): boolean {
  const both = { ...whole, money: whole.money | part.money, natures: whole.natures | part.natures };
  return isOneAmount(both, whole, present);
}
