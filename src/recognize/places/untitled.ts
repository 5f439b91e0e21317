import { oncePerPair } from "../../common/once";
import type { TableDescription } from "../../budget/table";
import type { Sheet } from "../../workbook/snapshot";
import { widthOf } from "../cells";
import type { Candidate, Leftover } from "./candidate";
import { findHeader } from "./header/find-header";
import { amountCount } from "./header/header-match";
import { labelNumber, readPrelude } from "./prelude";
import { titledOtherwise } from "./titles";

/** A header of so few amounts is that of many a table. */
const FEW_AMOUNTS = 2;

/** A sheet without any known title: the printed number, or a header that only one table has, still tells. */
export const findUntitled = oncePerPair(untitledOn);

function untitledOn(
  sheet: Sheet,
  tables: readonly TableDescription[],
): { candidates: Candidate[]; leftovers: Leftover[] } {
  const matches = matchingTables(sheet, tables);
  const most = Math.max(...matches.map(({ header }) => amountCount(header)));
  const numbered = matches.filter(({ prelude, table }) => labelNumber(prelude) === table.number);
  const widest = matches.filter(({ header }) => amountCount(header) === most && most > FEW_AMOUNTS);
  const likely = numbered.length > 0 ? numbered : widest;
  const [only] = likely;
  if (only === undefined) return { candidates: [], leftovers: [] };
  if (likely.length === 1) return { candidates: [only], leftovers: [] };
  const text = likely.map((one) => `《${one.table.titles[0]}》`).join("、");
  const reason = `没有标题，可能是${text}`;
  return {
    candidates: [],
    leftovers: [{ sheet: sheet.name, row: only.header.top, text: sheet.name, reason }],
  };
}

/** The tables whose whole header stands on the sheet. */
function matchingTables(sheet: Sheet, tables: readonly TableDescription[]): Candidate[] {
  const end = sheet.rows.length - 1;
  const area = { top: 0, bottom: end, left: 0, right: widthOf(sheet) - 1 };
  const matches: Candidate[] = [];
  for (const table of tables) {
    const header = findHeader(sheet, area, table);
    if (header?.completeness !== 1) continue;
    const prelude = readPrelude(sheet, 0, header.top - 1, area);
    // A number that no table of the standard has is that of a further table with a like header.
    const number = labelNumber(prelude);
    if (number !== undefined && !tables.some((one) => one.number === number)) continue;
    if (number !== table.number && titledOtherwise(sheet, header, table)) continue;
    matches.push({ table, sheet, title: undefined, header, prelude, top: 0, end });
  }
  return matches;
}
