import { checkWorkbook, recalculateWorkbook } from "../../../../src/engine";
import {
  performanceForms as forms,
  type FormLayout,
  type Forms,
} from "../../../fixtures/layouts/performance-forms";
import { checkCases, diagnosisOf, nameOf, workbookOf } from "../../../check/cases";
import { examples } from "./examples";

const construction = forms["construction-2026"];
const { whole: badWhole, ...constructionProjects } = construction;
/** What the published overall form says wrongly, mended. */
const soundConstruction: Forms = {
  ...constructionProjects,
  whole: { ...badWhole, direction: ["8277.83", "329.83", "7948.00"] },
};
const culture = forms["culture-2026"];
const science = forms["science-2024"];
const town = forms["town-2026"];

/** The sound forms of the invented budget with some of a project's form replaced. */
function withProject(
  index: number,
  change: Partial<Forms["projects"][number]>,
  base: Forms = culture,
): Forms {
  const projects = base.projects.map((form, position) =>
    position === index ? { ...form, ...change } : form,
  );
  return { ...base, projects };
}

/** A form's money, all of it from one source. */
const money = (yuan: string) => ({
  period: [yuan, "0", "0", yuan, "0", ""],
  amounts: [yuan, "0", "0", yuan, "0", ""],
});

/** A department with carry-over whose overall form counts it in. */
const wholeOfTown = (...direction: string[]) => {
  const total = direction[0] ?? "";
  const source = [total, total, "0", "0", "0", "0", "0"];
  return { projects: [], whole: { name: "临县刘家会镇人民政府", year: 2026, source, direction } };
};

