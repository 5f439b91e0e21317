import type { OwnTie } from "../../../src/budget/own-tie";
import { mergedTies, readTiesFile, tiesFile } from "../../../src/recognize/teaching/ties-file";

const tie: OwnTie = {
  sentence: "公务接待费不超过公用经费的 2%",
  of: "budget",
  relation: "at-most",
  total: {
    table: { kind: "three-public", title: "三公经费支出表" },
    row: { name: "公务接待费", under: "三公经费", government: "办公经费" },
    column: ["预算数", "合计"],
    cell: { sheet: "表十", address: "B8" },
  },
  parts: [{ table: { kind: "basic-expenditure" }, row: { code: "302", total: true } }],
  percent: "2",
};

it("reads what it writes", () => {
  expect(readTiesFile(tiesFile([tie, { ...tie, of: "final" }]))).toEqual({
    ok: true,
    value: [tie, { ...tie, of: "final" }],
  });
});

it("takes what says nothing of it for a tie of budgets", () => {
  const text = tiesFile([tie]).replace('"of": "budget",', "");
  expect(readTiesFile(text)).toEqual({ ok: true, value: [tie] });
});

const { sentence, of, total, parts } = tie;
const plain = { sentence, of, total, parts };

it.each<readonly [string, unknown, string]>([
  ["no JSON", "{", "不是有效的 JSON"],
  ["another file", { version: 1, places: [] }, "不是勾稽的“自定的勾稽”文件"],
  ["another version", { version: 2, ties: [] }, "“version”的内容不对"],
  ["a key that is none", { version: 1, ties: [{ ...tie, note: "" }] }, "不应当有“ties 第 1 条 note”"],
  ["no parts", { version: 1, ties: [{ ...tie, parts: [] }] }, "缺少“ties 第 1 条 parts 第 1 条”"],
  [
    "another relation",
    { version: 1, ties: [{ ...tie, relation: "more" }] },
    "“ties 第 1 条 relation”的内容不对，请改正这一处",
  ],
  ["no row", { version: 1, ties: [{ ...tie, total: { ...tie.total, row: {} } }] }, "第 1 条勾稽“公务接待费"],
  ["no table", { version: 1, ties: [{ ...tie, total: { row: { name: "甲" } } }] }, "没有写在哪张表"],
  [
    "no cell",
    { version: 1, ties: [{ ...tie, total: { ...tie.total, cell: { sheet: "表十", address: "B" } } }] },
    "“B”不对，应当像 C18",
  ],
  ["a rate without one", { version: 1, ties: [{ ...plain, relation: "rate" }] }, "没有写比例"],
  ["a rate of a sum", { version: 1, ties: [{ ...tie, relation: "sum" }] }, "不应当有 percent"],
  ["a rate that is none", { version: 1, ties: [{ ...tie, percent: "两成" }] }, "“两成”不对，应当像 12.5"],
])("says of %s in one line what is wrong", (_, content, said) => {
  const read = readTiesFile(typeof content === "string" ? content : JSON.stringify(content));
  expect(read.ok).toBe(false);
  const error = read.ok ? "" : read.error;
  expect(error).toContain(said);
  expect(error).not.toMatch(/[\n。]/);
});

it("puts one of the same sentence in the place of the former", () => {
  const other = { ...tie, percent: "3" };
  const more = { ...tie, sentence: "另一条" };
  expect(mergedTies([tie], [other, more])).toEqual([other, more]);
});
