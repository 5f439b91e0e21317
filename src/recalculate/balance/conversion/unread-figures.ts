import { parseAmount } from "../../../amount/parse-amount";
import type { Fact, Table } from "../../../budget/document";
import { placeKey, placeName } from "../../../workbook/places";
import type { Cell, CellPlace, WorkbookSnapshot } from "../../../workbook/snapshot";
import { lookupIn, type CellLookup } from "../../cell-lookup";
import { lastYearsFigures } from "./last-years-figures";

/** Columns whose numbers are no amounts. */
const NO_AMOUNTS = /行次|栏次|序号|编码|代码|数量|人数|辆|台|套|面积|编制|^[类款项]$|%|％|占比|比重|增长率/;
/** Lines over the first amount in which a column may be named. */
const HEADER = 8;

/** Last year's amounts and the like, from which columns of the table are computed; not numbers of people. */
export function besideAmounts({ beside = [] }: Table): readonly Fact[] {
  return beside.flatMap(({ facts, title }) => (NO_AMOUNTS.test(title) ? [] : [...facts.values()]));
}

/** Why a table cannot be converted as a whole: an amount in it that was not read would stay as it is. */
export function unreadFigure(workbook: WorkbookSnapshot, table: Table): string | undefined {
  const cellAt = lookupIn(workbook);
  const facts = [...table.rows.flatMap((row) => [...row.facts.values()]), ...besideAmounts(table)];
  const average = table.derived.find(({ kind }) => kind === "average");
  if (average !== undefined) return `${placeName(average.place)} 的“${average.title}”是平均数`;
  const unreadable = facts.find(({ form }) => form === "unreadable");
  if (unreadable !== undefined) return `${placeName(unreadable.place)} 读不出金额`;
  const derived = table.derived.flatMap(({ cells }) => [...cells.values()].map(({ place }) => place));
  const known = new Set([
    ...facts.map(({ place }) => placeKey(place)),
    ...derived.map(placeKey),
    ...lastYearsFigures(workbook, table).map(({ place }) => placeKey(place)),
    ...table.rows.flatMap(({ place, codePlace }) => [place, ...(codePlace ? [codePlace] : [])].map(placeKey)),
  ]);
  const found = figuresIn(table, cellAt).find(
    (place) => !known.has(placeKey(place)) && !isNoAmount(table, place, cellAt),
  );
  return found && `${placeName(found)} 的数字没有读懂是什么`;
}

/** Numbers from the first row and the first column of amounts on. */
function figuresIn({ areas, asRead, rows }: Table, cellAt: CellLookup): CellPlace[] {
  const amounts = rows.flatMap((row) => [...row.facts.values()].map(({ place }) => place));
  return areas.flatMap(({ sheet, top, left, bottom, right }) => {
    const own = amounts.filter((place) => place.sheet === sheet && place.row >= top && place.row <= bottom);
    const places: CellPlace[] = [];
    const read = asRead?.columns.filter(
      (one) => one.sheet === sheet && one.top >= top && one.bottom <= bottom,
    );
    const columns = [...own, ...(read ?? [])].map(({ column }) => column);
    const firstColumn = Math.max(left, Math.min(...columns));
    for (let row = Math.min(...own.map((place) => place.row)); row <= bottom; row += 1) {
      for (let column = firstColumn; column <= right; column += 1) {
        const place = { sheet, row, column };
        if (isFigure(cellAt(place))) places.push(place);
      }
    }
    return places;
  });
}

function isFigure(cell: Cell | undefined): boolean {
  if (typeof cell?.value === "number") return cell.value !== 0;
  if (typeof cell?.value !== "string") return false;
  const reading = parseAmount(cell.value);
  return reading.form === "text" && reading.value !== 0n;
}

function isNoAmount({ rows }: Table, { sheet, row, column }: CellPlace, cellAt: CellLookup): boolean {
  const first = Math.min(
    ...rows.flatMap(({ facts }) =>
      [...facts.values()]
        .filter(({ place }) => place.sheet === sheet && place.row <= row)
        .map(({ place }) => place.row),
    ),
  );
  for (let above = first - 1; above >= Math.max(0, first - HEADER); above -= 1) {
    const value = cellAt({ sheet, row: above, column })?.value;
    if (typeof value === "string" && NO_AMOUNTS.test(value.trim())) return true;
  }
  return false;
}
