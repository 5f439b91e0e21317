import { toPlain } from "../../../amount/decimal";
import type { Row, Table } from "../../../budget/document";
import type { Checked } from "../../../engine";
import { keyOfLabel } from "../../../text/label-key";
import { normalize } from "../../../text/normalize";

/** Of a budget what is compared with the budgets of other files; plain data, some kilobytes. Amounts are plain decimals in yuan. */
export interface Digest {
  /** The coarsest unit to which its amounts were rounded. */
  readonly rounding: string;
  readonly totals: readonly TotalDigest[];
  /** Rows of tables that list the department's units. */
  readonly units: readonly UnitDigest[];
  /** Tables that its standard wants and that are not there, as they are called. */
  readonly missingTables: readonly string[];
}

/** A total of a table, or the sum of a class of expenditure in it. */
export interface TotalDigest extends AmountsDigest {
  /** Without the number of a second table of its kind. */
  readonly kind: string;
  readonly title: string;
  /** `total`, a code of three digits, or the name of a total among listed rows. */
  readonly row: string;
  readonly name: string;
}

interface UnitDigest extends AmountsDigest {
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
}

interface AmountsDigest {
  /** By the label of the column. */
  readonly amounts: Readonly<Record<string, string>>;
}

export function digestOf({ recognition }: Checked): Digest {
  const tables = [...recognition.document.tables.values()];
  const filled = tables.filter(({ state }) => state === "filled");
  // It is one and the same for all amounts of a table.
  const roundings = filled.flatMap(({ rows }) => {
    const [fact] = rows.find(({ facts }) => facts.size > 0)?.facts.values() ?? [];
    return fact === undefined ? [] : [fact.usualRounding];
  });
  return {
    rounding: toPlain(roundings.reduce((most, one) => (one > most ? one : most), 0n)),
    totals: filled.filter(isFirst).flatMap(totalsOf),
    units: filled.filter(isFirst).flatMap(unitsOf),
    missingTables: tables.filter(({ state }) => state === "missing").map(({ title }) => title),
  };
}

/** Of several tables of one kind nobody knows which of them another file has. */
function isFirst({ asRead }: Table): boolean {
  return asRead === undefined || asRead.ordinal === 1;
}

function totalsOf(table: Table): TotalDigest[] {
  const { id: kind, rows } = table;
  return rows.flatMap((row): TotalDigest[] => {
    const key = keyOfRow(row);
    const amounts = key === undefined ? {} : amountsOf(table, row);
    if (key === undefined || Object.keys(amounts).length === 0) return [];
    return [{ kind, title: titleOf(table), row: key, name: row.code ?? row.name, amounts }];
  });
}

function keyOfRow({ code, kind, name }: Row): string | undefined {
  if (kind === "total") return "total";
  if (kind === "code") return code !== undefined && /^\d{3}$/.test(code) ? code : undefined;
  return kind === "listed" && /[总合]计/.test(name) ? normalize(name) : undefined;
}

function unitsOf(table: Table): UnitDigest[] {
  return table.rows.flatMap((row): UnitDigest[] =>
    row.kind === "unit"
      ? [{ kind: table.id, title: titleOf(table), unit: row.name, amounts: amountsOf(table, row) }]
      : [],
  );
}

function titleOf({ description }: Table): string {
  return keyOfLabel(description.titles[0]);
}

/** Of two columns with one label nothing is kept, nor of an amount that cannot be read. */
function amountsOf({ description }: Table, { facts, section }: Row): Record<string, string> {
  const columns = description.sections.find(({ id }) => id === section)?.columns ?? [];
  const labels = columns.map(({ title }) => keyOfLabel(title));
  return Object.fromEntries(
    columns.flatMap(({ id }, index) => {
      const label = labels[index] ?? "";
      const fact = facts.get(id);
      const isAlone = labels.indexOf(label) === labels.lastIndexOf(label);
      return fact === undefined || fact.form === "unreadable" || !isAlone
        ? []
        : [[label, toPlain(fact.value)]];
    }),
  );
}
