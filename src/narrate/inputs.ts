import * as v from "valibot";
import { ONE, parseDecimal, type Decimal } from "../amount/decimal";
import type { InputDescription, InputGroup, InputValue, NarrativeInputs } from "../budget/narrative/inputs";
import { failure, success, type Result } from "../common/result";
import { contradictionsIn } from "./contradictions";

/**
 * Reads the inputs of a narrative as a JSON file has them. What is wrong, the first thing in the file's order, is one
 * Chinese line that names the key.
 */
export function readInputs(text: string, groups: readonly InputGroup[]): Result<NarrativeInputs, string> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return failure("内容不是有效的 JSON，请检查括号、引号和逗号");
  }
  const read = readLevel(json, "", levelsOf(groups));
  if (!read.ok) return read;
  const inputs = new Map(read.value);
  const [first] = contradictionsIn(inputs, groups, (key) => key);
  return first === undefined ? success(inputs) : failure(first.message);
}

/** The keys of one pair of braces, each with its input or the keys within. */
type Level = ReadonlyMap<string, Level | InputDescription>;

function levelsOf(groups: readonly InputGroup[]): Level {
  const root = new Map<string, Level | InputDescription>();
  for (const input of groups.flatMap(({ inputs }) => inputs)) {
    const keys = input.key.split(".");
    const last = keys.pop() ?? "";
    let level = root;
    for (const key of keys) {
      const inner = level.get(key) ?? new Map<string, Level | InputDescription>();
      level.set(key, inner);
      level = inner as typeof root;
    }
    level.set(last, input);
  }
  for (const { id, byItem } of groups) {
    const level = root.get(id);
    if (byItem !== undefined && level instanceof Map) level.set(ITEM, { key: id, type: "amount", label: id });
  }
  return root;
}

/** Stands among the keys for the code of any item. */
const ITEM = "科目编码";
const CODE = /^\d{7}$/;

const braces = v.custom<Readonly<Record<string, unknown>>>(
  (json) => typeof json === "object" && json !== null && !Array.isArray(json),
);

/** All keys may be left out, and null stands for left out. */
function readLevel(
  json: unknown,
  path: string,
  level: Level,
): Result<readonly (readonly [key: string, value: InputValue])[], string> {
  const group = v.safeParse(braces, json);
  if (!group.success) {
    const where = path === "" ? "最外层" : `“${path}”`;
    return failure(`${where}应当是 { … } 形式的一组内容，现在是 ${shown(json)}`);
  }
  const read: (readonly [string, InputValue])[] = [];
  for (const [key, value] of Object.entries(group.output)) {
    const own = path === "" ? key : `${path}.${key}`;
    const here = CODE.test(key) ? level.get(ITEM) : key === ITEM ? undefined : level.get(key);
    if (here === undefined) return failure(`没有“${own}”这一项，可用的有：${[...level.keys()].join("、")}`);
    if (value === null) continue;
    if ("key" in here) {
      const one = readInput(here, value, own);
      if (!one.ok) return one;
      if (one.value !== undefined) read.push([own, one.value]);
    } else {
      const inner = readLevel(value, own, here);
      if (!inner.ok) return inner;
      read.push(...inner.value);
    }
  }
  return success(read);
}

/** One input, a blank text being none; `called` is what the message names it. */
export function readInput(
  { key, type, options }: Pick<InputDescription, "key" | "type" | "options">,
  value: unknown,
  called: string = key,
): Result<InputValue | undefined, string> {
  const read = v.safeParse(type === "choice" ? oneOf(options ?? []) : values[type], value);
  if (read.success) return success(read.output);
  return failure(`“${called}”${read.issues[0].message}，现在是 ${shown(value)}`);
}

const AMOUNT = `应当是万元金额，例如 "27145.59"`;
const WHOLE = "应当是不小于 0 的整数";
const YEAR = "应当是四位年份，例如 2025";
const DATE = `应当是日期，例如 "2025-12-31"`;

const amount = v.pipe(
  v.union([v.string(), v.number()], AMOUNT),
  v.transform((typed) => parseDecimal(String(typed).trim().replaceAll(",", ""))),
  v.bigint(AMOUNT),
  v.minValue(0n, "不能是负数"),
);

const digits = v.pipe(v.string(), v.regex(/^\d{1,9}$/, WHOLE), v.transform(Number));
const whole = v.pipe(v.union([v.number(), digits], WHOLE), v.safeInteger(WHOLE), v.minValue(0, WHOLE));
const toDecimal = v.transform((number: number): Decimal => BigInt(number) * ONE);

type Schema = v.GenericSchema<unknown, InputValue | undefined>;

function oneOf(options: readonly string[]): Schema {
  const message = `应当是${options.map((one) => `“${one}”`).join("或")}`;
  return v.pipe(
    v.string(message),
    v.transform((text) => text.trim()),
    v.picklist(options, message),
  );
}

const values: Readonly<Record<Exclude<InputDescription["type"], "choice">, Schema>> = {
  amount,
  measure: amount,
  count: v.pipe(whole, toDecimal),
  year: v.pipe(whole, v.minValue(2000, YEAR), v.maxValue(2099, YEAR), toDecimal),
  date: v.pipe(v.string(DATE), v.check(isDate, DATE)),
  text: v.pipe(
    v.string("应当是文字"),
    v.transform((text) => (text.trim() === "" ? undefined : text)),
  ),
};

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? "空" : json.length > 40 ? `${json.slice(0, 40)}…` : json;
}
