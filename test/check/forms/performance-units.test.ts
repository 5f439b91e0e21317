import { performanceForms as forms } from "../../fixtures/layouts/performance-forms";
import { checkCases } from "../cases";
import { examples } from "../checks/examples";

const culture = forms["culture-2026"];

checkCases("performance-units", [
  examples["performance-units"],
  { name: "more units than have money", forms: culture },
  {
    name: "a department without units below it",
    budget: "construction-2026",
    forms: forms["construction-2026"],
    change: { "whole/units": "0个" },
  },
]);
