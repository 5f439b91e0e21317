import type { Mark } from "../../../workbook/excel/workbook-host";
import type { CellPlace } from "../../../workbook/snapshot";
import { placeAt, placeKey } from "../../../workbook/places";
import { isIgnored } from "../../session/ignored";
import type { PaneState } from "../../session/pane-state";
import { checkedIn } from "../../session/slices/last-check";
import { isFailed } from "../../session/solved";
import type { Surroundings } from "../../session/surroundings";
import type { Work } from "../../session/work";

/** The findings on the sheets that they are about. */
export interface SheetActions {
  /** Selects cells. */
  readonly goTo: (places: readonly CellPlace[]) => Promise<void>;
  /** `isAgain`: nobody asked for it now, so what was said of it before is not said once more. */
  readonly setMarks: (on: boolean, isAgain?: boolean) => Promise<void>;
}

interface SheetSurroundings extends Surroundings {
  readonly work: Work;
}

export function makeSheetActions({ host, dispatch, state, work }: SheetSurroundings): SheetActions {
  return {
    goTo: async (places) => {
      if (places.length > 0) work.isDone(await host.select(places));
    },
    setMarks: async (on, isAgain = false) => {
      const result = on ? await host.mark(marksOf(state())) : await host.clearMarks();
      // Protected sheets are left out, the others are done: what is switched on can be switched off again.
      const isPartly = on && !result.ok && result.error.kind === "protected";
      const isDone = (isPartly && isAgain) || work.isDone(result) || isPartly;
      if (isDone) dispatch({ is: "marked", on });
    },
  };
}

/**
 * One mark a cell, on the sheets of all budgets: what is to be put right before errors before doubts. Of what a cause
 * explains its own cells alone: the others that take part are right.
 */
export function marksOf({ check, kept }: Pick<PaneState, "check" | "kept">): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (cell: { readonly sheet: string; readonly address: string }, meaning: Mark["meaning"]) => {
    const key = placeKey(cell);
    if (!marks.has(key)) marks.set(key, { place: placeAt(cell), meaning });
  };
  const { causes = [], findings: all = [] } = checkedIn(check)?.result ?? {};
  const findings = all.filter((finding) => isFailed(finding) && !isIgnored(finding, kept.ignored));
  const ids = new Set(findings.map(({ id }) => id));
  for (const { cells, findings: explained } of causes) {
    if (explained.length > 0 && !explained.some((id) => ids.has(id))) continue;
    for (const cell of cells) add(cell, "culprit");
  }
  for (const severity of ["error", "warning"] as const) {
    for (const finding of findings) {
      // The first cell is the one that disagrees; marking all parts of a sum would colour whole tables.
      const [first] = finding.cells;
      if (finding.severity === severity && finding.cause === undefined && first) add(first, severity);
    }
  }
  return [...marks.values()];
}
