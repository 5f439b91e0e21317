import fc from "fast-check";
import type { CellContent, CellEdit } from "../../../../src/workbook/edit";
import { excelHost } from "../../../../src/workbook/excel/excel-host";
import type { StepToWrite, UndoReport, WriteReport } from "../../../../src/workbook/excel/write/step";
import type { ExcelHost, SheetSource } from "../../../../src/workbench/excel-host";
import { address } from "../../../../src/workbook/places";
import { randomRuns } from "../../../sample";
import { contents, withoutWaiting } from "../cell-contents";
import { must, open, reopen } from "../excel";

withoutWaiting();

const SIZE = 3;
const place = fc.record({ row: fc.nat(SIZE - 1), column: fc.nat(SIZE - 1) });
const format = fc.constantFrom("General", "@", "0.00", "0%");
const plain = fc.oneof(
  fc.constantFrom("", "007", "=1+1", "+1", "-", "'x", "  ", "收入", "12%", "2-1", "TRUE", "#N/A"),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant({ error: "#N/A" }),
);
const formula = fc.constantFrom("=1+1", "=A1*2", '="a"&"b"', '=""', "=1/0");
const content: fc.Arbitrary<CellContent> = fc.oneof(
  plain.map((value) => ({ value })),
  fc.constant({ value: null }),
  formula.map((text) => ({ value: 0, formula: text })),
);
const rows = fc.array(
  fc.array(
    fc.option(
      fc.record({ content, format }).map(({ content: { value, formula: text }, format: code }) => ({
        value: value ?? "",
        ...(text !== undefined && { formula: text }),
        format: code,
      })),
    ),
    { minLength: SIZE, maxLength: SIZE },
  ),
  { minLength: SIZE, maxLength: SIZE },
);

/** What goes wrong during a deed: an error of Excel, or the user at work. Requests are counted from the next on. */
const mishap = fc.oneof(
  fc.record({
    kind: fc.constant("error" as const),
    code: fc.constantFrom("GeneralException", "AccessDenied", "ItemNotFound"),
    request: fc.integer({ min: 1, max: 7 }),
    action: fc.nat(14),
  }),
  fc.record({
    kind: fc.constant("user" as const),
    request: fc.integer({ min: 1, max: 7 }),
    place,
    input: fc.oneof(fc.constantFrom("用户", 42, "=2*3"), fc.integer()),
  }),
  fc.record({
    kind: fc.constant("typing" as const),
    request: fc.integer({ min: 1, max: 7 }),
    times: fc.constantFrom(1, 9),
  }),
  fc.record({ kind: fc.constant("protect" as const), request: fc.integer({ min: 1, max: 7 }) }),
);

const deed = fc.record({
  act: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(fc.record({ place, after: content, format: fc.option(format) }), {
        minLength: 1,
        maxLength: 5,
      }),
    },
    { weight: 2, arbitrary: fc.constantFrom("undo" as const, "redo" as const) },
    { weight: 1, arbitrary: fc.constantFrom("reopen" as const, "sheet" as const) },
  ),
  mishaps: fc.oneof(fc.array(mishap, { maxLength: 0 }), fc.array(mishap, { maxLength: 2 })),
});

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

