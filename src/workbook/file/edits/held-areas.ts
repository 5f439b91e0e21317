import { cellCount, contains, type Area } from "../../areas";
import type { PackageTexts } from "../zip/package-texts";
import { relationshipsOf } from "../package/relationships";
import type { SheetLayout } from "./sheet-layout";
import { attributeOf } from "../xml/attributes";
import { elementsAt } from "../xml/tags";
import { parseArea } from "../../places";

/** Cells that are part of something larger: changed on their own, the file would contradict itself. */
export interface HeldArea {
  readonly holds: (row: number, column: number) => boolean;
  /** Why, and what to do. */
  readonly reason: string;
}

const MERGED = "在合并单元格里，又不是左上角那一格，写入的内容不会显示；请在 Excel 里取消合并后修改";
const ARRAY = "属于多单元格数组公式，不能只改其中一格；请在 Excel 里修改整个数组公式";
const DATA_TABLE = "属于模拟运算表，不能只改其中一格；请在 Excel 里修改";
const TABLE = "是 Excel 表格（“插入—表格”）的标题行或汇总行，要与表格的定义一致；请在 Excel 里修改";
const PIVOT = "属于数据透视表，刷新后会被覆盖；请修改它的数据源";

export function heldAreas(texts: PackageTexts, part: string, layout: SheetLayout): HeldArea[] {
  const held = (area: Area, reason: string): HeldArea => ({
    holds: (row, column) => contains(area, row, column),
    reason,
  });
  const merged = layout.merges.map((area) => ({
    holds: (row: number, column: number) =>
      contains(area, row, column) && (row !== area.top || column !== area.left),
    reason: MERGED,
  }));
  const computed = layout.rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) => {
      if (formula?.area === undefined) return [];
      if (formula.kind === "dataTable") return [held(formula.area, DATA_TABLE)];
      return formula.kind === "array" && cellCount(formula.area) > 1 ? [held(formula.area, ARRAY)] : [];
    }),
  );
  const related = relationshipsOf(texts, part).flatMap(({ type, target }) => {
    const xml = type === "table" || type === "pivotTable" ? texts.read(target) : undefined;
    if (xml === undefined) return [];
    return type === "table"
      ? tableEdges(xml).map((area) => held(area, TABLE))
      : pivotAreas(xml).map((area) => held(area, PIVOT));
  });
  return [...merged, ...computed, ...related];
}

/** The rows of a table whose texts its definition repeats. */
function tableEdges(xml: string): Area[] {
  const [table] = elementsAt(xml, "table");
  if (table === undefined) return [];
  const area = parseArea(attributeOf(xml, table.tag, "ref") ?? "");
  if (area === undefined) return [];
  const headers = Number(attributeOf(xml, table.tag, "headerRowCount") ?? 1);
  const totals = Number(attributeOf(xml, table.tag, "totalsRowCount") ?? 0);
  return [
    { ...area, bottom: area.top + headers - 1 },
    { ...area, top: area.bottom - totals + 1 },
  ];
}

function pivotAreas(xml: string): Area[] {
  return elementsAt(xml, "pivotTableDefinition/location").flatMap(
    ({ tag }) => parseArea(attributeOf(xml, tag, "ref") ?? "") ?? [],
  );
}
