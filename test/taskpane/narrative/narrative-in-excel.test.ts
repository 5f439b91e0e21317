import {
  makeNarrativeActions,
  type NarrativeActions,
} from "../../../src/taskpane/narrative/actions/narrative-actions";
import { createStore, type Store } from "../../../src/taskpane/session/store";
import { writtenNarrative } from "../../../src/taskpane/session/slices/narrative";
import { splitParagraph } from "../../../src/taskpane/narrative/sheet/split-paragraph";
import type { ExcelHost } from "../../../src/workbench/excel-host";
import { excelHost } from "../../../src/workbook/excel/excel-host";
import type { ExcelProblem } from "../../../src/workbook/excel/excel-result";
import { engineHere } from "../threads/thread-here";
import { budgets } from "../../fixtures/budget";
import { lastYearWorkbook } from "../../e2e/files";
import { layOut } from "../../fixtures/layouts/layouts";
import { contents, withoutWaiting } from "../../workbook/excel/cell-contents";
import { open, reopen } from "../../workbook/excel/excel";

withoutWaiting();
jest.setTimeout(30_000);

let host: ExcelHost;
let store: Store;
let actions: NarrativeActions;
let problems: ExcelProblem[] = [];

/** A pane that was just opened beside the workbook. */
async function openPane(): Promise<void> {
  problems = [];
  store = createStore();
  actions = makeNarrativeActions({
    host: excelHost,
    ask: engineHere(),
    state: store.state,
    dispatch: (event) => {
      if (event.is === "failed") problems.push(event.problem);
      store.dispatch(event);
    },
    stepDone: () => Promise.resolve(),
  });
  await actions.refresh();
}

beforeEach(async () => {
  host = await open({ sheets: layOut(budgets["culture-2026"]).sheets });
  await openPane();
});
afterEach(() => {
  expect(problems).toEqual([]);
});

/** As the pane does it, which then checks again and shows the narrative anew. */
async function undo(): Promise<void> {
  expect(await excelHost.undo()).toMatchObject({ value: { kind: "done" } });
  await actions.refresh();
}

const narrative = () => store.state().narrative;
const generated = () => writtenNarrative(narrative());
const outdatedNow = () => {
  const { text } = narrative();
  return text.is === "written" ? text.outdated : [];
};
const section = (id: string) => generated()?.sections.find((one) => one.id === id);
const textOf = (id: string) => section(id)?.paragraphs.map(({ text }) => text) ?? [];
const sheetNamed = (name: string) => host.model.sheets.find((sheet) => sheet.name === name);
const valueAt = (sheet: string, row: number, column = 0) =>
  sheetNamed(sheet)?.rows.get(row)?.get(column)?.value;
/** The row in which a paragraph stands. */
const rowOf = (text: string, sheet = "情况说明"): number => {
  for (const [row, cells] of sheetNamed(sheet)?.rows ?? []) {
    if (String(cells.get(0)?.value).startsWith(text)) return row;
  }
  throw new Error(`No ${text}`);
};
const file = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);

describe("the form", () => {
  it("fills gaps, and is kept with the workbook", async () => {
    expect(textOf("procurement")[0]).toContain("【待填：政府采购货物预算】");
    await actions.setField("procurement.goods", "１.49");
    await actions.setField("procurement.works", "0");
    await actions.setField("procurement.services", "131");
    expect(textOf("procurement")[0]).toContain("政府采购预算总额132.49万元。其中：政府采购货物预算1.49万元");
    host = await reopen(host);
    await openPane();
    expect(textOf("procurement")[0]).toContain("政府采购服务预算131.00万元");
    await actions.setField("procurement.goods", "");
    expect(textOf("procurement")[0]).toContain("【待填：政府采购货物预算】");
  });

  it("takes nothing that is no amount", async () => {
    await actions.setField("procurement.goods", "一百");
    expect(textOf("procurement")[0]).toContain("【待填：政府采购货物预算】");
  });

  it("keeps nothing but figures and reasons", async () => {
    await actions.setField("reasons.revenue", "项目增加");
    await actions.openLastYear(file("张三的上年表.xlsx", lastYearWorkbook()));
    const kept = JSON.stringify([...host.model.settings]);
    expect(kept).toContain("项目增加");
    expect(kept).not.toContain("张三");
  });
});

