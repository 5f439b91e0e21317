import type { CellContent, CellEdit } from "../../../../src/workbook/edit";
import { excelHost } from "../../../../src/workbook/excel/excel-host";
import type { StepToWrite } from "../../../../src/workbook/excel/write/step";
import type { ExcelHost, SheetSource } from "../../../../src/workbench/excel-host";
import { must, open, problemOf, read, reopen } from "../excel";

const sheet: SheetSource = {
  name: "表一",
  rows: [
    ["项目", "金额", "备注"],
    ["收入", 100, { value: "201", format: "@" }],
    ["支出", { value: 90, format: "#,##0.00" }],
    ["合计", "=B2+B3", "'007"],
    ["空", "'", " 　"],
    [{ value: "=1+1" }, { value: true }, { value: { error: "#N/A" } }],
    [
      { value: 5, format: "@" },
      { value: 12, formula: "=5+7", format: "@" },
      { value: 0.5, format: "0.00%" },
    ],
  ],
};

const edit = (
  address: [row: number, column: number],
  before: CellContent["value"] | CellContent,
  after: CellContent["value"] | CellContent,
  more: Partial<CellEdit> = {},
): CellEdit => ({
  place: { sheet: "表一", row: address[0], column: address[1] },
  before: asContent(before),
  after: asContent(after),
  ...more,
});

function asContent(given: CellContent["value"] | CellContent): CellContent {
  return typeof given === "object" && given !== null && "value" in given ? given : { value: given };
}

const step = (...edits: CellEdit[]): StepToWrite => ({ label: "修正", edits });

/** What the cells hold, without what Excel counts on its own or keeps for us. */
const cells = ({ model }: ExcelHost) =>
  structuredClone(
    model.sheets.map(({ name, rows }) => [name, [...rows].map(([row, line]) => [row, [...line]])]),
  );

const cell = ({ model }: ExcelHost, row: number, column: number) =>
  model.sheets[0]?.rows.get(row)?.get(column);

describe("a step", () => {
  it("is written, in three requests, and read back by the reader of workbooks", async () => {
    const host = await open({ sheets: [sheet] });
    const report = must(
      await excelHost.write(step(edit([1, 1], 100, 110), edit([2, 0], "支出", "支出（调整）"))),
    );
    expect(report).toEqual({
      written: [
        { sheet: "表一", row: 1, column: 1 },
        { sheet: "表一", row: 2, column: 0 },
      ],
      skipped: [],
      sheets: [],
      stepId: "step-1",
    });
    expect([host.requests.count, host.requests.housekeeping]).toEqual([3, 0]);
    const rows = (await read()).sheets[0]?.rows;
    expect([rows?.[1]?.[1]?.value, rows?.[2]?.[0]?.value, rows?.[3]?.[1]?.value]).toEqual([
      110,
      "支出（调整）",
      200,
    ]);
  });

  it.each<[what: string, edit: CellEdit, held: unknown]>([
    ["number", edit([1, 1], 100, 1 / 3), { value: 1 / 3, format: "General" }],
    ["text", edit([1, 0], "收入", "本年收入"), { value: "本年收入", format: "General" }],
    ["blank", edit([1, 1], 100, null), { value: null, format: "General" }],
    ["truth", edit([1, 1], 100, false), { value: false, format: "General" }],
    [
      "formula",
      edit([1, 1], 100, { value: 5, formula: "=2+3" }),
      { value: 5, formula: "=2+3", format: "General" },
    ],
    [
      "in place of a formula",
      edit([3, 1], { value: 190, formula: "=B2+B3" }, 190),
      { value: 190, format: "General" },
    ],
    ["number in a cell of text", edit([1, 2], "201", 201), { value: 201, format: "General" }],
    ["with a format", edit([1, 2], "201", 201, { format: "0.00" }), { value: 201, format: "0.00" }],
    [
      "formula in a cell of text",
      edit([1, 2], "201", { value: 3, formula: "=1+2" }),
      { value: 3, formula: "=1+2", format: "General" },
    ],
    ["text in a cell of text", edit([1, 2], "201", "202"), { value: "202", format: "@" }],
    ["number with a format of its own", edit([2, 1], 90, 95.5), { value: 95.5, format: "#,##0.00" }],
    ["into blanks", edit([4, 2], null, 7), { value: 7, format: "General" }],
    ["into an empty text", edit([4, 1], null, 7), { value: 7, format: "General" }],
    ["in place of an error", edit([5, 2], { value: { error: "#N/A" } }, 7), { value: 7, format: "General" }],
  ])("takes a %s", async (_what, one, held) => {
    const host = await open({ sheets: [sheet] });
    expect(must(await excelHost.write(step(one))).skipped).toEqual([]);
    expect(cell(host, one.place.row, one.place.column)).toEqual(held);
  });

  const dangerous = [
    "=1+1",
    "+1+1",
    "-1",
    "-B2",
    "@SUM(B2)",
    "\t=1",
    "\u0000=1",
    " =1+1",
    "＝1+1",
    "－1",
    "'007",
    "007",
    "1-2",
    "2026年3月",
    "TRUE",
    "#REF!",
    "12%",
    "1,234.5",
    "（12）",
  ];
  it.each(
    dangerous.flatMap(
      (text) =>
        [
          [text, "General"],
          [text, "@"],
        ] as const,
    ),
  )("takes %j in a cell of format %s as text", async (text, format) => {
    const host = await open({ sheets: [{ ...sheet, formats: { B2: format } }] });
    const before = cells(host);
    expect(must(await excelHost.write(step(edit([1, 1], 100, text)))).skipped).toEqual([]);
    expect(cell(host, 1, 1)).toEqual({ value: text, format });
    must(await excelHost.undo());
    expect(cells(host)).toEqual(before);
  });
});

