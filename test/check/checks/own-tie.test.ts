import type { Tie } from "../../../src/budget/check";
import type { Fact } from "../../../src/budget/document";
import type { OwnPlace, OwnTie } from "../../../src/budget/own-tie";
import { checkAll, ownPlacesIn, recognizeAll, type Checked } from "../../../src/engine";
import { cellArea } from "../../../src/workbook/areas";
import { placeAt, placeName } from "../../../src/workbook/places";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { edits } from "../../compare/edits";
import { randomOf } from "../../fixtures/any-form/random";
import { budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { cleanSources, type CleanWorkbook } from "../../fixtures/slips/clean";
import { withCells } from "../../fixtures/slips/sheets";
import { sampled } from "../../sample";

/** What of one's own is said of a workbook. */
function ownOf(workbook: WorkbookSnapshot, ties: readonly OwnTie[]) {
  const checked = checkAll(workbook, [], { ties });
  if (!checked.ok) throw new Error(checked.error);
  const [first] = checked.value;
  if (first === undefined) throw new Error("There is no budget");
  const { causes, findings, notApplicable, notChecked } = first.diagnosis;
  const isOwn = ({ check }: { readonly check: string }) => check === "own-tie";
  return {
    checked: first,
    causes,
    failed: findings.filter((one) => isOwn(one) && one.outcome === "failed"),
    notApplicable: notApplicable.filter(isOwn),
    notChecked: notChecked.filter(isOwn).map(({ reason }) => reason),
    passed: first.judged.ties.filter(
      ({ check, verdict }) => check.id === "own-tie" && ["passed", "rounding"].includes(verdict.outcome),
    ).length,
  };
}

function meaningAt(workbook: WorkbookSnapshot, { sheet, row, column }: CellPlace): OwnPlace {
  const [meaning] = ownPlacesIn(recognizeAll(workbook), 0, { sheet, ...cellArea(row, column) });
  if (meaning === undefined) throw new Error(`Nothing stands at ${placeName({ sheet, row, column })}`);
  return meaning;
}

/** Some of the same ties as a user would make them, spread over all tables. */
function asOwn({ checked, workbook, ties }: CleanWorkbook): readonly OwnTie[] {
  const documents = recognizeAll(workbook);
  const known = new Map<number, OwnPlace | undefined>();
  const meaningOf = ({ index, place: { sheet, row, column } }: Fact) => {
    if (!known.has(index))
      known.set(index, ownPlacesIn(documents, 0, { sheet, ...cellArea(row, column) })[0]);
    return known.get(index);
  };
  const telling = ties.filter(({ left, right }) => [...left, ...right].some(({ value }) => value !== 0n));
  const step = Math.max(1, Math.floor(telling.length / 60));
  const chosen = telling.filter((_, index) => index % step === 0);
  return chosen.flatMap((tie: Tie, index): OwnTie[] => {
    const [left, second] = tie.left;
    if (tie.relation === "at-least" || left === undefined || second || tie.slack !== undefined) return [];
    const total = meaningOf(left);
    const [first, ...others] = tie.right.map(meaningOf);
    const parts = others.filter((one) => one !== undefined);
    if (total === undefined || first === undefined || parts.length < others.length) return [];
    const relation = tie.relation === "identity" ? "equal" : "sum";
    return [
      { sentence: `第 ${index + 1} 条`, of: checked.standard.of, relation, total, parts: [first, ...parts] },
    ];
  });
}

describe.each(sampled(cleanSources, 12, 4).map((source) => [source.name, source] as const))(
  "%s",
  (name, source) => {
    it("keeps the ties of its own that were made of what holds", () => {
      const clean = source.read();
      const own = asOwn(clean);
      const { failed, notChecked, passed } = ownOf(clean.workbook, own);
      expect(failed.map(({ message }) => message)).toEqual([]);
      expect(notChecked).toEqual([]);
      expect(passed).toBeGreaterThan(own.length * 0.9);
    });

    it.each(["a row added", "a row moved", "columns moved", "sheets renamed and in another order"])(
      "finds them again: %s",
      (what) => {
        const clean = source.read();
        const edit = edits[what]?.(clean, randomOf(name.length + what.length));
        if (edit === undefined) return;
        const own = asOwn(clean);
        const { failed, passed } = ownOf(edit.workbook, own);
        expect(failed.map(({ message }) => message)).toEqual([]);
        expect(passed).toBeGreaterThan(own.length * 0.8);
      },
    );
  },
);

describe("in a budget of Shanxi", () => {
  const workbook = layOut(budgets["culture-2026"]);
  const place = (address: string) => meaningAt(workbook, placeAt({ sheet: "表三", address }));
  const tie = (relation: OwnTie["relation"], rest: Partial<OwnTie> = {}): OwnTie => ({
    sentence: "文物支出",
    of: "budget",
    relation,
    total: place("C6"),
    parts: [place("D6"), place("E6")],
    ...rest,
  });
  const { sheets } = workbook;
  const valueAt = (address: string) => {
    const { row, column } = placeAt({ sheet: "表三", address });
    return Number(sheets.find(({ name }) => name === "表三")?.rows[row]?.[column]?.value);
  };
  const changed = (address: string, cell: Cell) =>
    withCells(workbook, [{ place: placeAt({ sheet: "表三", address }), cell }]);

  it.each<readonly [string, OwnTie, readonly string[]]>([
    ["a sum", tie("sum"), []],
    ["an equality that is none", tie("equal", { parts: [place("D6")] }), ["相差"]],
    ["at most", tie("at-most", { total: place("D6"), parts: [place("C6")] }), []],
    ["more than at most", tie("at-most", { parts: [place("D6")] }), ["小于"]],
    ["a rate", tie("rate", { percent: "100" }), []],
    ["another rate", tie("rate", { percent: "50" }), ["的 50% 即"]],
    ["at most a rate", tie("at-most", { percent: "100" }), []],
    ["more than a rate", tie("at-most", { percent: "99.9" }), ["超过"]],
  ])("%s", (_, one, expected) => {
    const { failed } = ownOf(workbook, [one]);
    expect(failed.map(({ severity }) => severity)).toEqual(expected.map(() => "error"));
    for (const [index, words] of expected.entries()) {
      expect(failed[index]?.message).toContain(words);
      expect(failed[index]?.message).toContain("按“文物支出”，《预算支出总表》");
    }
  });

  it.each<readonly [string, OwnTie, string]>([
    [
      "a table that is not there",
      tie("sum", { total: { table: { title: "政府采购预算表" }, row: { total: true } } }),
      "没有找到《政府采购预算表》",
    ],
    [
      "a row that is not there",
      tie("sum", { total: { ...place("C6"), row: { name: "海洋管理事务" } } }),
      "《预算支出总表》没有“海洋管理事务”一行",
    ],
    [
      "a column that is not there",
      tie("sum", { total: { ...place("C6"), column: ["结转下年"] } }),
      "没有“结转下年”一列",
    ],
    [
      "a sheet that is not there",
      tie("sum", { total: { row: { name: "甲" }, cell: { sheet: "附", address: "B2" } } }),
      "没有找到工作表“附”",
    ],
  ])("%s is said, and is no error", (_, one, reason) => {
    const { failed, notChecked } = ownOf(workbook, [one]);
    expect(failed).toEqual([]);
    expect(notChecked).toEqual([expect.stringContaining(reason)]);
    expect(notChecked[0]).toContain("“文物支出”没有核对");
  });

  it("says once what many ties lack", () => {
    const total: OwnPlace = { table: { title: "政府采购预算表" }, row: { total: true } };
    const many = [1, 2, 3, 4, 5].map((number) => tie("sum", { sentence: `第 ${number} 条`, total }));
    expect(ownOf(workbook, many).notChecked).toEqual([
      "“第 1 条”、“第 2 条”、“第 3 条”等 5 条没有核对：没有找到《政府采购预算表》",
    ]);
  });

  it("leaves ties of final accounts alone", () => {
    const { failed, notApplicable } = ownOf(workbook, [tie("equal", { of: "final" })]);
    expect([failed.length, notApplicable.length]).toEqual([0, 1]);
  });

  it("is part of one cause with the ties that are built in", () => {
    const wrong = changed("D8", { value: valueAt("D8") + 100 });
    const plain = ownOf(wrong, []);
    const [alone] = plain.causes;
    const own = tie("sum", {
      sentence: "本科目",
      total: meaningAt(workbook, placeAt({ sheet: "表三", address: "C8" })),
      parts: [place("D8"), place("E8")],
    });
    const { causes, failed } = ownOf(wrong, [own]);
    expect(causes.map(({ cells }) => cells.map(placeName))).toEqual(
      plain.causes.map(({ cells }) => cells.map(placeName)),
    );
    expect(causes[0]?.cells).toEqual(alone?.cells);
    expect(failed.map(({ cause }) => cause)).toEqual([causes[0]?.id]);
    expect(causes[0]?.findings).toContain(failed[0]?.id);
  });

  it("settles which cell is wrong where the built-in ties leave it open", () => {
    const counts = (checked: Checked) =>
      checked.diagnosis.causes.map(({ certain, cells }) => [certain, cells.length]);
    const wrong = changed("C6", { value: valueAt("C6") + 1 });
    expect(counts(ownOf(wrong, [tie("sum")]).checked)).toEqual(counts(ownOf(wrong, []).checked));
  });
});

describe("beside the tables", () => {
  const beside = (lines: readonly (readonly (string | number)[])[], name = "政府采购") => {
    const workbook = layOut(budgets["culture-2026"]);
    const rows = lines.map((line) =>
      line.map((value): Cell | undefined => (value === "" ? undefined : { value })),
    );
    return { sheets: [...workbook.sheets, { name, rows }] } satisfies WorkbookSnapshot;
  };
  const lines = [
    ["政府采购计划", "", "单位：万元"],
    ["项目", "数量", "金额"],
    ["货物", 3, 12.5],
    ["服务", 1, 7.5],
    ["一共", 4, 20],
  ];
  const tieOf = (workbook: WorkbookSnapshot): OwnTie => {
    const at = (address: string) => meaningAt(workbook, placeAt({ sheet: "政府采购", address }));
    return { sentence: "采购", of: "budget", relation: "sum", total: at("C5"), parts: [at("C3"), at("C4")] };
  };

  it("goes by the words of the line, wherever it stands", () => {
    const tie = tieOf(beside(lines));
    expect(tie.total).toEqual({
      row: { name: "一共" },
      column: ["金额"],
      cell: { sheet: "政府采购", address: "C5" },
    });
    expect(ownOf(beside(lines), [tie]).passed).toBe(1);
    const moved = [...lines.slice(0, 2), ["工程", 1, 5], ...lines.slice(2)];
    expect(ownOf(beside(moved), [tie])).toMatchObject({ passed: 1, failed: [], notChecked: [] });
  });

  it("says what does not add up", () => {
    const tie = tieOf(beside(lines));
    const wrong = [...lines.slice(0, 4), ["一共", 4, 21]];
    const { failed } = ownOf(beside(wrong), [tie]);
    expect(failed.map(({ message }) => message)).toEqual([
      "按“采购”，《政府采购》“一共”为 21.00，《政府采购》“货物”与《政府采购》“服务”之和为 20.00，相差 1.00 万元。",
    ]);
  });

  it("does not take another line for the one that is gone", () => {
    const tie = tieOf(beside(lines));
    const other = lines.map((line) => (line[0] === "服务" ? ["工程", ...line.slice(1)] : line));
    expect(ownOf(beside(other), [tie])).toMatchObject({
      failed: [],
      notChecked: [expect.stringContaining("旁边不是“服务”")],
    });
  });

  it("is not compared with amounts of the budget where its sheet names no unit", () => {
    const without = lines.map((line) => line.map((text) => (text === "单位：万元" ? "" : text)));
    const tie = tieOf(beside(without));
    expect(ownOf(beside(without), [tie]).passed).toBe(1);
    const budget = meaningAt(beside(without), placeAt({ sheet: "表三", address: "C6" }));
    const { failed, notChecked } = ownOf(beside(without), [{ ...tie, relation: "at-most", parts: [budget] }]);
    expect([failed.length, notChecked.length]).toEqual([0, 1]);
  });
});
