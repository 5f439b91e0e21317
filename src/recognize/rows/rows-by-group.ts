import type { CodeDictionary } from "../../budget/codes";
import type { GroupRows } from "../../budget/table";
import { normalize } from "../../text/normalize";
import type { Cell } from "../../workbook/snapshot";
import { printed } from "../cells";
import { isTotalLabel, labelSet, withoutNumeral } from "../labels";
import type { Line } from "../places/body";
import { labelPlace, type ReadRow, type SectionReading } from "./section-reading";

/** 合计, then groups of the departmental economic classification (no government item beside them) with items. */
export function readGroupRows(
  lines: readonly Line[],
  scheme: GroupRows,
  codes: CodeDictionary,
): SectionReading {
  const totals = labelSet(scheme.total);
  const items = new Set([...codes.economicItems].map(normalize));
  const groups = new Set([...codes.economicGroups].map(normalize));
  const rows: ReadRow[] = [];
  const strayLines: Line[] = [];
  let group: string | undefined;
  let above = "";

  for (const line of lines) {
    const government = withoutCode(line.labels[1]?.cells[0]);
    // One cell merged over the government items of one departmental item names them all.
    const name = withoutCode(line.labels[0]?.cells[0]) || (isWords(government) ? above : "");
    const place = labelPlace(line);
    if (name === "") {
      if (line.hasFigures) strayLines.push(line);
      continue;
    }
    if (isTotalLabel(name, totals) && !rows.some((row) => row.kind === "total")) {
      rows.push({ id: "total", kind: "total", name: "合计", place });
      continue;
    }
    // An item whose government name is missing is still an item; an unknown name alone on its row is a group.
    const isGroup = !items.has(name) && (!isWords(government) || groups.has(withoutNumeral(name)));
    const id = `${line.row}`;
    above = isGroup ? "" : name;
    if (isGroup) {
      group = id;
      rows.push({ id, kind: "group", name, place });
    } else {
      rows.push({
        id,
        kind: "item",
        name,
        place,
        ...(isWords(government) ? { government: { name: government, place: labelPlace(line, 1) } } : {}),
        ...(group === undefined ? {} : { parent: group }),
      });
    }
  }
  return { rows, strayLines };
}

/** The name in a cell without its code: `30101 基本工资`, `[301]工资福利支出`. */
function withoutCode(cell: Cell | undefined): string {
  return normalize(printed(cell)).replace(/^\(?\d{3,5}\)?[-、.:]?(?=\D)/, "");
}

/** A figure that slipped into the column of names is no name. */
function isWords(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