describe("last year's workbook", () => {
  it("fills every comparison, drafts the reasons, and both outlast the session", async () => {
    await actions.openLastYear(file("2025.xlsx", lastYearWorkbook()));
    expect(textOf("changes")[0]).toContain("比上年增加229.67万元，增长6.51%，主要原因是【草稿，请确认：");
    const lines = generated()?.lastYear?.lines ?? [];
    expect(lines).toContainEqual(expect.objectContaining({ name: "旧馆拆除", change: "dropped" }));
    expect(lines).toContainEqual(expect.objectContaining({ name: "馆藏文物修复", change: "new" }));
    host = await reopen(host);
    await openPane();
    expect(textOf("changes")[0]).toContain("比上年增加229.67万元，增长6.51%，主要原因是【草稿，请确认：");
    await actions.confirmDraft("reasons.revenue");
    expect(textOf("changes")[0]).not.toMatch(/主要原因是【草稿，请确认：[^；]*；本年部门/);
    expect(section("changes")?.drafts.map(({ key }) => key)).toEqual(["reasons.expenditure"]);
    await actions.closeLastYear();
    expect(textOf("changes")[0]).toContain("比上年【待填：增加或减少】");
  });

  it("does not touch what was typed", async () => {
    await actions.setField("lastYear.totalRevenue", "3000");
    await actions.openLastYear(file("2025.xlsx", lastYearWorkbook()));
    expect(textOf("changes")[0]).toContain("比上年增加759.33万元");
  });

  it.each([
    ["of another year", lastYearWorkbook(2023), /应当选 2025 年的工作簿/],
    ["that is no workbook", new Uint8Array([1, 2, 3]), /^wrong\.xlsx：/],
  ])("a file %s is refused, and the narrative stays", async (_, bytes, why) => {
    const before = textOf("changes");
    await actions.openLastYear(file("wrong.xlsx", bytes));
    expect(narrative().fileRefusal).toMatch(why);
    expect(textOf("changes")).toEqual(before);
    await actions.refresh();
    expect(narrative().fileRefusal).toBeUndefined();
  });
});

describe("writing to a sheet", () => {
  it("puts one paragraph a row, with two charts of cells that follow the tables, and is taken back as one", async () => {
    const before = contents(host);
    await actions.writeSheet();
    const sheet = sheetNamed("情况说明");
    expect(valueAt("情况说明", 0)).toBe("2026年度部门预算情况说明");
    const paragraphs = generated()?.sections.flatMap((one) => one.paragraphs) ?? [];
    const written = [...(sheet?.rows.values() ?? [])].map((cells) => cells.get(0)?.value);
    for (const { text } of paragraphs) expect(written).toContain(text);
    expect(
      sheet?.charts.map(({ title, series }) => [title.text, series.map(({ values }) => values)]),
    ).toEqual([
      ["一般公共预算当年拨款结构图", ["情况说明!B16:B20"]],
      ["三公经费分布图", ["情况说明!B45:B48"]],
    ]);
    expect(valueAt("情况说明", 15, 1)).toBe(553.17);
    expect(valueAt("情况说明", 15)).toBe("教育支出");
    const education = section("general")?.chart?.parts[0]?.cell;
    host.user.write(education?.sheet ?? "", `C${(education?.row ?? 0) + 1}`, 600);
    expect(valueAt("情况说明", 15, 1)).toBe(600);
    host.user.write(education?.sheet ?? "", `C${(education?.row ?? 0) + 1}`, 553.17);
    await undo();
    expect(contents(host)).toEqual(before);
    expect(sheetNamed("情况说明")?.visibility).not.toBe("Visible");
  });

  it("makes text of what looks like a formula", async () => {
    await actions.setField("other.notes", "=1+1");
    await actions.setField("other.purchasedServices", "@甲");
    await actions.writeSheet();
    const row = rowOf("=1+1");
    expect(sheetNamed("情况说明")?.rows.get(row)?.get(0)).toMatchObject({ value: "=1+1。" });
    expect(sheetNamed("情况说明")?.rows.get(row)?.get(0)?.formula).toBeUndefined();
    expect(rowOf("@甲")).toBeGreaterThan(0);
  });

  it("splits what is longer than a cell, at a sentence", async () => {
    const sentence = `${"说".repeat(99)}。`;
    await actions.setField("other.notes", sentence.repeat(400));
    await actions.writeSheet();
    const row = rowOf("说说");
    expect(String(valueAt("情况说明", row)).length).toBe(32_700);
    expect(String(valueAt("情况说明", row + 1)).length).toBe(7300);
    expect(`${String(valueAt("情况说明", row))}${String(valueAt("情况说明", row + 1))}`).toBe(
      sentence.repeat(400),
    );
  });
});

test("a text without sentences is cut between whole characters", () => {
  expect(splitParagraph("甲乙😀丙", 3)).toEqual(["甲乙", "😀丙"]);
  expect(splitParagraph("甲。乙丙。丁", 4)).toEqual(["甲。", "乙丙。丁"]);
  expect(splitParagraph("甲", 1)).toEqual(["甲"]);
});

describe("one section", () => {
  it("is put into blank cells at once", async () => {
    host.user.addSheet("草稿");
    host.user.select("草稿", "C5");
    await actions.insertSection("expenditure");
    expect(valueAt("草稿", 4, 2)).toBe("三、支出预算情况说明");
    expect(valueAt("草稿", 5, 2)).toBe(textOf("expenditure")[0]);
  });

  it("asks before it takes the place of something", async () => {
    host.user.addSheet("草稿");
    host.user.write("草稿", "A2", "我写的话");
    host.user.select("草稿", "A1");
    await actions.insertSection("expenditure");
    expect(valueAt("草稿", 1)).toBe("我写的话");
    expect(narrative().insertion).toBeDefined();
    store.dispatch({ is: "insertion-planned", insertion: undefined });
    expect(narrative().insertion).toBeUndefined();
    await actions.insertSection("expenditure");
    await actions.confirmInsertion();
    expect(valueAt("草稿", 1)).toBe(textOf("expenditure")[0]);
    await undo();
    expect(valueAt("草稿", 1)).toBe("我写的话");
  });
});

