import type { Culprit, Diagnosis } from "../check/diagnosis";

/** Culprits, and cells whose formula is wrong: each has a right amount to be written. */
export function wrongCells({ causes, culprits }: Pick<Diagnosis, "causes" | "culprits">): readonly Culprit[] {
  const formulas = causes
    .filter(({ kind }) => kind === "formula")
    .map(({ id, certain, edits, findings, message }): Culprit => {
      const cells = edits.map(({ place, from, to, fact, value }) => ({
        place,
        actual: from,
        ...(certain ? { suggested: to } : {}),
        ...(fact === undefined ? {} : { fact }),
        ...(value === undefined ? {} : { value, isOnlyValue: true }),
      }));
      return { id, certain, cells, findings, message };
    });
  return [...culprits, ...formulas];
}
