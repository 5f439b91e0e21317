import { fold } from "../../src/narrate/read/fold";
import { recognizeWorkbook } from "../../src/engine";
import { narrate } from "../../src/narrate/write/narrate";
import { shanxi } from "../../src/standards/shanxi/standard";
import {
  narrated,
  publishedInputs,
  publishedProse,
  type NarratedBudget,
} from "../fixtures/narratives/narratives";
import { budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { performanceForms, withForms } from "../fixtures/layouts/performance-forms";
import { given } from "../fixtures/narratives/given";
import { documentOf } from "./prose-cases";

/** The paragraphs under each heading, without charts, and without regard to width and spaces. */
function published(name: NarratedBudget): ReadonlyMap<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of publishedProse(name)) {
    const heading = /^([一二三四五六七八九])、/.exec(line)?.[1];
    if (heading !== undefined) sections.set(heading, (current = []));
    else if (!line.endsWith("图")) current.push(plain(line));
  }
  return sections;
}

function plain(text: string): string {
  return fold(text).replace(/\s/g, "");
}

describe.each(narrated)("%s", (name) => {
  const sections = published(name);
  const written = new Map(
    narrate(documentOf(name), shanxi, publishedInputs(name)).sections.map((section) => [
      section.number,
      section,
    ]),
  );
  const paragraphs = (number: string) =>
    (written.get(number)?.paragraphs ?? [])
      .map(({ text }) => plain(text))
      .filter((text) => !text.endsWith("图"));

  it.each(["一", "二", "三", "四", "五", "九"])("section %s is written as published", (number) => {
    expect(paragraphs(number)).toEqual(sections.get(number));
    expect(written.get(number)?.gaps).toEqual([]);
  });

  it("section 六 has the same figures and the same items", () => {
    const sorted = (lines: readonly string[] | undefined) =>
      lines?.map((line) => {
        const [, head = line, items = "", end = ""] = /^(.*主要包括:)(.*)(等[;。])$/.exec(line) ?? [];
        return [head, items.split("、").sort(), end];
      });
    expect(sorted(paragraphs("六"))).toEqual(sorted(sections.get("六")));
  });
});

const texts = (name: NarratedBudget, number: string) =>
  narrate(documentOf(name), shanxi, publishedInputs(name))
    .sections.find((section) => section.number === number)
    ?.paragraphs.map(({ text }) => text);

describe("sections 七 and 八, which are published in words of their own, in the standard form", () => {
  it.each(["construction-2026", "town-2026"] as const)("%s has no “三公” expense", (name) => {
    expect(texts(name, "七")).toEqual(["本部门无“三公”经费预算。"]);
  });
  it("science-2024 had some last year", () => {
    expect(texts("science-2024", "七")).toEqual([
      "2024年晋城市科学技术局财政拨款安排的“三公”经费预算0万元，比2023年减少2.55万元，主要原因是2023年单位车辆划出，本年度无“公务用车运行维护费”预算支出，故本年度“三公”经费预算较上年度减少2.55万元。",
      "其中：因公出国（境）费0万元，与上年预算数相同；公务接待费0万元，与上年预算数相同；公务用车运行维护费0万元，与上年相比预算数减少2.55万元；公务用车购置费0万元，与上年预算数相同。",
      "三公经费分布图",
    ]);
  });
  it.each([
    ["construction-2026", "本部门无机关运行经费。"],
    [
      "town-2026",
      "本部门2026年机关运行经费财政拨款预算72.78万元，比2025年预算减少4.73万元，下降6.10%，原因是本年度未安排办公场所维修等相关费用。",
    ],
    [
      "science-2024",
      "本部门2024年机关运行经费财政拨款预算54.87万元，比2023年预算增加0.61万元，增长1.12%，原因是人员工资调增导致公用经费（工会经费、福利费）增加，故本年度机关运行经费较上年增加0.61万元。",
    ],
  ] as const)("%s", (name, text) => {
    expect(texts(name, "八")).toEqual([text]);
  });
});

describe("sections 十 to 十二, from the forms in the workbook and the inputs", () => {
  const assets = (asOf: string, officeArea: string) => ({
    asOf,
    vehicles: { quota: 0, total: 0 },
    officeArea,
    equipmentOver500k: 0,
    equipmentOver1m: 0,
  });
  const kinds = (operating: number, money: string, specific: number, rest: string) => ({
    operating: { count: operating, amount: money },
    specific: { count: specific, amount: rest },
  });
  const supplied = {
    "construction-2026": {
      performance: { projects: kinds(3, "160.00", 6, "7788.00") },
      assets: assets("2025-12-31", "336"),
    },
    "town-2026": {
      performance: {
        whole: { reported: "编报" },
        units: { total: 1, reporting: 1, amount: "1284.66" },
        projects: kinds(0, "0", 40, "380.75"),
        published: kinds(0, "0", 40, "380.75"),
      },
      assets: assets("2026-12-31", "3210"),
    },
    "science-2024": {
      performance: {
        units: { total: 4, reporting: 0, amount: "0" },
        projects: kinds(5, "85.10", 4, "3058.40"),
      },
      assets: assets("2023-12-31", "480"),
    },
  };
  /** What the tables and forms have otherwise: mistakes of the office. */
  const mended: Readonly<Record<NarratedBudget, readonly (readonly [string, string])[]>> = {
    "construction-2026": [
      ["8617.83", "8277.83"],
      ["8288万元", "7948万元"],
    ],
    "town-2026": [],
    "science-2024": [],
  };

  it.each(narrated)("%s", (name) => {
    const document = recognizeWorkbook(withForms(layOut(budgets[name]), performanceForms[name]))?.recognition
      .document;
    if (document === undefined) throw new Error("no budget");
    const inputs = given({ ...supplied[name] });
    const written = narrate(document, shanxi, inputs).sections.slice(9, 11);
    const lines = written.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    const published = publishedProse(name, ".performance").filter((line) => !/^十.?、/.test(line));
    const expected = mended[name].reduce(
      (text, [wrong, right]) => text.replace(wrong, right),
      published.join("\n"),
    );
    expect(lines.join("\n")).toBe(expected.slice(0, expected.indexOf("\n（一）政府购买")));
    expect(written.flatMap(({ gaps }) => gaps)).toEqual([]);
  });
});