checkCases("performance-ties", [
  examples["performance-ties"],
  {
    name: "the overall form of the published budget shows 7788 for 7948",
    budget: "construction-2026",
    forms: construction,
    findings: [
      {
        severity: "error",
        cells: ["绩效1 G10", "绩效1 G11", "绩效1 G12"],
        actual: "8277.83",
        expected: "8117.83",
        says: "各项支出之和",
      },
      {
        severity: "error",
        cells: ["绩效1 G12", "表十二 B7"],
        actual: "7788.00",
        expected: "7948.00",
        difference: "160.00",
      },
    ],
  },
  { name: "the forms of the third published budget", budget: "science-2024", forms: science },
  {
    name: "forty forms of last year, one of them that of a project of this year",
    budget: "town-2026",
    forms: town,
    findings: [
      { severity: "warning", says: "有 40 张绩效目标表写的是 2025 年度", actual: "2025", expected: "2026" },
      { severity: "warning", says: "280.00 万元，请补填资金" },
    ],
  },
  { name: "forms that agree with every table", forms: culture },
  {
    name: "a project's money is not what the table says",
    forms: withProject(0, money("1857000")),
    findings: [
      {
        severity: "error",
        cells: ["绩效2 G6", "表十二 B9"],
        actual: "185.70",
        expected: "185.60",
        difference: "0.10",
        says: "项目支出绩效目标表“文化和旅游宣传推广专项”的年度资金总额为 185.70",
      },
    ],
  },
  {
    name: "in yuan it may be printed more exactly than in the table",
    forms: withProject(0, money("1856049")),
    findings: [{ outcome: "rounding", severity: "info", cells: ["绩效2 G6", "表十二 B9"] }],
  },
  {
    name: "but not beyond what the table rounds",
    forms: withProject(0, money("1856061")),
    findings: [{ outcome: "failed", severity: "error", cells: ["绩效2 G6", "表十二 B9"] }],
  },
  {
    name: "the sources do not add up, for the year and for the whole period",
    forms: culture,
    change: { "form/0/amounts/3": 1756000, "form/0/period/3": 1756000 },
    findings: [
      { severity: "error", at: "绩效2 D6", difference: "10.00", says: "“实施期资金总额”" },
      { severity: "error", at: "绩效2 G6", difference: "10.00", says: "“年度资金总额”" },
    ],
  },
  {
    name: "the money of the whole period is no concern of the year's tables",
    forms: withProject(0, { period: ["5568000", "0", "0", "5568000", "0", ""] }),
  },
  {
    name: "who leaves all sources blank has not said where the money comes from",
    forms: withProject(0, { amounts: ["1856000", "", "", "", "", ""] }),
  },
  {
    name: "two units have a project of one name: the form is compared with its own unit's, not with that of its amount",
    forms: withProject(8, money("91100")),
    findings: [{ severity: "error", cells: ["绩效10 G6", "表十二 B18"], actual: "9.11", expected: "8.43" }],
  },
  {
    name: "without a unit they are compared as a set",
    forms: {
      projects: culture.projects
        .filter(({ name }) => name === "专项业务费")
        .map((form) => ({ ...form, unit: "" }))
        .reverse(),
    },
  },
  {
    name: "of a set that agrees in all but one, that one is wrong",
    forms: {
      projects: culture.projects
        .filter(({ name }) => name === "专项业务费")
        .map((form, index) => ({ ...form, unit: "", ...(index === 1 ? money("95000") : {}) })),
    },
    findings: [{ severity: "error", cells: ["绩效2 G6", "表十二 B23"], actual: "9.50", expected: "9.11" }],
  },
  {
    name: "where none agrees, their sums must",
    forms: {
      projects: culture.projects
        .filter(({ name }) => name === "专项业务费")
        .map((form, index) => ({ ...form, unit: "", ...money(index === 1 ? "95000" : "84000") })),
    },
    findings: [{ severity: "error", actual: "17.90", expected: "17.54", says: "2 张项目支出绩效目标表" }],
  },
  {
    name: "one form of two projects of a name, with the money of neither",
    forms: { projects: [{ name: "专项业务费", unit: "", year: 2026, ...money("95000") }] },
    findings: [{ severity: "warning", at: "绩效1 C3", says: "2 个同名项目的金额都不相同" }],
  },
  {
    name: "a form printed twice",
    forms: { projects: culture.projects.slice(0, 1).flatMap((form) => [form, form]) },
  },
  {
    name: "money carried over counted in",
    forms: withProject(1, money("1419100")),
  },
  {
    name: "a project of last year's money, with that money or without",
    forms: {
      projects: ["58000", "0"].map((yuan) => ({
        name: "群众体育活动补助",
        unit: "云州市文化和旅游局（机关）",
        year: 2026,
        ...money(yuan),
      })),
    },
  },
  {
    name: "a project of last year's money with another amount is a doubt",
    forms: {
      projects: [{ name: "群众体育活动补助", unit: "云州市文化和旅游局", year: 2026, ...money("68000") }],
    },
    findings: [{ severity: "warning", cells: ["绩效1 G6", "表十三 B10"], says: "请核实" }],
  },
  {
    name: "a name slightly reworded is a doubt that names the nearest",
    budget: "construction-2026",
    forms: {
      projects: construction.projects.flatMap((form) =>
        form.name === "工程竣工验收服务" ? [{ ...form, name: "工程竣工联合验收服务费" }] : [],
      ),
    },
    findings: [
      { severity: "warning", at: "绩效1 C3", says: "“工程竣工验收服务”（60.00 万元），请统一项目名称" },
    ],
  },
  {
    name: "a project with money that no table lists",
    forms: withProject(0, { name: "防汛物资" }),
    findings: [{ severity: "warning", at: "绩效2 C3", says: "项目表中没有这个项目，请核对" }],
  },
  { name: "one without money is none", forms: withProject(0, { name: "防汛物资", ...money("0") }) },
  {
    name: "brackets, spaces and punctuation make no other name",
    forms: withProject(0, { name: "文化和旅游 宣传推广（专项）" }),
  },
  {
    name: "one form has last year's heading",
    forms: withProject(3, { year: 2025 }),
    findings: [{ severity: "warning", cells: ["绩效5 A2"], actual: "2025", expected: "2026" }],
  },
  {
    name: "an unreadable amount is told, not judged",
    forms: culture,
    change: { "form/0/amounts/0": "待定" },
    notChecked: "读不出金额",
  },
  {
    name: "no amount is told",
    forms: culture,
    change: { "form/0/amounts/0": "", "form/0/amounts/3": "" },
    notChecked: "没有年度资金总额",
  },
  {
    name: "without a unit of money nothing can be compared, and that is told",
    forms: withProject(0, { name: "防汛物资" }),
    formLayout: { unit: "none" },
    notChecked: "没有写明金额单位",
  },
  {
    name: "without the projects",
    forms: { projects: culture.projects },
    without: ["projects"],
    notChecked: "《项目支出预算表（本年预算）》",
  },
  {
    name: "without last year's projects an unlisted one may be among them",
    forms: { projects: withProject(0, { name: "防汛物资" }).projects },
    without: ["carryover-projects"],
    notChecked: "《项目支出预算表（上年结转）》",
  },
  {
    name: "the overall form against each source",
    forms: culture,
    change: { "whole/source/1": 3317.46, "whole/source/0": 3646.36 },
    findings: [
      { severity: "error", cells: ["绩效1 D10", "绩效1 G10"], says: "按资金方向划分的合计" },
      { severity: "error", cells: ["绩效1 D10", "表二 C6"] },
      { severity: "error", cells: ["绩效1 D11", "表二 D6"] },
    ],
  },
  {
    name: "the overall form with the money carried over, all of it",
    budget: "town-2026",
    forms: wholeOfTown("1860.11", "933.42", "926.68"),
    findings: [{ outcome: "rounding", difference: "0.01" }],
  },
  {
    name: "and with one figure wrong",
    budget: "town-2026",
    forms: wholeOfTown("1860.11", "953.42", "926.68"),
    findings: [
      { severity: "error", at: "绩效1 G10", says: "各项支出之和" },
      { severity: "error", cells: ["绩效1 G11", "表三 D6"], expected: "933.42" },
    ],
  },
  {
    name: "this year's basic expenditure apart from what was carried over",
    budget: "town-2026",
    forms: wholeOfTown("1284.66", "904.91", "380.75"),
    findings: [
      { severity: "error", at: "绩效1 G10" },
      { severity: "error", cells: ["绩效1 G11", "表五 D6"], expected: "903.91" },
    ],
  },
  {
    name: "a unit's own overall form is not the department's",
    forms: {
      projects: [],
      whole: { ...culture.whole, name: "云州市图书馆", source: ["1", "1"], direction: ["1", "1", "0"] },
    },
  },
]);

