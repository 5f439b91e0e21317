import { askForSheets, type SheetAccess } from "../write/find-cells";
import { askForJournal, type JournalStore } from "./journal-store";

/** Asks for the journal and the sheets; the answer is there after the request. */
export function askForJournalAndSheets(
  context: Excel.RequestContext,
): () => readonly [JournalStore, readonly SheetAccess[]] {
  const takeJournal = askForJournal(context);
  const takeSheets = askForSheets(context);
  return () => [takeJournal(), takeSheets()];
}
