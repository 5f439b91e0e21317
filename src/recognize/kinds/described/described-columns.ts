import type { Section } from "../../../budget/table";
import type { ReadColumn } from "../columns/columns";
import { pathMeaning, type Meaning } from "../labels/meaning";
import type { describedMeanings } from "../quantities/described-keys";

export type Meanings = NonNullable<ReturnType<typeof describedMeanings>>;

/** Where the amounts of a section's columns stand, by what their labels mean, whatever words they are in. */
export function describedColumns(
  section: Section,
  columns: readonly ReadColumn[],
  meanings: Meanings,
): ReadonlyMap<string, number> {
  const newest = Math.max(0, ...columns.map(({ year }) => year ?? 0));
  const open = columns.filter(
    ({ role, year }) => (role === "amount" || role === "addend") && (year ?? newest) === newest,
  );
  const found = new Map<string, number>();
  const taken = new Set<ReadColumn>();
  // Where the one says that it is of this year and the other does not, it is the same column all the same.
  for (const isExact of [true, false]) {
    for (const column of section.columns) {
      if (found.has(column.id)) continue;
      const wanted = textOf(meanings.ofLabels(column), meanings, isExact);
      const alike = open.filter(
        (one) => !taken.has(one) && textOf(pathMeaning(one.path), meanings, isExact) === wanted,
      );
      const [only, another] = alike;
      if (only === undefined || another !== undefined) continue;
      found.set(column.id, only.column);
      taken.add(only);
    }
  }
  return found;
}

function textOf(meaning: Meaning, { kind, scope }: Meanings, isExact: boolean): string {
  const { sources, natures, time, items = 0, isLoose = false, stage = "" } = meaning;
  const own = scope.sources & kind.sources;
  const isThisYear = time === "this-year" && !isExact;
  return [sources & own, natures & scope.natures, isThisYear ? "" : (time ?? ""), items, isLoose, stage].join(
    "|",
  );
}