describe("when the tables change", () => {
  /** 表三 C6: 支出合计. */
  const changeTotal = (value: number) => host.user.write("表三", "C6", value);

  it("shows old and new, updates only those, and leaves the user's words", async () => {
    await actions.writeSheet();
    expect(outdatedNow()).toEqual([]);
    const row = rowOf("2026年度云州市文化和旅游局支出预算");
    const own = String(valueAt("情况说明", row)).replace("其中：", "（我的话）其中：");
    host.user.write("情况说明", `A${row + 1}`, own);
    const before = contents(host);
    changeTotal(4000);
    await actions.refresh();
    const outdated = outdatedNow();
    expect(outdated).toHaveLength(1);
    expect(outdated[0]).toMatchObject({
      is: "figures",
      changes: [
        { from: "3759.33", to: "4000" },
        { from: "65.79", to: "61.84" },
        { from: "34.21", to: "32.15" },
      ],
    });
    await actions.update(outdated);
    expect(valueAt("情况说明", row)).toBe(
      "2026年度云州市文化和旅游局支出预算4000万元，（我的话）其中：基本支出2473.42万元，占61.84%；项目支出1285.92万元，占32.15%。",
    );
    expect(outdatedNow()).toEqual([]);
    // And so it goes on.
    changeTotal(5000);
    await actions.refresh();
    await actions.update(outdatedNow());
    expect(valueAt("情况说明", row)).toMatch(/支出预算5000万元，（我的话）其中：/);
    await undo();
    await undo();
    changeTotal(3759.33);
    expect(contents(host)).toEqual(before);
  });

  it("offers the same again after it was taken back, also in another session", async () => {
    await actions.writeSheet();
    changeTotal(4000);
    await actions.refresh();
    await actions.update(outdatedNow());
    await undo();
    expect(outdatedNow()).toHaveLength(1);
    host = await reopen(host);
    await openPane();
    expect(outdatedNow()).toMatchObject([{ is: "figures" }]);
  });

  it("finds a paragraph that was moved, and minds none that was deleted", async () => {
    host.user.addSheet("草稿");
    host.user.select("草稿", "A1");
    await actions.insertSection("expenditure");
    const text = String(valueAt("草稿", 1));
    host.user.clear("草稿", "A2");
    host.user.write("草稿", "B9", `${text}另外说明。`);
    changeTotal(4000);
    await actions.refresh();
    await actions.update(outdatedNow());
    expect(valueAt("草稿", 8, 1)).toMatch(/支出预算4000万元.*另外说明。$/);
    host.user.clear("草稿", "B9");
    changeTotal(5000);
    await actions.refresh();
    expect(outdatedNow()).toEqual([]);
  });

  it("lets the user choose where the sentence is another one, and asks no more", async () => {
    await actions.openLastYear(file("2025.xlsx", lastYearWorkbook()));
    await actions.writeSheet();
    const row = rowOf("2026年度云州市文化和旅游局一般公共预算当年支出");
    expect(valueAt("情况说明", row)).toContain("与上年持平。");
    await actions.setField("lastYear.generalPublicExpenditure", "3000");
    const isGeneral = ({ inserted }: { readonly inserted: { readonly section: string } }) =>
      inserted.section === "general";
    const [one] = outdatedNow().filter(isGeneral);
    expect(one).toMatchObject({ is: "sentence" });
    expect(one?.next).toContain("比上年增加317.36万元");
    if (one === undefined) return;
    await actions.decline(one);
    expect(outdatedNow().filter(isGeneral)).toEqual([]);
    await actions.refresh();
    expect(outdatedNow().filter(isGeneral)).toEqual([]);
    await actions.setField("lastYear.generalPublicExpenditure", "3100");
    const [again] = outdatedNow().filter(isGeneral);
    if (again === undefined) throw new Error("Not asked again");
    await actions.update([again]);
    expect(valueAt("情况说明", row)).toContain("比上年增加217.36万元");
  });
});

test("a pasted text: every wrong figure with the right one and its cell", async () => {
  const text = ["三、支出预算情况说明", ...textOf("expenditure")].join("\n").replace("2473.42", "2437.42");
  await actions.checkText(text);
  expect(narrative().checkedText?.findings).toEqual([
    expect.objectContaining({
      check: "narrative-amount",
      quote: "2437.42",
      expected: "2473.42",
      cells: [expect.objectContaining({ role: "same" })],
    }),
  ]);
  const [finding] = narrative().checkedText?.findings ?? [];
  expect(finding?.sentence?.slice(finding.quoteStart).startsWith("2437.42")).toBe(true);
});
