import { useEffect, useState } from "react";
import type { AccountOf, KindBases, NamedQuantity } from "../../budget/kind";
import { kindOf } from "../../recognize/kinds/places/titles";

/** The kinds of tables that a person may name, and what their columns may be. */
export interface NamedKinds {
  readonly kinds: readonly { readonly id: string; readonly name: string; readonly of: AccountOf }[];
  readonly quantities: Readonly<Record<AccountOf, readonly NamedQuantity[]>>;
  /** What a title says that its table is; "" where it says nothing. */
  readonly kindTitled: (title: string) => string;
}

/** 决算 makes a title one of final accounts. */
export function kindTitled({ budget, final }: KindBases, title: string): string {
  return kindOf(title, (title.includes("决算") ? final : budget).kinds)?.id ?? "";
}

/** They come with the engine, which nobody waits for who explains no table. */
export async function loadNamedKinds(): Promise<NamedKinds> {
  const { namedKinds } = await import("../../engine");
  const { budget, final } = namedKinds;
  return {
    // Titles are read by what they say in particular before what they say in general; a person looks for the latter first.
    kinds: [budget, final].flatMap(({ kinds, of }) =>
      kinds.map(({ id, name }) => ({ id, name, of })).toReversed(),
    ),
    quantities: { budget: budget.quantities, final: final.quantities },
    kindTitled: (title) => kindTitled(namedKinds, title),
  };
}

export function useNamedKinds(): NamedKinds | undefined {
  const [named, setNamed] = useState<NamedKinds>();
  useEffect(() => {
    void loadNamedKinds().then(setNamed);
  }, []);
  return named;
}

export function kindName(named: NamedKinds | undefined, kind: string): string {
  return named?.kinds.find(({ id }) => id === kind)?.name ?? kind;
}
