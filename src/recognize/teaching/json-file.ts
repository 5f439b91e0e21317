import * as v from "valibot";
import { parseAmount } from "../../amount/parse-amount";
import type { KindBases } from "../../budget/kind";
import { failure, success, type Result } from "../../common/result";

/** The data in a JSON file of version 1 of a form; the error is one Chinese sentence. */
export function readJsonFile<T>(
  text: string,
  what: string,
  form: v.GenericSchema<unknown, T>,
): Result<T, string> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return failure("内容不是有效的 JSON，请检查括号、引号和逗号");
  }
  const read = v.safeParse(form, json);
  if (read.success) return success(read.output);
  return failure(
    `不是勾稽的${what}文件，或不是这个版本的：${mistake(read.issues[0])}，请改正这一处，或换一个正确的文件`,
  );
}

/** What is wrong at which place; entries of a list count from one, as people do. */
function mistake({ path, received }: v.BaseIssue<unknown>): string {
  if (path === undefined) return "最外层的内容不对";
  const steps = path.map(({ key }) => (typeof key === "number" ? `第 ${key + 1} 条` : String(key)));
  const place = `“${steps.join(" ")}”`;
  if (received === "undefined") return `缺少${place}`;
  return path.at(-1)?.origin === "key" ? `不应当有${place}` : `${place}的内容不对`;
}

/** Why a kind or a quantity is none. */
export function wrongKind(kind: string, { budget, final }: KindBases): string {
  return `的种类“${kind}”不对，可以是：${[budget, final].flatMap(({ kinds }) => kinds.map(({ id }) => id)).join("、")}`;
}

export function wrongQuantity(quantity: string, { final }: KindBases): string {
  return `读作“${quantity}”不对，可以是：${final.quantities.map(({ id }) => id).join("、")}`;
}

export function isKind(kind: string, bases: KindBases): boolean {
  return [bases.budget, bases.final].some(({ kinds }) => kinds.some(({ id }) => id === kind));
}

/** Those of the base that has the kind. */
export function isQuantity(quantity: string, kind: string, { budget, final }: KindBases): boolean {
  const base = [budget, final].find(({ kinds }) => kinds.some(({ id }) => id === kind));
  return base?.quantities.some(({ id }) => id === quantity) === true;
}

/** Only labels are taught: a figure is none. */
export function isLabel(text: string): boolean {
  return text.trim() !== "" && parseAmount(text).form === "unreadable";
}
