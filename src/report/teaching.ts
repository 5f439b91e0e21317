import type { Recognized } from "../engine";
import type { ReadingChange } from "../check/compare-readings";
import type { AssignedTable } from "../recognize/places/assigned";
import { columnLetters } from "../workbook/places";
import { areaAddress } from "../workbook/places";

/** Why a teaching is refused, in one Chinese sentence; `undefined` where nothing speaks against it. */
export function refusalText({ against }: ReadingChange): string | undefined {
  if (against === undefined) return undefined;
  const { is, failed, held, example, column } = against;
  const place = `${column.sheet} ${columnLetters(column.column)} 列`;
  const such = `例如${example.subject()}不等于${example.object()}`;
  return is === "broken"
    ? `这样读，原来相符的勾稽有 ${failed} 处不再相符，${such}；没有采用，请给${place}及其各项另选一种金额`
    : `这样读，${place}有 ${failed} 处勾稽不符、只有 ${held} 处相符，${such}；没有采用，请另选一种金额`;
}

/** A place that was named and where no table was read, in one Chinese sentence. */
export function unreadPlaceText(
  assigned: readonly AssignedTable[],
  recognized: readonly Recognized[],
): string | undefined {
  const areas = recognized.flatMap(({ recognition: { document } }) =>
    [...document.tables.values()].flatMap((table) => table.areas),
  );
  const unread = assigned.find(
    (one) =>
      !areas.some(({ sheet, top, bottom }) => sheet === one.sheet && top <= one.bottom && bottom >= one.top),
  );
  return unread === undefined
    ? undefined
    : `指定的区域 ${unread.sheet} ${areaAddress(unread)} 里没有读出表，请检查工作表名称、区域和表头行`;
}
