import type { TableKind } from "../../../budget/kind";
import { BASIC, FISCAL, natures, sources, type Atoms } from "../../../budget/quantity-key";
import type { Time } from "../labels/meaning";
import type { TablePlace } from "../places/table-places";

/** Of what money, nature and time all amounts of a table are, as its kind and its title say. */
export interface Scope {
  readonly sources: Atoms;
  readonly natures: Atoms;
  /** Absent where neither says it. */
  readonly time?: Time;
}

/** Kinds whose title promises more than some offices put into them: only agreement with another table shows that all is there. */
export const PROMISED: ReadonlySet<string> = new Set([
  "projects",
  "general-projects",
  "carryover-projects",
  "basic-all-funds",
]);

/** Kinds whose amounts are parts of what other tables tell, by no dimension that these know. */
export const APART: ReadonlySet<string> = new Set([
  "procurement",
  "service-procurement",
  "operating-expenses",
  "basic-part",
]);

const SOURCES: readonly (readonly [RegExp, Atoms])[] = [
  [/一般公共(预算|服务)|公共财政预算/, sources("general")],
  [/政府性?基金/, sources("fund")],
  [/国有资本/, sources("stateCapital")],
];

export function scopeOf({ kind, title }: TablePlace): Scope {
  return scopeOfTitle(kind, title.text);
}

export function scopeOfTitle(kind: TableKind, title: string): Scope {
  const named = SOURCES.filter(([words]) => words.test(title)).reduce((all, [, own]) => all | own, 0);
  const said = named !== 0 ? named : title.includes("财政拨款") ? FISCAL : kind.sources;
  const time = timeOf(title) ?? (kind.time === "open" || kind.time === "both" ? undefined : kind.time);
  return {
    sources: kind.sources & said || kind.sources,
    natures: kind.natures & spendingIn(title) || kind.natures,
    ...(time !== undefined && { time }),
  };
}

function spendingIn(title: string): Atoms {
  const isBasic = title.includes("基本支出");
  const isProject = /项目支出/.test(title);
  if (isBasic === isProject) return ~0;
  return isBasic ? BASIC : natures("project");
}

function timeOf(title: string): Time | undefined {
  return /不含上年结转|当年|本年预算/.test(title) ? "this-year" : undefined;
}
