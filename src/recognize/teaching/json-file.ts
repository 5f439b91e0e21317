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
  const [issue] = read.issues;
  const where = v.getDotPath(issue);
  const place = where === null ? "最外层" : `“${where}”`;
  return failure(`不是勾稽的${what}文件，或不是这个版本的：${place}的内容不对`);
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
