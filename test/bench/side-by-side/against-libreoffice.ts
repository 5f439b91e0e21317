import { writeWorkbook } from "../../fixtures/workbooks/write-workbook";
import { convert, soffice } from "../../interop/libreoffice";
import { claim, median, remark } from "../claim";
import { checked, millisecondsOf, read } from "../measure";

/** Each side so often, one after the other: whatever else the machine is doing is then the same for both. */
const TURNS = 3;
/** How often LibreOffice opens each workbook, so that its start is not what is measured. */
const COPIES = 4;

/** Reading and checking the workbooks here, against opening and recalculating them there. */
export async function againstLibreOffice(books: readonly Uint8Array[]): Promise<void> {
  if (soffice === undefined) return remark("side by side with LibreOffice", "left out, it is not installed");
  const files = Array.from({ length: COPIES }, () => books).flat();
  const unused = { merges: [], columnWidths: [], hiddenRows: [], hiddenColumns: [] };
  const sheet = { name: "1", rows: [[{ value: 1 }]], ...unused };
  const blank = writeWorkbook({ sheets: [sheet] });
  const turns: { readonly start: number; readonly theirs: number; readonly ours: number }[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const start = await millisecondsOf(() => openWithLibreOffice([blank]));
    const all = await millisecondsOf(() => openWithLibreOffice([blank, ...files]));
    const ours = await millisecondsOf(() => files.forEach((file) => checked(read(file))));
    turns.push({ start, theirs: all - start, ours });
  }
  const each = (which: "theirs" | "ours") => median(turns.map((turn) => turn[which])) / files.length;
  const ratios = turns.map(({ theirs, ours }) => theirs / ours);
  claim(
    "reading and checking takes less time than LibreOffice opening and recalculating the same workbooks",
    `LibreOffice takes ${median(ratios).toFixed(1)} times as long, its start left out ` +
      `(${each("theirs").toFixed(0)} ms against ${each("ours").toFixed(0)} ms for each of ${files.length} workbooks; ` +
      `single turns ${ratios.map((ratio) => ratio.toFixed(1)).join(", ")})`,
    median(ratios) > 1,
  );
  remark("start of LibreOffice, apart", `${median(turns.map(({ start }) => start)).toFixed(0)} ms`);
}

/** Saves only the first sheet, as text: of a conversion that is the least beside opening and recalculating. */
async function openWithLibreOffice(files: readonly Uint8Array[]): Promise<void> {
  await convert(files, { from: "xlsx", to: "csv", filter: "Text - txt - csv (StarCalc)" });
}
