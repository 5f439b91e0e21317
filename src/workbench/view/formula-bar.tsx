import { useEffect, useState } from "react";
import { cellArea, type Area } from "../../workbook/areas";
import { activeSheet } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";
import { contentOf } from "./content";
import { mergeAt, sameArea, type SelectionInGrid } from "./grid-selection";
import { areaAddress } from "../../workbook/places";

interface FormulaBarProps {
  readonly preview: Preview;
  readonly selection: SelectionInGrid;
}

/** Which cells are selected, and what the active one holds. */
export function FormulaBar({ preview, selection }: FormulaBarProps) {
  const sheet = activeSheet(preview.model);
  const { active, area } = selection;
  const { row, column } = active;
  const content = contentOf(sheet, row, column);
  const [input, setInput] = useState(content);
  useEffect(() => setInput(content), [content, sheet.id, row, column]);
  return (
    <div className="formula-bar">
      <output className="name-box" aria-label="选中的单元格">
        {nameOf(area, sheet.merges)}
      </output>
      <input
        aria-label="编辑栏"
        value={input}
        onChange={(event) => setInput(event.currentTarget.value)}
        onFocus={() => preview.setEditing(true)}
        onBlur={() => preview.setEditing(false)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setInput(content);
          if (event.key !== "Enter") return;
          preview.setEditing(false);
          preview.type(sheet.id, row, column, input);
        }}
      />
    </div>
  );
}

/** `A1:C5`; merged cells go by the name of the first. */
function nameOf(area: Area, merges: readonly Area[]): string {
  const merge = mergeAt(merges, { row: area.top, column: area.left });
  return areaAddress(merge && sameArea(merge, area) ? cellArea(area.top, area.left) : area);
}
