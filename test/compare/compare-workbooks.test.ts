import { compareWorkbooks } from "../../src/engine";
import { placeName } from "../../src/workbook/places";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { withCells } from "../fixtures/slips/sheets";
import { provinceWorkbook } from "../fixtures/provinces";

const science = layOut(budgets["science-2024"]);

function compared(now: WorkbookSnapshot, before: WorkbookSnapshot) {
  const result = compareWorkbooks(now, before);
  if (!result.ok) throw new Error(result.error);
  const [first] = result.value.documents;
  if (first === undefined) throw new Error("nothing was compared");
  return first;
}

/** Every text in which one stands, with the other in its place. */
function replaced({ sheets }: WorkbookSnapshot, one: string, other: string): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) =>
          typeof cell?.value === "string" ? { ...cell, value: cell.value.replaceAll(one, other) } : cell,
        ),
      ),
    })),
  };
}

describe("documents that go together", () => {
  it("refuses another department", () => {
    expect(compareWorkbooks(layOut(budgets["town-2026"]), science)).toEqual({
      ok: false,
      error: expect.stringContaining("不是同一部门") as string,
    });
  });

  it("refuses a file without a budget", () => {
    const empty = { sheets: [{ name: "空", rows: [] }] };
    expect(compareWorkbooks(science, empty)).toEqual({
      ok: false,
      error: "原来的文件里没有找到预算、决算公开表，请确认选对了文件",
    });
  });

  it("takes another year for the same in another year", () => {
    const later = replaced(science, "2024", "2025");
    const { as, comparison } = compared(later, science);
    expect(as).toBe("years");
    expect(comparison.changes).toEqual([]);
  });

  it("reads both in one way where only one is just as its province has it", () => {
    const other = replaced(science, "预算公开表", "附表");
    expect(compared(other, science).comparison.changes).toEqual([]);
  });

  it("names what only one of the files has", () => {
    const town = provinceWorkbook("jiangsu-wuxi-statistics-2026");
    const both = { sheets: [...science.sheets, ...town.sheets] };
    const result = compareWorkbooks(both, science);
    expect(result.ok && result.value.onlyNow).toEqual(["无锡市统计局 2026"]);
  });
});

describe("totals", () => {
  const { judged, recognition } = compared(science, science).now;
  const sum = judged.ties.find(
    ({ tie: { left, relation, right } }) =>
      relation === "sum" &&
      left[0]?.table === "projects" &&
      right.length > 2 &&
      right.every(({ value }) => value > 0n),
  );
  const [total] = sum?.tie.left ?? [];
  const [part] = sum?.tie.right ?? [];
  if (total === undefined || part === undefined)
    throw new Error(`no sum in ${recognition.document.standard}`);
  const raised = (facts: readonly (typeof total)[]) =>
    withCells(
      science,
      facts.map(({ place, raw }) => ({ place, cell: { value: Number((Number(raw) + 1).toFixed(2)) } })),
    );

  it("are told where they stayed behind", () => {
    const { comparison } = compared(raised([part]), science);
    const [change] = comparison.changes;
    expect(comparison.changes).toHaveLength(1);
    expect(change).toMatchObject({ kind: "amount", difference: "1.00", cells: { new: part.place } });
    expect(comparison.behind).toContainEqual(
      expect.objectContaining({ place: total.place, changes: ["C1"] }) as object,
    );
    expect(comparison.findings.new.length).toBeGreaterThan(0);
  });

  it("follow the change of a part", () => {
    const { comparison } = compared(raised([part, total]), science);
    const at = (place: typeof total.place) =>
      comparison.changes.find(({ cells }) => cells.new && placeName(cells.new) === placeName(place));
    expect(at(total.place)?.follows).toBe(at(part.place)?.id);
    expect(comparison.behind.map(({ place }) => placeName(place))).not.toContain(placeName(total.place));
  });

  it("are solved findings the other way round", () => {
    const { comparison } = compared(science, raised([part]));
    expect(comparison.findings.new).toEqual([]);
    expect(comparison.findings.solved.length).toBeGreaterThan(0);
  });
});

it("tells paragraphs of the prose that were worded otherwise", () => {
  const prose = (text: string): WorkbookSnapshot => ({
    sheets: [
      ...science.sheets,
      { name: "说明", rows: [[{ value: "二、收支总体情况说明" }], [{ value: text }]] },
    ],
  });
  const text = "2024年收入总计100万元，与上年相比增加10万元，主要原因是项目增加。";
  const { comparison } = compared(prose(text.replace("10万元，", "12万元，")), prose(text));
  expect(comparison.changes).toEqual([
    expect.objectContaining({ kind: "prose", old: text, cells: expect.anything() as object }) as object,
  ]);
});
