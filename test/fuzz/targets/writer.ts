import { unzipSync } from "fflate";
import { contentOf, type CellEdit } from "../../../src/workbook/edit";
import { readWorkbook } from "../../../src/workbook/file/read-workbook";
import { writeEdits } from "../../../src/workbook/file/write-edits";
import type { CellPlace } from "../../../src/workbook/snapshot";
import type { Random } from "../random";
import { fuzzTarget } from "../target";
import { AMOUNTS, TEXTS } from "../words";
import {
  changedPackage,
  packageBases,
  packageChange,
  packageReductions,
  type PackageChange,
} from "./package";

type WriterChange = PackageChange | EditChange;

interface EditChange {
  readonly is: "edit";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly format?: string;
}

function editChange(random: Random): EditChange {
  const amount = random.pick(AMOUNTS) + 0;
  const value = random.pick([amount, amount, random.pick(TEXTS), random.chance(0.5), null]);
  return {
    is: "edit",
    sheet: random.below(3),
    row: random.below(random.pick([12, 200])),
    column: random.below(8),
    value,
    ...(typeof value === "number" && random.chance(0.4) ? { formula: "=SUM(B2:B5)" } : {}),
    ...(random.chance(0.2) ? { format: "0.00" } : {}),
  };
}

/** Without unpacking: nobody promises that a part that is not read can be. */
function partNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return names;
}

/** Cells changed in packages as they never should be: written as asked, or refused, and nothing else is lost. */
export const writerTarget = fuzzTarget({
  name: "writer",
  bases: packageBases,
  changes: 8,
  change: (random): WriterChange => (random.chance(0.5) ? editChange(random) : packageChange(random)),
  reductions: packageReductions,
  run: (base, changes) => {
    const bytes = changedPackage(
      base,
      changes.filter((change) => change.is !== "edit"),
    );
    const before = readWorkbook(bytes);
    if (!before.ok || before.value.sheets.length === 0) return;
    const { sheets } = before.value;
    const cellAt = ({ sheet, row, column }: CellPlace) =>
      contentOf(sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]);
    const edits = new Map<string, CellEdit>();
    for (const change of changes) {
      if (change.is !== "edit") continue;
      const sheet = sheets[change.sheet % sheets.length]?.name ?? "";
      const place = { sheet, row: change.row, column: change.column };
      const after =
        change.formula === undefined
          ? { value: change.value }
          : { value: change.value, formula: change.formula };
      const format = change.format === undefined ? {} : { format: change.format };
      edits.set(JSON.stringify(place), { place, before: cellAt(place), after, ...format });
    }
    const original = bytes.slice();
    const result = writeEdits(bytes, [...edits.values()]);
    if (Buffer.compare(original, bytes) !== 0) throw new Error("The bytes were changed");
    if (!result.ok) {
      if (!/。$/u.test(result.error)) throw new Error(`Refused with: ${result.error}`);
      return;
    }
    if (result.value.written.length + result.value.skipped.length !== edits.size)
      throw new Error("An edit was lost");
    const after = readWorkbook(result.value.bytes);
    if (!after.ok) throw new Error(`Cannot be read back: ${after.error}`);
    const kept = new Set(partNames(result.value.bytes));
    const lost = partNames(bytes).filter((name) => !kept.has(name));
    // Where the directory counts wrong, the names of nothing are among them.
    if (lost.some((name) => name !== "" && !/calcChain\.xml$/i.test(name)))
      throw new Error(`Parts are lost: ${lost.join()}`);
  },
});