it("whatever is written, undone, changed by the user and goes wrong: as said, or not at all", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.array(deed, { minLength: 1, maxLength: 6 }), async (cells, deeds) => {
      let host = await open({ sheets: [{ name: "表", rows: cells } satisfies SheetSource] });
      const initial = cellsOf(host);
      /** Of each step: what its cells held before and after. */
      const steps = new Map<string, { before: Contents; after: Contents }>();
      let undisturbed = true;
      let torn = false;
      for (const one of deeds) {
        if (one.act === "reopen") {
          host = await reopen(host);
          continue;
        }
        const user = disturb(host, one.mishaps);
        if (one.mishaps.length > 0) undisturbed = false;
        const before = cellsOf(host);
        const result =
          one.act === "undo"
            ? await excelHost.undo()
            : one.act === "redo"
              ? await excelHost.redo()
              : await excelHost.write(one.act === "sheet" ? sheetStep : stepOf(host, one.act));
        host.faults.clear();
        host.user.unprotect("表");
        const after = cellsOf(host);
        const view = must(await excelHost.journal());
        // Where Excel refuses to put back as well, a sheet may be left behind.
        if (one.mishaps.length > 1 || one.mishaps.some(({ kind }) => kind === "typing")) torn = true;
        if (!torn) expect(addedSheets(host)).toEqual(view.done.flatMap(({ sheets }) => sheets).sort());
        const changed = [...keysOf(before, after)].filter((at) => before.get(at) !== after.get(at));
        const byUs = changed.filter((at) => !(user.has(at) && user.get(at) === after.get(at)));
        const said = result.ok ? writtenBy(result.value) : [];
        // Nothing changes but what is said or what the user did.
        expect(said).toEqual(expect.arrayContaining(byUs));
        if (result.ok && "skipped" in result.value && result.value.stepId !== undefined) {
          steps.set(result.value.stepId, { before, after });
          const kept = view.done.at(-1)?.cells.map(nameOf) ?? [];
          // While Excel does not even tell what stands, more is said than may stand; the journal has what does.
          if (result.value.stopped) expect(kept).toEqual(expect.arrayContaining(byUs));
          else expect(kept.sort()).toEqual([...said].sort());
        }
        if (result.ok && "kind" in result.value && result.value.kind === "done") {
          const known = steps.get(result.value.stepId);
          for (const at of said.filter((name) => !user.has(name))) {
            expect(after.get(at)).toEqual((one.act === "undo" ? known?.before : known?.after)?.get(at));
          }
        }
        if (!result.ok && one.mishaps.every(({ kind }) => kind === "user")) throw new Error("for no reason");
      }
      for (let left = 0; left < 20; left += 1) {
        const undone = must(await excelHost.undo());
        if (undone.kind !== "done") break;
      }
      if (undisturbed) expect(cellsOf(host)).toEqual(initial);
    }),
    randomRuns(60, 6),
  );
}, 120_000);

/** Of the sheet that steps and the user write into. */
const cellsOf = (host: ExcelHost): Contents =>
  new Map([...contents(host)].filter(([name]) => name.startsWith("表!")));

type Contents = Map<string, string>;
const keysOf = (one: Contents, other: Contents): Set<string> => new Set([...one.keys(), ...other.keys()]);
const nameOf = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}!${address(row, column)}`;
/** What the user sees of sheets that were added, each with its text and its chart. */
function addedSheets({ model }: ExcelHost): string[] {
  const added = model.sheets.filter(({ name, visibility }) => name !== "表" && visibility === "Visible");
  for (const sheet of added) {
    expect(sheet.rows.get(0)?.get(0)?.value).toBe("一、收支情况");
    expect(sheet.charts).toHaveLength(1);
  }
  return added.map(({ name }) => name).sort();
}

const part = { sheet: "表", top: 0, bottom: 2 };
const sheetStep: StepToWrite = {
  label: "情况说明",
  sheets: [{ name: "情况说明", rows: [["一、收支情况"]] }],
  charts: [
    {
      kind: "doughnut",
      title: "构成",
      categories: { ...part, left: 0, right: 0 },
      values: { ...part, left: 1, right: 1 },
      at: { sheet: "情况说明", row: 2, column: 0 },
      width: 200,
      height: 100,
    },
  ],
};

const writtenBy = (report: WriteReport | UndoReport): string[] =>
  "written" in report ? report.written.map(nameOf) : [];

/** Gives what the user has written, by cell; it grows as the user does. */
function disturb(host: ExcelHost, mishaps: Deed["mishaps"]): Contents {
  const user: Contents = new Map();
  for (const one of mishaps) {
    if (one.kind === "error") host.faults.fail(one);
    else if (one.kind === "typing")
      host.faults.before(one.request, () => host.faults.cellEditMode(one.times));
    else if (one.kind === "protect") host.faults.before(one.request, () => host.user.protect("表"));
    else
      host.faults.before(one.request, () => {
        const at = address(one.place.row, one.place.column);
        try {
          host.user.write("表", at, one.input);
        } catch {
          // On a protected sheet the user cannot write either.
          return;
        }
        const name = `表!${at}`;
        user.set(name, contents(host).get(name) ?? "");
      });
  }
  return user;
}

function stepOf(
  host: ExcelHost,
  wanted: readonly { place: { row: number; column: number }; after: CellContent; format: string | null }[],
): StepToWrite {
  const sheet = host.model.sheets[0];
  const edits = wanted.map(({ place: { row, column }, after, format: code }): CellEdit => {
    const cell = sheet?.rows.get(row)?.get(column);
    const value = cell?.value ?? null;
    return {
      place: { sheet: "表", row, column },
      before: cell?.formula === undefined ? { value } : { value, formula: cell.formula },
      after,
      ...(code !== null && { format: code }),
    };
  });
  return { label: "步骤", edits };
}
