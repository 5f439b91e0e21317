import { useEffect, useState } from "react";
import type { AccountOf, NamedQuantity } from "../../budget/kind";

/** The kinds of tables that a person may name, and what their columns may be. */
export interface NamedKinds {
  readonly kinds: readonly { readonly id: string; readonly name: string; readonly of: AccountOf }[];
  readonly quantities: Readonly<Record<AccountOf, readonly NamedQuantity[]>>;
}

/** They come with the engine, which nobody waits for who explains no table. */
export function useNamedKinds(): NamedKinds | undefined {
  const [named, setNamed] = useState<NamedKinds>();
  useEffect(() => {
    void import("../../engine").then(({ namedKinds: { budget, final } }) =>
      setNamed({
        kinds: [budget, final].flatMap(({ kinds, of }) => kinds.map(({ id, name }) => ({ id, name, of }))),
        quantities: { budget: budget.quantities, final: final.quantities },
      }),
    );
  }, []);
  return named;
}

export function kindName(named: NamedKinds | undefined, kind: string): string {
  return named?.kinds.find(({ id }) => id === kind)?.name ?? kind;
}
