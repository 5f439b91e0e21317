import type { PrescribedTable, Policies } from "../../budget/overlay";
import type { Families, Standard } from "../../budget/standard";
import type { TableDescription } from "../../budget/table";
import { national, nationalKinds } from "./standard";

/** What a province's folder says: the rest it has of the base. */
interface Province
  extends
    Pick<Standard, "id" | "title">,
    Partial<Omit<Standard, "id" | "title" | "of" | "tables" | "families" | "overlay">> {
  /** In their published order. */
  readonly tables: readonly PrescribedTable[];
  readonly policies?: Policies;
  /** By the base's labels it is known what the amounts are. */
  readonly families?: Omit<Families, "base">;
}

/** A province's standard: the national base, and over it what the province adds. */
export function overNational({ tables, policies, families, ...own }: Province): Standard {
  return {
    ...national,
    ...own,
    tables: tables.flatMap(({ layout }) => layout ?? []),
    ...(families && { families: { ...families, base: nationalKinds } }),
    overlay: { tables, ...(policies && { policies }) },
  };
}

/** Tables of which a province prescribes the form too. */
export function asLaidOut(layouts: readonly TableDescription[]): readonly PrescribedTable[] {
  return layouts.map((layout) => ({ kind: layout.id, title: layout.titles[0], layout }));
}
