import type { SheetArea } from "../../areas";
import type { NewChart } from "./new-parts";
import { untracked } from "./sheet-part";
import { address, areaAddress } from "../../places";

const types: Readonly<Record<NewChart["kind"], Excel.ChartType>> = {
  pie: "Pie" as Excel.ChartType,
  doughnut: "Doughnut" as Excel.ChartType,
  column: "ColumnClustered" as Excel.ChartType,
};

/** `sheetOf` gives the sheets by the names that the chart has for them; `name` is what it is found again by. */
export function addChart(added: NewChart, name: string, sheetOf: (name: string) => Excel.Worksheet): void {
  const { kind, title, at, categories, values, width, height } = added;
  const sheet = sheetOf(at.sheet);
  const rangeOf = (area: SheetArea): Excel.Range =>
    untracked(sheetOf(area.sheet).getRange(areaAddress(area)));
  const byRows = values.top === values.bottom && values.left !== values.right;
  const chart = sheet.charts.add(
    types[kind],
    rangeOf(values),
    (byRows ? "Rows" : "Columns") as Excel.ChartSeriesBy,
  );
  chart.name = name;
  chart.title.text = title;
  const series = chart.series.getItemAt(0);
  series.setValues(rangeOf(values));
  series.setXAxisValues(rangeOf(categories));
  series.name = title;
  chart.setPosition(address(at.row, at.column));
  chart.width = width;
  chart.height = height;
  // A single column needs no legend; of parts of a whole it tells the names.
  chart.legend.visible = kind !== "column";
}
