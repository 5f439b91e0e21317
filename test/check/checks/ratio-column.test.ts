import type { Case } from "../case";
import { checkCases } from "../cases";
import { examples } from "./examples";

/** 表十 F6: 15.38 of 61.92, whose quotient lies between 24.8284% and 24.8486%. */
const share = { layout: { extraColumns: ["share"] } } as const;
const comparison = { layout: { extraColumns: ["comparison"] } } as const;

/** Texts that all print a share of 24.8385% rightly. */
const rightly = ["24.84", "24.84 ％", "24.8%", "25%", "24.839%", "24.8385%"].map((text): Case => ({
  name: `${text} is right`,
  ...share,
  change: { "表十!F6": text },
}));

/** All of 表十 as fractions that are shown so. */
const fractions = Object.fromEntries(
  [0.2484, 0.0817, 0.6699, 0.3211, 0.3488, 1].map((value, index) => [`表十!F${index + 6}`, { value }]),
);
const only = (rows: readonly number[], all: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    [6, 7, 8, 9, 10, 11].map((row) => [`表十!F${row}`, rows.includes(row) ? (all[row] ?? "") : ""]),
  );

const sharesOf = (rows: readonly number[], text: string): Record<string, string> =>
  Object.fromEntries(rows.map((row) => [`表三!F${row}`, text]));

