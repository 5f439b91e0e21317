import { checkAll } from "../../../src/engine";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { provinceWorkbook } from "../../fixtures/provinces";
import { checkedCase, proseCases } from "../prose-cases";
import { examples } from "./examples";

const NONE = "本部门无“三公”经费预算。";

proseCases("narrative-blank-public", [
  examples["narrative-blank-public"],
  {
    name: "nothing is none",
    replace: [[NONE, "本部门“三公”经费预算0万元，公务接待费0.00万元。"]],
    findings: [],
  },
  {
    name: "one amount among zeros is no figure of a table that was left blank",
    replace: [[NONE, "本部门“三公”经费预算0万元，其中公务接待费0.20万元，因公出国（境）费0万元。"]],
    findings: [],
  },
  {
    name: "what last year was, and by how much it is less",
    replace: [[NONE, "2026年“三公”经费预算0万元，上年公务接待费2.00万元，公务接待费比上年减少2.00万元。"]],
    findings: [],
  },
]);

it("is said once, and not of each amount", () => {
  const { lines, own } = checkedCase("narrative-amount", examples["narrative-blank-public"]);
  expect(lines.join("")).toContain("公务接待费1.20万元");
  expect(own).toEqual([]);
});

describe("final accounts", () => {
  const text = [
    "二、“三公”经费支出决算情况说明",
    "2024年度“三公”经费财政拨款支出预算为76.43万元，支出决算为46.21万元，完成预算的60.46%。",
    "三、机关运行经费支出情况说明",
    "2024年度机关运行经费支出2266.65万元。",
  ];
  const prose = text.map((line, paragraph) => ({ text: line, place: { paragraph } }));
  const workbook = provinceWorkbook("central-petitions-2024-final");
  const blank: WorkbookSnapshot = {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== "9" ? sheet : { ...sheet, rows: sheet.rows.map((row, at) => (at === 7 ? [] : row)) },
    ),
  };
  const findings = (one: WorkbookSnapshot) => {
    const checked = checkAll(one, [], { prose });
    if (!checked.ok) throw new Error(checked.error);
    return checked.value
      .flatMap(({ diagnosis }) => diagnosis.findings)
      .filter(({ check }) => check === "narrative-blank-public");
  };

  it("a blank table beside amounts", () => {
    expect(findings(blank).map(({ quote, severity }) => [quote, severity])).toEqual([["76.43", "warning"]]);
  });

  it("a table that has them", () => {
    expect(findings(workbook)).toEqual([]);
  });
});
