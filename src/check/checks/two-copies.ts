import type { Statement, TableCheck } from "../../budget/check";
import { placeName } from "../../workbook/places";

/** More places than this are not listed. */
const MOST_SHOWN = 3;

export const twoCopies: TableCheck = {
  id: "two-copies",
  about: "tables",
  title: "一张表没有两份",
  severity: "warning",
  requires: [],
  why: "同一张表留有两份（如上一稿），公开或报送时容易用错。",
  mend: "确认哪一份是对的，删去另一份，再重新核对。",
  concerns: ({ copies = [] }) => copies.length > 0,
  *examine({ copies = [] }): Iterable<Statement> {
    for (const { kept, aside, different } of copies) {
      const shown = different.slice(0, MOST_SHOWN).map((place) => placeName(place));
      const all = different.length > MOST_SHOWN ? `等 ${different.length} 格` : "";
      const how = different.length === 0 ? "内容相同" : `${shown.join("、")}${all}数不一样`;
      yield {
        is: "observation",
        message: `同一张表有两份：“${kept}”和“${aside}”，${how}；核对用的是“${kept}”，请删去不用的一份。`,
        places: [
          ...different.slice(0, 1),
          ...(different.length === 0 ? [{ sheet: kept, row: 0, column: 0 }] : []),
        ],
        isTwoCopies: true,
      };
    }
  },
};
