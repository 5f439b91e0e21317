import { success } from "../../common/result";
import type { ExcelResult } from "./excel-result";
import { run } from "./run";

/** A long text is kept in pieces: some versions of Excel cut what is longer than a cell can hold (32,767). */
const PIECE = 30_000;

/** Where the pieces of a value are kept: `key`, `key/1`, `key/2`, … Only this add-in sees its settings. */
export const pieceKey = (key: string, index: number): string => (index === 0 ? key : `${key}/${index}`);

/** The text kept under a key, put together from its pieces; empty where there is none. */
export function keptText(kept: ReadonlyMap<string, unknown>, key: string): string {
  let text = "";
  for (let index = 0; kept.has(pieceKey(key, index)); index += 1)
    text += String(kept.get(pieceKey(key, index)));
  return text;
}

export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += PIECE) pieces.push(text.slice(start, start + PIECE));
  return pieces;
}

export async function loadSetting(key: string): Promise<ExcelResult<unknown>> {
  const loaded = await run(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    const kept = new Map(settings.items.map((setting): [string, unknown] => [setting.key, setting.value]));
    return keptText(kept, key);
  });
  return loaded.ok ? success(parsed(loaded.value)) : loaded;
}

/** What cannot be understood is as good as not there. */
function parsed(text: string): unknown {
  try {
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** `undefined` removes what is kept under the key. */
export async function saveSetting(key: string, value: unknown): Promise<ExcelResult<void>> {
  const pieces = piecesOf(value === undefined ? "" : JSON.stringify(value));
  return run(async (context) => {
    const settings = context.workbook.settings.load("items/key");
    await context.sync();
    pieces.forEach((piece, index) => settings.add(pieceKey(key, index), piece));
    const kept = new Set(settings.items.map((setting) => setting.key));
    for (let index = pieces.length; kept.has(pieceKey(key, index)); index += 1) {
      settings.getItem(pieceKey(key, index)).delete();
    }
    await context.sync();
  });
}
