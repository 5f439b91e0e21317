import { normalize } from "../../text/normalize";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { printed } from "../cells";
import type { FoundCell } from "./form-head";
import type { FoundForm } from "./found-form";
import { isYearTotal, readProjectForm } from "./project-form";
import { isSourceHeader, readWholeForm } from "./whole-form";
import { contains, type SheetArea } from "../../workbook/areas";

/** An anchor has few words, and this one among them: no other text of a workbook is worth normalising. */
const ANCHOR_WORD = "金";
const LONGEST_ANCHOR = 40;

/** The performance forms of a workbook, outside of its tables, known by their own labels alone. */
export function findForms(workbook: WorkbookSnapshot, tables: readonly SheetArea[]): FoundForm[] {
  return workbook.sheets.flatMap((sheet) => {
    const taken = tables.filter((area) => area.sheet === sheet.name);
    const forms: FoundForm[] = [];
    // Nothing of a form is looked for in what stands above it.
    let floor = 0;
    sheet.rows.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (typeof cell?.value !== "string" || cell.value.length > LONGEST_ANCHOR) return;
        if (!cell.value.includes(ANCHOR_WORD)) return;
        if (taken.some((area) => contains(area, row, column))) return;
        const anchor: FoundCell = { text: normalize(printed(cell)), row, column };
        const read = isYearTotal(anchor.text)
          ? readProjectForm
          : isSourceHeader(anchor.text)
            ? readWholeForm
            : undefined;
        if (read === undefined) return;
        const above = taken.filter((area) => area.bottom < row).map((area) => area.bottom + 1);
        const form = read(sheet, anchor, Math.max(floor, ...above));
        if (form === undefined) return;
        forms.push(form);
        floor = form.area.bottom + 1;
      });
    });
    return forms;
  });
}
