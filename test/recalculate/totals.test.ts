import { recalculationCases } from "./cases";

/** 20702 文物 of 《预算支出总表》: 447.33 = 87.46 + 359.87, and across 224.84 + 222.48 with a rounding difference. */
const TOTAL = "表三 C18";
const LONG = "《预算支出总表》“20702 文物”的合计";

recalculationCases("totals and items that are wrong", [
  {
    name: "a total that its row adds up exactly is a fix",
    change: { "three-public/1/1": 2.06 },
    proposals: [
      {
        at: "表十 B7",
        from: "2.06",
        to: "5.06",
        kind: "fix",
        value: 5.06,
        formula: undefined,
        says: "应等于",
      },
    ],
  },
  {
    name: "a subtotal that its items add up exactly is a fix, its total in the same table a suggestion",
    change: { "表三!C18": 457.33, "表三!D18": 555 },
    proposals: [
      { at: TOTAL, to: "447.33", kind: "suggestion" },
      { at: "表三 D18", from: "555.00", to: "224.84", kind: "fix", says: "下级科目之和" },
    ],
  },
  {
    name: "a total whose parts have a rounding difference could be one of several amounts: a suggestion",
    change: { "表三!C18": 457.33 },
    proposals: [
      { at: TOTAL, from: "457.33", to: "447.33", kind: "suggestion", says: `${LONG}按有关勾稽推算` },
    ],
  },
  {
    name: "where the total agrees with the other tables the item is wrong, and only a suggestion changes it",
    change: { "projects/14/2": 68.75 },
    proposals: [{ at: "表十二 C21", from: "68.75", to: "86.75", kind: "suggestion", value: 86.75 }],
  },
  {
    name: "a figure that is wrong in the same way twice is never changed by a fix",
    change: { "three-public/1/1": 2.06, "three-public/1/2": 2.06 },
    proposals: [
      { at: "表十 B7", to: "5.06", kind: "suggestion" },
      { at: "表十 C7", to: "5.06", kind: "suggestion" },
    ],
  },
  {
    name: "a hundredth too much in an item: one of two cells, to choose from",
    change: { "表三!C19": 87.47 },
    proposals: [
      {
        at: "表三 C19",
        to: "87.46",
        kind: "suggestion",
        choice: "C1",
        says: "另有 1 处也可能有误，只改其中一处",
      },
      { at: "表三 D19", from: "", to: "0.01", kind: "suggestion", choice: "C1" },
    ],
  },
  {
    name: "a total left blank",
    change: { "表三!C18": "" },
    proposals: [{ at: TOTAL, from: "", to: "447.33", value: 447.33, format: undefined }],
  },
  {
    name: "a negative total",
    change: { "表三!C18": -447.33 },
    proposals: [{ at: TOTAL, from: "-447.33", to: "447.33" }],
  },
  {
    name: "a wrong total as text becomes a number in the format of its table",
    change: { "表三!C18": "457.33" },
    proposals: [{ at: TOTAL, value: 447.33, format: "#,##0.00" }],
  },
  {
    name: "a wrong total in a cell formatted as text gets a number's format, or it would be text again",
    change: { "表三!C18": { value: 457.33, format: "@" } },
    proposals: [{ at: TOTAL, value: 447.33, format: "#,##0.00" }],
  },
  {
    name: "a dash where a total belongs",
    change: { "表三!C18": "-" },
    proposals: [{ at: TOTAL, value: 447.33, format: "#,##0.00" }],
  },
  {
    name: "a cell's own number format stays",
    change: { "表三!C18": { value: 457.33, format: "0.00_ " } },
    proposals: [{ at: TOTAL, value: 447.33, format: undefined }],
  },
  {
    name: "a cell that holds more digits than it shows is judged and told by what it shows",
    change: { "表三!C18": { value: 457.3349, format: "0.00", text: "457.33" } },
    proposals: [{ at: TOTAL, from: "457.33", value: 447.33 }],
  },
  {
    name: "in 元 the amount is written in 元",
    layout: { unit: "元" },
    change: { "表三!C18": 4573300 },
    proposals: [{ at: TOTAL, from: "4573300.00", to: "4473300.00", value: 4473300 }],
  },
  {
    name: "a figure where the other tables have none is made blank",
    change: { "表三!D19": 12.34 },
    proposals: [{ at: "表三 D19", from: "12.34", to: "", kind: "suggestion", value: null }],
  },
  {
    name: "a figure where zeros are printed is made zero",
    layout: { zeros: "zero" },
    change: { "表三!D19": 12.34 },
    proposals: [{ at: "表三 D19", to: "0.00", value: 0 }],
  },
  {
    name: "a figure that belongs to no row",
    change: { "表三!C60": 12 },
    proposals: [{ at: "表三 C60", to: "", kind: "suggestion", value: null, says: "没有对应的项目" }],
  },
  {
    name: "text amounts beside a wrong one are left alone",
    layout: { amounts: "plain-text" },
    change: { "表三!C18": "457.33" },
    proposals: [{ at: TOTAL, value: 447.33, format: "0.00" }],
  },
  {
    name: "hidden columns are read like others",
    layout: { hidden: true },
    change: { "expenditure/12/2": 457.33 },
    proposals: [{ at: TOTAL, to: "447.33" }],
  },
  {
    name: "split codes",
    layout: { codes: "split-number" },
    change: { "expenditure/12/2": 457.33 },
    proposals: [{ at: "表三 E19", to: "447.33" }],
  },
]);

