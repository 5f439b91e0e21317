import { normalize } from "../../text/normalize";
import type { Sheet } from "../../workbook/snapshot";
import { placeIn, printed } from "../cells";
import { besideLabel, isOtherForm, textsIn, titleAbove, unitIn, yearOf, type FoundCell } from "./form-head";
import type { FormAmount, FoundForm } from "./found-form";
import { countsIn } from "./staff";
import { readTargets } from "./targets";
import { readStrip, stripLabel, type Strip } from "./strip";

/** 按资金来源划分 beside 按资金方向划分: the department's money in both views. */
const BY_SOURCE = /^按?资金来源(划分)?$/;
const BY_DIRECTION = /^按?资金(方向|用途|去向)(划分)?$/;
const NAME = /^(部门|单位|部门\(单位\))名称(:.*)?$/;
const MAX_HEAD = 24;
const MAX_ROWS = 14;

/** The lines that the tables know, each by its words; others count in the total only. */
const ROWS: Readonly<Record<"source" | "direction", readonly (readonly [string, RegExp])[]>> = {
  source: [
    ["total", /^(合计|资金总额|总计)$/],
    ["general", /^一般公共预算/],
    ["fund", /^政府性基金/],
    ["stateCapital", /^国有资本经营/],
    ["socialInsurance", /^社会保险基金/],
    ["specialAccount", /专户/],
    ["ownFunds", /^(单位|自有)(自有)?资金/],
    ["other", /资金|拨款|收入|结转/],
  ],
  direction: [
    ["total", /^(合计|资金总额|总计)$/],
    ["basic", /^基本支出/],
    ["project", /^项目支出/],
    ["other", /支出|结转/],
  ],
};

export function isSourceHeader(text: string): boolean {
  return BY_SOURCE.test(text);
}

/** The form around a header 按资金来源划分; nothing where the other view does not stand beside it. */
export function readWholeForm(sheet: Sheet, anchor: FoundCell, floor: number): FoundForm | undefined {
  const beside = [...textsIn(sheet, anchor.row, anchor.row)];
  const direction = beside.find(({ text, column }) => BY_DIRECTION.test(text) && column > anchor.column);
  const head = [...textsIn(sheet, Math.max(floor, anchor.row - MAX_HEAD), anchor.row)];
  const nameLabel = head.findLast(({ text }) => NAME.test(text));
  const name = nameLabel && besideLabel(sheet, nameLabel);
  if (direction === undefined || nameLabel === undefined || name === undefined) return undefined;
  const top = Math.max(floor, nameLabel.row - 6);
  const title = titleAbove(sheet, top, nameLabel.row);
  const first = title?.row ?? nameLabel.row;
  if (isOtherForm(sheet, first, anchor.row)) return undefined;
  const year = yearOf(sheet, first, nameLabel.row);
  const unit = unitIn(sheet, first, anchor.row);
  const strips = {
    source: { left: anchor.column, right: direction.column - 1 },
    direction: {
      left: direction.column,
      right: Math.max(filledWidth(sheet, anchor.row) - 1, direction.column + 1),
    },
  };
  const rows = moneyRows(sheet, anchor.row, strips);
  const counts = countsIn(sheet, head);
  const targets = readTargets(sheet, (rows.at(-1) ?? anchor.row) + 1);
  return {
    form: {
      of: "whole",
      name: { ...name, text: name.text.replace(/^\d+-/, "") },
      ...(year === undefined ? {} : { year }),
      ...(Object.keys(counts).length === 0 ? {} : { counts }),
      ...(targets === undefined ? {} : { targets }),
    },
    sheet,
    title: title?.text ?? "整体支出绩效目标表",
    area: {
      sheet: sheet.name,
      top: first,
      left: Math.min(nameLabel.column, anchor.column),
      bottom: rows.at(-1) ?? anchor.row,
      right: strips.direction.right,
    },
    ...(unit === undefined ? {} : { unit }),
    amounts: [
      ...amountsOf(sheet, rows, strips.source, "source"),
      ...amountsOf(sheet, rows, strips.direction, "direction"),
    ],
  };
}

type Strips = Readonly<Record<"source" | "direction", Strip>>;

function moneyRows(sheet: Sheet, header: number, strips: Strips): number[] {
  const rows: number[] = [];
  for (let row = header + 1; row <= header + MAX_ROWS; row += 1) {
    const isKnown = (["source", "direction"] as const).some((section) => {
      const label = stripLabel(sheet, row, strips[section])?.text;
      return label !== undefined && rowId(section, label) !== undefined;
    });
    if (!isKnown) break;
    rows.push(row);
  }
  return rows;
}

function rowId(section: "source" | "direction", label: string): string | undefined {
  return ROWS[section].find(([, words]) => words.test(label))?.[0];
}

function amountsOf(
  sheet: Sheet,
  rows: readonly number[],
  strip: Strip,
  section: "source" | "direction",
): FormAmount[] {
  const taken = new Set<string>();
  const lines = readStrip(sheet, rows, strip, (label) => rowId(section, label) === "total");
  return lines.flatMap((line) => {
    const known = rowId(section, line.label);
    if (known === undefined) return [];
    const id = known === "other" || taken.has(known) ? `other-${line.row - (rows[0] ?? 0)}` : known;
    taken.add(id);
    const name = id === "total" ? `按资金${section === "source" ? "来源" : "方向"}划分的合计` : line.label;
    const labelPlace = placeIn(sheet, line.row, line.labelColumn);
    return [{ section, row: id, name, labelPlace, place: placeIn(sheet, line.row, line.amountColumn) }];
  });
}

/** Columns that hold anything in the header's row. */
function filledWidth(sheet: Sheet, row: number): number {
  return (sheet.rows[row] ?? []).findLastIndex((cell) => normalize(printed(cell)) !== "") + 1;
}
