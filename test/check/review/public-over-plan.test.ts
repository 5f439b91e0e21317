import { provinceFindings } from "../../standards/province-case";
import { provinceExamples } from "../../standards/province-examples";

const budget = "central-petitions-2024-final" as const;
const findings = (address: string, value: number) =>
  provinceFindings("public-over-plan", { budget, change: { sheet: "9", address, value } }).map(
    ({ severity, message, cells }) => [severity, message, cells.map(({ place }) => place.column)],
  );

describe("public-over-plan", () => {
  it("tells the item, and not the totals that it is in", () => {
    expect(findings("L8", 80)).toEqual([
      [
        "warning",
        "《一般公共预算财政拨款三公经费支出决算表》的“公务接待费”决算数为 80.00 万元，大于预算数 5.80 万元，超出 74.20 万元，请核对。",
        [11, 5],
      ],
    ]);
  });

  it("tells the vehicles that were bought without having been planned", () => {
    expect(findings("J8", 18)).toMatchObject([
      ["warning", expect.stringContaining("“公务用车购置费”"), [9, 3]],
    ]);
  });

  it("says nothing of what is as much as was planned", () => {
    expect(findings("L8", 5.8)).toEqual([]);
    expect(provinceFindings("public-over-plan", { budget })).toEqual([]);
  });

  it("shows one of them on its page", () => {
    expect(
      provinceFindings("public-over-plan", provinceExamples["public-over-plan"] ?? { budget }),
    ).toHaveLength(1);
  });
});
