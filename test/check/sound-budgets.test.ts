import { tableChecks } from "../../src/check/judge-tables";
import { shanxi } from "../../src/standards/shanxi/standard";
import { budgetNames, type BudgetName } from "../fixtures/budget";
import type { ExpectedFinding } from "./case";
import { expectFindings, findingsOf, reasonsOf, soundDiagnosis } from "./cases";

/** What inspection would ask about the published budgets too, by check. */
const known: Readonly<Record<string, Partial<Record<BudgetName, readonly ExpectedFinding[]>>>> = {
  "economic-functional": {
    "town-2026": [{ severity: "warning", cells: ["表六 C14", "表五 D23", "表五 D24"], difference: "0.30" }],
  },
  "item-name": {
    // As published: 技术研究与开发 is the standard's name.
    "science-2024": [
      { cells: ["表二 B16"], actual: "技术与研究开发", expected: "技术研究与开发" },
      { cells: ["表三 B16"], actual: "技术与研究与开发", expected: "技术研究与开发" },
    ],
  },
};

describe.each(budgetNames)("%s", (name) => {
  const sound = soundDiagnosis(name);

  it.each(tableChecks(shanxi).map(({ id }) => id))("%s has nothing against it", (id) => {
    const failed = findingsOf(id, sound).filter((finding) => finding.outcome === "failed");
    expectFindings(failed, known[id]?.[name] ?? []);
    expect(reasonsOf(id, sound.notChecked)).toEqual([]);
  });
});
