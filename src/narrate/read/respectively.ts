import type { NumberToken } from "./number-tokens";

/** Numbers that are told one after the other, and what each is of. */
export interface Respective {
  readonly token: NumberToken;
  readonly name: string;
}

const NAMES = /([^,;。:()\d]+?)(?:的)?(?:金额|数额|数)?分别(?:为|是|安排|达|列支)$/;
const BETWEEN = /^(?:[万亿]?元|%|[个项辆台家])?(?:、|,|和|与|及)$/;

/** 人员经费、公用经费分别为303.40万元、26.43万元. `text` has no spaces. */
export function respectively(tokens: readonly NumberToken[], text: string): readonly Respective[] {
  if (!text.includes("分别")) return [];
  return tokens.flatMap((first, index): Respective[] => {
    const names = namesBefore(text.slice(Math.max(0, first.start - 80), first.start));
    if (names.length < 2) return [];
    const own = tokens.slice(index, index + names.length);
    const isList = own.every((token, at) => {
      const next = own[at + 1];
      return next === undefined ? at === names.length - 1 : BETWEEN.test(text.slice(token.end, next.start));
    });
    const unit = own.at(-1)?.unit;
    if (!isList || unit === undefined) return [];
    return own.map((token, at) => ({ token: { ...token, unit: token.unit ?? unit }, name: names[at] ?? "" }));
  });
}

function namesBefore(before: string): readonly string[] {
  const words = NAMES.exec(before)?.[1];
  if (words === undefined) return [];
  const parts = words.replace(/^.*(?:其中|包括)/, "").split(/、|以及|(?<=费|支出|收入|算|款|金)[和及与]/);
  return parts.map((name) => name.trim()).filter((name) => name !== "");
}
