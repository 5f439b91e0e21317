import type { CellEdit } from "../../../src/workbook/edit";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import { parseArea } from "../../../src/workbook/places";
import { contents, withoutWaiting } from "./cell-contents";
import { must, open, problemOf, read, sheets } from "./excel";

withoutWaiting();

const edit = (row: number, before: number, after: number): CellEdit => ({
  place: { sheet: "表一", row, column: 0 },
  before: { value: before },
  after: { value: after },
});

/** Ten figures, of which the cells of this area belong to one array formula. */
async function opened(array: string) {
  const host = await open({
    sheets: [{ name: "表一", rows: Array.from({ length: 10 }, (_, row) => [row]) }],
  });
  const area = parseArea(array);
  if (area === undefined) throw new Error(array);
  for (const sheet of host.model.sheets) sheet.arrays = [area];
  return host;
}

const all = Array.from({ length: 10 }, (_, row) => edit(row, row, row + 100));

describe("part of an array formula", () => {
  it.each([
    ["A4:A5", [3, 4]],
    ["A1:A2", [0, 1]],
    ["A9:B10", [8, 9]],
    ["A1:A9", [0, 1, 2, 3, 4, 5, 6, 7, 8]],
  ])("%s: is left as it is and named, all else is written and can be undone", async (array, kept) => {
    const host = await opened(array);
    const before = contents(host);
    const result = await excelHost.write({ label: "修正", edits: all.toReversed() });
    const { written, skipped } = must(result);
    expect(skipped.map(({ place, why }) => [place.row, why]).sort()).toEqual(
      kept.map((row) => [row, "kept"]),
    );
    expect(written).toHaveLength(10 - kept.length);
    expect(host.model.sheets[0]?.rows.get(kept[0] ?? 0)?.get(0)?.value).toBe(kept[0]);
    expect(must(await excelHost.undo())).toMatchObject({ kind: "done" });
    expect(contents(host)).toEqual(before);
  });

  it("alone, or where nothing can be written, is one sentence, and nothing was changed", async () => {
    for (const edits of [[edit(3, 3, 4)], all]) {
      const host = await opened("A1:B10");
      const before = contents(host);
      const result = await excelHost.write({ label: "修正", edits });
      expect(problemOf(result)).toEqual({ kind: "refused", sheet: "表一" });
      expect(contents(host)).toEqual(before);
      expect(must(await excelHost.journal()).done).toEqual([]);
    }
  });

  it("whatever the version of Excel says of it", async () => {
    const host = await open({ sheets: [{ name: "表一", rows: [[0], [1], [2]] }] });
    host.faults.fail({ code: "GeneralException", request: 3, action: 5 });
    const { written, skipped } = must(await excelHost.write({ label: "修正", edits: all.slice(0, 3) }));
    expect([written.length, skipped]).toEqual([3, []]);
  });
});

describe("a chart is selected", () => {
  it("is said, and over when cells are", async () => {
    const host = await open(sheets(1, 3, 3));
    host.user.selectShape();
    expect(problemOf(await excelHost.selection())).toEqual({ kind: "no-cells" });
    host.user.select("表1", "A2");
    expect(must(await excelHost.selection())).toMatchObject({ sheet: "表1", top: 1 });
  });

  it.each(["UnsupportedSheet", "GeneralException", "ItemNotFound"])(
    "or a chart sheet is in front: %s",
    async (code) => {
      const host = await open(sheets(1, 3, 3));
      host.faults.fail({ code });
      expect(problemOf(await excelHost.selection())).toEqual({ kind: "no-cells" });
    },
  );

  it("does not matter for reading, writing and going to a cell", async () => {
    const host = await open({ sheets: [{ name: "表一", rows: [[0]] }] });
    host.user.selectShape();
    expect((await read()).sheets).toHaveLength(1);
    expect(must(await excelHost.write({ label: "修正", edits: [edit(0, 0, 1)] })).skipped).toEqual([]);
    must(await excelHost.select([{ sheet: "表一", row: 0, column: 0 }]));
    expect(must(await excelHost.selection())).toMatchObject({ sheet: "表一" });
  });
});

it("a workbook whose structure is protected: no sheet is added, which is said; its cells are written", async () => {
  const host = await open({ sheets: [{ name: "表一", rows: [[0]] }] });
  host.model.protected = true;
  const problem = { kind: "protected", detail: "structure" };
  expect(problemOf(await excelHost.addSheet("核对结果", [["表", 1]]))).toEqual(problem);
  const withSheet = { label: "修正", edits: [edit(0, 0, 1)], sheets: [{ name: "情况说明", rows: [] }] };
  expect(problemOf(await excelHost.write(withSheet))).toEqual(problem);
  expect(must(await excelHost.write({ label: "修正", edits: [edit(0, 0, 1)] })).skipped).toEqual([]);
});