describe("a cell is left as it is, and named,", () => {
  const place = { sheet: "表一", row: 1, column: 1 };

  it.each<[what: string, before: CellContent, holds: CellContent]>([
    ["another number", { value: 101 }, { value: 100 }],
    ["a number for a text", { value: "100" }, { value: 100 }],
    ["a number for a blank", { value: null }, { value: 100 }],
    ["no formula any more", { value: 100, formula: "=99+1" }, { value: 100 }],
  ])("where it holds %s", async (_what, before, holds) => {
    const host = await open({ sheets: [sheet] });
    const all = cells(host);
    const report = must(await excelHost.write(step(edit([1, 1], before, 5))));
    expect(report).toEqual({ written: [], skipped: [{ place, why: "changed", holds }], sheets: [] });
    expect(cells(host)).toEqual(all);
    expect(must(await excelHost.journal())).toEqual({ done: [], undone: [] });
  });

  it("where it has got a formula, also one that yields nothing", async () => {
    await open({ sheets: [{ name: "表一", rows: [['=""', "=1+1"]] }] });
    const report = must(await excelHost.write(step(edit([0, 0], null, 5), edit([0, 1], 2, 5))));
    expect(report.skipped.map(({ why, holds }) => [why, holds])).toEqual([
      ["changed", { value: null, formula: '=""' }],
      ["changed", { value: 2, formula: "=1+1" }],
    ]);
  });

  it("where its sheet is gone", async () => {
    await open({ sheets: [sheet] });
    const gone = { ...place, sheet: "表九" };
    const report = must(
      await excelHost.write(step({ ...edit([1, 1], 100, 5), place: gone }, edit([1, 1], 100, 6))),
    );
    expect(report).toMatchObject({ written: [place], skipped: [{ place: gone, why: "gone" }] });
  });

  it("where it is locked", async () => {
    const host = await open({ sheets: [{ ...sheet, protected: true, styles: { A2: { locked: false } } }] });
    const report = must(await excelHost.write(step(edit([1, 1], 100, 5), edit([1, 0], "收入", "本年收入"))));
    expect(report).toMatchObject({
      written: [{ row: 1, column: 0 }],
      skipped: [{ place, why: "protected" }],
    });
    expect([cell(host, 1, 1)?.value, cell(host, 1, 0)?.value]).toEqual([100, "本年收入"]);
  });

  it("where it would take another format on a protected sheet", async () => {
    const styles = { C2: { locked: false } };
    const host = await open({ sheets: [{ ...sheet, protected: true, styles }] });
    const report = must(await excelHost.write(step(edit([1, 2], "201", 201))));
    expect(report.skipped).toMatchObject([{ why: "protected" }]);
    host.user.unprotect("表一");
    host.user.protect("表一", { options: { allowFormatCells: true } });
    expect(must(await excelHost.write(step(edit([1, 2], "201", 201)))).skipped).toEqual([]);
  });

  it("where it lies under a merged cell", async () => {
    const host = await open({ sheets: [{ name: "表一", rows: [["合计"]], merges: ["A1:B2"] }] });
    const before = withoutBareCells(cells(host));
    const report = must(
      await excelHost.write(step(edit([0, 0], "合计", "总计"), edit([0, 1], null, 5, { format: "0.00" }))),
    );
    expect(report).toMatchObject({
      written: [{ row: 0, column: 0 }],
      skipped: [{ place: { sheet: "表一", row: 0, column: 1 }, why: "merged" }],
    });
    expect(cell(host, 0, 1)?.format ?? "General").toBe("General");
    must(await excelHost.undo());
    expect(withoutBareCells(cells(host))).toEqual(before);
  });

  it("where two edits are of the same cell", async () => {
    const host = await open({ sheets: [sheet] });
    const report = must(await excelHost.write(step(edit([1, 1], 100, 5), edit([1, 1], 100, 6))));
    expect(report).toMatchObject({ written: [place], skipped: [{ place, why: "changed" }] });
    expect(cell(host, 1, 1)?.value).toBe(5);
  });

  it("where the user changes it in the moment of writing: what the user wrote stays", async () => {
    const host = await open({ sheets: [sheet] });
    host.faults.before(3, () => host.user.write("表一", "B2", 123));
    const report = must(await excelHost.write(step(edit([1, 1], 100, 5), edit([2, 1], 90, 6))));
    expect(report).toMatchObject({
      written: [{ row: 2, column: 1 }],
      skipped: [{ place, why: "changed", holds: { value: 123 } }],
    });
    expect([cell(host, 1, 1)?.value, cell(host, 2, 1)?.value]).toEqual([123, 6]);
    expect(must(await excelHost.journal()).done.map((one) => one.cells)).toEqual([report.written]);
  });
});

