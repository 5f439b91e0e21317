import { performanceForms as forms } from "../../fixtures/layouts/performance-forms";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const culture = forms["culture-2026"];

checkCases("performance-staff", [
  examples["performance-staff"],
  { name: "13 and 2 are 15", forms: culture },
  { name: "others that are not filled in", forms: culture, change: { "whole/others": "" } },
  { name: "other units of count", forms: culture, change: { "whole/staff": "15名" } },
]);
