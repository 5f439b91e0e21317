import { diagnose } from "../../src/check/diagnose";
import { judgeTables } from "../../src/check/judge-tables";
import { recognizeAll } from "../../src/engine";
import { budgetNames, budgets } from "../fixtures/budget";
import { layOut } from "../fixtures/layouts/layouts";
import { provinceNames, provinceWorkbook } from "../fixtures/provinces";
import { writeWorkbook } from "../fixtures/workbooks/write-workbook";
import { claim, remark } from "./claim";
import { read } from "./measure";

/** Of so many turns the fastest counts: whatever else the machine does only makes a turn slower. */
const TURNS = 40;
/** Recognition, checks and culprits take at most so many times the reading of the file. */
const MOST = 1.5;

interface Measured {
  readonly name: string;
  readonly reading: number;
  readonly checking: number;
}

/** What checking the tables takes against reading the file, with all standards known; each budget in turn with the others. */
export function everyStandard(): void {
  const files = filesByName();
  const best = new Map(files.map(([name]) => [name, { reading: Infinity, checking: Infinity }]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [name, bytes] of files) {
      const own = best.get(name);
      if (own === undefined) continue;
      const start = performance.now();
      const workbook = read(bytes);
      const between = performance.now();
      for (const { recognition, standard } of recognizeAll(workbook))
        diagnose(recognition.document, judgeTables(recognition.document, standard));
      own.checking = Math.min(own.checking, performance.now() - between);
      own.reading = Math.min(own.reading, between - start);
    }
  }
  const measured = [...best].map(([name, times]): Measured => ({ name, ...times }));
  for (const { name, reading, checking } of measured)
    remark(
      name,
      `${(checking / reading).toFixed(2)} (${checking.toFixed(1)} ms against ${reading.toFixed(1)} ms)`,
    );
  const total = (of: "reading" | "checking") => measured.reduce((sum, one) => sum + one[of], 0);
  const ratio = total("checking") / total("reading");
  claim(
    `recognition, checks and culprits of ${measured.length} workbooks take at most ${MOST} times the reading of the files`,
    ratio.toFixed(2),
    ratio <= MOST,
  );
}

function filesByName(): readonly (readonly [string, Uint8Array])[] {
  const shanxi = budgetNames.map((name) => [name, writeWorkbook(layOut(budgets[name]))] as const);
  const others = provinceNames.map((name) => {
    const sheets = provinceWorkbook(name).sheets.map(({ name: sheet, rows }) => ({
      name: sheet,
      rows: rows.map((cells) => [...(cells ?? [])]),
      merges: [],
      columnWidths: [],
      hiddenColumns: [],
      hiddenRows: [],
    }));
    return [name, writeWorkbook({ sheets })] as const;
  });
  return [...shanxi, ...others];
}
