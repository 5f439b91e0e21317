import { parseArea, splitAddress } from "../../workbook/places";
import { cellAt, eachCell } from "../excel-host/model/cells";
import { displayedText } from "../excel-host/model/displayed-text";
import { findSheet, type ChartModel, type WorkbookModel } from "../excel-host/model/workbook-model";
import { HEADER_WIDTH } from "./grid-metrics";
import { PIXELS_PER_POINT, ROW_HEIGHT } from "./row-heights";

interface SheetChartProps {
  readonly model: WorkbookModel;
  readonly chart: ChartModel;
  readonly edges: readonly number[];
  /** Where a row begins, in pixels below the headers. */
  readonly topOf: (row: number) => number;
}

interface Part {
  readonly name: string;
  readonly value: number;
  readonly shown: string;
}

/** Neighbours differ in lightness. */
const COLORS = ["#1F4E79", "#F4B183", "#548235", "#9DC3E6", "#C55A11", "#A9D18E", "#7F6000", "#FFD966"];
const TITLE = 30;
const LABELS = 34;

/** A chart over the cells, about as Excel draws it: of one series, as a pie or as columns. */
export function SheetChart({ model, chart, edges, topOf }: SheetChartProps) {
  const parts = partsOf(model, chart);
  const [width, height] = [chart.width * PIXELS_PER_POINT, chart.height * PIXELS_PER_POINT];
  const over = chart.over === undefined ? undefined : parseArea(splitAddress(chart.over).local);
  const left = over ? (edges[over.left] ?? edges.at(-1) ?? 0) : chart.left * PIXELS_PER_POINT;
  const top = over ? topOf(over.top) : chart.top * PIXELS_PER_POINT;
  const isPie = /^(Pie|Doughnut)/.test(chart.type);
  const said = parts.map(({ name, shown }) => `${name} ${shown}`).join("，");
  return (
    <svg
      className="chart"
      role="img"
      aria-label={`图表“${chart.title.text}”：${said}`}
      style={{ left: HEADER_WIDTH + left, top: ROW_HEIGHT + top, width, height }}
      viewBox={`0 0 ${width} ${height}`}
    >
      {chart.title.visible && (
        <text x={width / 2} y={20} className="title">
          {chart.title.text}
        </text>
      )}
      {isPie ? (
        <Pie parts={parts} width={width} height={height} />
      ) : (
        <Columns parts={parts} width={width} height={height} />
      )}
    </svg>
  );
}

interface DrawnProps {
  readonly parts: readonly Part[];
  readonly width: number;
  readonly height: number;
}

function Columns({ parts, width, height }: DrawnProps) {
  const room = height - TITLE - LABELS - 16;
  const highest = Math.max(...parts.map(({ value }) => value), 0) || 1;
  const step = (width - 16) / Math.max(1, parts.length);
  return parts.map(({ name, value, shown }, index) => {
    const size = Math.max(0, (value / highest) * room);
    const middle = 8 + step * (index + 0.5);
    return (
      <g key={index}>
        <rect
          x={middle - step * 0.3}
          y={height - LABELS - size}
          width={step * 0.6}
          height={size}
          fill={COLORS[0]}
        />
        <text x={middle} y={height - LABELS - size - 4}>
          {shown}
        </text>
        <text x={middle} y={height - LABELS + 16}>
          {shortened(name, step)}
        </text>
      </g>
    );
  });
}

/** With its names beside it, each with the colour of its slice. */
function Pie({ parts, width, height }: DrawnProps) {
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const radius = Math.min(height - TITLE - 16, width / 2 - 16) / 2;
  const [x, y] = [radius + 16, TITLE + radius];
  let from = 0;
  return parts.map(({ name, value, shown }, index) => {
    const share = sum > 0 ? value / sum : 0;
    const begin = from;
    from += share;
    const color = COLORS[index % COLORS.length];
    const line = TITLE + 12 + index * 18;
    return (
      <g key={index}>
        {share >= 1 ? (
          <circle cx={x} cy={y} r={radius} fill={color} />
        ) : (
          <path d={slice({ x, y, radius, from: begin, to: from })} fill={color} />
        )}
        <rect x={x + radius + 16} y={line - 10} width={10} height={10} fill={color} />
        <text x={x + radius + 32} y={line} className="name">
          {`${shortened(name, width - 2 * radius - 120)} ${shown}`}
        </text>
      </g>
    );
  });
}

interface Slice {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Shares of the whole, clockwise from the top. */
  readonly from: number;
  readonly to: number;
}

function slice({ x, y, radius, from, to }: Slice): string {
  const point = (share: number) => {
    const angle = share * 2 * Math.PI;
    return `${x + radius * Math.sin(angle)} ${y - radius * Math.cos(angle)}`;
  };
  return `M ${x} ${y} L ${point(from)} A ${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)} Z`;
}

/** As much of a name as there is room for. */
function shortened(name: string, room: number): string {
  const most = Math.max(2, Math.floor(room / 12));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

function partsOf(model: WorkbookModel, { series }: ChartModel): readonly Part[] {
  const [first] = series;
  if (first === undefined) return [];
  const names = cellsOf(model, first.categories);
  return cellsOf(model, first.values).map((cell, index) => ({
    name: displayedText(names[index], model.date1904),
    value: typeof cell?.value === "number" ? cell.value : 0,
    shown: displayedText(cell, model.date1904),
  }));
}

function cellsOf(model: WorkbookModel, reference: string) {
  const { sheet: name = "", local } = splitAddress(reference);
  const sheet = findSheet(model, name);
  const area = parseArea(local);
  const cells: ReturnType<typeof cellAt>[] = [];
  if (sheet && area) eachCell(area, (row, column) => cells.push(cellAt(sheet, row, column)));
  return cells;
}
