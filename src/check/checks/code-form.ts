import type { TableCheck, Observation, Statement } from "../../budget/check";
import type { Row, Table } from "../../budget/document";
import type { Section } from "../../budget/table";
import { rowName, tableName } from "../../budget/wording";

export const codeForm: TableCheck = {
  id: "code-form",
  about: "tables",
  title: "科目编码的位数、上级、顺序与重复",
  severity: "warning",
  requires: [],
  why: "功能分类编码类 3 位、款 5 位、项 7 位，逐级列示、由小到大、不重复。编码错一位，金额就挂到了别的科目上。",
  mend: "对照当年《政府收支分类科目》更正编码；缺少上级科目行时补上该行。",
  *examine(document): Iterable<Statement> {
    for (const table of document.tables.values()) {
      for (const section of table.description.sections) {
        if (section.rows.kind === "codes") yield* formsOf(table, section);
      }
      for (const { place, name } of table.form.rowsWithoutCode) {
        yield {
          is: "observation",
          table: table.id,
          message: `${tableName(table)}“${name}”一行没有可识别的科目编码，这一行没有参加汇总核对，请补填编码。`,
          places: [place],
          actual: name,
        };
      }
    }
  },
};

function* formsOf(table: Table, section: Section): Iterable<Observation> {
  const isFunctional = section.rows.kind === "codes" && section.rows.classification === "functional";
  const lengths = isFunctional ? [3, 5, 7] : [3, 5, 7, 9];
  const seen = new Set<string>();
  let previous: Row | undefined;
  for (const row of table.rows) {
    if (row.section !== section.id || row.code === undefined) continue;
    const observe = (message: string): Observation => ({
      is: "observation",
      table: table.id,
      message: `${tableName(table)}“${rowName(row)}”${message}`,
      places: [row.codePlace ?? row.place],
      actual: row.code ?? "",
    });
    if (!lengths.includes(row.code.length)) {
      yield observe(
        `的编码是 ${row.code.length} 位，应为 ${lengths.join("、")} 位，请核对是否多录或漏录了数字。`,
      );
    } else if (seen.has(row.code)) {
      yield observe("的编码在本表中重复出现，同一科目应只列一行，请核对编码或合并。");
    } else {
      const parent = row.code.length > 3 ? row.code.slice(0, -2) : undefined;
      // Some tables print revenue codes from the level that is used; the functional ones print every level.
      if (isFunctional && parent !== undefined && !seen.has(parent)) {
        yield observe(`的上级科目 ${parent} 没有列在它的前面，请补上该行或核对编码。`);
      } else if (previous?.code !== undefined && row.code < previous.code) {
        yield observe(`排在“${rowName(previous)}”之后，编码没有由小到大排列，请核对编码或调整顺序。`);
      }
    }
    seen.add(row.code);
    previous = row;
  }
}
