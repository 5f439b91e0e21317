import { cellAt } from "../../model/cells";
import { columnCount, rowCount, type Area } from "../../../../workbook/areas";
import {
  newId,
  sameName,
  type ChartModel,
  type ChartSeriesModel,
  type SheetModel,
} from "../../model/workbook-model";
import { accessDenied, invalidArgument } from "../../protocol/host-error";
import type { HostObject } from "../../protocol/host-object";
import { bind, targetOf, type HostType } from "../../protocol/host-type";
import type { HostState } from "../../host-state";
import { chartType } from "./chart";
import { rangeType } from "../range/range";
import type { RangeTarget } from "../range/range-target";
import { areaAddress, quoteSheetName } from "../../../../workbook/places";

export const chartCollectionType: HostType<SheetModel> = {
  name: "ChartCollection",
  properties: { count: { read: ({ charts }) => charts.length } },
  items: (sheet, state) => sheet.charts.map((chart) => make(sheet, chart, state)),
  item: (sheet, key, state) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || sameName(name, String(key)));
    return chart === undefined ? null : make(sheet, chart, state);
  },
  methods: {
    add: (sheet, [type, source, seriesBy], state) => {
      const range = targetOf(rangeType, source);
      if (range === undefined) throw invalidArgument();
      if (sheet.protection !== undefined) throw accessDenied();
      const chart = newChart(state, sheet, { type: String(type), range, seriesBy });
      sheet.charts.push(chart);
      return make(sheet, chart, state);
    },
  },
};

function make(sheet: SheetModel, chart: ChartModel, state: HostState): HostObject {
  return bind(chartType, { sheet, chart }, state);
}

interface ChartToAdd {
  readonly type: string;
  readonly range: RangeTarget;
  readonly seriesBy: unknown;
}

function newChart(
  { model }: HostState,
  sheet: SheetModel,
  { type, range, seriesBy }: ChartToAdd,
): ChartModel {
  return {
    id: newId(model),
    name: `Chart ${sheet.charts.length + 1}`,
    type,
    title: { text: "", visible: true },
    legend: { position: "Bottom", visible: true },
    series: seriesOf(range, seriesBy),
    source: nameOf(range),
    left: 0,
    top: 0,
    width: 360,
    height: 216,
  };
}

export function nameOf({ sheet, area }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${areaAddress(area)}`;
}

/** The first line across gives the names, the first line along the categories; a single line is a series without both. */
export function seriesOf(range: RangeTarget, seriesBy: unknown): ChartSeriesModel[] {
  const { sheet, area } = range;
  if (rowCount(area) === 1 || columnCount(area) === 1)
    return [{ name: "", values: nameOf(range), categories: "" }];
  const byRows = seriesBy === "Rows" || (seriesBy !== "Columns" && columnCount(area) > rowCount(area));
  const count = (byRows ? rowCount(area) : columnCount(area)) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const values = lineOf(area, byRows, index + 1);
    const head = byRows ? cellAt(sheet, values.top, area.left) : cellAt(sheet, area.top, values.left);
    return {
      name: typeof head?.value === "object" ? "" : String(head?.value ?? ""),
      values: nameOf({ sheet, area: values }),
      categories: nameOf({ sheet, area: lineOf(area, byRows, 0) }),
    };
  });
}

function lineOf(area: Area, byRows: boolean, index: number): Area {
  return byRows
    ? { ...area, top: area.top + index, bottom: area.top + index, left: area.left + 1 }
    : { ...area, left: area.left + index, right: area.left + index, top: area.top + 1 };
}
