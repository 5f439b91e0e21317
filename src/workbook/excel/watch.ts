import { success } from "../../common/result";
import type { ExcelResult } from "./excel-result";
import { isOwnAddition, isOwnWrite, isWriting } from "./own-writes";
import { run } from "./run";
import type { OnChange } from "./workbook-host";

/** Excel tells of each cell; the user thinks in strokes. In milliseconds. */
const QUIET = 200;

/**
 * Calls back some moments after the user, or somebody else at the same workbook, changed cells or sheets. Conditional
 * formats are no such change, so our marks are none; an Excel that tells of them tells of formats only. Gives a function
 * that ends it.
 */
export async function watch(onChange: OnChange): Promise<ExcelResult<() => Promise<void>>> {
  const changes = collect(onChange);
  const added = await run(async (context) => {
    const sheets = context.workbook.worksheets;
    const handlers: Handler[] = [
      sheets.onChanged.add((event) => changes.cells(event)),
      sheets.onFormatChanged.add((event) => changes.formats(event.worksheetId)),
      sheets.onAdded.add((event) => changes.sheets(event.worksheetId)),
      sheets.onDeleted.add((event) => changes.sheets(event.worksheetId)),
    ];
    handlers.push(...renames(sheets, (id) => changes.sheets(id)));
    await context.sync();
    return handlers;
  });
  if (!added.ok) return added;
  const end = async () => {
    changes.end();
    await remove(added.value);
  };
  return success(end);
}

/** Known since ExcelApi 1.17. The page may also have an older office.js than Excel has: then renaming goes unnoticed. */
function renames(sheets: Excel.WorksheetCollection, onRename: (sheetId: string) => Promise<void>): Handler[] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.17")) return [];
  try {
    return [sheets.onNameChanged.add((event) => onRename(event.worksheetId))];
  } catch {
    return [];
  }
}

interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  readonly remove: () => void;
}

/** If Excel does not do it, nobody hears what it still tells. */
async function remove(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  try {
    for (const handler of handlers) handler.remove();
    await first.context.sync();
  } catch {
    // See above.
  }
}

/** Excel says so itself since ExcelApi 1.14; before, our writes are known by their cells. */
function isOwnChange({ triggerSource, worksheetId, address }: Excel.WorksheetChangedEventArgs): boolean {
  const source: string | undefined = triggerSource;
  if (source !== undefined && source !== "ThisLocalAddin") return false;
  return isOwnWrite(worksheetId, address) || source !== undefined;
}

/** Brings together what Excel tells in short order. */
function collect(onChange: OnChange) {
  const edited = new Set<string>();
  const formatted = new Set<string>();
  const moved = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let told = 0;

  const wait = () => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => void report(), QUIET);
  };

  const later = () => {
    told = Date.now();
    wait();
  };

  const report = async () => {
    if (isWriting()) {
      wait();
      return;
    }
    const at = told;
    const isUsers = (id: string) => !isOwnAddition(id);
    const structure = [...moved].some(isUsers);
    const isFormatOnly = !structure && ![...edited].some(isUsers);
    const ids = [...new Set([...edited, ...formatted])].filter(isUsers);
    for (const ids of [moved, edited, formatted]) ids.clear();
    if (!structure && ids.length === 0) return;
    const sheets = structure ? [] : await namesOf(ids);
    if (!ended) onChange({ sheets, ...(isFormatOnly && { isFormatOnly }) }, at);
  };

  return {
    cells: (event: Excel.WorksheetChangedEventArgs) => {
      if (!isOwnChange(event)) {
        edited.add(event.worksheetId);
        later();
      }
      return Promise.resolve();
    },
    formats: (id: string) => {
      formatted.add(id);
      later();
      return Promise.resolve();
    },
    sheets: (id: string) => {
      moved.add(id);
      later();
      return Promise.resolve();
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
  };
}

/** None, which stands for any, where a sheet has gone meanwhile or Excel does not say. */
async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names = await run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/id,items/name");
    await context.sync();
    return new Map(sheets.items.map(({ id, name }) => [id, name]));
  });
  if (!names.ok || ids.some((id) => !names.value.has(id))) return [];
  return ids.flatMap((id) => names.value.get(id) ?? []);
}
