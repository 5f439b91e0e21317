import { checkAll } from "../../../src/engine";
import type { Cell, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { forms, workbookOf } from "../../fixtures/forms/forms";

type Row = readonly (Cell | undefined)[];

const isCode = (cell: Cell | undefined) => /^\d{3}(\d\d){0,2}$/.test(String(cell?.value ?? ""));
const isName = (cell: Cell | undefined) => /^\p{Script=Han}/u.test(textOf(cell));
const textOf = (cell: Cell | undefined) => (typeof cell?.value === "string" ? cell.value : "");

function withRows(workbook: WorkbookSnapshot, change: (rows: readonly Row[]) => Row[]): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: change(sheet.rows.map((row) => row ?? [])) })),
  };
}

/** 小计 below each class, saying its amounts once more, or others. */
function withSubtotals(workbook: WorkbookSnapshot, more: (count: number) => number): WorkbookSnapshot {
  let count = 0;
  return withRows(workbook, (rows) => {
    let last: { row: Row; at: number } | undefined;
    const lines: Row[] = [];
    const close = () => {
      if (last === undefined) return;
      const by = more(count);
      count += 1;
      const { row, at } = last;
      lines.push(
        row.map((cell, column) => {
          if (column === at) return undefined;
          if (column === at + 1) return { value: "小计" };
          return typeof cell?.value === "number" && cell.value !== 0
            ? { value: Math.round((cell.value + by) * 100) / 100 }
            : cell;
        }),
      );
      last = undefined;
    };
    for (const row of rows) {
      const at = row.findIndex(isCode);
      const isClass = at >= 0 && String(row[at]?.value).length === 3 && isName(row[at + 1]);
      if (isClass || at < 0) close();
      lines.push(row);
      if (isClass) last = { row, at };
    }
    close();
    return lines;
  });
}

const errorsIn = (workbook: WorkbookSnapshot) => {
  const checked = checkAll(workbook);
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.flatMap(({ diagnosis }) =>
    diagnosis.findings.flatMap(({ severity, outcome, message }) =>
      severity === "error" && outcome === "failed" ? [message] : [],
    ),
  );
};

/** Code and name in one cell, or the name before the code. */
const rewritten: Readonly<Record<string, (row: Row) => Row>> = {
  "code and name in one cell": (row) => {
    const at = row.findIndex(isCode);
    const name = row[at + 1];
    if (at < 0 || !isName(name)) return row;
    const both = { value: `${row[at]?.value as string}${textOf(name)}` };
    return row.map((cell, column) => (column === at ? both : column === at + 1 ? undefined : cell));
  },
  "names before codes": (row) => {
    const at = row.findIndex((cell) => isCode(cell) || textOf(cell) === "科目编码");
    if (at < 0 || !isName(row[at + 1])) return row;
    return row.map((cell, column) => (column === at ? row[at + 1] : column === at + 1 ? row[at] : cell));
  },
};

describe.each(Object.entries(forms))("the form of %s", (_, sheets) => {
  it("with 小计 below each class has no error", () => {
    expect(errorsIn(withSubtotals(workbookOf(sheets), () => 0))).toEqual([]);
  });

  it("with 小计 that say what nothing else says has no error", () => {
    expect(errorsIn(withSubtotals(workbookOf(sheets), (count) => 3.17 + count))).toEqual([]);
  });

  it.each(Object.entries(rewritten))("with %s has no error", (__, change) => {
    expect(errorsIn(withRows(workbookOf(sheets), (rows) => rows.map(change)))).toEqual([]);
  });
});

it("a 小计 that differs from its class, where others agree, is an error", () => {
  const workbook = withSubtotals(workbookOf(forms.central ?? []), (count) => (count === 1 ? 10 : 0));
  expect(errorsIn(workbook).some((message) => message.includes("小计"))).toBe(true);
});
