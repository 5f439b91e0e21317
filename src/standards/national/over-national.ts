import type { Overlay } from "../../budget/overlay";
import type { Families, Standard } from "../../budget/standard";
import type { TableDescription } from "../../budget/table";
import { national, nationalKinds } from "./standard";

/** What a province's folder says: the rest it has of the base. */
interface Province
  extends
    Pick<Standard, "id" | "title">,
    Partial<Omit<Standard, "id" | "title" | "of" | "tables" | "families" | "overlay">>,
    Overlay {
  /** By the base's labels it is known what the amounts are. */
  readonly families?: Omit<Families, "base">;
}

/** A province's standard: the national base, and over it what the province adds. */
export function overNational({
  tables,
  tableLabel,
  labels,
  shapes,
  policies,
  families,
  ...own
}: Province): Standard {
  return {
    ...national,
    ...own,
    tables: tables.flatMap(({ layout }) => layout ?? []),
    ...(families && { families: { ...families, base: nationalKinds } }),
    overlay: {
      tables,
      ...(tableLabel && { tableLabel }),
      ...(labels && { labels }),
      ...(shapes && { shapes }),
      ...(policies && { policies }),
    },
  };
}

/** Tables of which a province prescribes the form too. */
export function asLaidOut(layouts: readonly TableDescription[]): Overlay["tables"] {
  return layouts.map((layout) => ({ kind: layout.id, title: layout.titles[0], layout }));
}
