import { absolute, type Decimal } from "../../../amount/decimal";
import type { BudgetDocument, Row, Table } from "../../../budget/document";
import { sidesOf, type Equation, type Equations } from "../equations";
import type { RowSlip } from "./row-slip";
import { amountsOf, amountsTogether, type RowSum } from "./row-sums";

/** A coded row that other tables print and this one does not, where its total lacks just what they print. */
export function* missingItems(
  document: BudgetDocument,
  equations: Equations,
  sums: readonly RowSum[],
): Iterable<RowSlip> {
  const broken = equations.list.filter(({ isBroken }) => isBroken);
  const suspects = new Set(broken.flatMap((equation) => [...sidesOf(equation).keys()]));
  const coded = [...document.tables.values()].filter(
    ({ rows }) => rows.filter(({ code }) => code !== undefined).length > 1,
  );
  const printed = new Map<string, Row[]>();
  for (const row of coded.flatMap(({ rows }) => rows)) {
    if (row.code === undefined || ![...row.facts.values()].some(({ index }) => suspects.has(index))) continue;
    printed.set(row.code, [...(printed.get(row.code) ?? []), row]);
  }
  for (const [code, elsewhere] of printed) {
    for (const table of coded) {
      const place = placeFor(table, code);
      if (place === undefined) continue;
      const found = amountsFor(table, code, elsewhere, sums);
      if (found === undefined) continue;
      const solved = [...found.solved, ...brokenFor(code, elsewhere, found.amounts, broken)];
      if (solved.length === 0) continue;
      yield {
        kind: "missing-row",
        table,
        row: place,
        change: "insert",
        labels: [code, elsewhere[0]?.name ?? ""],
        amounts: found.amounts,
        ...(found.group === undefined ? {} : { group: found.group }),
        solved: [...new Set(solved)],
        cost: 1.2,
        isGuess: false,
      };
    }
  }
}

/** The first row behind it, where the table has its parent or its items; `undefined` where it is there, or has no place. */
function placeFor({ rows }: Table, code: string): Row | undefined {
  const coded = rows.filter((row): row is Row & { readonly code: string } => row.code !== undefined);
  if (coded.some((row) => row.code === code)) return undefined;
  const belongs = coded.some(
    (row) =>
      row.code.length === code.length ||
      (row.code !== code && (code.startsWith(row.code) || row.code.startsWith(code))),
  );
  if (!belongs) return undefined;
  return coded.find((row) => row.code > code) ?? coded.at(-1);
}

interface Found {
  readonly amounts: ReadonlyMap<number, Decimal>;
  readonly solved: readonly Equation[];
  readonly group?: string;
}

/** What its total lacks; what its own items come to; or all of a parent that has no other item. */
function amountsFor(
  table: Table,
  code: string,
  elsewhere: readonly Row[],
  sums: readonly RowSum[],
): Found | undefined {
  const parent = table.rows.find((row) => row.code === parentOf(code));
  const over = sums.filter(
    (sum) =>
      sum.table === table &&
      sum.gaps.size > 0 &&
      (code.length === 3 ? sum.total.kind === "total" : sum.total.code === parentOf(code)),
  );
  const items = table.rows.filter((row) => row.code !== undefined && parentOf(row.code) === code);
  const own = amountsTogether(items);
  for (const { total, gaps, equations } of over) {
    const isPrinted = [...gaps.values()].some((gap) => elsewhere.some((row) => prints(row, gap)));
    const isOwn = items.length > 0 && [...gaps].every(([column, gap]) => near(own.get(column) ?? 0n, gap));
    if (!isPrinted && !isOwn) continue;
    if ([...gaps.values()].some((gap) => gap <= 0n)) continue;
    const solved = [...equations.values()].filter(({ isBroken }) => isBroken);
    return { amounts: gaps, solved, group: total.name };
  }
  if (items.length > 0) return { amounts: own, solved: [] };
  const hasOthers = table.rows.some((row) => row.code !== undefined && parentOf(row.code) === parent?.code);
  if (parent === undefined || hasOthers) return undefined;
  const all = amountsOf(parent);
  const isPrinted = [...all.values()].some((value) => elsewhere.some((row) => prints(row, value)));
  return isPrinted ? { amounts: all, solved: [], group: parent.name } : undefined;
}

function parentOf(code: string): string {
  return code.length > 5 ? code.slice(0, 5) : code.length > 3 ? code.slice(0, 3) : "";
}

function prints({ facts }: Row, amount: Decimal): boolean {
  return [...facts.values()].some(({ value }) => value !== 0n && near(value, amount));
}

/** Within one last digit of what is printed in 万元. */
function near(one: Decimal, other: Decimal): boolean {
  return absolute(one - other) <= 200n * 10n ** 12n;
}

/** Ties of the row elsewhere with nothing, which would be with one of its amounts. */
function brokenFor(
  code: string,
  elsewhere: readonly Row[],
  amounts: ReadonlyMap<number, Decimal>,
  broken: readonly Equation[],
): readonly Equation[] {
  const own = new Set(elsewhere.flatMap(({ facts }) => [...facts.values()].map(({ index }) => index)));
  return broken.filter(
    ({ sums, tie }) =>
      (sums.leftFigures === 0 || sums.rightFigures === 0) &&
      [...tie.left, ...tie.right].every(({ value, index }) => value === 0n || own.has(index)) &&
      [...tie.left, ...tie.right].some(({ index }) => own.has(index)) &&
      [...amounts.values()].some((amount) => near(absolute(sums.difference), amount)) &&
      code !== "",
  );
}
