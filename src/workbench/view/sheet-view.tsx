import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { columnLetters } from "../../workbook/snapshot";
import { activeSheet } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";
import { SheetCell } from "./sheet-cell";
import { HEADER_WIDTH, metricsOf, ROW_HEIGHT, shownRows } from "./grid-metrics";

/** Rows outside of the window that are drawn all the same, so that scrolling shows no gaps. */
const OVERSCAN = 10;

/** The active sheet: headers, cells with their formats, merges and marks, selection and typing. */
export function SheetView({ preview, version }: { readonly preview: Preview; readonly version: number }) {
  const sheet = activeSheet(preview.model);
  const { selection } = sheet;
  const scroller = useRef<HTMLDivElement>(null);
  const [window_, setWindow] = useState({ top: 0, height: 800 });
  const [editing, setEditing] = useState<string>();
  const metrics = metricsOf(sheet);
  const rows = shownRows(sheet, metrics.rows);
  const first = Math.max(0, Math.floor(window_.top / ROW_HEIGHT) - OVERSCAN);
  const last = Math.min(rows.length, Math.ceil((window_.top + window_.height) / ROW_HEIGHT) + OVERSCAN);

  useEffect(() => {
    preview.setEditing(editing !== undefined);
  }, [preview, editing]);

  // The add-in selects cells too: whoever selects, the cell comes into view.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const position = rows.indexOf(selection.row);
    const top = position * ROW_HEIGHT;
    const space = element.clientHeight - ROW_HEIGHT * 2;
    if (position >= 0 && (top < element.scrollTop || top > element.scrollTop + space)) {
      element.scrollTop = Math.max(0, top - space / 2);
    }
    const left = metrics.edges[selection.column] ?? 0;
    const width = element.clientWidth - HEADER_WIDTH;
    if (left < element.scrollLeft || left + 40 > element.scrollLeft + width) element.scrollLeft = left;
    // Only a new selection moves the view, not every redrawing.
  }, [sheet.id, selection.row, selection.column]);

  const move = (down: number, right: number) => {
    const next = Math.min(Math.max(rows.indexOf(selection.row) + down, 0), rows.length - 1);
    const column = Math.min(Math.max(selection.column + right, 0), metrics.columns - 1);
    preview.select(sheet.id, rows[next] ?? 0, column);
  };
  const commit = (input: string) => {
    setEditing(undefined);
    preview.setEditing(false);
    preview.type(sheet.id, selection.row, selection.column, input);
    move(1, 0);
    scroller.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined) return;
    const step = STEPS[event.key];
    if (step) move(...step);
    else if (event.key === "Delete") preview.type(sheet.id, selection.row, selection.column, "");
    else if (event.key === "Enter" || event.key === "F2")
      setEditing(contentOf(sheet, selection.row, selection.column));
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      setEditing(event.key);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="sheet"
      role="grid"
      aria-label={sheet.name}
      aria-rowcount={metrics.rows}
      aria-colcount={metrics.columns}
      aria-activedescendant={`cell-${selection.row}-${selection.column}`}
      tabIndex={0}
      data-version={version}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setWindow({ top: scrollTop, height: clientHeight });
      }}
    >
      <div
        className="canvas"
        style={{ height: (rows.length + 1) * ROW_HEIGHT, width: HEADER_WIDTH + (metrics.edges.at(-1) ?? 0) }}
      >
        <div className="column-headers" role="row">
          {Array.from({ length: metrics.columns }, (_, column) => (
            <div
              key={column}
              role="columnheader"
              className="column-header"
              style={{
                left: HEADER_WIDTH + (metrics.edges[column] ?? 0),
                width: (metrics.edges[column + 1] ?? 0) - (metrics.edges[column] ?? 0),
              }}
            >
              {columnLetters(column)}
            </div>
          ))}
        </div>
        {rows.slice(first, last).map((row, index) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 1}
            className="row"
            style={{ top: (first + index + 1) * ROW_HEIGHT }}
          >
            <div role="rowheader" className="row-header">
              {row + 1}
            </div>
            {Array.from({ length: metrics.columns }, (_, column) => (
              <SheetCell
                key={column}
                preview={preview}
                sheet={sheet}
                row={row}
                column={column}
                edges={metrics.edges}
                isSelected={row === selection.row && column === selection.column}
                editing={row === selection.row && column === selection.column ? editing : undefined}
                onSelect={() => preview.select(sheet.id, row, column)}
                onEdit={() => {
                  preview.select(sheet.id, row, column);
                  setEditing(contentOf(sheet, row, column));
                }}
                onType={setEditing}
                onCommit={commit}
                onCancel={() => {
                  setEditing(undefined);
                  scroller.current?.focus();
                }}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [20, 0],
  PageUp: [-20, 0],
};

/** What stands in the formula bar: the formula, or the value as it would be typed. */
export function contentOf(sheet: ReturnType<typeof activeSheet>, row: number, column: number): string {
  const cell = sheet.rows.get(row)?.get(column);
  if (cell === undefined || cell.value === null) return cell?.formula ?? "";
  if (cell.formula !== undefined) return cell.formula;
  return typeof cell.value === "object" ? cell.value.error : String(cell.value);
}
