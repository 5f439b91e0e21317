import type { FormerReading } from "../../workbook/excel/read/read-again";
import type { WorkbookChange } from "../../workbook/excel/workbook-host";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** What happened to the workbook since it was last read. */
export interface Changes {
  readonly add: (change: WorkbookChange, at?: number) => void;
  /**
   * Forgets the former reading until the new one is there: one that was broken off leaves none. With what of it is kept:
   * a change that is told of later and was made before is in it where its sheet is read.
   */
  readonly beginReading: (former: FormerReading | undefined) => void;
  readonly endReading: (workbook: WorkbookSnapshot) => void;
  /** The last reading and what was changed since; undefined where everything has to be read. */
  readonly former: () => FormerReading | undefined;
  /** Whether any cell's content, or any sheet, was changed. */
  readonly hasEdits: () => boolean;
}

export function collectChanges(): Changes {
  let workbook: WorkbookSnapshot | undefined;
  let changed = new Set<string>();
  let isAnywhere = false;
  let isEdited = false;
  let began = 0;
  let kept: FormerReading | undefined;
  const isInReading = ({ sheets }: WorkbookChange) =>
    kept === undefined || (sheets.length > 0 && sheets.every((sheet) => kept?.changed.includes(sheet)));
  return {
    add: (change, at = Date.now()) => {
      if (at < began && isInReading(change)) return;
      const { sheets, isFormatOnly = false } = change;
      if (sheets.length === 0) isAnywhere = true;
      for (const sheet of sheets) changed.add(sheet);
      if (!isFormatOnly) isEdited = true;
    },
    beginReading: (former) => {
      began = Date.now();
      kept = former;
      workbook = undefined;
      changed = new Set();
      isAnywhere = false;
      isEdited = false;
    },
    endReading: (read) => {
      workbook = read;
    },
    former: () => (workbook === undefined || isAnywhere ? undefined : { workbook, changed: [...changed] }),
    hasEdits: () => isEdited,
  };
}
