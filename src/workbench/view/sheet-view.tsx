import { useLayoutEffect, useRef, useState } from "react";
import { contains } from "../../workbook/areas";
import { activeSheet } from "../excel-host/model/workbook-model";
import type { Preview } from "../preview";
import { HEADER_WIDTH, metricsOf, shapeOf, shownRows } from "./grid-metrics";
import type { SelectionInGrid, Spot } from "./grid-selection";
import { positionAt, ROW_HEIGHT, rowTops } from "./row-heights";
import { SheetCell } from "./sheet-cell";
import { SheetChart } from "./sheet-chart";
import { useGridInput } from "./use-grid-input";
import { columnLetters } from "../../workbook/places";

/** Rows outside of the window that are drawn all the same, so that scrolling shows no gaps. */
const OVERSCAN = 10;

/** Rows and columns are counted with their headers, which are the first. */
const HEADERS = 1;

interface SheetViewProps {
  readonly preview: Preview;
  readonly selection: SelectionInGrid;
  readonly version: number;
}

/** The active sheet: headers, cells with their formats, merges and marks, selection and typing. */
export function SheetView({ preview, selection, version }: SheetViewProps) {
  const sheet = activeSheet(preview.model);
  const { active, area, inView } = selection;
  const scroller = useRef<HTMLDivElement>(null);
  const [window_, setWindow] = useWindow(scroller);
  const metrics = metricsOf(sheet);
  const rows = shownRows(sheet, metrics.rows);
  const shape = shapeOf(sheet, metrics, rows, window_.height);
  const input = useGridInput(preview, selection, shape, scroller);
  const tops = rowTops(sheet, rows, metrics.edges);
  const first = Math.max(0, positionAt(tops, window_.top) - OVERSCAN);
  const last = Math.min(rows.length, positionAt(tops, window_.top + window_.height) + OVERSCAN);
  /** Of shown rows only; a hidden one stands where the next does. */
  const topOf = (row: number) =>
    tops[rows[row] === row ? row : rows.findLastIndex((one) => one < row) + 1] ?? 0;
  const drawn = rows.map((row, position) => ({ row, position })).slice(first, last);
  // The active cell is what a screen reader is told of, so it is there wherever the sheet is scrolled to.
  const activeAt = rows.indexOf(active.row);
  if (activeAt >= 0 && (activeAt < first || activeAt >= last)) {
    drawn.push({ row: active.row, position: activeAt });
  }
  useInView({ scroller, sheetId: sheet.id, spot: inView, rows, tops, edges: metrics.edges });

  return (
    <div
      ref={scroller}
      className="sheet"
      role="grid"
      aria-label={sheet.name}
      aria-description="按 Esc 再按 Tab 离开表格"
      aria-multiselectable
      aria-rowcount={metrics.rows + HEADERS}
      aria-colcount={metrics.columns + HEADERS}
      aria-activedescendant={`cell-${active.row}-${active.column}`}
      tabIndex={0}
      data-version={version}
      onKeyDown={input.onKeyDown}
      onMouseDown={input.onMouseDown}
      onMouseMove={input.onMouseMove}
      onDoubleClick={input.onDoubleClick}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setWindow({ top: scrollTop, height: clientHeight });
      }}
    >
      <div
        className="canvas"
        role="presentation"
        style={{ height: ROW_HEIGHT + (tops.at(-1) ?? 0), width: HEADER_WIDTH + (metrics.edges.at(-1) ?? 0) }}
      >
        <ColumnHeaders edges={metrics.edges} columns={metrics.columns} />
        {drawn.map(({ row, position }) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 1 + HEADERS}
            className="row"
            style={{ top: ROW_HEIGHT + (tops[position] ?? 0) }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className="row-header"
              style={{ height: (tops[position + 1] ?? 0) - (tops[position] ?? 0) }}
            >
              {row + 1}
            </div>
            {Array.from({ length: metrics.columns }, (_, column) => (
              <SheetCell
                key={column}
                preview={preview}
                sheet={sheet}
                row={row}
                column={column}
                headers={HEADERS}
                edges={metrics.edges}
                topOf={topOf}
                isActive={row === active.row && column === active.column}
                isSelected={contains(area, row, column)}
                typing={input.typing}
              />
            ))}
          </div>
        ))}
        {sheet.charts.map((chart) => (
          <SheetChart
            key={chart.id}
            model={preview.model}
            chart={chart}
            edges={metrics.edges}
            topOf={topOf}
          />
        ))}
      </div>
    </div>
  );
}

function ColumnHeaders({ edges, columns }: { readonly edges: readonly number[]; readonly columns: number }) {
  return (
    <div className="column-headers" role="row" aria-rowindex={1}>
      {Array.from({ length: columns }, (_, column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 1 + HEADERS}
          className="column-header"
          style={{
            left: HEADER_WIDTH + (edges[column] ?? 0),
            width: (edges[column + 1] ?? 0) - (edges[column] ?? 0),
          }}
        >
          {columnLetters(column)}
        </div>
      ))}
    </div>
  );
}

/** Which part of the sheet is seen, in pixels. */
function useWindow(scroller: { readonly current: HTMLElement | null }) {
  const [window_, setWindow] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setWindow({ top: element.scrollTop, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return [window_, setWindow] as const;
}

interface InView {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly sheetId: string;
  readonly spot: Spot;
  readonly rows: readonly number[];
  readonly tops: readonly number[];
  readonly edges: readonly number[];
}

/** Whoever selects, the add-in too: the cell comes into view. Only a new selection moves the view. */
function useInView({ scroller, sheetId, spot: { row, column }, rows, tops, edges }: InView): void {
  const latest = useRef({ scroller, rows, tops, edges });
  useLayoutEffect(() => {
    latest.current = { scroller, rows, tops, edges };
  });
  useLayoutEffect(() => {
    const { scroller: view, rows: shown, tops: begins, edges: ends } = latest.current;
    const element = view.current;
    if (element === null) return;
    const position = shown.indexOf(row);
    const top = begins[position] ?? 0;
    const space = element.clientHeight - ROW_HEIGHT * 2;
    if (position >= 0 && (top < element.scrollTop || top > element.scrollTop + space)) {
      element.scrollTop = Math.max(0, top - space / 2);
    }
    const left = ends[column] ?? 0;
    const width = element.clientWidth - HEADER_WIDTH;
    const right = ends[column + 1] ?? left;
    if (left < element.scrollLeft || right > element.scrollLeft + width) {
      element.scrollLeft = Math.min(left, right - width);
    }
  }, [sheetId, row, column]);
}
