import type { ChartModel, ChartSeriesModel } from "../../model/workbook-model";
import { invalidArgument } from "../../protocol/host-error";
import { bind, targetOf, type HostType } from "../../protocol/host-type";
import { nameOf } from "./chart-collection";
import { rangeType } from "../range/range";

export const chartSeriesCollectionType: HostType<ChartModel> = {
  name: "ChartSeriesCollection",
  properties: { count: { read: ({ series }) => series.length } },
  items: ({ series }, state) => series.map((one) => bind(chartSeriesType, one, state)),
  methods: {
    add: (chart, [name], state) => {
      const series = { name: typeof name === "string" ? name : "", values: "", categories: "" };
      chart.series.push(series);
      return bind(chartSeriesType, series, state);
    },
  },
};

const chartSeriesType: HostType<ChartSeriesModel> = {
  name: "ChartSeries",
  properties: {
    name: { read: ({ name }) => name, write: (series, value) => (series.name = String(value)) },
  },
  methods: {
    setValues: (series, [range]) => (series.values = addressOf(range)),
    setXAxisValues: (series, [range]) => (series.categories = addressOf(range)),
  },
};

function addressOf(argument: unknown): string {
  const range = targetOf(rangeType, argument);
  if (range === undefined) throw invalidArgument();
  return nameOf(range);
}
