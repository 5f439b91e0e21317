import { oncePer } from "../../common/once";
import type { Fact, Table } from "../../budget/document";
import type { QuantityKey, Stage } from "../../budget/quantity-key";

/** What a table of final accounts prints of one amount: what was planned, what was planned in the end, what came of it. */
export interface Stages {
  readonly key: QuantityKey;
  readonly planned?: Fact;
  readonly adjusted?: Fact;
  readonly done?: Fact;
}

/** Two checks ask, each of every table. */
export const stagesOf = oncePer((table: Table): readonly Stages[] => {
  const found = new Map<string, Writable>();
  const quantities = table.asRead?.quantities ?? [];
  // Of budgets, and of most tables of final accounts, nothing but what came of it is printed.
  if (quantities.every(({ key }) => key.stage === undefined)) return [];
  for (const { key, facts } of quantities) {
    const [only, another] = facts;
    // An amount that could not be read is none.
    if (only === undefined || another !== undefined || only.form === "unreadable") continue;
    const { stage = "done", ...rest } = key;
    const id = `${only.section} ${JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
    const own: Writable = found.get(id) ?? { key: rest };
    own[stage] ??= only;
    found.set(id, own);
  }
  return [...found.values()];
});

type Writable = { readonly key: QuantityKey } & Partial<Record<Stage | "done", Fact>>;