it("hidden rows are written like others, one cell at a time", async () => {
  const host = await open({ sheets: [{ ...sheet, hiddenRows: [1, 2], hiddenColumns: [1] }] });
  must(await excelHost.write(step(edit([1, 1], 100, 5), edit([2, 1], 90, 6), edit([1, 0], "收入", "入"))));
  expect([cell(host, 1, 1)?.value, cell(host, 2, 1)?.value, cell(host, 1, 0)?.value]).toEqual([5, 6, "入"]);
});

describe("undo and redo", () => {
  /** Every kind of cell that the sheet has, changed into another. */
  const all = step(
    edit([1, 0], "收入", "=1"),
    edit([1, 1], 100, 110),
    edit([1, 2], "201", 201),
    edit([2, 1], 90, "无"),
    edit([3, 1], { value: 190, formula: "=B2+B3" }, 200),
    edit([3, 2], "007", 7),
    edit([4, 1], null, 1),
    edit([4, 2], null, 2),
    edit([4, 3], null, "新"),
    edit([5, 0], "=1+1", 2),
    edit([5, 1], true, "真"),
    edit([5, 2], { value: { error: "#N/A" } }, 3),
    edit([6, 0], 5, { value: 6, formula: "=6" }),
    edit([6, 1], { value: 12, formula: "=5+7" }, "文"),
    edit([6, 2], 0.5, 0.25, { format: "0%" }),
  );

  it("bring back exactly what was there, and what was written, also after the file was closed", async () => {
    let host = await open({ sheets: [sheet] });
    const before = withoutBareCells(cells(host));
    expect(must(await excelHost.write(all)).skipped).toEqual([]);
    const after = withoutBareCells(cells(host));
    expect(after).not.toEqual(before);
    for (let time = 0; time < 2; time += 1) {
      host = await reopen(host);
      expect(must(await excelHost.undo())).toMatchObject({ kind: "done", stepId: "step-1" });
      expect(withoutBareCells(cells(host))).toEqual(before);
      host = await reopen(host);
      expect(must(await excelHost.redo())).toMatchObject({ kind: "done", stepId: "step-1" });
      expect(withoutBareCells(cells(host))).toEqual(after);
    }
  });

  it("know a formula again that Excel writes in its own way", async () => {
    const host = await open({ sheets: [sheet] });
    const one = edit(
      [3, 1],
      { value: 190, formula: "=B2+B3" },
      { value: 190, formula: '=sum(b2:$b$3,n("a1"))' },
    );
    must(await excelHost.write(step(one)));
    expect(cell(host, 3, 1)?.formula).toBe('=SUM(B2:$B$3,N("a1"))');
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
    expect(must(await excelHost.redo())).toMatchObject({ kind: "done" });
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
    expect(cell(host, 3, 1)?.formula).toBe("=B2+B3");
  });

  it("take back step by step, and list what can be taken back", async () => {
    const host = await open({ sheets: [sheet] });
    must(await excelHost.write({ label: "一", edits: [edit([1, 1], 100, 1)] }));
    must(await excelHost.write({ label: "二", edits: [edit([1, 1], 1, 2), edit([2, 1], 90, 3)] }));
    expect(labels(must(await excelHost.journal()))).toEqual([["一", "二"], []]);
    must(await excelHost.undo());
    expect(cell(host, 1, 1)?.value).toBe(1);
    must(await excelHost.undo());
    expect(cell(host, 1, 1)?.value).toBe(100);
    expect(labels(must(await excelHost.journal()))).toEqual([[], ["二", "一"]]);
    expect(must(await excelHost.undo())).toEqual({ kind: "nothing" });
    must(await excelHost.redo());
    must(await excelHost.redo());
    expect([cell(host, 1, 1)?.value, cell(host, 2, 1)?.value]).toEqual([2, 3]);
    expect(must(await excelHost.redo())).toEqual({ kind: "nothing" });
    must(await excelHost.undo());
    must(await excelHost.write({ label: "三", edits: [edit([2, 1], 90, 4)] }));
    expect(labels(must(await excelHost.journal()))).toEqual([["一", "三"], []]);
  });

  it("take back an earlier step that no later one has touched", async () => {
    const host = await open({ sheets: [sheet] });
    const first = must(await excelHost.write(step(edit([1, 1], 100, 1), edit([1, 0], "收入", "入"))));
    must(await excelHost.write(step(edit([2, 1], 90, 2))));
    expect(must(await excelHost.undo(first.stepId))).toMatchObject({ kind: "done" });
    expect([cell(host, 1, 1)?.value, cell(host, 2, 1)?.value]).toEqual([100, 2]);
    must(await excelHost.redo(first.stepId));
    must(await excelHost.write(step(edit([1, 1], 1, 7))));
    expect(must(await excelHost.undo(first.stepId))).toMatchObject({
      kind: "refused",
      cells: [{ why: "changed" }],
    });
  });

  it("refuse, and write nothing, over a change by the user", async () => {
    const host = await open({ sheets: [sheet] });
    must(await excelHost.write(step(edit([1, 1], 100, 1), edit([2, 1], 90, 2))));
    host.user.write("表一", "B3", 77);
    const before = cells(host);
    const refused = must(await excelHost.undo());
    expect(refused).toEqual({
      kind: "refused",
      stepId: "step-1",
      cells: [{ place: { sheet: "表一", row: 2, column: 1 }, why: "changed", holds: { value: 77 } }],
      sheets: [],
    });
    expect(cells(host)).toEqual(before);
    host.user.write("表一", "B3", 2);
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
  });

  it("refuse over a change by the user in that very moment, which stays", async () => {
    const host = await open({ sheets: [sheet] });
    must(await excelHost.write(step(edit([1, 1], 100, 1), edit([2, 1], 90, 2))));
    host.faults.before(3, () => host.user.write("表一", "B3", 77));
    expect(must(await excelHost.undo())).toMatchObject({
      kind: "refused",
      cells: [{ holds: { value: 77 } }],
    });
    expect([cell(host, 1, 1)?.value, cell(host, 2, 1)?.value]).toEqual([1, 77]);
    expect(labels(must(await excelHost.journal()))).toEqual([["修正"], []]);
  });

  it("leave a format that the user has given since", async () => {
    const host = await open({ sheets: [sheet] });
    must(await excelHost.write(step(edit([2, 1], 90, 2, { format: "0.0" }))));
    const changed = cell(host, 2, 1);
    if (changed) changed.format = "0.000";
    must(await excelHost.undo());
    expect(cell(host, 2, 1)).toEqual({ value: 90, format: "0.000" });
  });

  it("follow a sheet that was renamed, and refuse where it is gone or protected", async () => {
    const host = await open({ sheets: [sheet, { name: "表二" }] });
    must(await excelHost.write(step(edit([1, 1], 100, 1))));
    host.user.renameSheet("表一", "首表");
    expect(must(await excelHost.journal()).done[0]?.cells).toEqual([{ sheet: "首表", row: 1, column: 1 }]);
    host.user.protect("首表");
    expect(must(await excelHost.undo())).toMatchObject({ kind: "refused", cells: [{ why: "protected" }] });
    host.user.unprotect("首表");
    must(await excelHost.undo());
    expect(cell(host, 1, 1)?.value).toBe(100);
    must(await excelHost.redo());
    host.user.deleteSheet("首表");
    expect(must(await excelHost.undo())).toMatchObject({ kind: "refused", cells: [{ why: "gone" }] });
  });
});

