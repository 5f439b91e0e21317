import { documentOf, checkedProse, proseCases } from "../prose-cases";
import { publishedProse } from "../../fixtures/narratives/narratives";
import { examples } from "./examples";

proseCases("narrative-missing-section", [
  examples["narrative-missing-section"],
  {
    name: "a section left out in the middle",
    replace: [["三、支出预算情况说明", "支出"]],
    findings: [{ severity: "warning", says: "没有“三、支出预算情况说明”" }],
  },
]);

test("sections after the last may stand elsewhere", () => {
  const { findings } = checkedProse(documentOf("construction-2026"), publishedProse("construction-2026"));
  const own = findings.filter(({ check }) => check === "narrative-missing-section");
  expect(own.map(({ severity, message }) => [severity, message])).toEqual([
    [
      "info",
      "这里没有“十、绩效管理情况”、“十一、国有资产占有使用情况”、“十二、其他说明”；如果不在别处，请补充。",
    ],
  ]);
});

test.each(["无。", "无", "　　无。"])("a section that says “%s” is one", (nothing) => {
  const last = ["十、绩效管理情况", "十一、国有资产占有使用情况", "十二、其他说明"];
  const lines = [...publishedProse("construction-2026"), ...last.flatMap((heading) => [heading, nothing])];
  const { findings } = checkedProse(documentOf("construction-2026"), lines);
  expect(findings.filter(({ check }) => check === "narrative-missing-section")).toEqual([]);
});
