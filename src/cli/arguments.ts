import { parseArgs } from "node:util";
import { standards } from "../engine";
import type { RecalculationMode } from "../recalculate/recalculate";

export type Format = "text" | "json" | "ndjson" | "html" | "xlsx" | "docx";

/** Of every command that prints of several files. */
const FORMATS: readonly Format[] = ["text", "json", "ndjson"];

/** What the user asks for; a misuse carries the one line that says what is wrong. */
export type Request =
  | CheckRequest
  | TablesRequest
  | RecalcRequest
  | NarrateRequest
  | CompareRequest
  | { readonly is: "help" | "version" | "nothing" }
  | { readonly is: "misuse"; readonly message: string };

export interface TablesRequest {
  readonly is: "tables";
  readonly files: Files;
  readonly format: Format;
  /** Of several budgets in a workbook one: its department's name, or its number from 1; so of the other commands. */
  readonly document?: string;
  /** The id of the one by which the tables are to be read; so of the other commands. */
  readonly standard?: string;
  readonly otherTables?: true;
  /** A file of headers that persons have explained; so of the other commands. */
  readonly overlay?: string;
  /** A file of places that persons have named; so of the other commands. */
  readonly assigned?: string;
}

export interface CheckRequest {
  readonly is: "check";
  /** Or folders of them. */
  readonly files: Files;
  readonly format: Format;
  readonly out?: string;
  readonly lastYear?: string;
  /** Go on where a run broke off. */
  readonly resume: boolean;
  readonly document?: string;
  readonly standard?: string;
  /** Foot tables beside the budget's too. */
  readonly otherTables?: true;
  /** How many threads, where that is prescribed. */
  readonly workers?: number;
  /** A bureau's profile. */
  readonly profile?: string;
  /** Where the summary of all files goes as JSON. */
  readonly summary?: string;
  /** A file of the names of those that were to send something. */
  readonly expected?: string;
  /** A file of ties of one's own. */
  readonly ties?: string;
  /** Every tie with its figures. */
  readonly allTies?: true;
  readonly overlay?: string;
  readonly assigned?: string;
}

export interface RecalcRequest {
  readonly is: "recalc";
  /** One. */
  readonly files: Files;
  readonly format: Format;
  readonly mode: RecalculationMode;
  /** An earlier state of the workbook: what was changed since is followed. */
  readonly since?: string;
  /** The sentences of its prose follow the amounts. */
  readonly prose?: true;
  /** A file of ties of one's own. */
  readonly ties?: string;
  /** Where the copy with the fixes goes. */
  readonly out?: string;
  readonly document?: string;
  readonly standard?: string;
  readonly overlay?: string;
  readonly assigned?: string;
}

export interface NarrateRequest {
  readonly is: "narrate";
  /** One. */
  readonly files: Files;
  readonly format: Format;
  readonly out?: string;
  /** A JSON file. */
  readonly inputs?: string;
  /** A workbook. */
  readonly lastYear?: string;
  /** Last year's prose, a Word document or a text. */
  readonly lastProse?: string;
  /** With an explanation of the terms that it uses. */
  readonly terms?: true;
  readonly document?: string;
  readonly standard?: string;
  readonly overlay?: string;
  readonly assigned?: string;
}

export interface CompareRequest {
  readonly is: "compare";
  readonly old: string;
  readonly new: string;
  readonly format: Format;
  readonly out?: string;
  readonly standard?: string;
  readonly overlay?: string;
  readonly assigned?: string;
}

export type Files = readonly [string, ...string[]];

interface Command {
  /** Beside --help and --version. */
  readonly options: readonly Option[];
  readonly formats: readonly Format[];
  /** Whether it reads several workbooks, each on its own. */
  readonly many: boolean;
}

/** What persons have taught, of every command that reads tables. */
const TAUGHT = ["overlay", "assigned"] as const;

const COMMANDS = {
  check: {
    options: [
      "format",
      "out",
      "last-year",
      "document",
      "standard",
      "other-tables",
      "resume",
      "workers",
      "profile",
      "ties",
      "all-ties",
      "summary",
      "expected",
      ...TAUGHT,
    ],
    formats: [...FORMATS, "html", "xlsx", "docx"],
    many: true,
  },
  recalc: {
    options: [
      "format",
      "formulas",
      "mode",
      "exact",
      "since",
      "to",
      "prose",
      "ties",
      "out",
      "document",
      "standard",
      ...TAUGHT,
    ],
    formats: ["text", "json"],
    many: false,
  },
  narrate: {
    options: [
      "format",
      "out",
      "inputs",
      "last-year",
      "last-prose",
      "terms",
      "document",
      "standard",
      ...TAUGHT,
    ],
    formats: ["text", "json", "docx"],
    many: false,
  },
  tables: {
    options: ["format", "document", "standard", "other-tables", ...TAUGHT],
    formats: FORMATS,
    many: true,
  },
  compare: {
    options: ["format", "out", "standard", ...TAUGHT],
    formats: ["text", "json", "html", "xlsx"],
    many: true,
  },
} as const satisfies Readonly<Record<string, Command>>;

