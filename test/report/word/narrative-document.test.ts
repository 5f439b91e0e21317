import { strFromU8, unzipSync } from "fflate";
import { checkWithProse, isAboutProse } from "../../../src/engine";
import { narrativeTitle } from "../../../src/report/narrative";
import { narrativeDocument } from "../../../src/report/word/narrative-document";
import { readProseFile } from "../../../src/workbook/file/prose/read-prose-file";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { budgetNames, budgets } from "../../fixtures/budget";
import { layOut } from "../../fixtures/layouts/layouts";
import { allInputsRead, linesOf, narratedOf } from "../../fixtures/narratives/narrated";
import { publishedInputs } from "../../fixtures/narratives/narratives";

async function partsOf(bytes: Promise<Uint8Array>): Promise<(name: string) => string> {
  const parts = unzipSync(await bytes);
  return (name) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`no ${name} among ${Object.keys(parts).join(" ")}`);
    return strFromU8(part);
  };
}

function paragraphsIn(bytes: Uint8Array): readonly string[] {
  const read = readProseFile(bytes);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

const notBlank = (lines: readonly string[]) => lines.filter((line) => line !== "");

describe.each(budgetNames)("%s", (name) => {
  const narrated = narratedOf(name);

  test("holds the title, the headings and the paragraphs, and nothing else", async () => {
    const paragraphs = paragraphsIn(await narrativeDocument(narrated));
    expect(notBlank(paragraphs)).toEqual(linesOf(narrated, narrativeTitle(narrated)));
  });

  test("is the same file each time", async () => {
    const once = await narrativeDocument(narrated);
    jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
    try {
      expect(Buffer.from(await narrativeDocument(narrated)).equals(Buffer.from(once))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});

test("what is read back from it has nothing against the tables", async () => {
  const workbook = layOut(budgets["culture-2026"]);
  const bytes = await narrativeDocument(narratedOf("culture-2026", allInputsRead()));
  const prose = paragraphsIn(bytes).map((text, paragraph) => ({ text, place: { paragraph } }));
  const checked = checkWithProse(workbook, [], { prose, inputs: allInputsRead() });
  if (checked?.ok !== true) throw new Error("not checked");
  const found = checked.value.diagnosis.findings.filter(({ check }) => isAboutProse(check));
  expect(found.map(({ message }) => message)).toEqual([]);
  expect(
    checked.value.diagnosis.notChecked.filter(({ check }) => check === "narrative-missing-section"),
  ).toEqual([]);
});

describe("what is yet to be filled in or confirmed", () => {
  test("gaps are yellow, whole and nothing but them", async () => {
    const part = await partsOf(narrativeDocument(narratedOf("culture-2026")));
    const runs = part("word/document.xml").match(/<w:r>.*?<\/w:r>/gs) ?? [];
    const textIn = (run: string) => /<w:t[^>]*>([^<]*)<\/w:t>/.exec(run)?.[1] ?? "";
    const yellow = runs.filter((run) => run.includes('<w:highlight w:val="yellow"/>')).map(textIn);
    expect(yellow.length).toBeGreaterThan(30);
    expect(yellow.filter((text) => !/^【待填：[^【】]*】$/.test(text))).toEqual([]);
    expect(runs.map(textIn).join("").split("【待填：")).toHaveLength(yellow.length + 1);
  });

  test("drafts have a colour of their own", async () => {
    const narrated = narratedOf("culture-2026", allInputsRead());
    const [section, ...others] = narrated.narrative.sections;
    if (section === undefined) throw new Error("no section");
    const text = "主要原因是【草稿，请确认：新增项目】。";
    const figure = {
      key: "reasons.revenue",
      start: 5,
      end: text.length - 1,
      text: text.slice(5, -1),
      facts: [],
      state: "draft",
    } as const;
    const drafted = { ...section, paragraphs: [{ text, figures: [figure] }] };
    const part = await partsOf(
      narrativeDocument({ ...narrated, narrative: { sections: [drafted, ...others] } }),
    );
    const marked = /<w:highlight w:val="cyan"\/>.*?<w:t[^>]*>([^<]*)</s.exec(part("word/document.xml"));
    expect(marked?.[1]).toBe("【草稿，请确认：新增项目】");
    expect(part("word/document.xml")).not.toContain('w:val="yellow"');
  });
});

describe("charts", () => {
  const alternative = (xml: string) =>
    [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, text]) => text);

  test("each says its figures in words, as the text has them", async () => {
    const part = await partsOf(narrativeDocument(narratedOf("culture-2026")));
    expect(alternative(part("word/document.xml"))).toEqual([
      "饼图，一般公共预算当年拨款结构图：教育支出553.17万元，占16.68%；文化旅游体育与传媒支出2,010.46万元，占60.60%；社会保障和就业支出451.78万元，占13.62%；卫生健康支出127.73万元，占3.85%；住房保障支出174.23万元，占5.25%。",
      "柱形图，三公经费分布图：因公出国（境）费15.38万元；公务接待费5.06万元；公务用车运行维护费21.60万元；公务用车购置费19.88万元。",
    ]);
  });

  test("labels have the shares of the text, not those that the slices add up to", async () => {
    const part = await partsOf(narrativeDocument(narratedOf("culture-2026")));
    const labels = [...part("word/charts/chart1.xml").matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(
      ([, text]) => text,
    );
    expect(labels[0]).toBe("教育支出 16.68%");
    expect(part("word/document.xml")).toContain("教育支出553.17万元，占16.68%");
  });

  test("their figures are in a workbook, as figures, and texts in it are no formulas", async () => {
    const parts = unzipSync(await narrativeDocument(narratedOf("culture-2026")));
    const read = readWorkbook(parts["word/embeddings/Microsoft_Excel_Worksheet1.xlsx"] ?? new Uint8Array());
    if (!read.ok) throw new Error(read.error);
    const [sheet] = read.value.sheets;
    expect(sheet?.rows.map((row) => row?.map((cell) => cell?.value))).toEqual([
      [undefined, "一般公共预算当年拨款结构图（万元）"],
      ["教育支出", 553.17],
      ["文化旅游体育与传媒支出", 2010.46],
      ["社会保障和就业支出", 451.78],
      ["卫生健康支出", 127.73],
      ["住房保障支出", 174.23],
    ]);
  });

  test("a section that says that there is nothing has no chart", async () => {
    const narrated = narratedOf("town-2026", publishedInputs("town-2026"));
    const part = await partsOf(narrativeDocument(narrated));
    expect(alternative(part("word/document.xml"))).toHaveLength(1);
  });

  test("where all expenses were given up this year, the columns say so", async () => {
    const narrated = narratedOf("science-2024", publishedInputs("science-2024"));
    const part = await partsOf(narrativeDocument(narrated));
    expect(alternative(part("word/document.xml"))[1]).toBe(
      "柱形图，三公经费分布图：因公出国（境）费0万元；公务接待费0万元；公务用车运行维护费0万元；公务用车购置费0万元。",
    );
  });
});

describe("the file", () => {
  test("names nobody and no time", async () => {
    const part = await partsOf(narrativeDocument(narratedOf("culture-2026")));
    expect(part("docProps/core.xml")).toMatch(/<dc:title>2026年度部门预算情况说明<\/dc:title>/);
    expect(part("docProps/core.xml")).not.toMatch(/creator|lastModifiedBy|created|modified|Un-named/);
    expect(part("docProps/app.xml")).not.toMatch(/<(Company|Manager)>/);
  });

  test("is in Chinese, on A4 paper with the margins of official documents", async () => {
    const part = await partsOf(narrativeDocument(narratedOf("culture-2026")));
    expect(part("word/styles.xml")).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
    expect(part("word/styles.xml")).toMatch(/w:eastAsia="仿宋"/);
    expect(part("word/document.xml")).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part("word/document.xml")).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
    );
  });
});
