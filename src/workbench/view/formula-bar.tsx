import { useEffect, useState } from "react";
import { address } from "../../workbook/snapshot";
import { activeSheet } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";
import { contentOf } from "./sheet-view";

export function FormulaBar({ preview }: { readonly preview: Preview }) {
  const sheet = activeSheet(preview.model);
  const { row, column } = sheet.selection;
  const content = contentOf(sheet, row, column);
  const [input, setInput] = useState(content);
  useEffect(() => setInput(content), [content, sheet.id, row, column]);
  return (
    <div className="formula-bar">
      <output className="name-box" aria-label="选中的单元格">
        {address(row, column)}
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
