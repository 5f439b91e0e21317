import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** IronCalc (MIT or Apache-2.0): a whole spreadsheet engine, in WebAssembly. Installed for the bench only. */
const NAME = "@ironcalc/wasm";
export const ENGINE = `${NAME}@0.8.4`;

/** As far as it is used here. Sheets count from 0, rows and columns from 1. */
export interface SpreadsheetModel {
  newSheet(): void;
  renameSheet(sheet: number, name: string): void;
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  pauseEvaluation(): void;
  evaluate(): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
  free(): void;
}

export type NewModel = new (
  name: string,
  locale: string,
  timezone: string,
  language: string,
) => SpreadsheetModel;

/** `undefined` where it cannot be had: no network, no npm. */
export async function installSpreadsheetEngine(folder: string): Promise<NewModel | undefined> {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder];
  // On Windows npm is a command file, which only a shell starts.
  const shell = process.platform === "win32";
  const { status } = spawnSync("npm", ["install", ...options, ENGINE], { shell, timeout: 60_000 });
  if (status !== 0) return undefined;
  const own = path.join(folder, "node_modules", NAME);
  const { href } = pathToFileURL(path.join(own, "wasm.js"));
  const engine = (await import(/* webpackIgnore: true */ href)) as {
    readonly initSync: (input: { readonly module: Uint8Array }) => void;
    readonly Model: NewModel;
  };
  engine.initSync({ module: readFileSync(path.join(own, "wasm_bg.wasm")) });
  return engine.Model;
}

/** The workbook with its formulas, and a further sheet with the given ones below each other. Nothing is computed yet. */
export function buildModel(
  Model: NewModel,
  workbook: WorkbookSnapshot,
  further: readonly string[],
): SpreadsheetModel {
  const model = new Model("workbook", "en", "UTC", "en");
  model.pauseEvaluation();
  workbook.sheets.forEach(({ name, rows }, sheet) => {
    if (sheet > 0) model.newSheet();
    model.renameSheet(sheet, name);
    rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell === undefined) return;
        const { formula, value } = cell;
        // An apostrophe keeps a code of digits text.
        const input = formula ?? (typeof value === "string" ? `'${value}` : String(value));
        model.setUserInput(sheet, row + 1, column + 1, input);
      }),
    );
  });
  model.newSheet();
  const last = workbook.sheets.length;
  further.forEach((formula, row) => model.setUserInput(last, row + 1, 1, formula));
  return model;
}
