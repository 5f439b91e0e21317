import type { Journal } from "./journal";
import { request } from "../run";
import { keptText, pieceKey, piecesOf } from "../settings";

/** The number is that of the form: what another version keeps in another form is neither read nor written over. */
const KEY = "journal-1";

export interface JournalStore {
  readonly journal: Journal;
  /** Puts a journal in the place of the one kept, by the request under way. */
  readonly keep: (context: Excel.RequestContext, journal: Journal) => void;
}

/** Keeps a journal by a request of its own. */
export function keepJournal(
  context: Excel.RequestContext,
  store: JournalStore,
  journal: Journal,
): Promise<void> {
  return request(context, () => {
    store.keep(context, journal);
    return () => undefined;
  });
}

/** Asks for what is kept; the answer is there after the request. */
export function askForJournal(
  context: Excel.RequestContext,
  parseJournal: (text: string) => Journal,
): () => JournalStore {
  const settings = context.workbook.settings.load("items/key,items/value");
  return () => {
    const kept = new Map(settings.items.map((setting): [string, unknown] => [setting.key, setting.value]));
    let pieceCount = 0;
    while (kept.has(pieceKey(KEY, pieceCount))) pieceCount += 1;
    const keep: JournalStore["keep"] = (later, journal) => {
      const pieces = piecesOf(JSON.stringify(journal));
      pieceCount = Math.max(pieceCount, pieces.length);
      for (let index = 0; index < pieceCount; index += 1) {
        later.workbook.settings.add(pieceKey(KEY, index), pieces[index] ?? "");
      }
    };
    return { journal: parseJournal(keptText(kept, KEY)), keep };
  };
}
