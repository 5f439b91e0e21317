import { parseArguments, type Request } from "../../src/cli/arguments";

const check = (
  files: [string, ...string[]],
  rest: { format?: "json" | "ndjson"; out?: string } = {},
): Request => ({
  is: "check",
  files,
  format: "text",
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
  [["tables", "a.xlsx"], { is: "tables", files: ["a.xlsx"], format: "text" }],
])("%j is understood", (args, request) => {
  expect(parseArguments(args)).toEqual(request);
});

test.each([
  [["check"], "没有写要读取的工作簿，用法：gouji check FILE…"],
  [["--format", "json"], "没有写命令，可用的命令：check、recalc、narrate、tables；用法见 gouji --help"],
  [["推算", "a.xlsx"], "没有“推算”这个命令，可用的命令：check、recalc、narrate、tables；用法见 gouji --help"],
  [["toString", "a.xlsx"], "没有“toString”这个命令，可用的命令：check、recalc、narrate、tables；用法见 gouji --help"],
  [["check", "a.xlsx", "--format", "csv"], "--format 不能是“csv”，可用的格式：text、json、ndjson"],
  [["check", "a.xlsx", "--format"], "--format 后面缺少内容"],
  [["check", "a.xlsx", "--out", "--format", "json"], "--out 后面缺少内容"],
  [["check", "a.xlsx", "--out="], "--out 后面缺少内容"],
  [["check", "a.xlsx", "--quiet"], "没有 --quiet 这个选项，用法见 gouji --help"],
  [["check", "-xy", "a.xlsx"], "没有 -x 这个选项，用法见 gouji --help"],
  [["tables", "a.xlsx", "--out", "b"], "tables 命令没有 --out 这个选项"],
])("%j is a misuse", (args, message) => {
  expect(parseArguments(args)).toEqual({ is: "misuse", message });
});
