import { printable } from "../../text/printable";
import type { BatchSummary } from "./summary";
import { summaryLine, summaryLists } from "./summary-lists";

/** Of a list on a terminal nobody reads more. */
const MOST_ROWS = 20;

/** The summary for a terminal, below the reports on the files. */
export function summaryText(summary: BatchSummary): string {
  const lists = summaryLists(summary).map(({ name, rows }) => {
    const shown = rows.slice(0, MOST_ROWS).map((row) => {
      const cells = row.map((cell) => printable(String(cell))).filter((cell) => cell !== "");
      return `  ${cells.join("　")}\n`;
    });
    const rest =
      rows.length > MOST_ROWS ? `  另有 ${rows.length - MOST_ROWS} 行，见 --format xlsx 的汇总\n` : "";
    return `\n${name}（${rows.length} 行）\n${shown.join("")}${rest}`;
  });
  return `汇总　${summaryLine(summary)}\n${lists.join("")}`;
}
