import type { CostTarget, FormTargets } from "../../budget/document";
import { normalize } from "../../text/normalize";
import type { Sheet } from "../../workbook/snapshot";
import { placeIn, printed } from "../cells";

/** The lower part of a form: what is to be reached, under the headings of three levels. */

/** So far below a form's money its targets may begin and go on. */
const MOST_ROWS = 90;
const LONGEST_LABEL = 14;

const SECOND =
  /^(数量|质量|时效|成本|(经济|社会|生态环境)成本|(经济|社会|生态)效益|可持续(发展)?影响|(服务对象)?满意度)(指标)?$/;
const HEADING =
  /^((产出|效益|成本|满意度)指标|[一二三]级指标|(年度|预期|实施期)?指标值|目标值|(年度)?绩效指标)$/;
const COST = /^(经济)?成本指标$/;
/** What ends a form: its last line, or the beginning of the next. */
const END = /^(负责人|填报人|经办人):?|绩效.*表$|^(二级)?项目名称(:.*)?$|^(部门|单位)名称(:.*)?$/;

interface Line {
  readonly row: number;
  /** Short texts and others alike, with their columns. */
  readonly cells: readonly { readonly text: string; readonly column: number }[];
}

/** `undefined` where the form prints no such part. */
export function readTargets(sheet: Sheet, top: number): FormTargets | undefined {
  const lines = linesBelow(sheet, top);
  const first = lines.findIndex(({ cells }) => cells.some(({ text }) => SECOND.test(text)));
  if (first < 0) return undefined;
  const own = lines.slice(first);
  const isBlank = own.every(({ cells }) =>
    cells.every(({ text }) => SECOND.test(text) || HEADING.test(text)),
  );
  const line = own[0];
  const label = line?.cells.find(({ text }) => SECOND.test(text));
  if (line === undefined || label === undefined) return undefined;
  return { place: placeIn(sheet, line.row, label.column), isBlank, costs: costsIn(sheet, own) };
}

function linesBelow(sheet: Sheet, top: number): readonly Line[] {
  const lines: Line[] = [];
  for (let row = top; row < Math.min(top + MOST_ROWS, sheet.rows.length); row += 1) {
    const cells = (sheet.rows[row] ?? []).flatMap((cell, column) => {
      const text = normalize(printed(cell));
      return text === "" ? [] : [{ text, column }];
    });
    if (cells.some(({ text }) => text.length <= 60 && END.test(text))) break;
    lines.push({ row, cells });
  }
  return lines;
}

/** Each column of cost targets: those of the whole period on the left of those of the year, or one only. */
function costsIn(sheet: Sheet, lines: readonly Line[]): readonly (readonly CostTarget[])[] {
  const index = lines.findIndex(({ cells }) => cells.some(({ text }) => COST.test(text)));
  const line = lines[index];
  if (line === undefined) return [];
  const labels = line.cells.filter(({ text }) => COST.test(text));
  return labels.map(({ column }, position) => {
    const end = labels[position + 1]?.column ?? Number.POSITIVE_INFINITY;
    const costs: CostTarget[] = [];
    for (const below of lines.slice(index)) {
      const isNext =
        below !== line && below.cells.some((cell) => isLabel(cell.text) && cell.column <= column);
      if (isNext) break;
      const [name, value] = below.cells.filter((cell) => cell.column > column && cell.column < end);
      if (name === undefined || value === undefined || isLabel(name.text)) continue;
      costs.push({ name: name.text, text: value.text, place: placeIn(sheet, below.row, value.column) });
    }
    return costs;
  });
}

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && (SECOND.test(text) || HEADING.test(text));
}
