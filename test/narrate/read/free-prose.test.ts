import { checkAll, isAboutProse } from "../../../src/engine";
import type { Finding } from "../../../src/check/diagnosis";
import { provinceWorkbook, type ProvinceName } from "../../fixtures/provinces";

/** Prose as offices of these places write it, from the figures of their tables; every sentence is our own. */
const written: Partial<Record<ProvinceName, readonly string[]>> = {
  "zhejiang-huzhou-finance-2026": [
    "二、部门预算安排情况说明",
    "（一）关于收支预算情况的总体说明",
    "湖州市财政局2026年收支总预算6838.41万元。",
    "（二）关于支出预算情况的说明",
    "本部门2026年支出预算6838.41万元，比上年执行数减少772.20万元，下降10.1%，主要是压减开支。",
    "1.按支出用途分类，包括人员支出4944.99万元，占72.3%；日常公用支出626.67万元，占9.2%；项目支出1266.75万元，占18.5%。",
    "（三）关于一般公共预算当年拨款情况的说明",
    "（1）一般公共服务支出（类）财政事务（款）行政运行（项）3685.65万元，用于机关运转。",
    "（2）卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）15.97万元，用于缴费。",
    "（四）关于政府性基金预算支出情况的说明",
    "2026年没有使用政府性基金预算拨款安排的支出，与上年持平。",
    "（五）其他重要事项的情况说明",
    "2026年政府采购预算总额1051.20万元，其中：政府采购货物预算122.45万元、政府采购工程预算0.00万元、政府采购服务预算928.75万元。",
    "截至2025年12月31日，共有车辆3辆，其中，机要通信用车1辆、执法执勤用车1辆、其他用车1辆；单位价值100万元以上设备0台。",
  ],
  "jiangsu-wuxi-statistics-2026": [
    "第三部分 部门预算情况说明",
    "一、收支预算总体情况说明",
    "无锡市统计局2026年度收入、支出预算总计3,210.1万元，与上年相比收、支预算总计各增加242.3万元，增长8.16%。其中：",
    "（一）收入预算总计3,210.1万元。包括：",
    "（1）一般公共预算拨款收入3,210.1万元，与上年相比增加242.3万元，增长8.16%。",
    "二、支出预算情况说明",
    "支出预算合计3,210.1万元，其中：",
    "基本支出2,235.04万元，占69.63%；",
    "项目支出975.06万元，占30.37%；",
    "三、一般公共预算“三公”经费支出预算情况说明",
    "“三公”经费支出预算3万元，比上年预算减少11.3万元，主要是没有安排出国（境）任务。其中，因公出国（境）费支出0万元，占“三公”经费的0%；公务接待费支出3万元，占“三公”经费的100%。",
  ],
  "shanghai-oceanforecast-2026": [
    "2026年单位预算编制说明",
    "2026年，上海市海洋监测预报中心收入预算18037万元，其中：财政拨款收入17883万元，比2025年预算增加156万元；其他收入35万元。",
    "财政拨款支出主要内容如下：",
    "1.“社会保障和就业支出”科目320万元，用于缴费。",
    "2.“自然资源海洋气象等支出”科目17374万元，用于业务。",
    "其他相关情况说明",
    "“三公”经费预算数为16.80万元。其中：公务用车购置及运行费6.30万元；公务接待费0.50万元。",
  ],
  "shandong-yantai-audit-2026": [
    "一、预算收支增减变化情况说明",
    "（一）收入预算：2026年收入预算3,558.35万元，其中：一般公共预算收入2,776.75万元，其他收入781.6万元。",
    "（二）支出预算：2026年支出预算3,558.35万元，其中：基本支出2,776.85万元，项目支出781.5万元。",
    "二、机关运行经费情况",
    "2026年本单位机关运行经费安排210.32万元，比上年增加1.43万元，增加0.68%。主要原因是人员增加。",
    "三、国有资产占有使用情况",
    "截至2025年12月31日，本单位共有车辆0辆。",
  ],
  "central-petitions-2024-final": [
    "第三部分 部门决算情况说明",
    "一、收入支出决算总体情况说明",
    "国家信访局2024年度收、支总计22066.59万元，与2023年相比，收、支总计各增加5834.37万元，增长35.94%，主要是项目增加。",
    "二、一般公共预算财政拨款支出决算具体情况",
    "1.一般公共服务（类）信访事务（款）行政运行（项）。年初预算为5717.32万元，支出决算为5757.63万元，完成年初预算的100.71%。",
    "2.社会保障和就业（类）行政事业单位养老支出（款）行政单位离退休（项）。年初预算为1017.2万元，支出决算为1028.48万元，完成年初预算的101.11%。",
    "三、“三公”经费财政拨款支出决算情况说明",
    "“三公”经费财政拨款支出预算为76.43万元，支出决算为46.21万元，完成预算的60.46%；其中：因公出国（境）费支出决算为4.69万元，完成预算的15.63%。",
    "四、政府采购支出说明",
    "政府采购支出总额1967.42万元，其中：政府采购货物支出171.7万元、政府采购工程支出3万元、政府采购服务支出1792.72万元。授予中小企业合同金额1820.69万元，占政府采购支出总额的92.54%。",
  ],
};

