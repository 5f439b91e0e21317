import { parseDecimal, type Decimal } from "../amount/decimal";
import { failure, success, type Result } from "../common/result";
import { reasonKeys, vehicleKinds, type NarrativeInputs } from "../budget/narrative-inputs";

/** Reads the inputs of a narrative as a JSON file has them. What is wrong is one Chinese line that names the key. */
export function readInputs(text: string): Result<NarrativeInputs, string> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return failure("内容不是有效的 JSON，请检查括号、引号和逗号");
  }
  try {
    return success(root(json, "") as NarrativeInputs);
  } catch (error) {
    if (error instanceof BadInput) return failure(error.message);
    throw error;
  }
}

/** Thrown and caught in this file only: the readers below are nested, and the first problem is the one to tell. */
class BadInput extends Error {}

type Reader = (value: unknown, path: string) => unknown;

const amount: Reader = (value, path): Decimal => {
  const text = typeof value === "number" ? String(value) : value;
  const read = typeof text === "string" ? parseDecimal(text.trim().replaceAll(",", "")) : undefined;
  if (read === undefined)
    throw new BadInput(`“${path}”应当是万元金额，例如 "27145.59"，现在是 ${shown(value)}`);
  if (read < 0n) throw new BadInput(`“${path}”不能是负数，现在是 ${shown(value)}`);
  return read;
};

const text: Reader = (value, path) => {
  if (typeof value !== "string") throw new BadInput(`“${path}”应当是文字，现在是 ${shown(value)}`);
  return value.trim() === "" ? undefined : value;
};

const whole: Reader = (value, path) => {
  const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 0) {
    throw new BadInput(`“${path}”应当是不小于 0 的整数，现在是 ${shown(value)}`);
  }
  return number;
};

const year: Reader = (value, path) => {
  const number = whole(value, path);
  if (typeof number === "number" && number >= 2000 && number < 2100) return number;
  throw new BadInput(`“${path}”应当是四位年份，例如 2025，现在是 ${shown(value)}`);
};

const date: Reader = (value, path) => {
  const isDate =
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDate) throw new BadInput(`“${path}”应当是日期，例如 "2025-12-31"，现在是 ${shown(value)}`);
  return value;
};

/** All keys may be left out, and null stands for left out. */
function object(keys: Readonly<Record<string, Reader>>): Reader {
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw new BadInput(
        `${path === "" ? "最外层" : `“${path}”`}应当是 { … } 形式的一组内容，现在是 ${shown(value)}`,
      );
    }
    const read: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(value)) {
      const innerPath = path === "" ? key : `${path}.${key}`;
      const reader = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (reader === undefined) {
        throw new BadInput(`没有“${innerPath}”这一项，可用的有：${Object.keys(keys).join("、")}`);
      }
      const result = inner === null ? undefined : reader(inner, innerPath);
      if (result !== undefined) read.push([key, result]);
    }
    return Object.fromEntries(read);
  };
}

function keysOf(names: readonly string[], reader: Reader): Record<string, Reader> {
  return Object.fromEntries(names.map((name) => [name, reader]));
}

const counted = object({ count: whole, amount });

const root = object({
  lastYear: object({
    year,
    ...keysOf(["totalRevenue", "totalExpenditure", "generalPublicExpenditure"], amount),
    threePublic: object(keysOf(["abroad", "reception", "vehiclePurchase", "vehicleOperation"], amount)),
    operatingFunds: amount,
  }),
  reasons: object(keysOf(reasonKeys, text)),
  procurement: object(keysOf(["goods", "works", "services"], amount)),
  performance: object({ projects: object({ operating: counted, specific: counted }) }),
  assets: object({
    asOf: date,
    vehicles: object(keysOf(["quota", "total", ...vehicleKinds.map(([key]) => key)], whole)),
    officeArea: amount,
    equipmentOver500k: whole,
    equipmentOver1m: whole,
  }),
  other: object({ purchasedServices: text, notes: text }),
});

function shown(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? "空" : json.length > 40 ? `${json.slice(0, 40)}…` : json;
}