describe("the journal", () => {
  const key = "journal-1";

  it.each([
    ["cut off", '{"next":2,"done":[{"id":'],
    ["of another form", '{"next":2,"done":[{"id":"step-1","label":"x","parts":[{"kind":"?"}]}],"undone":[]}'],
    ["no journal", "[1]"],
  ])("is put aside where it is %s", async (_what, text) => {
    const host = await open({ sheets: [sheet] });
    host.model.settings.set(key, text);
    expect(must(await excelHost.journal())).toEqual({ done: [], undone: [] });
    must(await excelHost.write(step(edit([1, 1], 100, 1))));
    expect(labels(must(await excelHost.journal()))).toEqual([["修正"], []]);
  });

  it("holds nothing but numbers, addresses, contents and formats", async () => {
    const host = await open({ sheets: [sheet] });
    must(await excelHost.write(step(edit([1, 1], 100, 1))));
    expect(JSON.parse(String(host.model.settings.get(key)))).toEqual({
      next: 2,
      done: [
        {
          id: "step-1",
          label: "修正",
          parts: [
            {
              kind: "cells",
              sheetId: host.model.sheets[0]?.id,
              sheet: "表一",
              cells: [
                {
                  row: 1,
                  column: 1,
                  before: { value: 100, format: "General" },
                  after: { value: 1, format: "General" },
                },
              ],
            },
          ],
        },
      ],
      undone: [],
    });
  });

  it("is whole also where it has become shorter", async () => {
    const host = await open({ sheets: [sheet] });
    must(
      await excelHost.write(
        step(edit([1, 0], "收入", "长".repeat(32_000)), edit([1, 1], 100, "长".repeat(32_000))),
      ),
    );
    must(await excelHost.undo());
    must(await excelHost.write(step(edit([1, 1], 100, 1))));
    await reopen(host);
    expect(labels(must(await excelHost.journal()))).toEqual([["修正"], []]);
  });

  it("drops the oldest steps when it grows too long, and refuses a step that it could not hold", async () => {
    const host = await open({ sheets: [{ name: "表一", rows: [[0]] }] });
    const long = (n: number) => `${n}`.padEnd(30_000, "长");
    must(await excelHost.write(step(edit([0, 0], 0, long(1)))));
    for (let n = 1; n < 20; n += 1) must(await excelHost.write(step(edit([0, 0], long(n), long(n + 1)))));
    const { done } = must(await excelHost.journal());
    expect(done.length).toBeGreaterThan(5);
    expect(done.length).toBeLessThan(10);
    expect(done.at(-1)?.id).toBe("step-20");
    let length = 0;
    for (const [name, value] of host.model.settings) if (name.startsWith(key)) length += String(value).length;
    expect(length).toBeLessThanOrEqual(500_000);
    const before = cells(host);
    const edits = Array.from({ length: 20 }, (_, row) => edit([row + 1, 0], null, long(row)));
    expect(problemOf(await excelHost.write(step(...edits)))).toEqual({ kind: "too-large" });
    expect(cells(host)).toEqual(before);
    for (const { id } of [...done].reverse())
      expect(must(await excelHost.undo())).toMatchObject({ stepId: id });
    expect(must(await excelHost.undo())).toEqual({ kind: "nothing" });
  });
});

