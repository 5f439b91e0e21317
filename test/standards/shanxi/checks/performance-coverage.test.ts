import { performanceForms as forms } from "../../../fixtures/layouts/performance-forms";
import { checkCases } from "../../../check/cases";
import { examples } from "./examples";

const culture = forms["culture-2026"];
const [first, ...others] = culture.projects;
const nothing = ["0", "0", "0", "0", "0", ""];

checkCases("performance-coverage", [
  examples["performance-coverage"],
  { name: "a form for every project", forms: culture },
  {
    name: "a name that was only worded otherwise is told with its amount",
    forms: {
      ...culture,
      projects: [
        ...others,
        {
          ...first,
          name: `${first?.name ?? ""}经费`,
          unit: "",
          year: 2026,
          period: [],
          amounts: first?.amounts ?? [],
        },
      ],
    },
  },
  {
    name: "forms of projects that are no more",
    forms: {
      ...culture,
      projects: [
        ...culture.projects,
        ...["防汛抗旱物资", "城区雨污分流"].map((name) => ({
          name,
          unit: "云州市文化和旅游局",
          year: 2026,
          period: nothing,
          amounts: nothing,
        })),
      ],
    },
    findings: [
      { severity: "warning", says: "其中“防汛抗旱物资”、“城区雨污分流”的项目在项目表和结转项目表中都没有" },
    ],
  },
]);
