import { request } from "../run";
import { askForSheets, type SheetAccess } from "../write/find-cells";
import { askForJournal, type JournalStore } from "./journal-store";

/** The journal and the sheets, by one request. */
export async function readJournalAndSheets(
  context: Excel.RequestContext,
  signal?: AbortSignal,
): Promise<readonly [JournalStore, readonly SheetAccess[]]> {
  // What understands a journal is not needed before the first one is there.
  const { parseJournal } = await import("./parse-journal");
  const ask = () => {
    const takeJournal = askForJournal(context, parseJournal);
    const takeSheets = askForSheets(context);
    return () => [takeJournal(), takeSheets()] as const;
  };
  return request(context, ask, signal);
}
