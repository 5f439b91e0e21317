import { accountsWord, budgetName } from "../budget/budget-name";
import type { BudgetDocument } from "../budget/document";
import type { AccountOf } from "../budget/kind";
import { failure, success, type Result } from "../common/result";
import { normalize } from "../text/normalize";
import type { ComparedAs } from "./comparison";
import { join, joinInOrder, joinOnly, pairing } from "./match/leftovers";

/** A document of a workbook, as far as it says whose it is. */
export interface NamedDocument {
  readonly document: Pick<BudgetDocument, "department" | "year" | "kind">;
  readonly of: AccountOf;
}

export interface PairedDocuments<D> {
  readonly pairs: readonly { readonly as: ComparedAs; readonly now: D; readonly before: D }[];
  /** What they are called of which the other workbook has none. */
  readonly onlyNow: readonly string[];
  readonly onlyBefore: readonly string[];
}

/**
 * Which documents of two workbooks go together: of one department, of the same year before another one. Where none do, why is
 * one Chinese sentence: whoever chose another department's file by mistake is not shown a thousand differences.
 */
export function pairDocuments<D extends NamedDocument>(
  now: readonly D[],
  before: readonly D[],
): Result<PairedDocuments<D>, string> {
  const pairs = pairing(now, before);
  const nameOf = ({ document: { department } }: D) =>
    department === undefined ? undefined : normalize(department);
  const named = (words: (one: D) => readonly unknown[]) => (one: D) => {
    const name = nameOf(one);
    return name === undefined ? undefined : [name, ...words(one)].join(" ");
  };
  joinInOrder(
    pairs,
    named(({ document: { kind, year }, of }) => [kind, year, of]),
  );
  joinInOrder(
    pairs,
    named(({ document: { year }, of }) => [year, of]),
  );
  joinInOrder(
    pairs,
    named(({ of }) => [of]),
  );
  joinInOrder(
    pairs,
    named(() => []),
  );
  // What names nobody may be anybody's, where there is but one.
  const [one, second] = [...pairs.now];
  const [other, third] = [...pairs.before];
  const isOnly = now.length === 1 && before.length === 1 && second === undefined && third === undefined;
  if (isOnly && one && other && (nameOf(one) === undefined || nameOf(other) === undefined))
    join(pairs, one, other);
  joinOnly(pairs, (unnamed) =>
    nameOf(unnamed) === undefined ? `${unnamed.of} ${unnamed.document.year ?? ""}` : undefined,
  );
  if (pairs.pairs.length === 0) return failure(unlike(now, before));
  const order = new Map(now.map((document, index) => [document, index]));
  return success({
    pairs: pairs.pairs
      .toSorted(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map(([own, older]) => ({ as: comparedAs(own, older), now: own, before: older })),
    onlyNow: [...pairs.now].map(shownName),
    onlyBefore: [...pairs.before].map(shownName),
  });
}

function comparedAs(now: NamedDocument, before: NamedDocument): ComparedAs {
  if (now.of !== before.of) return "budget-and-final";
  const [year, former] = [now.document.year, before.document.year];
  return year !== undefined && former !== undefined && year !== former ? "years" : "versions";
}

function shownName({ document: { department, year }, of }: NamedDocument): string {
  return budgetName({ department: department ?? "（没有写明名称）", year, of });
}

function unlike(now: readonly NamedDocument[], before: readonly NamedDocument[]): string {
  const names = (all: readonly NamedDocument[]) =>
    [...new Set(all.map(({ document: { department } }) => department ?? "没有写明名称"))].join("、");
  return `两个文件不是同一部门（单位）的${accountsWord([...now, ...before])}：原来的是“${names(before)}”，现在的是“${names(now)}”；请给出同一部门的两个文件`;
}