it("rows that a filter hides are written, and none beside them", async () => {
  await open({
    sheets: [{ name: "表一", rows: [[0], [1], [2], [3]], hiddenRows: [1, 2] }],
  });
  must(await excelHost.write({ label: "修正", edits: [edit(0, 0, 10), edit(3, 3, 13), edit(1, 1, 11)] }));
  expect((await read()).sheets[0]?.rows.map((row) => row?.[0]?.value)).toEqual([10, 11, 2, 13]);
});

it.each([
  ["renamed", (host: Awaited<ReturnType<typeof open>>) => host.user.renameSheet("表2", "新表")],
  [
    "moved",
    (host: Awaited<ReturnType<typeof open>>) => {
      host.model.sheets.reverse();
    },
  ],
])("a sheet that is %s while it is read is read", async (_, act) => {
  const host = await open(sheets(3, 3, 3));
  const before = await read();
  host.faults.before(2, () => act(host));
  expect((await read()).sheets.map(({ rows }) => rows)).toEqual(before.sheets.map(({ rows }) => rows));
});

/** Of the whole step, or of each cell that was left out. */
function whyNot(result: Awaited<ReturnType<typeof excelHost.write>>): string[] {
  return result.ok ? result.value.skipped.map(({ why }) => why) : [result.error.kind];
}

describe("a sheet while it is written", () => {
  const rowsOf = (host: Awaited<ReturnType<typeof open>>) =>
    host.model.sheets.find(({ name }) => /^(表一|新表)$/.test(name))?.rows;
  const valuesOf = (host: Awaited<ReturnType<typeof open>>) =>
    Array.from({ length: 10 }, (_, row) => rowsOf(host)?.get(row)?.get(0)?.value);
  const acts = {
    renamed: (host) => host.user.renameSheet("表一", "新表"),
    moved: (host) => void host.model.sheets.reverse(),
  } satisfies Record<string, (host: Awaited<ReturnType<typeof open>>) => void>;
  const whens = Object.keys(acts).flatMap((act) => [1, 2, 3, 4, 5].map((when) => [act, when] as const));

  it.each(whens)(
    "that is %s at request %i: all is written, or nothing and it is said why",
    async (act, when) => {
      const other = { name: "表二", rows: [["另一张"]] };
      const host = await open({
        sheets: [{ name: "表一", rows: Array.from({ length: 10 }, (_, row) => [row]) }, other],
      });
      const before = valuesOf(host);
      host.faults.before(when, () => {
        acts[act as keyof typeof acts](host);
      });
      const result = await excelHost.write({ label: "修正", edits: all });
      const isWritten = result.ok && result.value.written.length > 0;
      expect([...new Set(whyNot(result))]).toEqual(isWritten ? [] : ["gone"]);
      expect(valuesOf(host)).toEqual(before.map((value) => Number(value) + (isWritten ? 100 : 0)));
      expect(
        host.model.sheets
          .find(({ name }) => name === "表二")
          ?.rows.get(0)
          ?.get(0)?.value,
      ).toBe("另一张");
    },
  );
});

it.each(["AccessDenied", "UnsupportedOperation", "UnsupportedFeature", "Conflict"])(
  "what a shared workbook refuses (%s) is a sentence, and nothing is changed",
  async (code) => {
    const host = await open({ sheets: [{ name: "表一", rows: [[0], [1]] }] });
    const before = contents(host);
    // However often and in whatever pieces it is tried.
    for (let request = 1; request <= 60; request += 1) host.faults.fail({ code, request });
    const why = new Set(whyNot(await excelHost.write({ label: "修正", edits: all.slice(0, 2) })));
    expect([["protected"], ["refused"]]).toContainEqual([...why]);
    expect(contents(host)).toEqual(before);
  },
);

it("a table with totals is read, and what its formulas speak of is not guessed at", async () => {
  await open({
    sheets: [{ name: "表一", rows: [[1], [2], [{ value: 3, formula: "=SUBTOTAL(109,表1[合计])" }]] }],
  });
  expect((await read()).sheets[0]?.rows[2]?.[0]?.formula).toBe("=SUBTOTAL(109,表1[合计])");
});
