import { normalize } from "../../text/normalize";
import type { TableCheck, Observation, Statement } from "../../budget/check";
import type { BudgetDocument, Row, Table } from "../../budget/document";
import { tableName } from "../../budget/wording";

export const itemName: TableCheck = {
  id: "item-name",
  about: "tables",
  title: "科目名称与编码一致",
  severity: "warning",
  requires: [],
  why: "同一编码在各表中应是同一个名称，并与《政府收支分类科目》一致。名称错漏是检查通报的常见问题。",
  mend: "按《政府收支分类科目》的标准名称更正；如果名称是对的，请核对编码。",
  *examine(document, codes): Iterable<Statement> {
    for (const [code, uses] of namesByCode(document)) {
      const standard = codes.functional.get(code);
      if (standard !== undefined) yield* againstStandard(code, standard, uses);
      else yield* amongThemselves(code, uses);
    }
  },
};

interface Use {
  readonly table: Table;
  readonly row: Row;
}

function namesByCode(document: BudgetDocument): Map<string, Use[]> {
  const names = new Map<string, Use[]>();
  for (const table of document.tables.values()) {
    for (const section of table.description.sections) {
      if (section.rows.kind !== "codes") continue;
      for (const row of table.rows) {
        if (row.section !== section.id || row.code === undefined || row.name === "") continue;
        const uses = names.get(row.code);
        if (uses) uses.push({ table, row });
        else names.set(row.code, [{ table, row }]);
      }
    }
  }
  return names;
}

/** One finding for each wrong name, with all places where it stands. */
function* againstStandard(code: string, standard: string, uses: readonly Use[]): Iterable<Observation> {
  const wrong = new Map<string, Use[]>();
  for (const use of uses) {
    if (use.row.name === normalize(standard)) continue;
    wrong.set(use.row.name, [...(wrong.get(use.row.name) ?? []), use]);
  }
  for (const [name, own] of wrong) {
    yield observation(
      own,
      `科目 ${code} 的名称是“${name}”，标准名称是“${standard}”，请核对。`,
      name,
      standard,
    );
  }
}

function* amongThemselves(code: string, uses: readonly Use[]): Iterable<Observation> {
  const names = new Map<string, Use[]>();
  for (const use of uses) names.set(use.row.name, [...(names.get(use.row.name) ?? []), use]);
  if (names.size < 2) return;
  const list = [...names].map(([name, own]) => `${tablesOf(own)}为“${name}”`).join("，");
  const [actual = ""] = [...names.keys()].slice(1);
  yield observation(uses, `科目 ${code} 在各表中的名称不一致：${list}，请统一。`, actual);
}

function observation(uses: readonly Use[], message: string, actual: string, expected?: string): Observation {
  const [first] = uses;
  return {
    is: "observation",
    ...(first ? { table: first.table.id } : {}),
    message: expected === undefined ? message : `${tablesOf(uses)}${message}`,
    places: uses.map((use) => use.row.place),
    actual,
    ...(expected === undefined ? {} : { expected }),
  };
}

function tablesOf(uses: readonly Use[]): string {
  return [...new Set(uses.map((use) => tableName(use.table)))].join("、");
}
