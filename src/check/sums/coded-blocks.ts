import type { CodeDictionary } from "../../budget/codes";
import type { BudgetDocument, Row, Table } from "../../budget/document";

/** Functional (201–234), departmental (301–399) or governmental economic (501–599) classification. */
type Classification = "functional" | "departmental" | "governmental";

/** A row of a classification: as its code is printed, or as its name says where the table prints none. */
export interface ClassifiedRow {
  readonly code: string;
  readonly row: Row;
}

/** The classified rows of one block of a table. */
export interface CodedBlock {
  readonly table: Table;
  readonly classification: Classification;
  /** All of the block, classified or not. */
  readonly rows: readonly Row[];
  readonly classified: readonly ClassifiedRow[];
  readonly byCode: ReadonlyMap<string, Row>;
  readonly printsCodes: boolean;
}

const LEVELS: Record<Classification, { readonly code: RegExp; readonly lengths: readonly number[] }> = {
  functional: { code: /^2/, lengths: [3, 5, 7] },
  departmental: { code: /^3/, lengths: [3, 5] },
  governmental: { code: /^5/, lengths: [3, 5] },
};
const classifications = Object.keys(LEVELS) as Classification[];

/**
 * Blocks with rows of one classification. Where a functional code or an economic class stands twice the rows are divided
 * by something else too; economic items are printed once for each 款 in some offices.
 */
export function codedBlocks({ tables }: BudgetDocument, codes: CodeDictionary): readonly CodedBlock[] {
  const byName = economicByName(codes);
  return [...tables.values()].flatMap((table) => {
    const sections = new Set(table.rows.map(({ section }) => section));
    return [...sections].flatMap((section) => {
      const rows = table.rows.filter((row) => row.section === section);
      return classifications.flatMap((one) => blockOf(table, one, rows, byName) ?? []);
    });
  });
}

function blockOf(
  table: Table,
  classification: Classification,
  rows: readonly Row[],
  byName: ReadonlyMap<string, string>,
): CodedBlock | undefined {
  const { code: pattern, lengths } = LEVELS[classification];
  const printsCodes = rows.some(({ code }) => code !== undefined);
  const classified = rows.flatMap((row): ClassifiedRow[] => {
    const isEconomic = row.kind === "group" || row.kind === "item";
    const code = printsCodes || !isEconomic ? row.code : byName.get(row.name);
    return code !== undefined && pattern.test(code) && lengths.includes(code.length) ? [{ code, row }] : [];
  });
  const byCode = new Map(classified.map(({ code, row }) => [code, row]));
  const once =
    classification === "functional" ? classified : classified.filter(({ code }) => code.length === 3);
  if (classified.length < 2 || new Set(once.map(({ code }) => code)).size < once.length) return undefined;
  return { table, classification, rows, classified, byCode, printsCodes };
}

/** Names that only one code has. */
function economicByName({ economic }: CodeDictionary): ReadonlyMap<string, string> {
  const known = new Map<string, string | undefined>();
  for (const [code, name] of economic) known.set(name, known.has(name) ? undefined : code);
  return new Map([...known].flatMap(([name, code]) => (code === undefined ? [] : [[name, code] as const])));
}