recalculationCases("totals that cannot be read, and texts", [
  {
    name: "a total that is an error value",
    change: { "表三!C18": { value: { error: "#REF!" }, formula: "=#REF!+C20" } },
    proposals: [{ at: TOTAL, from: "#REF!", to: "447.33", kind: "suggestion", formula: "=SUM(C19:C20)" }],
  },
  {
    name: "a total that is a word",
    change: { "表三!C18": "待定" },
    proposals: [{ at: TOTAL, from: "待定", value: 447.33, formula: undefined, format: "#,##0.00" }],
  },
  {
    name: "an item that is a word: nothing can be computed",
    change: { "表三!E19": "待定" },
    proposals: [],
  },
  {
    name: "a right amount as text, one among numbers",
    change: { "basic-expenditure/24/4": "50.29" },
    proposals: [
      {
        at: "表六 E30",
        from: "50.29",
        to: "50.29",
        kind: "suggestion",
        value: 50.29,
        says: "由文本改为数值",
      },
    ],
  },
  {
    name: "a year in a title",
    replace: {
      "2026年政府性基金预算支出表（不含上年结转）": "2025年政府性基金预算支出表（不含上年结转）",
    },
    proposals: [
      {
        at: "表八 A2",
        kind: "suggestion",
        value: "2026年政府性基金预算支出表（不含上年结转）",
        says: "“2025”改为“2026”",
      },
    ],
  },
  {
    name: "a name that is not the classification's",
    change: { "general-expenditure/21/1": "机关事业单位养老保险缴费支出" },
    proposals: [{ at: "表五 B27", kind: "suggestion", value: "机关事业单位基本养老保险缴费支出" }],
  },
]);

recalculationCases("formulas with wrong results", [
  {
    name: "the sum that misses a row is shown with what it should refer to",
    change: { "表三!C18": { value: 87.46, formula: "=SUM(C19:C19)" } },
    proposals: [
      { at: TOTAL, formula: "=SUM(C19:C20)", value: 447.33, says: "原公式 =SUM(C19:C19) 应为 =SUM(C19:C20)" },
    ],
  },
  {
    name: "a right formula with an old result",
    change: { "表三!C18": { value: 147.33, formula: "=SUM(C19:C20)" } },
    proposals: [{ at: TOTAL, formula: "=SUM(C19:C20)", says: "公式本身不用改" }],
  },
  {
    name: "a fix may change a formula into another",
    change: { "表十!B7": { value: 2.06, formula: "=D7+2.06" } },
    proposals: [{ at: "表十 B7", kind: "fix", formula: "=SUM(C7:E7)", says: "应为 =SUM(C7:E7)" }],
  },
  {
    name: "into a figure only a suggestion does: its parts have a rounding difference",
    change: { "表三!D10": { value: 1037.56, formula: "=SUM(D11)" } },
    proposals: [
      {
        at: "表三 D10",
        kind: "suggestion",
        formula: undefined,
        says: "将换成数字（各项是 =D11+D18+D21+D23",
      },
    ],
  },
  {
    name: "no formula over texts, which a sum would pass over",
    change: {
      "表十!B7": { value: 2.06, formula: "=D7+2.06" },
      "表十!C7": "5.06",
    },
    proposals: [
      { at: "表十 B7", kind: "suggestion", formula: undefined, value: 5.06, says: "将换成数字" },
      { at: "表十 C7", says: "由文本改为数值" },
    ],
  },
]);
