import { recognizeKinds, type ReadKinds } from "./read-kinds";
import { provinceWorkbook, type ProvinceName } from "../../fixtures/provinces";
import { failing, tiesAsRead } from "./ties-as-read";

interface Expected {
  readonly department?: string;
  readonly year?: number;
  /** Kinds, in the order of the workbook. */
  readonly tables: readonly string[];
  /** Columns of figures that were not understood, and why that is right. */
  readonly unexplained?: readonly string[];
  /** Non-zero amounts that take part in no tie, by table. */
  readonly untied?: Readonly<Record<string, number>>;
}

/** How most begin. */
const FIRST = [
  "revenue-expenditure",
  "revenue",
  "expenditure",
  "appropriation",
  "general-expenditure",
  "basic-expenditure",
] as const;

/** Final accounts, whose last three stand in either order. */
const FINAL = [
  "final-revenue-expenditure",
  "final-revenue",
  "final-expenditure",
  "final-appropriation",
  "final-general-expenditure",
  "final-basic-expenditure",
] as const;

const expected: Readonly<Record<ProvinceName, Expected>> = {
  "beijing-audit-2026": {
    tables: [
      ...FIRST,
      "fund-expenditure",
      "state-capital",
      "three-public",
      "procurement",
      "service-procurement",
    ],
  },
  "central-petitions-2024-final": {
    department: "国家信访局",
    year: 2024,
    tables: [...FINAL, "final-fund", "final-state-capital", "final-three-public"],
  },
  "central-swu-2024": {
    department: "西南大学",
    year: 2024,
    tables: ["revenue-expenditure", "revenue", "expenditure", "appropriation-expenditure"],
    untied: { revenue: 1 },
  },
  "guangdong-guangzhou-statistics-2026": {
    department: "广州市统计局",
    year: 2026,
    tables: [
      ...FIRST,
      "general-projects",
      "three-public",
      "fund-expenditure",
      "state-capital",
      "basic-all-funds",
      "projects",
    ],
  },
  "hunan-changsha-petitions-2026": {
    department: "长沙市信访局",
    year: 2026,
    tables: [...FIRST, "three-public", "fund-expenditure"],
  },
  "jiangsu-wuxi-statistics-2026": {
    department: "无锡市统计局",
    year: 2026,
    tables: [
      "revenue-expenditure",
      "revenue",
      "expenditure",
      "appropriation",
      "appropriation-expenditure",
      "appropriation-basic",
      "general-expenditure",
      "basic-expenditure",
      "three-public",
      "fund-expenditure",
      "state-capital",
      "operating-expenses",
      "procurement",
    ],
    untied: { "three-public": 2 },
  },
  "shaanxi-xian-meteorology-2022": {
    department: "西安市气象局",
    year: 2022,
    tables: [
      "revenue-expenditure",
      "revenue",
      "expenditure",
      "appropriation",
      "general-expenditure",
      "general-by-economic",
      "basic-by-function",
      "basic-expenditure",
      "fund-expenditure",
      "projects",
      "carryover-projects",
      "three-public",
    ],
  },
  "shandong-yantai-audit-2026": {
    department: "烟台市审计局",
    year: 2026,
    tables: [
      ...FIRST,
      "three-public",
      "fund-expenditure",
      "state-capital",
      "basic-all-funds",
      "projects",
      "procurement",
    ],
  },
  "shanghai-finance-2025": {
    department: "上海市财政局",
    year: 2025,
    tables: [
      "revenue-expenditure",
      "revenue",
      "expenditure",
      "appropriation",
      "general-expenditure",
      "fund-expenditure",
      "state-capital",
      "basic-expenditure",
      "three-public",
    ],
    untied: { "three-public": 1 },
  },
  "shanghai-oceanforecast-2026": {
    department: "上海市海洋监测预报中心",
    year: 2026,
    tables: [
      "revenue-expenditure",
      "revenue",
      "expenditure",
      "appropriation",
      "general-expenditure",
      "fund-expenditure",
      "state-capital",
      "basic-expenditure",
      "three-public",
    ],
  },
  "shanghai-putuo-socialwork-2024-final": {
    department: "中共上海市普陀区委社会工作部",
    year: 2024,
    tables: [...FINAL, "final-three-public", "final-fund", "final-state-capital"],
  },
  "zhejiang-huzhou-finance-2026": {
    department: "湖州市财政局",
    year: 2026,
    tables: [...FIRST, "three-public", "fund-expenditure", "state-capital", "projects"],
  },
};

describe.each(Object.entries(expected))("%s", (name, { department, year, tables, unexplained, untied }) => {
  const recognition = recognizeKinds(provinceWorkbook(name as ProvinceName));
  const [one, ...others] = recognition.documents;

  it("is one document with its name and year", () => {
    expect(others).toEqual([]);
    expect({ department: one?.document.department, year: one?.document.year }).toEqual({ department, year });
  });

  it("has its tables by their kinds", () => {
    expect([...(one?.document.tables.keys() ?? [])]).toEqual(tables);
  });

  it("is a budget or final accounts, as its tables say", () => {
    expect(one?.document.standard).toBe(name.includes("final") ? "national-final" : "national");
  });

  it("has its columns explained", () => {
    expect(unexplainedIn(recognition)).toEqual(unexplained ?? []);
  });

  it("agrees with itself", () => {
    expect(recognition.documents.flatMap(({ document }) => failing(tiesAsRead(document)))).toEqual([]);
  });

  it("has its amounts in ties", () => {
    expect(untiedIn(recognition)).toEqual(untied ?? {});
  });
});

function unexplainedIn({ documents }: ReadKinds): string[] {
  return documents.flatMap(({ document }) =>
    [...document.tables.values()].flatMap(({ id, asRead }) =>
      (asRead?.columns ?? [])
        .filter(({ quantity }) => quantity === undefined)
        .map(({ label }) => `${id} ${label}`),
    ),
  );
}

function untiedIn({ documents }: ReadKinds): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { document } of documents) {
    const ties = tiesAsRead(document).filter(({ verdict }) => verdict.outcome !== "vacuous");
    const tied = new Set(ties.flatMap(({ tie }) => [...tie.left, ...tie.right]));
    for (const table of document.tables.values()) {
      const facts = table.rows.flatMap(({ facts: own }) => [...own.values()]);
      const left = facts.filter((fact) => fact.value !== 0n && !tied.has(fact)).length;
      if (left > 0) counts[table.id] = left;
    }
  }
  return counts;
}
