import type { CSSProperties } from "react";
import { contains } from "../excel-host/model/areas";
import { conditionalLook } from "../excel-host/model/conditional-look";
import { displayedText } from "../excel-host/model/displayed-text";
import type { SheetModel } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";
import { HEADER_WIDTH, ROW_HEIGHT } from "./grid-metrics";

interface SheetCellProps {
  readonly preview: Preview;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly edges: readonly number[];
  readonly isSelected: boolean;
  /** What is being typed in this cell. */
  readonly editing: string | undefined;
  readonly onSelect: () => void;
  readonly onEdit: () => void;
  readonly onType: (input: string) => void;
  readonly onCommit: (input: string) => void;
  readonly onCancel: () => void;
}

export function SheetCell(props: SheetCellProps) {
  const { preview, sheet, row, column, edges, isSelected, editing } = props;
  const merge = sheet.merges.find((area) => contains(area, row, column));
  if (merge && (merge.row !== row || merge.column !== column)) return null;
  const right = column + (merge?.columns ?? 1);
  const left = edges[column] ?? 0;
  const width = (edges[right] ?? edges.at(-1) ?? 0) - left;
  if (width === 0) return null;
  const cell = sheet.rows.get(row)?.get(column);
  const look = conditionalLook(preview.model, sheet, row, column);
  const isNumber = typeof cell?.value === "number";
  const style: CSSProperties = {
    left: HEADER_WIDTH + left,
    width,
    height: (merge?.rows ?? 1) * ROW_HEIGHT,
    backgroundColor: look.fill ?? cell?.style?.fill,
    color: look.color ?? cell?.style?.color,
    fontWeight: (look.bold ?? cell?.style?.bold) ? "bold" : undefined,
    justifyContent: merge && merge.columns > 1 ? "center" : isNumber ? "flex-end" : undefined,
  };
  if (editing !== undefined) {
    return (
      <input
        className="cell editor"
        style={style}
        aria-label={`${sheet.name} 编辑`}
        value={editing}
        autoFocus
        onChange={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onCancel}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") props.onCommit(editing);
          if (event.key === "Escape") props.onCancel();
        }}
      />
    );
  }
  return (
    <div
      id={`cell-${row}-${column}`}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      className={isSelected ? "cell selected" : "cell"}
      style={style}
      onMouseDown={props.onSelect}
      onDoubleClick={props.onEdit}
    >
      {displayedText(cell, preview.model.date1904)}
    </div>
  );
}
