import { yearTableStatements } from "../../src/narrate/judge/year-tables";
import { linesOf } from "../../src/narrate/read/find/prose-lines";
import { yearTables } from "../../src/narrate/read/free/year-tables";
import { checkedProse, documentOf } from "./prose-cases";
import { publishedProse } from "../fixtures/narratives/narratives";

const HEAD = "年度 总支出 项目支出 基本支出";

function said(lines: readonly string[]) {
  const all = lines.flatMap((text, paragraph) => linesOf({ text, place: { paragraph } }));
  return yearTableStatements(yearTables(all)).map((one) =>
    one.is === "finding" ? { quote: quoted(lines, one), expected: one.expected } : one.is,
  );
}

function quoted(lines: readonly string[], { at }: { readonly at?: unknown }): string | undefined {
  const { line, start, end } = at as {
    readonly line: { readonly place: { readonly paragraph: number } };
    readonly start: number;
    readonly end: number;
  };
  return lines[line.place.paragraph]?.slice(start, end);
}

describe("a table of two years among the prose", () => {
  it.each<readonly [string, readonly string[], readonly unknown[]]>([
    [
      "adds up",
      [HEAD, "2025 500 300.5 199.5", "2026 620.2 430.7 189.5", "变化 +120.2 +130.2 -10"],
      ["passed"],
    ],
    [
      "one amount that its line and its column contradict",
      [HEAD, "2025 500 300.5 199.5", "2026 620.2 403.7 189.5", "变化 +120.2 +130.2 -10"],
      [{ quote: "403.7", expected: "430.7" }],
    ],
    [
      "the later year first, cells between tabs, other signs and words",
      [
        "年度\t总支出\t项目支出\t基本支出",
        "2026年\t1,620.2\t430.7\t1,189.5",
        "2025年\t500\t300.5\t199.5",
        "增减额\t1,120.2\t130.2\t980",
      ],
      [{ quote: "980", expected: "990" }],
    ],
    [
      "a change that is more keeps its sign",
      [HEAD, "2025 500 300.5 199.5", "2026 620.2 430.7 189.5", "变化 ＋102.2 +130.2 -10"],
      [{ quote: "＋102.2", expected: "+120.2" }],
    ],
    [
      "differences of rounding",
      [HEAD, "2025 500.01 300.51 199.5", "2026 620.2 430.7 189.51", "变化 +120.2 +130.2 -10"],
      ["passed"],
    ],
    [
      "a decrease without its sign",
      [HEAD, "2025 500 300.5 199.5", "2026 620.2 430.7 189.5", "增减 120.2 130.2 10"],
      [],
    ],
    [
      "a line alone that does not add up: which amount is wrong is not known",
      [HEAD, "2025 500 300.5 198.5", "2026 620.2 430.7 188.5", "变化 +120.2 +130.2 -10"],
      [],
    ],
    [
      "a column alone that does not add up",
      [HEAD, "2025 500 300.5 199.5", "2026 620.2 430.7 189.5", "变化 +120.2 +131.2 -11"],
      [],
    ],
    [
      "what is left of the first is a part of it too",
      ["年度 收入 支出 结余", "2025 500 480 20", "2026 620 590 30", "变化 +120 +110 +15"],
      [{ quote: "+15", expected: "+10" }],
    ],
    [
      "names of which the first is none of them all",
      ["年度 出国 接待 用车", "2025 5 8 20", "2026 6 9 30", "变化 +1 +1 +11"],
      [],
    ],
    ["years that do not follow each other", [HEAD, "2023 5 3 2", "2026 6 5 2", "变化 +1 +1 0"], []],
    ["a line with fewer amounts", [HEAD, "2025 5 3 2", "2026 6 4", "变化 +1 +1 0"], []],
    ["rates in the last line", [HEAD, "2025 5 3 2", "2026 6 5 2", "变化 20% 33% 0%"], []],
    ["another head", ["科目 总支出 项目支出 基本支出", "2025 5 3 2", "2026 6 5 2", "变化 +1 +1 0"], []],
  ])("%s", (_, lines, statements) => {
    expect(said(lines)).toEqual(statements);
  });

  it("is told of each of its amounts alone", () => {
    const rows = ["2025 500 300.5 199.5", "2026 620.2 430.7 189.5", "变化 +120.2 +130.2 -10"];
    rows.forEach((row, index) => {
      row.split(" ").forEach((cell, column) => {
        if (column === 0) return;
        const cells = row.split(" ").with(column, `${cell.startsWith("-") ? "-" : ""}77`);
        const lines = [HEAD, ...rows.with(index, cells.join(" "))];
        expect(said(lines)).toEqual([{ quote: cells[column], expected: cell.replace(/^\+/, "") }]);
      });
    });
  });

  it("is looked at wherever it stands", () => {
    const lines = [
      ...publishedProse("construction-2026"),
      [HEAD, "2025 500 300.5 199.5", "2026 620.2 403.7 189.5", "变化 +120.2 +130.2 -10"].join("\n"),
    ];
    const { findings } = checkedProse(documentOf("construction-2026"), lines);
    expect(findings.filter(({ quote }) => quote === "403.7")).toMatchObject([
      {
        check: "narrative-amount",
        severity: "error",
        expected: "430.7",
        span: { paragraph: lines.length - 1 },
      },
    ]);
  });
});
