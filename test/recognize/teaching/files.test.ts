import { namedKinds } from "../../../src/engine";
import { assignedFile, readAssignedFile } from "../../../src/recognize/teaching/assigned-file";
import { mergedHeaders, overlayFile, readOverlayFile } from "../../../src/recognize/teaching/overlay-file";
import { inventedHeader, inventedPlace } from "../../fixtures/taught";

it("what was explained is written to a file and read again", () => {
  const headers = readOverlayFile(overlayFile([inventedHeader]), namedKinds);
  expect(headers).toEqual({ ok: true, value: [inventedHeader] });
  const place = { ...inventedPlace, title: 0, header: { top: 2, bottom: 3 }, budget: "某某局" };
  const places = readAssignedFile(assignedFile([place]), namedKinds);
  expect(places).toEqual({ ok: true, value: [place] });
});

const header = (change: object) =>
  JSON.stringify({ version: 1, headers: [{ ...inventedHeader, ...change }] });

it.each([
  ["no JSON", "{", "内容不是有效的 JSON，请检查括号、引号和逗号"],
  [
    "another version",
    '{"version":2,"headers":[]}',
    "不是勾稽的“教过的表头”文件，或不是这个版本的：“version”的内容不对，请改正这一处，或换一个正确的文件",
  ],
  [
    "something else",
    '"表头"',
    "不是勾稽的“教过的表头”文件，或不是这个版本的：最外层的内容不对，请改正这一处，或换一个正确的文件",
  ],
  ["more than labels", header({ figures: [1] }), /：不应当有“headers 第 1 条 figures”，请改正这一处/],
  ["an unknown kind", header({ kind: "none" }), /^第 1 个表头的种类“none”不对，可以是：three-public、/],
  [
    "an unknown quantity",
    header({ columns: [{ path: ["甲", "乙"], quantity: "none" }] }),
    /^第 1 个表头的列“甲→乙”读作“none”不对，可以是：total、/,
  ],
  [
    "a figure for a label",
    header({ totals: ["1,234.50"] }),
    "第 1 个表头里的“1,234.50”是空白或数字，不是列名",
  ],
])("a file of headers with %s is one sentence", (_, text, sentence) => {
  const read = readOverlayFile(text, namedKinds);
  expect(read.ok ? "" : read.error).toEqual(
    typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
  );
});

const place = (change: object) =>
  JSON.stringify({
    version: 1,
    places: [{ kind: "expenditure", sheet: "花钱", range: "A1:F9", ...change }],
  });

it.each([
  ["an unknown kind", place({ kind: "none" }), /^第 1 张表的种类“none”不对，可以是：/],
  ["no range", place({ range: "整张" }), "第 1 张表的区域“整张”不对，应当像 A1:H30"],
  ["no header", place({ header: "C3" }), "第 1 张表的表头行“C3”不对，应当像 3:4"],
  ["no column", place({ columns: { "3": "total" } }), "第 1 张表的列“3”不对，应当像 C"],
  ["an unknown quantity", place({ columns: { C: "none" } }), /^第 1 张表的 C 列读作“none”不对/],
  ["no row", place({ total: 0 }), /“places 第 1 条 total”的内容不对，请改正这一处/],
])("a file of places with %s is one sentence", (_, text, sentence) => {
  const read = readAssignedFile(text, namedKinds);
  expect(read.ok ? "" : read.error).toEqual(
    typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
  );
});

it("what is explained again takes the place of what was", () => {
  const [again] = [{ ...inventedHeader, totals: [] }];
  expect(mergedHeaders([inventedHeader], [again])).toEqual([again]);
  const empty = { ...inventedHeader, titles: [], columns: [], totals: [] };
  expect(mergedHeaders([inventedHeader], [empty])).toEqual([inventedHeader]);
});
