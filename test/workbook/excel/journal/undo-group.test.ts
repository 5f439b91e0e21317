import { excelHost } from "../../../../src/workbook/excel/excel-host";
import { must, open } from "../excel";

const workbook = { sheets: [{ name: "表一", rows: [[1, 2]] }] };
const edit = (column: number, before: number, after: number) => ({
  place: { sheet: "表一", row: 0, column },
  before: { value: before },
  after: { value: after },
});
const step = { label: "修正", edits: [edit(0, 1, 3), edit(1, 2, 4)] };

/** What `Excel.run` is asked for while a step is written and undone. */
async function optionsOfRuns(): Promise<unknown[]> {
  const run = jest.spyOn(Excel, "run");
  must(await excelHost.write(step));
  must(await excelHost.undo());
  const options = run.mock.calls.map((args: readonly unknown[]) => (args.length > 1 ? args[0] : undefined));
  run.mockRestore();
  return options;
}

it("a step is one step of Excel's own undo, where Excel can do that", async () => {
  const host = await open(workbook, { requirements: { ExcelApi: "1.20" }, checkApiLevel: false });
  expect(await optionsOfRuns()).toEqual([{ mergeUndoGroup: true }, { mergeUndoGroup: true }]);
  expect([...(host.model.sheets[0]?.rows.get(0)?.values() ?? [])].map(({ value }) => value)).toEqual([1, 2]);
});

it("where Excel cannot, it is not asked for", async () => {
  await open(workbook);
  expect(await optionsOfRuns()).toEqual([undefined, undefined]);
});

it("nothing is called that clears Excel's own undo list", async () => {
  const host = await open(workbook);
  const answer = jest.spyOn(host, "answer");
  const sheets = [{ name: "说明", rows: [["一"]] }];
  const area = { sheet: "表一", top: 0, left: 0, bottom: 0, right: 1 };
  const at = { sheet: "说明", row: 2, column: 0 };
  const chart = {
    kind: "pie",
    title: "图",
    categories: area,
    values: area,
    at,
    width: 200,
    height: 100,
  } as const;
  must(await excelHost.write({ ...step, sheets, charts: [chart] }));
  must(await excelHost.undo());
  must(await excelHost.redo());
  must(await excelHost.undo());
  const called = answer.mock.calls.flatMap(([text]) => {
    const { Actions, ObjectPaths } = JSON.parse(text) as {
      Actions: { Name: string; ObjectPathId: number }[];
      ObjectPaths: Record<string, { Name: string }>;
    };
    return Actions.map(({ Name, ObjectPathId }) => `${ObjectPaths[ObjectPathId]?.Name ?? ""} ${Name}`);
  });
  // Of all that is deleted there are charts only, which are found by their names.
  expect(called.filter((name) => /Delete$/.test(name))).toEqual(["GetItem Delete", "GetItem Delete"]);
  expect(host.model.sheets).toHaveLength(2);
  expect(called.filter((name) => /Copy|Protect|Save|Merge/.test(name))).toEqual([]);
});
