import type { AssignedTable } from "../../recognize/places/candidates";

/** Reads the tables that a person named in an earlier session; anything else in their place is nothing. */
export function readAssigned(stored: unknown): readonly AssignedTable[] {
  return Array.isArray(stored) ? stored.filter(isAssigned) : [];
}

function isAssigned(value: unknown): value is AssignedTable {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Record<string, unknown>;
  return (
    typeof entry.table === "string" &&
    typeof entry.sheet === "string" &&
    ["top", "left", "bottom", "right"].every((key) => Number.isInteger(entry[key]))
  );
}

/** One place per table, and one table per place. */
export function assign(assigned: readonly AssignedTable[], one: AssignedTable): readonly AssignedTable[] {
  const isSamePlace = (other: AssignedTable) =>
    other.sheet === one.sheet && other.top === one.top && other.left === one.left;
  return [...assigned.filter((other) => other.table !== one.table && !isSamePlace(other)), one];
}