function findings(name: ProvinceName, paragraphs: readonly string[]): readonly Finding[] {
  const prose = paragraphs.map((text, paragraph) => ({ text, place: { paragraph } }));
  const checked = checkAll(provinceWorkbook(name), [], { prose });
  if (!checked.ok) throw new Error(checked.error);
  return checked.value.flatMap(({ diagnosis }) =>
    diagnosis.findings.filter(({ check, outcome }) => isAboutProse(check) && outcome === "failed"),
  );
}

const names = Object.keys(written) as ProvinceName[];

function replaced(name: ProvinceName, from: string, to: string): readonly string[] {
  const own = written[name] ?? [];
  if (!own.some((text) => text.includes(from))) throw new Error(`no ${from}`);
  let isDone = false;
  return own.map((text) => {
    if (isDone || !text.includes(from)) return text;
    isDone = true;
    return text.replace(from, to);
  });
}

interface Case {
  readonly name: ProvinceName;
  readonly from: string;
  readonly to: string;
  readonly check: string;
  readonly quote: string;
  readonly expected?: string;
}

const cases: readonly Case[] = [
  // Amounts of all money, of one fund, by item and of the Three Public Expenses.
  {
    name: "zhejiang-huzhou-finance-2026",
    from: "收支总预算6838.41",
    to: "收支总预算6838.14",
    check: "narrative-amount",
    quote: "6838.14",
    expected: "6838.41",
  },
  {
    name: "zhejiang-huzhou-finance-2026",
    from: "人员支出4944.99",
    to: "人员支出4954.99",
    check: "narrative-amount",
    quote: "4954.99",
    expected: "4944.99",
  },
  {
    name: "zhejiang-huzhou-finance-2026",
    from: "（项）3685.65",
    to: "（项）3685.56",
    check: "narrative-amount",
    quote: "3685.56",
    expected: "3685.65",
  },
  {
    name: "jiangsu-wuxi-statistics-2026",
    from: "基本支出2,235.04",
    to: "基本支出2,335.04",
    check: "narrative-amount",
    quote: "2,335.04",
    expected: "2,235.04",
  },
  {
    name: "shanghai-oceanforecast-2026",
    from: "科目320万元",
    to: "科目302万元",
    check: "narrative-amount",
    quote: "302",
  },
  {
    name: "shanghai-oceanforecast-2026",
    from: "公务接待费0.50",
    to: "公务接待费5.00",
    check: "narrative-amount",
    quote: "5.00",
    expected: "0.50",
  },
  {
    name: "shandong-yantai-audit-2026",
    from: "其他收入781.6",
    to: "其他收入718.6",
    check: "narrative-amount",
    quote: "718.6",
  },
  {
    name: "central-petitions-2024-final",
    from: "支出决算为46.21",
    to: "支出决算为46.12",
    check: "narrative-amount",
    quote: "46.12",
    expected: "46.21",
  },
  // What no table has must add up all the same.
  {
    name: "zhejiang-huzhou-finance-2026",
    from: "货物预算122.45",
    to: "货物预算132.45",
    check: "narrative-amount",
    quote: "1051.20",
  },
  {
    name: "zhejiang-huzhou-finance-2026",
    from: "共有车辆3辆",
    to: "共有车辆4辆",
    check: "narrative-amount",
    quote: "4",
    expected: "3",
  },
  // Shares, changes, what was done of a plan.
  {
    name: "zhejiang-huzhou-finance-2026",
    from: "占18.5%",
    to: "占15.8%",
    check: "narrative-ratio",
    quote: "15.8",
    expected: "18.5",
  },
  {
    name: "jiangsu-wuxi-statistics-2026",
    from: "费的100%",
    to: "费的10%",
    check: "narrative-ratio",
    quote: "10",
  },
  {
    name: "central-petitions-2024-final",
    from: "增长35.94%",
    to: "增长35.74%",
    check: "narrative-change",
    quote: "35.74",
    expected: "35.94",
  },
  {
    name: "central-petitions-2024-final",
    from: "的100.71%",
    to: "的101.71%",
    check: "narrative-ratio",
    quote: "101.71",
    expected: "100.71",
  },
  {
    name: "central-petitions-2024-final",
    from: "年初预算为5717.32万元，支出决算为5757.63万元，完成年初",
    to: "年初预算为0万元，支出决算为5757.63万元，完成年初",
    check: "narrative-zero-base",
    quote: "100.71",
  },
  {
    name: "jiangsu-wuxi-statistics-2026",
    from: "各增加242.3万元，增长",
    to: "各减少242.3万元，下降",
    check: "narrative-change",
    quote: "减少",
    expected: "增加",
  },
  {
    name: "shandong-yantai-audit-2026",
    from: "比上年增加1.43",
    to: "比上年1.43",
    check: "narrative-change",
    quote: "1.43",
  },
  {
    name: "shanghai-oceanforecast-2026",
    from: "其他收入35万元。",
    to: "其他收入35万元。财政拨款收入减少的主要原因是项目增加。",
    check: "narrative-change",
    quote: "减少",
    expected: "增加",
  },
  // Names, years, dates, and what a template left.
  {
    name: "central-petitions-2024-final",
    from: "行政事业单位养老支出（款）",
    to: "行政事业单位离退休（款）",
    check: "narrative-term",
    quote: "行政事业单位离退休",
    expected: "行政事业单位养老支出",
  },
  {
    name: "shandong-yantai-audit-2026",
    from: "2026年支出预算",
    to: "2025年支出预算",
    check: "narrative-year",
    quote: "2025",
    expected: "2026",
  },
  {
    name: "shandong-yantai-audit-2026",
    from: "截至2025年",
    to: "截至2026年",
    check: "narrative-year",
    quote: "2026年12月31日",
  },
  {
    name: "zhejiang-huzhou-finance-2026",
    from: "减少772.20",
    to: "增加（减少）772.20",
    check: "narrative-residue",
    quote: "增加（减少）",
  },
  {
    name: "central-petitions-2024-final",
    from: "国家信访局2024",
    to: "省（市/县）2024",
    check: "narrative-residue",
    quote: "省（市/县）",
  },
];

