import type { CSSProperties } from "react";
import { columnCount, contains, rowCount } from "../../workbook/areas";
import { conditionalLook } from "../excel-host/model/conditional-look";
import { displayedText } from "../excel-host/model/displayed-text";
import type { SheetModel } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";
import { HEADER_WIDTH } from "./grid-metrics";
import { fontSize } from "./row-heights";
import type { Typing } from "./use-grid-input";

interface SheetCellProps {
  readonly preview: Preview;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** Columns of headers, which count. */
  readonly headers: number;
  readonly edges: readonly number[];
  /** Where a row begins, in pixels. */
  readonly topOf: (row: number) => number;
  /** The one in which one types. */
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly typing: Typing;
}

export function SheetCell(props: SheetCellProps) {
  const { preview, sheet, row, column, edges, topOf, isActive, isSelected, typing } = props;
  const merge = sheet.merges.find((area) => contains(area, row, column));
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const right = column + (merge ? columnCount(merge) : 1);
  const left = edges[column] ?? 0;
  const width = (edges[right] ?? edges.at(-1) ?? 0) - left;
  if (width === 0) return null;
  const cell = sheet.rows.get(row)?.get(column);
  const look = conditionalLook(preview.model, sheet, row, column);
  const isWrapped = cell?.style?.wrapText === true;
  const isNumber = typeof cell?.value === "number";
  const usual = merge && columnCount(merge) > 1 ? "center" : isNumber ? "flex-end" : undefined;
  const horizontal = HORIZONTAL[cell?.style?.horizontalAlignment ?? ""] ?? usual;
  const style: CSSProperties = {
    left: HEADER_WIDTH + left,
    width,
    height: topOf((merge?.bottom ?? row) + 1) - topOf(row),
    backgroundColor: look.fill ?? cell?.style?.fill,
    color: look.color ?? cell?.style?.color,
    textDecoration: UNDERLINES[look.underline ?? "None"],
    // As in Excel, a text goes on over the blank cells to its right.
    zIndex: cell === undefined || cell.value === null ? undefined : 1,
    overflow: typeof cell?.value === "string" && merge === undefined && !isWrapped ? "visible" : undefined,
    fontWeight: (look.bold ?? cell?.style?.bold) ? "bold" : undefined,
    fontStyle: cell?.style?.italic === true ? "italic" : undefined,
    fontSize: cell?.style?.fontSize === undefined ? undefined : fontSize(cell.style),
    alignItems: VERTICAL[cell?.style?.verticalAlignment ?? ""],
    justifyContent: horizontal,
    textAlign: horizontal === "center" ? "center" : horizontal === "flex-end" ? "right" : undefined,
    paddingLeft: cell?.style?.indentLevel ? 4 + cell.style.indentLevel * INDENT : undefined,
  };
  const isTyping = isActive && typing.input !== undefined;
  return (
    <div
      id={`cell-${row}-${column}`}
      role="gridcell"
      aria-colindex={column + 1 + props.headers}
      aria-selected={isSelected}
      {...(merge && { "aria-colspan": columnCount(merge), "aria-rowspan": rowCount(merge) })}
      data-row={row}
      data-column={column}
      className={["cell", isWrapped && "wrapped", isActive && "active", isSelected && "selected"]
        .filter(Boolean)
        .join(" ")}
      style={style}
    >
      {isTyping ? (
        <Editor typing={typing} label={`${sheet.name} 编辑`} />
      ) : (
        displayedText(cell, preview.model.date1904)
      )}
    </div>
  );
}

function Editor({ typing, label }: { readonly typing: Typing; readonly label: string }) {
  return (
    <input
      className="editor"
      aria-label={label}
      value={typing.input ?? ""}
      autoFocus
      onChange={(event) => typing.type(event.currentTarget.value)}
      onBlur={typing.forget}
      onKeyDown={(event) => {
        event.stopPropagation();
        const back = event.shiftKey ? -1 : 1;
        if (event.key === "Enter") typing.commit(back, 0);
        if (event.key === "Escape") typing.cancel();
        if (event.key !== "Tab") return;
        event.preventDefault();
        typing.commit(0, back);
      }}
    />
  );
}

/** In pixels, of each level. */
const INDENT = 12;
const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "flex-start",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "flex-end",
};
const VERTICAL: Readonly<Record<string, string>> = { Top: "flex-start", Bottom: "flex-end" };
const UNDERLINES: Readonly<Record<string, string>> = {
  Single: "underline",
  Double: "underline double",
};
