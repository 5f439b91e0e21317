import type { Cell } from "../../src/workbook/snapshot";
import { recalculationCases } from "./cases";

/** 表十 F6: 15.38 of 61.92 is 24.8385%. */
const share = { layout: { extraColumns: ["share"] } } as const;
const shareNumber = { layout: { extraColumns: ["share-number"] } } as const;
/** F last year, G the difference, H the rate. */
const comparison = { layout: { extraColumns: ["comparison"] } } as const;

recalculationCases("shares", [
  {
    name: "as text",
    ...share,
    change: { "表十!F6": "28.44%" },
    proposals: [{ at: "表十 F6", from: "28.44%", to: "24.84%", kind: "fix", value: 0.2484, format: "0.00%" }],
  },
  {
    name: "as text without a sign stays without one",
    ...share,
    change: { "表十!F6": "28.44" },
    proposals: [{ at: "表十 F6", to: "24.84%", value: 24.84, format: "0.00" }],
  },
  {
    name: "as a fraction shown in percent",
    ...shareNumber,
    change: { "表十!F6": { value: 0.2844, format: "0.00%" } },
    proposals: [{ at: "表十 F6", to: "24.84%", kind: "fix", value: 0.2484, format: undefined }],
  },
  {
    name: "with the digits of its cell",
    ...shareNumber,
    change: { "表十!F6": { value: 0.2844, format: "0.0%" } },
    proposals: [{ at: "表十 F6", to: "24.8%", value: 0.248 }],
  },
  {
    name: "a plain number among fractions is written like them",
    ...shareNumber,
    change: { "表十!F6": { value: 0.2844 } },
    proposals: [{ at: "表十 F6", to: "24.84%", value: 0.2484, format: "0.00%" }],
  },
  {
    name: "a plain number in percent with its format",
    ...share,
    change: { "表十!F6": { value: 28.44, format: "0.00" } },
    proposals: [{ at: "表十 F6", to: "24.84%", value: 24.84, format: undefined }],
  },
  {
    name: "one left out among many, with the digits of its column",
    ...shareNumber,
    change: {
      "表十!F6": "",
      ...Object.fromEntries(
        [5.06, 41.48, 19.88, 21.6, 61.92].map((part, index) => [
          `表十!F${index + 7}`,
          { value: part / 61.92, format: "0.0%" } satisfies Cell,
        ]),
      ),
    },
    proposals: [{ at: "表十 F6", from: "", to: "24.8%", value: 0.248, format: "0.0%" }],
  },
  {
    name: "printed for the classes alone: the blank ones stay",
    ...share,
    change: Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => index + 7)
        .filter((row) => ![7, 10, 25, 31, 36, 39, 44].includes(row))
        .map((row) => [`表三!F${row}`, ""]),
    ),
    proposals: [],
  },
  {
    name: "a wrong amount behind a right share: the amount",
    ...share,
    change: { "three-public/0/1": 25.38 },
    proposals: [{ at: "表十 B6", to: "15.38", kind: "fix" }],
  },
  {
    name: "a figure wrong twice behind a right share: no fix of the share",
    ...share,
    change: { "three-public/0/1": 25.38, "three-public/0/2": 25.38 },
    proposals: [{ at: "表十 F6", to: "40.99%", kind: "suggestion" }],
  },
  {
    name: "an amount lost in both columns behind a right share: no fix of the share",
    ...share,
    change: { "three-public/0/1": "", "three-public/0/2": "" },
    proposals: [{ at: "表十 F6", kind: "suggestion" }],
  },
  {
    name: "as a formula with a wrong result",
    ...shareNumber,
    change: { "表十!F6": { value: 0.3708, format: "0.00%", formula: "=B6/B8" } },
    proposals: [
      {
        at: "表十 F6",
        kind: "fix",
        value: 0.2484,
        formula: '=IF(B11=0,"",ROUND(B6/B11,4))',
        says: "原公式 =B6/B8 应为",
      },
    ],
  },
]);

