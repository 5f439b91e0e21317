import type { Observation, Statement, TableCheck } from "../../budget/check";
import { tableName } from "../../budget/wording";
import { mistypedCodes } from "../mistyped-codes";

export const mistypedCode: TableCheck = {
  id: "mistyped-code",
  about: "tables",
  title: "科目编码没有录错",
  severity: "warning",
  requires: [],
  why: "科目编码录错一位，这一行就归到别的类、款下，各级合计和表间核对都会受影响。",
  mend: "核对科目编码与名称；名称对的，把编码改成标准编码。",
  concerns: (document) => [...document.tables.values()].some(({ asRead }) => asRead !== undefined),
  *examine(document, codes): Iterable<Statement> {
    for (const { table, row, code, wanted } of mistypedCodes(document, codes)) {
      if (table.asRead === undefined) continue;
      const observation: Observation = {
        is: "observation",
        table: table.id,
        message: `${tableName(table)}“${row.name}”的编码是 ${code}，这个名称的编码应为 ${wanted}，请核对。`,
        places: [row.codePlace ?? row.place],
        actual: code,
        expected: wanted,
      };
      yield observation;
    }
  },
};
