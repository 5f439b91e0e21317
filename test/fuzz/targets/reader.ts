import { fileURLToPath } from "node:url";
import { readWorkbookBounded, startReadingProcess, type Limits } from "../../../src/cli/files/read-bounded";
import { checkWorkbook } from "../../../src/engine";
import type { Result } from "../../../src/common/result";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { fuzzTarget } from "../target";
import { changedPackage, packageBases, packageChange, packageReductions } from "./package";
import { changedXls, xlsBases, xlsChange } from "./xls";

/** .xlsx and .xlsm files as they never should be. */
export const readerTarget = fuzzTarget({
  name: "reader",
  bases: packageBases,
  changes: 6,
  change: packageChange,
  reductions: packageReductions,
  run: (base, changes) => {
    readSoundly(changedPackage(base, changes));
  },
});

/**
 * The same of .xls. The parser may not end by itself: what is promised is that reading ends, in a second or two here,
 * with the workbook or with one sentence.
 */
export const xlsTarget = fuzzTarget({
  name: "xls",
  bases: xlsBases,
  changes: 6,
  change: xlsChange,
  run: async (base, changes) => {
    const bytes = changedXls(base, changes);
    mustBeSound(await readWorkbookBounded(bytes, { seconds: 1.5, megabytes: 256 }, startReader));
  },
});

function startReader({ megabytes }: Limits) {
  const program = fileURLToPath(new URL("../read-process.ts", import.meta.url));
  return startReadingProcess(program, ["--import", "tsx"], megabytes);
}

function readSoundly(bytes: Uint8Array): void {
  const before = bytes.slice();
  const read = readWorkbook(bytes);
  if (Buffer.compare(before, bytes) !== 0) throw new Error("The bytes were changed");
  mustBeSound(read);
}

/** Throws where the reader gives something that no workbook is; and checks the rest. */
function mustBeSound(read: Result<WorkbookSnapshot, string>): void {
  if (!read.ok) {
    if (!/^[^\n]*。$/u.test(read.error) || /Error|undefined|null/.test(read.error)) {
      throw new Error(`Refused with: ${read.error}`);
    }
    return;
  }
  for (const { rows } of read.value.sheets) {
    // Sparse, and a sheet may have a million rows.
    rows.forEach((row) =>
      row?.forEach((cell) => {
        if (cell === undefined) return;
        const { value, text, format, formula } = cell;
        const isSound =
          typeof value === "string"
            ? value !== ""
            : typeof value === "number"
              ? Number.isFinite(value)
              : typeof value === "boolean" || typeof value.error === "string";
        if (!isSound) throw new Error(`A cell holds ${String(value)}`);
        for (const one of [text, format, formula]) {
          if (one !== undefined && typeof one !== "string") throw new Error(`Not a text: ${String(one)}`);
        }
      }),
    );
  }
  checkWorkbook(read.value);
}