recalculationCases("differences and rates of change", [
  {
    name: "a rate",
    ...comparison,
    change: { "表八!H6": "-14.17%" },
    proposals: [{ at: "表八 H6", to: "-17.41%", kind: "fix", value: -0.1741 }],
  },
  {
    name: "a rate without the sign of its decrease",
    ...comparison,
    change: { "表八!H6": "17.41%" },
    proposals: [{ at: "表八 H6", to: "-17.41%", kind: "fix" }],
  },
  {
    name: "a difference",
    ...comparison,
    change: { "表八!G6": -18.26 },
    proposals: [{ at: "表八 G6", to: "-18.24", kind: "fix", value: -18.24 }],
  },
  {
    name: "both: nothing confirms last year's figure",
    ...comparison,
    change: { "表八!G6": -38.26, "表八!H6": "-14.17%" },
    proposals: [
      { at: "表八 G6", kind: "suggestion", to: "-18.24" },
      { at: "表八 H6", kind: "suggestion", to: "-17.41%" },
    ],
  },
  {
    name: "last year's figure, on which both agree",
    ...comparison,
    change: { "表八!F6": 114.77 },
    proposals: [{ at: "表八 F6", from: "114.77", to: "104.77", kind: "suggestion" }],
  },
  {
    name: "last year's figure that was lost, on which both agree",
    ...comparison,
    change: { "表八!F6": "" },
    proposals: [{ at: "表八 F6", from: "", to: "104.77", kind: "suggestion", value: 104.77 }],
  },
  {
    name: "in 元",
    layout: { extraColumns: ["comparison"], unit: "元" },
    change: { "表八!G6": -182600 },
    proposals: [{ at: "表八 G6", to: "-182400.00", value: -182400 }],
  },
  {
    name: "left out among many",
    ...comparison,
    change: { "表八!G6": "", "表八!H7": "" },
    proposals: [
      { at: "表八 G6", to: "-18.24", format: "#,##0.00" },
      { at: "表八 H7", to: "-17.41%", format: "0.00%" },
    ],
  },
  {
    name: "a rate where there was nothing last year",
    ...comparison,
    change: { "表十!H6": "100%" },
    proposals: [{ at: "表十 H6", from: "100%", to: "不可比", kind: "suggestion", value: "不可比" }],
  },
  ...["不可比", "—", "-", ""].map((text) => ({
    name: `“${text}” where there was nothing last year is right`,
    ...comparison,
    change: { "表十!H6": text },
    proposals: [],
  })),
  {
    name: "不可比 where there was something last year",
    ...comparison,
    change: { "表八!H6": "不可比" },
    proposals: [{ at: "表八 H6", to: "-17.41%", kind: "fix", value: -0.1741, format: "0.00%" }],
  },
  {
    name: "#DIV/0! where there was nothing last year",
    ...comparison,
    change: { "表十!H6": { value: { error: "#DIV/0!" }, formula: "=G6/F6" } },
    proposals: [
      {
        at: "表十 H6",
        to: "不可比",
        kind: "suggestion",
        formula: '=IF(F6<=0,IF(B6=0,"","不可比"),ROUND((B6-F6)/F6,4))',
      },
    ],
  },
  {
    name: "an error value where there was something last year",
    ...comparison,
    change: { "表八!H6": { value: { error: "#REF!" }, formula: "=#REF!/F6", format: "0.00%" } },
    proposals: [
      {
        at: "表八 H6",
        to: "-17.41%",
        kind: "suggestion",
        formula: '=IF(F6<=0,IF(C6=0,"","不可比"),ROUND((C6-F6)/F6,4))',
      },
    ],
  },
  {
    name: "a word",
    ...comparison,
    change: { "表八!G6": "待算" },
    proposals: [{ at: "表八 G6", from: "待算", to: "-18.24", kind: "suggestion", format: "#,##0.00" }],
  },
  {
    name: "a column that counts decreases as positive is computed in its own way: nothing in it is wrong",
    ...comparison,
    change: Object.fromEntries(
      [11.16, 18.24, 18.24, 18.24, 12.92, 12.92, 12.92].map((size, index) => [`表八!G${index + 5}`, size]),
    ),
    proposals: [],
  },
]);