it("steps asked for at once follow one another", async () => {
  const host = await open({ sheets: [sheet] });
  const [first, second, undone] = await Promise.all([
    excelHost.write(step(edit([1, 1], 100, 1))),
    excelHost.write(step(edit([1, 1], 1, 2))),
    excelHost.undo(),
  ]);
  expect([must(first).stepId, must(second).stepId, must(undone)]).toMatchObject([
    "step-1",
    "step-2",
    { stepId: "step-2" },
  ]);
  expect(cell(host, 1, 1)?.value).toBe(1);
});

const labels = ({
  done,
  undone,
}: {
  done: readonly { label: string }[];
  undone: readonly { label: string }[];
}) => [done.map(({ label }) => label), undone.map(({ label }) => label)];

/** A cell that never held anything and one that holds nothing again are the same. */
function withoutBareCells(sheets: ReturnType<typeof cells>) {
  return JSON.parse(
    JSON.stringify(sheets, (_key, value: unknown) =>
      Array.isArray(value) ? value.filter((one) => !isBare(one)) : value,
    ),
  ) as unknown;
}

function isBare(entry: unknown): boolean {
  const [, held] = Array.isArray(entry) ? (entry as unknown[]) : [];
  return JSON.stringify(held) === '{"value":null,"format":"General"}';
}
