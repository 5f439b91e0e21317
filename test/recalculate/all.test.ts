import { recalculationCases } from "./cases";

const TOTAL = "表三 C18";

recalculationCases("every total from its items", [
  { name: "a rounding difference stays", mode: "all", proposals: [] },
  {
    name: "an item's change goes up to the totals",
    mode: "all",
    change: { "three-public/3/2": 29.88, "three-public/3/1": 29.88 },
    only: ["表十 B8", "表十 B11", "表十 C8", "表十 C11"],
    proposals: [
      { at: "表十 B8", to: "51.48" },
      { at: "表十 C8", to: "51.48" },
      { at: "表十 B11", to: "71.92" },
      { at: "表十 C11", to: "71.92" },
    ],
  },
  {
    name: "nothing is computed from blanks, and that is told",
    mode: "all",
    change: { "表十!B9": "", "表十!B10": "", "表十!C9": "", "表十!C10": "" },
    only: ["表十 B8", "表十 C8", "表十 B11"],
    proposals: [],
    leftOut: { "表十 B8": "各项都是空白", "表十 C8": "各项都是空白" },
  },
  {
    name: "nothing is computed from what cannot be read, and that is told",
    mode: "all",
    change: { "projects/14/2": "待定" },
    only: ["表十二 C19"],
    proposals: [],
    leftOut: { "表十二 C19": "读不出金额" },
  },
  {
    name: "a total that cannot be read is computed, its last digit as other tables have it",
    mode: "all",
    change: { "表三!C18": "待定" },
    only: [TOTAL],
    proposals: [{ at: TOTAL, from: "待定", to: "447.32", value: 447.32, kind: "fix" }],
  },
  {
    name: "a formula that would become a figure is a suggestion",
    mode: "all",
    change: { "表三!C18": { value: 147.33, formula: "=SUM(C19:C19)+60" } },
    only: [TOTAL],
    proposals: [{ at: TOTAL, to: "447.32", formula: undefined, kind: "suggestion" }],
  },
  {
    name: "a formula stays one",
    mode: "all",
    change: { "表三!D18": { value: 147.33, formula: "=SUM(D19:D19)+60" } },
    only: ["表三 D18"],
    proposals: [{ at: "表三 D18", formula: "=SUM(D19:D20)", kind: "fix" }],
  },
  {
    name: "shares and rates of the amounts as they will be",
    mode: "all",
    layout: { extraColumns: ["share-number"] },
    change: { "three-public/3/2": 29.88, "three-public/3/1": 29.88 },
    only: ["表十 F8", "表十 F6", "表十 F11"],
    proposals: [
      { at: "表十 F6", to: "21.38%", value: 0.2138 },
      { at: "表十 F8", to: "71.58%", value: 0.7158 },
    ],
  },
  {
    name: "a rate of nothing",
    mode: "all",
    layout: { extraColumns: ["comparison"] },
    change: { "表十!H6": "100%" },
    only: ["表十 H6"],
    proposals: [{ at: "表十 H6", to: "不可比" }],
  },
]);
