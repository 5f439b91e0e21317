import type { CauseEdit, Culprit, Diagnosis } from "../check/diagnosis";

/** Culprits, and cells whose formula is wrong or not computed anew: each has a right amount to be written. */
export function wrongCells({ causes, culprits }: Pick<Diagnosis, "causes" | "culprits">): readonly Culprit[] {
  const formulas = causes
    .filter(({ kind, certain, edits }) => kind === "formula" && (certain || !edits.some(isOutdated)))
    .flatMap(({ id, certain, edits, findings, message }) =>
      edits.map(({ place, from, to, fact, value }): Culprit => {
        const cell = {
          place,
          actual: from,
          ...(certain ? { suggested: to } : {}),
          ...(fact === undefined ? {} : { fact }),
          ...(value === undefined ? {} : { value, isOnlyValue: true }),
        };
        return { id, certain, cells: [cell], findings, message };
      }),
    );
  return [...culprits, ...formulas];
}

function isOutdated({ fact }: CauseEdit): boolean {
  return fact?.outdated !== undefined;
}
