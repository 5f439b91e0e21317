import { COLUMN_WIDTHS, type RecordTable } from "./record";

interface PrintedColumn {
  /** In the rows of the table. */
  readonly index: number;
  /** Of the width of the page. */
  readonly share: number;
  /** To be read from the right. */
  readonly isAmount: boolean;
}

const FIRST_AMOUNT = 3;
/** What stands there in the place of an amount. */
const WORDS: readonly string[] = ["把握", "单位", "状态", "结果"];

/** The columns that a table has on paper: what others would have stood in is theirs. */
export function columnsOf({ header }: RecordTable): readonly PrintedColumn[] {
  const used = COLUMN_WIDTHS.map((width, index) => ({ width, index })).filter(
    ({ index }) => header[index] !== "",
  );
  const whole = used.reduce((sum, { width }) => sum + width, 0);
  return used.map(({ width, index }) => ({
    index,
    share: width / whole,
    isAmount: index >= FIRST_AMOUNT && !WORDS.includes(header[index] ?? ""),
  }));
}
