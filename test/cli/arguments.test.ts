import { parseArguments, type CheckRequest, type Request } from "../../src/cli/arguments";

const check = (files: [string, ...string[]], rest: Partial<CheckRequest> = {}): Request => ({
  is: "check",
  files,
  format: "text",
  resume: false,
  ...rest,
});

test.each<[string[], Request]>([
  [[], { is: "nothing" }],
  [["--help"], { is: "help" }],
  [["check", "-h"], { is: "help" }],
  [["--version"], { is: "version" }],
  [["check", "a.xlsx"], check(["a.xlsx"])],
  [["check", "a.xlsx", "b.xlsx", "--format", "json"], check(["a.xlsx", "b.xlsx"], { format: "json" })],
  [["--format=ndjson", "check", "a.xlsx"], check(["a.xlsx"], { format: "ndjson" })],
  [["check", "a.xlsx", "--out", "r.txt"], check(["a.xlsx"], { out: "r.txt" })],
  [["check", "--out=-r.txt", "a.xlsx"], check(["a.xlsx"], { out: "-r.txt" })],
  [["check", "--", "-a.xlsx", "--format"], check(["-a.xlsx", "--format"])],
  [["check", ""], check([""])],
  [["check", "d", "--format", "xlsx", "--out", "r.xlsx"], check(["d"], { format: "xlsx", out: "r.xlsx" })],
  [["check", "d", "--resume", "--out", "r"], check(["d"], { resume: true, out: "r" })],
  [["check", "d", "--workers", "3"], check(["d"], { workers: 3 })],
  [["tables", "a.xlsx"], { is: "tables", files: ["a.xlsx"], format: "text" }],
  [
    ["compare", "a.xlsx", "b.xlsx", "--format", "html"],
    { is: "compare", old: "a.xlsx", new: "b.xlsx", format: "html" },
  ],
  [
    ["recalc", "a.xlsx", "--mode", "balance", "--to", "万元"],
    { is: "recalc", files: ["a.xlsx"], format: "text", mode: "convert" },
  ],
  [
    ["recalc", "a.xlsx", "--ties", "t.json"],
    { is: "recalc", files: ["a.xlsx"], format: "text", mode: "mend", ties: "t.json" },
  ],
  [
    ["recalc", "a.xlsx", "--mode", "all", "--exact"],
    { is: "recalc", files: ["a.xlsx"], format: "text", mode: "exact" },
  ],
  [
    ["check", "d", "--other-tables", "--standard", "shanghai"],
    check(["d"], { otherTables: true, standard: "shanghai" }),
  ],
])("%j is understood", (args, request) => {
  expect(parseArguments(args)).toEqual(request);
});

test.each([
  [["check"], "没有写要读取的工作簿，用法：gouji check FILE…"],
  [
    ["--format", "json"],
    "没有写命令，可用的命令：check、recalc、narrate、tables、compare；用法见 gouji --help",
  ],
  [
    ["compare", "a.xlsx"],
    "compare 命令比较两个文件，先写原来的，再写现在的：gouji compare 原来的.xlsx 现在的.xlsx",
  ],
  [
    ["compare", "a.xlsx", "b.xlsx", "--format", "xlsx"],
    "--format xlsx 要用 --out 写明结果文件，例如 --out 比较结果.xlsx",
  ],
  [
    ["推算", "a.xlsx"],
    "没有“推算”这个命令，可用的命令：check、recalc、narrate、tables、compare；用法见 gouji --help",
  ],
  [
    ["toString", "a.xlsx"],
    "没有“toString”这个命令，可用的命令：check、recalc、narrate、tables、compare；用法见 gouji --help",
  ],
  [
    ["check", "a.xlsx", "--format", "csv"],
    "--format 不能是“csv”，可用的格式：text、json、ndjson、html、xlsx、docx",
  ],
  [["check", "a.xlsx", "--format"], "--format 后面缺少内容"],
  [["check", "a.xlsx", "--out", "--format", "json"], "--out 后面缺少内容"],
  [["check", "a.xlsx", "--out="], "--out 后面缺少内容"],
  [["check", "a.xlsx", "--quiet"], "没有 --quiet 这个选项，用法见 gouji --help"],
  [["check", "-xy", "a.xlsx"], "没有 -x 这个选项，用法见 gouji --help"],
  [["check", "d", "--format", "xlsx"], "--format xlsx 要用 --out 写明结果文件，例如 --out 核对结果.xlsx"],
  [["check", "d", "--resume"], "--resume 要与 --out 一起用：未完成的核对记在结果文件旁边"],
  [["check", "d", "--workers", "0"], "--workers 后面应为 1 至 256 的整数，不能是“0”"],
  [["check", "d", "--workers", "2.5"], "--workers 后面应为 1 至 256 的整数，不能是“2.5”"],
  [["check", "d", "--workers", "257"], "--workers 后面应为 1 至 256 的整数，不能是“257”"],
  [["tables", "a.xlsx", "--format", "xlsx"], "--format 不能是“xlsx”，可用的格式：text、json、ndjson"],
  [
    ["narrate", "a.xlsx", "--out", "b.doc"],
    "不能写旧格式的 .doc 文件；要 Word 文档，请用 .docx 结尾的文件名，例如 --out 情况说明.docx",
  ],
  [
    ["check", "a.xlsx", "--standard", "beijing"],
    "没有“beijing”这种格式，--standard 后面可以是：shanxi（山西省部门（单位）预算公开（13 张表））、national（部门预算公开（各地通用））、shanghai（上海市部门（单位）预算公开（9 张表））、jiangsu（江苏省部门（单位）预算公开（13 张表））、jiangsu-2018（江苏省部门预算公开（2018、2019 年，12 张表））、national-final（部门决算公开（各地通用））",
  ],
  [
    ["check", "a.xlsx", "--format", "docx"],
    "--format docx 要用 --out 给出要写的 Word 文档，文件名以 .docx 结尾，例如 --out 核对报告.docx",
  ],
  [
    ["check", "a.xlsx", "--all-ties"],
    "--all-ties 要与 --format docx、html、xlsx、json 或 ndjson 一起用：逐处列出全部勾稽",
  ],
  [["tables", "a.xlsx", "--out", "b"], "tables 命令没有 --out 这个选项"],
  [
    ["recalc", "a.xlsx", "--to", "万元"],
    "--to 只与 --mode balance 一起用：把以元为单位的表换算成平衡的万元表",
  ],
  [
    ["recalc", "a.xlsx", "--mode", "fill", "--exact"],
    "--exact 只与 --mode all 一起用：在四舍五入尾差以内的合计，也改成各项之和",
  ],
  [["recalc", "a.xlsx", "--mode", "balance", "--to", "亿元"], "--to 后面只能是 万元，不能是“亿元”"],
])("%j is a misuse", (args, message) => {
  expect(parseArguments(args)).toEqual({ is: "misuse", message });
});