const blank = (column: string, rows: readonly number[]) =>
  Object.fromEntries(rows.map((row) => [`表十!${column}${row}`, ""]));
const all = [6, 7, 8, 9, 10, 11];

recalculationCases("blank shares and rates", [
  {
    name: "a column that is blank throughout",
    ...share,
    mode: "fill",
    change: blank("F", all),
    proposals: [
      { at: "表十 F6", from: "", to: "24.84%", kind: "fill", value: 0.2484, format: "0.00%" },
      { at: "表十 F7", to: "8.17%" },
      { at: "表十 F8", to: "66.99%" },
      { at: "表十 F9", to: "32.11%" },
      { at: "表十 F10", to: "34.88%" },
      { at: "表十 F11", to: "100.00%", value: 1 },
    ],
  },
  {
    name: "some of a column, typed as the others are",
    ...share,
    mode: "fill",
    change: blank("F", [6, 9]),
    proposals: [
      { at: "表十 F6", to: "24.84%", kind: "fill", value: "24.84%", format: undefined },
      { at: "表十 F9", to: "32.11%", value: "32.11%" },
    ],
  },
  {
    name: "some of a column of plain fractions",
    ...share,
    mode: "fill",
    change: {
      ...blank("F", [6]),
      ...Object.fromEntries(
        [0.0817, 0.6699, 0.3211, 0.3488, 1].map((value, index) => [`表十!F${index + 7}`, { value }]),
      ),
    },
    proposals: [{ at: "表十 F6", to: "24.84%", kind: "fill", value: 0.2484, format: undefined }],
  },
  {
    name: "a plain fraction that is wrong stays one",
    ...share,
    change: Object.fromEntries(
      [0.2844, 0.0817, 0.6699, 0.3211, 0.3488, 1].map((value, index) => [`表十!F${index + 6}`, { value }]),
    ),
    proposals: [{ at: "表十 F6", to: "24.84%", kind: "fix", value: 0.2484, format: undefined }],
  },
  {
    name: "of an amount that is blank itself",
    ...share,
    mode: "fill",
    change: { ...blank("F", [11]), "three-public/5/1": "" },
    only: ["表十 F11", "表十 F6"],
    proposals: [{ at: "表十 F11", to: "100.00%", kind: "fill" }],
  },
  {
    name: "a rate and a difference",
    ...comparison,
    mode: "fill",
    change: { "表八!G6": "", "表八!H6": "" },
    only: ["表八 G6", "表八 H6"],
    proposals: [
      { at: "表八 G6", to: "-18.24", kind: "fill", value: -18.24 },
      { at: "表八 H6", to: "-17.41%", kind: "fill" },
    ],
  },
  {
    name: "a rate against less than nothing",
    ...comparison,
    mode: "fill",
    change: { "表八!F6": -5, "表八!G6": 91.53, "表八!H6": "" },
    only: ["表八 H6"],
    proposals: [{ at: "表八 H6", to: "不可比", value: "不可比" }],
  },
  {
    name: "a figure against less than nothing",
    ...comparison,
    change: { "表八!F6": -5, "表八!G6": 91.53, "表八!H6": "-1830.60%" },
    only: ["表八 H6"],
    proposals: [{ at: "表八 H6", to: "不可比", kind: "suggestion", says: "小于零" }],
  },
  {
    name: "a rate without any figure of last year is said to be left",
    ...comparison,
    mode: "fill",
    change: {
      "表八!F4": "备注",
      ...Object.fromEntries(
        [5, 6, 7, 8, 9, 10, 11].flatMap((row) => [
          [`表八!G${row}`, ""],
          [`表八!H${row}`, ""],
        ]),
      ),
    },
    only: ["表八 H6"],
    proposals: [],
    leftOut: { "表八 H4": "表中没有可以计算它的金额" },
  },
]);
