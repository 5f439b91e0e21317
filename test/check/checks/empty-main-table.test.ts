import { checkAll } from "../../../src/engine";
import { provinceCaseWorkbook } from "../../standards/province-case";
import type { ProvinceName } from "../../fixtures/provinces";

const cases: readonly (readonly [ProvinceName, string, number])[] = [
  ["beijing-audit-2026", "", 0],
  ["beijing-audit-2026", "1", 1],
  ["shandong-yantai-audit-2026", "1", 1],
  // Not every department has money of the funds.
  ["beijing-audit-2026", "9", 0],
];

it.each(cases)("%s with sheet %s cleared", (budget, sheet, count) => {
  const checked = checkAll(provinceCaseWorkbook({ budget, cleared: sheet }));
  if (!checked.ok) throw new Error(checked.error);
  const diagnoses = checked.value.map(({ diagnosis }) => diagnosis);
  const findings = diagnoses.flatMap((one) =>
    one.findings.filter(({ check }) => check === "empty-main-table"),
  );
  expect(findings).toHaveLength(count);
  // It is told as one thing to do.
  const causes = diagnoses.flatMap((one) => one.causes.filter(({ kind }) => kind === "empty-table"));
  expect(causes).toHaveLength(count);
});
