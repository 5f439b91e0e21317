import { boundingArea } from "../../../../workbook/areas";
import { place } from "../../model/measures";
import type { ChartModel, SheetModel } from "../../model/workbook-model";
import { invalidArgument } from "../../protocol/host-error";
import { bind, targetOf, type HostType, type Property } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { nameOf, seriesOf } from "./chart-collection";
import { chartSeriesCollectionType } from "./chart-series";
import { rangeType } from "../range/range";
import { rangeArgument } from "../range/range-target";
import { worksheetType } from "../sheet/worksheet";

export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

export const chartType: HostType<ChartTarget> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  isValid: ({ sheet, chart }) => sheet.charts.includes(chart),
  properties: {
    id: { read: ({ chart }) => chart.id },
    name: { read: ({ chart }) => chart.name, write: ({ chart }, value) => (chart.name = String(value)) },
    chartType: { read: ({ chart }) => chart.type, write: ({ chart }, value) => (chart.type = String(value)) },
    left: measure("left"),
    top: measure("top"),
    width: measure("width"),
    height: measure("height"),
  },
  children: {
    title: (target, state) => bind(titleType, target, state),
    legend: (target, state) => bind(legendType, target, state),
    series: ({ chart }, state) => bind(chartSeriesCollectionType, chart, state),
    worksheet: ({ sheet }, state) => bind(worksheetType, sheet, state),
  },
  methods: {
    activate: () => undefined,
    delete: ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    },
    setData: ({ chart }, [source, seriesBy]) => {
      const range = targetOf(rangeType, source);
      if (range === undefined) throw invalidArgument();
      chart.source = nameOf(range);
      chart.series = seriesOf(range, seriesBy);
    },
    setPosition: (target, [start, end], state) => putOver(target, start, end, state),
  },
};

function measure(key: "left" | "top" | "width" | "height"): Property<ChartTarget> {
  return {
    read: ({ chart }) => chart[key],
    write: ({ chart }, value) => {
      if (typeof value !== "number" || value < 0) throw invalidArgument();
      chart[key] = value;
    },
  };
}

function putOver({ sheet, chart }: ChartTarget, start: unknown, end: unknown, state: HostState): void {
  const first = rangeArgument(state, sheet, start);
  const last = rangeArgument(state, sheet, end ?? start);
  const area = boundingArea([first.area, last.area]);
  if (area === undefined) throw invalidArgument();
  const { left, top, width, height } = place(sheet, area);
  Object.assign(chart, { left, top, over: nameOf({ sheet, area }) });
  // Without an end the chart keeps its size.
  if (end !== undefined && end !== null) Object.assign(chart, { width, height });
}

const titleType: HostType<ChartTarget> = {
  name: "ChartTitle",
  properties: {
    text: {
      read: ({ chart }) => chart.title.text,
      write: ({ chart }, value) => (chart.title.text = String(value)),
    },
    visible: {
      read: ({ chart }) => chart.title.visible,
      write: ({ chart }, value) => (chart.title.visible = value === true),
    },
  },
};

const legendType: HostType<ChartTarget> = {
  name: "ChartLegend",
  properties: {
    position: {
      read: ({ chart }) => chart.legend.position,
      write: ({ chart }, value) => (chart.legend.position = String(value)),
    },
    visible: {
      read: ({ chart }) => chart.legend.visible,
      write: ({ chart }, value) => (chart.legend.visible = value === true),
    },
  },
};