describe("the wrong cell of a form", () => {
  const layouts: readonly Partial<FormLayout>[] = [
    {},
    { where: "one-sheet" },
    { where: "below-tables" },
    { cells: "filled" },
    { cells: "narrow", where: "below-tables" },
    { unit: "万元" },
    { unit: "万元", amounts: "number", cells: "filled" },
    { amounts: "number", labels: "spaced" },
  ];
  it.each(layouts.map((layout) => [JSON.stringify(layout), layout] as const))(
    "is named in %s",
    (_, formLayout) => {
      const one = { budget: "construction-2026", forms: soundConstruction, formLayout } as const;
      expect(diagnosisOf(workbookOf(one)).counts).toMatchObject({ errors: 0, warnings: 0, notChecked: 0 });
      const isYuan = formLayout.unit !== "万元";
      const change = { "form/2/amounts/0": isYuan ? "690,000" : "69.00" };
      const workbook = workbookOf({ ...one, change });
      const { culprits } = diagnosisOf(workbook);
      const place = workbook.places.get("form/2/amounts/0");
      expect(culprits).toHaveLength(1);
      expect(culprits[0]).toMatchObject({
        certain: true,
        cells: [{ place, actual: isYuan ? "690000.00" : "69.00", suggested: isYuan ? "600000.00" : "60.00" }],
      });
      expect(culprits[0]?.findings).toHaveLength(2);
    },
  );

  it("is the table's where the form and all else agree against it", () => {
    const one = {
      budget: "construction-2026",
      forms: soundConstruction,
      change: { "projects/9/1": 66 },
    } as const;
    const [only, second] = diagnosisOf(workbookOf(one)).culprits;
    expect(only?.cells.map(({ place, suggested }) => [nameOf(place), suggested])).toEqual([
      ["表十二 B16", "60.00"],
    ]);
    expect(second).toBeUndefined();
  });

  it("is mended as a suggestion, in the form's own unit", () => {
    const workbook = workbookOf({
      budget: "construction-2026",
      forms: soundConstruction,
      change: { "form/2/amounts/0": "690,000" },
    });
    const checked = checkWorkbook(workbook);
    if (checked === undefined) throw new Error("Not checked");
    const { proposals } = recalculateWorkbook(workbook, checked, "mend");
    expect(proposals.map(({ kind, edit }) => [kind, edit.place, edit.after])).toEqual([
      ["suggestion", workbook.places.get("form/2/amounts/0"), { value: 600000 }],
    ]);
  });
});

it("says nothing of a workbook without forms, and counts nothing", () => {
  const checked = checkWorkbook(workbookOf({}));
  expect(checked?.recognition.document.performanceForms).toEqual([]);
  expect(checked?.judged.ties.some(({ check }) => check.id === "performance-ties")).toBe(false);
  expect(checked?.diagnosis.notChecked).toEqual([]);
  expect(checked?.diagnosis.notApplicable).toEqual([]);
});
