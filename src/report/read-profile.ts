import * as v from "valibot";
import { failure, success, type Result } from "../common/result";
import type { Severity } from "../budget/check-description";
import type { Profile } from "../check/profile";
import { everyCheck } from "../engine";
import { readJsonFile } from "../recognize/teaching/json-file";

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const file = v.strictObject({
  version: v.literal(1),
  name: words,
  checks: v.optional(v.record(v.string(), v.string()), {}),
  emptyNote: v.optional(words),
  reasonPercent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
});

const SETTINGS: readonly (Severity | "off")[] = ["off", "error", "warning", "info"];

/** A bureau's profile, as `--profile` has it and the pane takes it; what is wrong with it is one Chinese sentence. */
export function readProfileFile(text: string): Result<Profile, string> {
  const read = readJsonFile(text, "规则", file);
  if (!read.ok) return read;
  const { name, checks, emptyNote, reasonPercent } = read.value;
  const known = new Set(everyCheck().map(({ id }) => id));
  const settings: Record<string, Severity | "off"> = {};
  for (const [id, value] of Object.entries(checks)) {
    if (!known.has(id))
      return failure(`规则文件“${name}”里的核对项目“${id}”不存在，编号见 docs/checks，例如 column-sum`);
    const setting = SETTINGS.find((one) => one === value);
    if (setting === undefined)
      return failure(`规则文件“${name}”里“${id}”的“${value}”不对，可以是：${SETTINGS.join("、")}`);
    settings[id] = setting;
  }
  return success({
    name,
    checks: settings,
    ...(emptyNote === undefined ? {} : { emptyNote }),
    ...(reasonPercent === undefined ? {} : { reasonPercent }),
  });
}
