import { normalize } from "../../text/normalize";
import type { Statement } from "../../budget/check";
import type { Row, Table } from "../../budget/document";
import { amountIn, hasFigure, schemeOf, tableOf } from "../../budget/lookup";
import type { FamilyTies } from "../../budget/tie-family";
import { notChecked } from "../../budget/ties";
import { rowName, tableName } from "../../budget/wording";
import { hasAllCodes, SOME_UNCODED } from "./all-codes";
import { counterparts, statementsOf, type FamilyContext } from "./counterparts";

/** Of each class that the first table lists; what another table calls otherwise is told as not checked. */
export function* tiesByClass(ties: FamilyTies, context: FamilyContext): Iterable<Statement> {
  const { document } = context;
  const own = tableOf(document, ties.one.table);
  const other = tableOf(document, ties.other.table);
  if (own === undefined || other === undefined) return;
  const isCoded = other.description.sections.every((section) => schemeOf(section).kind === "codes");
  const classes = classesIn(own, ties.one.section);
  const others = classesIn(other, ties.other.section);
  const matches = matchesOf(classes, others, isCoded);
  const isWhole = isCoded ? hasAllCodes(other) : true;
  if (!isWhole) yield notChecked(`${tableName(other)}${SOME_UNCODED}`);
  for (const found of counterparts(ties, context)) {
    const {
      one,
      others: [beside],
    } = found;
    const column = beside?.column ?? "";
    for (const row of classes) {
      const match = matches.get(row);
      if (match === undefined && !isWhole) continue;
      if (match === undefined && row.kind === "item" && isCoded) {
        if (hasFigure(row.facts.get(one.column))) yield notChecked(unmatched(own, row, other));
        continue;
      }
      // What is only a part need not be there.
      const absent =
        found.relation !== "same"
          ? undefined
          : `${tableName(other)}的“${row.name}”（${isCoded ? "没有这一类" : "没有找到"}）`;
      yield* statementsOf(
        document,
        found,
        (at) => (at === one ? amountIn(own, row, at.column) : amountIn(other, match, at.column)),
        absent,
      );
    }
    if (!isCoded || !isWhole) continue;
    const matched = new Set(matches.values());
    for (const row of others) {
      if (matched.has(row) || !hasFigure(row.facts.get(column))) continue;
      yield notChecked(`${tableName(own)}没有与${tableName(other)}“${rowName(row)}”同名的类，这一类没有核对`);
    }
  }
}

function unmatched(own: Table, { name }: Row, other: Table): string {
  return `${tableName(own)}的“${name}”在${tableName(other)}中没有同名的类，这一类没有核对`;
}

/** Rows of classes, those included that the list does not know; of a code that stands twice the first. */
function classesIn({ rows }: Table, section: string | undefined): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (section !== undefined && row.section !== section) return false;
    if (row.kind === "item") return true;
    const code = codeOf(row);
    if (code?.length !== 3 || seen.has(code)) return false;
    seen.add(code);
    return true;
  });
}

/** A listed class is called by its code. */
function codeOf({ code, id }: Row): string | undefined {
  return code ?? (/^\d+$/.test(id) ? id : undefined);
}

/** The class of another table that each class of this one is: by its code, or where that is unknown by name. */
function matchesOf(own: readonly Row[], other: readonly Row[], isCoded: boolean): ReadonlyMap<Row, Row> {
  const byCode = new Map(other.flatMap((row) => (row.kind === "item" ? [] : [[codeOf(row), row] as const])));
  // Of two lists alike only what they do not know is called by its name.
  const isNamed = ({ kind }: Row) => isCoded || kind === "item";
  const byName = new Map(other.flatMap((row) => (isNamed(row) ? [[row.name, row] as const] : [])));
  return new Map(
    own.flatMap((row) => {
      const match = byCode.get(codeOf(row)) ?? (isNamed(row) ? byName.get(normalize(row.name)) : undefined);
      return match === undefined ? [] : [[row, match] as const];
    }),
  );
}