checkCases("ratio-column", [
  examples["ratio-column"],
  {
    name: "the largest share that rounding explains",
    ...share,
    change: { "表十!F6": "24.85%" },
    findings: [{ outcome: "rounding", severity: "info", at: "表十 F6" }],
  },
  {
    name: "one digit more is an error",
    ...share,
    change: { "表十!F6": "24.86%" },
    findings: [{ outcome: "failed", severity: "error", at: "表十 F6" }],
  },
  {
    name: "the smallest share that rounding explains",
    ...share,
    change: { "表十!F6": "24.83%" },
    findings: [{ outcome: "rounding", severity: "info", at: "表十 F6" }],
  },
  {
    name: "one digit less is an error",
    ...share,
    change: { "表十!F6": "24.82%" },
    findings: [{ outcome: "failed", severity: "error", at: "表十 F6" }],
  },
  ...rightly,
  { name: "a number in percent is right", ...share, change: { "表十!F6": { value: 24.84 } } },
  {
    name: "a fraction formatted in percent is right",
    ...share,
    change: { "表十!F6": { value: 0.248385, format: "0.00%" }, "表十!F7": { value: 0.08, format: "0%" } },
  },
  {
    name: "with more decimals than a number holds it differs by what the number lost",
    ...share,
    change: { "表十!F6": { value: 15.38 / 61.92, format: `0.${"0".repeat(20)}%` } },
    findings: [{ outcome: "rounding", severity: "info", at: "表十 F6" }],
  },
  {
    name: "and wrong it is found there",
    ...share,
    change: { "表十!F6": { value: 0.28, format: `0.${"0".repeat(20)}%` } },
    findings: [{ severity: "error", at: "表十 F6" }],
  },
  {
    name: "with one decimal it is judged and told with one",
    ...share,
    change: { "表十!F6": "24.9%" },
    findings: [{ severity: "error", at: "表十 F6", actual: "24.9%", expected: "24.8%" }],
  },
  {
    name: "without decimals it is judged and told without",
    ...share,
    change: { "表十!F6": { value: 0.26, format: "0%" } },
    findings: [{ severity: "error", at: "表十 F6", expected: "25%" }],
  },
  {
    name: "an amount that was changed and its share was not",
    ...share,
    change: { "three-public/0/1": 25.38, "three-public/0/2": 25.38 },
    findings: [{ severity: "error", at: "表十 F6", actual: "24.84%", expected: "40.99%" }],
  },
  {
    name: "one share left out among many",
    ...share,
    change: { "表十!F6": "" },
    findings: [{ severity: "error", at: "表十 F6", actual: "", expected: "24.84%", says: "空" }],
  },
  {
    name: "a blank beside a blank is right, and so are a dash and 0.00%",
    ...share,
    change: {
      "three-public/0/1": "",
      "three-public/0/2": "",
      "表十!F6": "",
      "three-public/1/1": "",
      "three-public/1/2": "",
      "表十!F7": "-",
      "three-public/3/1": "",
      "three-public/3/2": "",
      "表十!F9": "0.00%",
    },
  },
  {
    name: "shares printed for the classes alone",
    ...share,
    change: sharesOf(
      Array.from({ length: 40 }, (_, index) => index + 7).filter(
        (row) => ![7, 10, 25, 31, 36, 39, 44].includes(row),
      ),
      "",
    ),
  },
  {
    name: "a share of the row's own total",
    ...share,
    change: {
      "表八!F4": "项目支出占比",
      "表八!F6": "90%",
      ...Object.fromEntries([5, 7, 8, 9, 10, 11].map((row) => [`表八!F${row}`, "100%"])),
    },
    findings: [
      { severity: "error", table: "fund-expenditure", at: "表八 F6", actual: "90%", expected: "100%" },
    ],
  },
  {
    name: "shares of a unit's budget as fractions",
    budget: "library-2026",
    layout: { extraColumns: ["share-number"] },
    change: { "表五!F7": { value: 0.78, format: "0.00%" }, "表五!F8": { value: 0.7613, format: "0.00%" } },
    findings: [{ severity: "error", table: "general-expenditure", at: "表五 F7", expected: "76.13%" }],
  },
  {
    name: "a rate of change that is not this year against last",
    ...comparison,
    change: { "表八!H6": "-14.17%" },
    findings: [{ severity: "error", at: "表八 H6", actual: "-14.17%", expected: "-17.41%", says: "增减%" }],
  },
  {
    name: "a rate of change without its sign",
    ...comparison,
    change: { "表八!H6": "17.41%" },
    findings: [{ severity: "error", at: "表八 H6", actual: "17.41%", expected: "-17.41%" }],
  },
  {
    name: "the largest rate that rounding explains",
    ...comparison,
    change: { "表十!H9": "-16.33%" },
    findings: [{ outcome: "rounding", severity: "info", at: "表十 H9" }],
  },
  {
    name: "one digit more in a rate is an error",
    ...comparison,
    change: { "表十!H9": "-16.34%" },
    findings: [{ outcome: "failed", severity: "error", at: "表十 H9", expected: "-16.29%" }],
  },
  {
    name: "a difference off by what two rounded figures explain",
    ...comparison,
    change: { "表八!G6": -18.25 },
    findings: [{ outcome: "rounding", severity: "info", at: "表八 G6" }],
  },
  {
    name: "a difference off by more",
    ...comparison,
    change: { "表八!G6": -18.26 },
    findings: [{ outcome: "failed", severity: "error", at: "表八 G6", actual: "-18.26", expected: "-18.24" }],
  },
  {
    name: "a negative difference in brackets",
    ...comparison,
    change: { "表八!G6": "（18.24）" },
  },
  {
    name: "last year's figure was changed",
    ...comparison,
    change: { "表八!F6": 114.77 },
    findings: [
      { severity: "error", at: "表八 G6", expected: "-28.24" },
      { severity: "error", at: "表八 H6", expected: "-24.61%" },
    ],
  },
  { name: "no rate where there was nothing last year", ...comparison, change: { "表十!H6": "—" } },
  {
    name: "a rate where there was nothing last year has no ground, and that is told",
    ...comparison,
    change: { "表十!H6": "100%" },
    notChecked: "",
  },
  {
    name: "a rate that is an error value is told",
    ...comparison,
    change: { "表十!H6": { value: { error: "#DIV/0!" } } },
    notChecked: "#DIV/0!",
  },
  {
    name: "an unreadable share is told, not judged",
    ...share,
    change: { "表十!F6": "待算" },
    notChecked: "“待算”",
  },
  {
    name: "an unreadable amount leaves its share unjudged, and that is told",
    ...share,
    change: { "three-public/0/1": "待定", "three-public/0/2": "待定" },
    notChecked: "",
  },
  { name: "plain fractions are right", ...share, change: fractions },
  {
    name: "a plain fraction among others that is wrong",
    ...share,
    change: { ...fractions, "表十!F6": { value: 0.2844 } },
    findings: [{ severity: "error", at: "表十 F6", actual: "0.2844", expected: "24.84%" }],
  },
  {
    name: "a percentage among plain fractions is a hundred times too much",
    ...share,
    change: { ...fractions, "表十!F6": { value: 24.84 } },
    findings: [{ severity: "error", at: "表十 F6", expected: "24.84%" }],
  },
  {
    name: "shares of two amounts that fit one half of the column each: none is accused",
    ...share,
    change: {
      "three-public/0/1": 30,
      "three-public/0/2": 15.38,
      ...only([6, 11], { 6: "24.84%", 11: "100%" }),
    },
  },
  {
    name: "a rate against less than nothing has no ground, and that is told",
    ...comparison,
    change: { "表八!F6": -5, "表八!G6": 91.53, "表八!H6": "-1830.60%" },
    notChecked: "",
  },
  {
    name: "a rate with a word for its direction",
    ...comparison,
    change: { "表八!H6": "下降17.41%" },
  },
  {
    name: "a column that nothing explains is told",
    ...share,
    change: Object.fromEntries([6, 7, 8, 9, 10, 11].map((row) => [`表十!F${row}`, `${row}.17%`])),
    notChecked: "“占比”列看不出",
  },
]);
