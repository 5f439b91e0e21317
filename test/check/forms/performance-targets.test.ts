import { performanceForms as forms } from "../../fixtures/layouts/performance-forms";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const culture = forms["culture-2026"];
/** Every cell of a form's targets, blank. */
const blank = (index: number, columns: readonly number[]) =>
  Object.fromEntries(
    columns.flatMap((column) => [
      [`form/${index}/target/${column}`, ""],
      [`form/${index}/cost/${column}`, ""],
    ]),
  );

checkCases("performance-targets", [
  examples["performance-targets"],
  { name: "forms that are filled in", forms: culture },
  { name: "only those of the whole period", forms: culture, change: blank(0, [6, 7]) },
  {
    name: "several are one finding",
    forms: culture,
    change: { ...blank(0, [3, 4, 6, 7]), ...blank(1, [3, 4, 6, 7]) },
    findings: [{ severity: "warning", cells: ["绩效2 C15", "绩效3 C15"], says: "的绩效指标都是空白" }],
  },
]);
