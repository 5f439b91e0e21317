import type { FormerReading } from "../../workbook/excel/read/read-again";
import type { WorkbookChange } from "../../workbook/excel/workbook-host";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** What happened to the workbook since it was last read. */
export interface Changes {
  readonly add: (change: WorkbookChange) => void;
  /** Forgets the former reading until the new one is there: one that was broken off leaves none. */
  readonly beginReading: () => void;
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
  return {
    add: ({ sheets, isFormatOnly = false }) => {
      if (sheets.length === 0) isAnywhere = true;
      for (const sheet of sheets) changed.add(sheet);
      if (!isFormatOnly) isEdited = true;
    },
    beginReading: () => {
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
