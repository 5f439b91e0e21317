import { parseArgs } from "node:util";

export type Format = "text" | "json" | "ndjson";

export const FORMATS: readonly Format[] = ["text", "json", "ndjson"];

/** What the user asks for; a misuse carries the one line that says what is wrong. */
export type Request =
  | { readonly is: "check"; readonly files: Files; readonly format: Format; readonly out?: string }
  | { readonly is: "tables"; readonly files: Files; readonly format: Format }
  | NarrateRequest
  | { readonly is: "help" | "version" | "nothing" }
  | { readonly is: "misuse"; readonly message: string };

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
}

export type Files = readonly [string, ...string[]];

/** The options of each command beside --help and --version. */
const COMMANDS = {
  check: ["format", "out"],
  narrate: ["format", "out", "inputs", "last-year"],
  tables: ["format"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** All of these are followed by a value. */
const OPTIONS = ["format", "out", "inputs", "last-year"] as const;

type CommandName = keyof typeof COMMANDS;

interface Given {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<string, string>;
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
  if (first === undefined)
    return misuse(`没有写要读取的工作簿，用法：gouji ${name} ${name === "narrate" ? "FILE" : "FILE…"}`);
  for (const option of given.values.keys()) {
    if (!COMMANDS[name].some((own) => own === option)) return misuse(`${name} 命令没有 --${option} 这个选项`);
  }
  const format = given.values.get("format") ?? "text";
  const formats = name === "narrate" ? FORMATS.filter((one) => one !== "ndjson") : FORMATS;
  if (!isFormat(format) || !formats.includes(format))
    return misuse(`--format 不能是“${format}”，可用的格式：${formats.join("、")}`);
  if (name === "narrate" && others.length > 0) return misuse("narrate 命令一次只写一个工作簿的情况说明");
  const option = (key: string, property: string) => {
    const value = given.values.get(key);
    return value === undefined ? {} : { [property]: value };
  };
  return {
    is: name,
    files: [first, ...others],
    format,
    ...option("out", "out"),
    ...option("inputs", "inputs"),
    ...option("last-year", "lastYear"),
  };
}

/** Words and options in order. parseArgs would stop at a mistake in English, so it is asked only to split them. */
function readTokens(args: readonly string[]): Given | Request {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(OPTIONS.map((name) => [name, { type: "string" as const }])),
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (name === "help" || name === "version") return { is: name };
    if (!OPTIONS.some((one) => one === name)) return misuse(`没有 ${rawName} 这个选项，用法见 gouji --help`);
    const isNextOption = token.inlineValue === false && value?.startsWith("-");
    if (value === undefined || value === "" || isNextOption) return misuse(`${rawName} 后面缺少内容`);
    values.set(name, value);
  }
  return { words, values };
}

function misuse(message: string): Request {
  return { is: "misuse", message };
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function isFormat(format: string): format is Format {
  return FORMATS.some((one) => one === format);
}