/** Those that are followed by a value, and those that stand alone. */
const OPTIONS = {
  format: "string",
  out: "string",
  inputs: "string",
  "last-year": "string",
  "last-prose": "string",
  terms: "boolean",
  document: "string",
  standard: "string",
  overlay: "string",
  assigned: "string",
  formulas: "boolean",
  mode: "string",
  since: "string",
  to: "string",
  exact: "boolean",
  prose: "boolean",
  "other-tables": "boolean",
  resume: "boolean",
  workers: "string",
  profile: "string",
  ties: "string",
  "all-ties": "boolean",
  summary: "string",
  expected: "string",
} as const;

type Option = keyof typeof OPTIONS;
type CommandName = keyof typeof COMMANDS;

interface Given {
  readonly words: readonly string[];
  /** What follows each option; of one that stands alone nothing. */
  readonly values: ReadonlyMap<Option, string>;
}

export function parseArguments(args: readonly string[]): Request {
  if (args.length === 0) return { is: "nothing" };
  const given = readTokens(args);
  if ("is" in given) return given;
  const [name, ...files] = given.words;
  if (name === undefined)
    return misuse(`没有写命令，可用的命令：${Object.keys(COMMANDS).join("、")}；用法见 gouji --help`);
  if (!isCommand(name))
    return misuse(
      `没有“${name}”这个命令，可用的命令：${Object.keys(COMMANDS).join("、")}；用法见 gouji --help`,
    );
  const [first, ...others] = files;
  const { options, formats, many }: Command = COMMANDS[name];
  if (first === undefined) {
    const usage = name === "compare" ? "OLD NEW" : many ? "FILE…" : "FILE";
    return misuse(`没有写要读取的工作簿，用法：gouji ${name} ${usage}`);
  }
  for (const option of given.values.keys()) {
    if (!options.includes(option)) return misuse(`${name} 命令没有 --${option} 这个选项`);
  }
  const document = name === "check" ? "核对报告" : "情况说明";
  // Nobody wants plain text under the name of a Word document.
  const usual = formats.includes("docx") && isWordName(given.values.get("out")) ? "docx" : "text";
  const format = formats.find((one) => one === (given.values.get("format") ?? usual));
  if (format === undefined) {
    const wanted = given.values.get("format") ?? "";
    return misuse(`--format 不能是“${wanted}”，可用的格式：${formats.join("、")}`);
  }
  if (/\.doc$/i.test(given.values.get("out") ?? "")) {
    return misuse(
      `不能写旧格式的 .doc 文件；要 Word 文档，请用 .docx 结尾的文件名，例如 --out ${document}.docx`,
    );
  }
  if (format === "docx" && !isWordName(given.values.get("out"))) {
    return misuse(
      `--format docx 要用 --out 给出要写的 Word 文档，文件名以 .docx 结尾，例如 --out ${document}.docx`,
    );
  }
  if (!many && others.length > 0) return misuse(`${name} 命令一次只处理一个工作簿`);
  const option = (key: Option, property: string) => {
    const value = given.values.get(key);
    return value === undefined ? {} : { [property]: value };
  };
  const request = {
    files: [first, ...others] as const,
    format,
    ...option("out", "out"),
    ...option("inputs", "inputs"),
    ...option("last-year", "lastYear"),
    ...option("last-prose", "lastProse"),
    ...option("document", "document"),
    ...option("standard", "standard"),
    ...option("overlay", "overlay"),
    ...option("assigned", "assigned"),
    ...option("profile", "profile"),
    ...option("ties", "ties"),
    ...option("summary", "summary"),
    ...option("expected", "expected"),
  };
  const wanted = given.values.get("standard");
  if (wanted !== undefined && !standards.some(({ id }) => id === wanted)) {
    const known = standards.map(({ id, title }) => `${id}（${title}）`).join("、");
    return misuse(`没有“${wanted}”这种格式，--standard 后面可以是：${known}`);
  }
  const otherTables = given.values.has("other-tables") ? { otherTables: true as const } : {};
  switch (name) {
    case "check":
      return checkRequest(
        { is: name, ...request, ...otherTables, resume: given.values.has("resume") },
        given,
      );
    case "tables":
      return { is: name, ...request, ...otherTables };
    case "compare":
      return compareRequest({ is: name, ...request }, others);
    case "recalc":
      return recalcRequest(
        {
          is: name,
          ...request,
          ...option("since", "since"),
          ...(given.values.has("prose") ? { prose: true as const } : {}),
        },
        given,
      );
    default:
      return { is: name, ...request, ...(given.values.has("terms") ? { terms: true as const } : {}) };
  }
}

