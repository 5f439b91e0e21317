import { ChartRun, type ChartRunOptions } from "docx/charts";
import { sum, type Decimal } from "../../amount/decimal";
import { fixed, grouped, share } from "../../amount/format";
import type { NarrativeChart } from "../../budget/narrative/chart";
import type { NarrativeContext } from "../../budget/narrative/section";

/** Neighbours differ in lightness, so that they are told apart in a grey print; each slice bears its name as well. */
const FIRST_COLOR = "1F4E79";
const COLORS = [FIRST_COLOR, "F4B183", "548235", "9DC3E6", "C55A11", "A9D18E", "7F6000", "FFD966"];

/** Pixels: the text is 590 wide. */
const SIZE = { width: 570, height: 330 };
const FONT = { name: "宋体", color: "000000" };
const LABEL_FONT = { size: 10.5 };

interface Amount {
  readonly name: string;
  readonly value: Decimal;
  /** In percent, as the text has it. */
  readonly share?: string;
}

/** The chart as Word draws it, with its figures beside it to be edited; `undefined` where there are none to draw. */
export function chartRun(chart: NarrativeChart, context: NarrativeContext, id: number): ChartRun | undefined {
  const amounts = amountsOf(chart, context);
  // A pie of nothing is not there, and no slice is less than nothing.
  const isDrawn = chart.kind === "column" || amounts.every(({ value }) => value > 0n);
  if (amounts.length === 0 || !isDrawn) return undefined;
  return new ChartRun({
    ...(chart.kind === "pie" ? pie(chart, amounts) : columns(chart, amounts)),
    legend: false,
    font: FONT,
    chartArea: { fill: "FFFFFF", border: "none" },
    transformation: SIZE,
    // Given, because the library would count on over all documents that it made.
    altText: { id: String(id), name: chart.caption, description: inWords(chart, amounts) },
  });
}

function amountsOf(chart: NarrativeChart, context: NarrativeContext): Amount[] {
  const whole = chart.kind === "pie" ? chart.whole(context).value : undefined;
  return chart.parts(context).flatMap(({ name, quantity: { value } }) => {
    if (value === undefined) return [];
    const percent = whole === undefined ? undefined : share(value, whole);
    return [{ name, value, ...(percent === undefined ? {} : { share: percent }) }];
  });
}

const numbers = (amounts: readonly Amount[]) => amounts.map(({ value }) => Number(fixed(value, 2)));

function pie({ caption }: NarrativeChart, amounts: readonly Amount[]): ChartRunOptions {
  const colors = amounts.map((_, index) => COLORS[index % COLORS.length]);
  // Words instead of Word's own percentages: those are of the sum of the slices, and would differ from the text.
  const pointLabels = amounts.map(({ name, share: percent }) => ({
    text: percent === undefined ? name : `${name} ${percent}%`,
  }));
  return {
    type: "pie",
    categories: amounts.map(({ name }) => name),
    series: [{ name: `${caption}（万元）`, values: numbers(amounts), colors, pointLabels }],
    dataLabels: { category: true, position: "outsideEnd", font: LABEL_FONT },
    firstSliceAngle: angleFor(amounts),
  };
}

/** Turns the narrowest slices to the right-hand side, where their labels stand under each other and not on each other. */
function angleFor(amounts: readonly Amount[]): number {
  const whole = Number(sum(amounts.map(({ value }) => value)));
  let crowd = { weight: -1, middle: 0 };
  let before = 0;
  const middles = amounts.map(({ value }) => {
    const width = Number(value) / whole;
    const middle = before + width / 2;
    before += width;
    return { middle, weight: 1 / Math.max(width, 0.005) };
  });
  for (const { middle } of middles) {
    const weight = middles.reduce((total, other) => {
      const apart = Math.abs(other.middle - middle);
      return Math.min(apart, 1 - apart) < 0.125 ? total + other.weight : total;
    }, 0);
    if (weight > crowd.weight) crowd = { weight, middle };
  }
  return (Math.round(90 - crowd.middle * 360) + 360) % 360;
}

function columns({ caption }: NarrativeChart, amounts: readonly Amount[]): ChartRunOptions {
  return {
    type: "column",
    categories: amounts.map(({ name }) => name),
    series: [{ name: `${caption}（万元）`, values: numbers(amounts), color: FIRST_COLOR }],
    gapWidth: 120,
    dataLabels: {
      value: true,
      position: "outsideEnd",
      numberFormat: "#,##0.00;-#,##0.00;0",
      font: LABEL_FONT,
    },
    categoryAxis: { font: LABEL_FONT },
    valueAxis: { title: "万元", numberFormat: "#,##0.##", font: LABEL_FONT },
  };
}

/** What the chart shows, for those who do not see it. */
function inWords({ caption, kind }: NarrativeChart, amounts: readonly Amount[]): string {
  const said = amounts.map(
    ({ name, value, share: percent }) =>
      `${name}${grouped(value)}万元${percent === undefined ? "" : `，占${percent}%`}`,
  );
  return `${kind === "pie" ? "饼图" : "柱形图"}，${caption}：${said.join("；")}。`;
}