describe("prose that no standard describes", () => {
  it.each(names)("has nothing against the prose of %s", (name) => {
    expect(findings(name, written[name] ?? []).map(({ message }) => message)).toEqual([]);
  });

  it.each(cases)("finds $quote in $name ($check)", ({ name, from, to, check, quote, expected }) => {
    const found = findings(name, replaced(name, from, to));
    expect(found).toContainEqual(
      expect.objectContaining({ check, quote, ...(expected === undefined ? {} : { expected }) }),
    );
  });

  it("says that it is nothing wrong to cut digits off, and to fit the last digit of a share", () => {
    const cut = replaced("zhejiang-huzhou-finance-2026", "占72.3%", "占72.4%");
    expect(findings("zhejiang-huzhou-finance-2026", cut)).toEqual([]);
  });

  it("does not take a change behind several parts for that of the last of them", () => {
    const prose = [
      "一、收支总体情况说明",
      "2026年收入预算3,558.35万元，其中：一般公共预算收入2,776.75万元、其他收入781.6万元，较上年增加118.76万元，增长3.45%。",
    ];
    expect(findings("shandong-yantai-audit-2026", prose)).toEqual([]);
  });

  it("finds nearly every wrong digit of an amount that the tables print", () => {
    let changed = 0;
    let found = 0;
    for (const name of names) {
      const own = written[name] ?? [];
      own.forEach((text, paragraph) => {
        for (const { 0: amount, index } of text.matchAll(/(?<=[收支入出算费）为])\d[\d,]*\.\d\d(?=万元)/g)) {
          const at = index + amount.length - 4;
          const digit = String((Number(text.charAt(at)) + 3) % 10);
          const wrong = `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
          const all = findings(
            name,
            own.map((one, other) => (other === paragraph ? wrong : one)),
          );
          changed += 1;
          if (all.some(({ span }) => span?.paragraph === paragraph)) found += 1;
        }
      });
    }
    expect(changed).toBeGreaterThan(15);
    expect(found / changed).toBeGreaterThanOrEqual(0.9);
  });
});