function compareRequest(
  { files: [old], ...request }: Omit<CompareRequest, "old" | "new"> & { readonly files: Files },
  others: readonly string[],
): Request {
  const [newer, third] = others;
  if (newer === undefined || third !== undefined)
    return misuse("compare 命令比较两个文件，先写原来的，再写现在的：gouji compare 原来的.xlsx 现在的.xlsx");
  if (request.format === "xlsx" && request.out === undefined)
    return misuse("--format xlsx 要用 --out 写明结果文件，例如 --out 比较结果.xlsx");
  return { ...request, old, new: newer };
}

const MODES = ["mend", "fill", "follow", "all", "balance"] as const;

function recalcRequest(request: Omit<RecalcRequest, "mode">, given: Given): Request {
  const wanted = given.values.get("mode");
  const mode = MODES.find((one) => one === (wanted ?? "mend"));
  if (mode === undefined) return misuse(`--mode 不能是“${wanted ?? ""}”，可用的方式：${MODES.join("、")}`);
  if (request.since !== undefined && mode !== "follow")
    return misuse("--since 只与 --mode follow 一起用：由两个版本看出改了哪些明细");
  const to = given.values.get("to");
  if (to !== undefined && mode !== "balance")
    return misuse("--to 只与 --mode balance 一起用：把以元为单位的表换算成平衡的万元表");
  if (to !== undefined && to !== "万元") return misuse(`--to 后面只能是 万元，不能是“${to}”`);
  const isExact = given.values.has("exact");
  if (isExact && mode !== "all")
    return misuse("--exact 只与 --mode all 一起用：在四舍五入尾差以内的合计，也改成各项之和");
  if (!given.values.has("formulas"))
    return { ...request, mode: isExact ? "exact" : to === undefined ? mode : "convert" };
  return mode === "mend"
    ? { ...request, mode: "formulas" }
    : misuse(`--formulas 不能与 --mode ${mode} 一起用；请先按 ${mode} 写好副本，再对副本用 --formulas`);
}

/** More threads than any machine has processors are a slip of the hand. */
const MOST_WORKERS = 256;

function checkRequest(request: CheckRequest, given: Given): Request {
  if (request.out === undefined && request.format === "xlsx")
    return misuse("--format xlsx 要用 --out 写明结果文件，例如 --out 核对结果.xlsx");
  if (request.out === undefined && request.resume)
    return misuse("--resume 要与 --out 一起用：未完成的核对记在结果文件旁边");
  const withTies = given.values.has("all-ties");
  if (withTies && request.format === "text")
    return misuse("--all-ties 要与 --format docx、html、xlsx、json 或 ndjson 一起用：逐处列出全部勾稽");
  const written = given.values.get("workers");
  const whole = withTies ? { ...request, allTies: true as const } : request;
  if (written === undefined) return whole;
  const workers = /^\d+$/.test(written) ? Number(written) : 0;
  if (workers < 1 || workers > MOST_WORKERS)
    return misuse(`--workers 后面应为 1 至 ${MOST_WORKERS} 的整数，不能是“${written}”`);
  return { ...whole, workers };
}

/** Words and options in order. parseArgs would stop at a mistake in English, so it is asked only to split them. */
function readTokens(args: readonly string[]): Given | Request {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(Object.entries(OPTIONS).map(([name, type]) => [name, { type }])),
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<Option, string>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (name === "help" || name === "version") return { is: name };
    if (!isOption(name)) return misuse(`没有 ${rawName} 这个选项，用法见 gouji --help`);
    if (OPTIONS[name] === "boolean") {
      if (value !== undefined) return misuse(`${rawName} 后面不用写内容`);
      values.set(name, "");
      continue;
    }
    const isNextOption = token.inlineValue === false && value?.startsWith("-");
    if (value === undefined || value === "" || isNextOption) return misuse(`${rawName} 后面缺少内容`);
    values.set(name, value);
  }
  return { words, values };
}

function isWordName(path = ""): boolean {
  return /\.docx$/i.test(path);
}

function misuse(message: string): Request {
  return { is: "misuse", message };
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}
