import type { Sheet, WorkbookSnapshot } from "../../snapshot";
import { staysOnItsSheet } from "../stays-on-its-sheet";
import { writeCount } from "../own-writes";

/** How a workbook stood when its reading began. */
export interface WorkbookState {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly isHidden?: true }[];
  /** Whether Excel computes formulas as soon as something changes. */
  readonly isAutomatic: boolean;
  /** Whether cells were changed that formulas depend on, and these were not computed anew. */
  readonly awaitsCalculation: boolean;
  readonly writes: number;
}

/** A former reading, and the names of the sheets that were changed after it began. */
export interface FormerReading {
  readonly workbook: WorkbookSnapshot;
  readonly changed: readonly string[];
}

/** What a snapshot does not say of itself, for those that were read here. */
const states = new WeakMap<WorkbookSnapshot, WorkbookState>();

export function askForState({ workbook }: Excel.RequestContext): () => WorkbookState {
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const application = workbook.application.load("calculationMode,calculationState");
  const writes = writeCount();
  return () => ({
    sheets: sheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      ...(visibility === "Visible" ? {} : { isHidden: true as const }),
    })),
    isAutomatic: application.calculationMode === "Automatic",
    awaitsCalculation: application.calculationMode === "Manual" && application.calculationState !== "Done",
    writes,
  });
}

export function rememberState(workbook: WorkbookSnapshot, state: WorkbookState): void {
  states.set(workbook, state);
}

/**
 * The sheets of a former reading that must still be as they were, by id; all others have to be read again.
 *
 * A sheet may be taken over when it was not changed itself and no other sheet's change can reach it. A change reaches
 * another sheet by a formula, so sheets with any formula that may look beyond its own sheet are read again, whatever was
 * changed: to follow which one depends on which would save little and could miss one. None is taken over
 * - where sheets were added, removed, renamed or moved: the ids or names in their order are others now;
 * - where formulas are computed on demand: then results change without an edit, and Excel does not tell;
 * - after this add-in wrote cells: `watch` does not tell of its own writes.
 */
export function unchangedSheets(
  former: FormerReading | undefined,
  now: WorkbookState,
): ReadonlyMap<string, Sheet> {
  const then = former && states.get(former.workbook);
  if (former === undefined || then === undefined || !isSameState(then, now)) return new Map();
  const changed = new Set(former.changed);
  const unchanged = former.workbook.sheets.flatMap((sheet, index): [string, Sheet][] => {
    const { id, isHidden } = now.sheets[index] ?? {};
    return id === undefined || isHidden !== sheet.isHidden || changed.has(sheet.name) || looksElsewhere(sheet)
      ? []
      : [[id, sheet]];
  });
  return new Map(unchanged);
}

function isSameState(then: WorkbookState, now: WorkbookState): boolean {
  return (
    then.isAutomatic &&
    now.isAutomatic &&
    then.writes === now.writes &&
    then.sheets.length === now.sheets.length &&
    then.sheets.every(
      ({ id, name }, index) => now.sheets[index]?.id === id && now.sheets[index].name === name,
    )
  );
}

function looksElsewhere({ rows }: Sheet): boolean {
  return rows.some((cells) =>
    cells?.some((cell) => cell?.formula !== undefined && !staysOnItsSheet(cell.formula)),
  );
}
