import type { Sheet } from "../../workbook/snapshot";
import { placeIn } from "../cells";
import { besideLabel, isOtherForm, textsIn, titleAbove, unitIn, yearOf, type FoundCell } from "./form-head";
import type { FormAmount, FoundForm } from "./found-form";
import { readTargets } from "./targets";
import { readStrip, stripLabel, type Strip } from "./strip";

/** 年度资金总额 is what makes a form; its project's name stands above. */
const YEAR_TOTAL = /^(本|当)?年度?(预算)?资金总额(\(.*\))?(:.*)?$/;
const PERIOD_TOTAL = /^(实施期|项目期|中期|项目)(预算)?资金总额(\(.*\))?(:.*)?$/;
const NAME = /^(二级)?项目名称(:.*)?$/;
const DEPARTMENT = /^(主管|预算)(部门|单位)((及|和)?(代码|编码))?(:.*)?$/;
const UNIT_NAME = /^(项目)?(实施|承担|申报|填报)单位(名称)?(:.*)?$/;
/** Where the money comes from; printed labels are cut off at the edge of their cells (市县（区）财政资). */
const SOURCE = /财政|自筹|自有|其他|补助|拨款|配套|结转|上级|本级|专户|单位资金/;
/** Lines between a project's name and its money. */
const MAX_HEAD = 15;
const MAX_TITLE = 6;
const MAX_SOURCES = 12;

export function isYearTotal(text: string): boolean {
  return YEAR_TOTAL.test(text);
}

/** The form around a 年度资金总额; nothing where no project's name stands above it. */
export function readProjectForm(sheet: Sheet, anchor: FoundCell, floor: number): FoundForm | undefined {
  const head = [...textsIn(sheet, Math.max(floor, anchor.row - MAX_HEAD), anchor.row)];
  const nameLabel = head.findLast(({ text, column }) => NAME.test(text) && column <= anchor.column);
  const name = nameLabel && besideLabel(sheet, nameLabel);
  if (nameLabel === undefined || name === undefined) return undefined;
  const top = Math.max(floor, nameLabel.row - MAX_TITLE);
  const title = titleAbove(sheet, top, nameLabel.row);
  const first = title?.row ?? nameLabel.row;
  if (isOtherForm(sheet, first, anchor.row)) return undefined;
  const unitLabel = head.find(({ text, row }) => row > nameLabel.row && UNIT_NAME.test(text));
  const unitCell = unitLabel && besideLabel(sheet, unitLabel);
  const ownerLabel = head.find(({ text, row }) => row > nameLabel.row && DEPARTMENT.test(text));
  const owner = ownerLabel && besideLabel(sheet, ownerLabel);
  const period = head.find(({ text, row }) => row === anchor.row && PERIOD_TOTAL.test(text));
  const year = yearOf(sheet, first, nameLabel.row);
  const unit = unitIn(sheet, first, anchor.row);
  const kind = head.map(({ text }) => /(其他运转类|特定目标类)(项目)?$/.exec(text)?.[1]).find(isKind);
  const strips = stripsOf(sheet, anchor, period);
  const rows = moneyRows(sheet, anchor, strips);
  const targets = readTargets(sheet, (rows.at(-1) ?? anchor.row) + 1);
  return {
    form: {
      of: "project",
      name,
      ...(unitCell === undefined ? {} : { unit: unitCell.text, unitPlace: unitCell.place }),
      ...(owner === undefined || UNIT_NAME.test(owner.text)
        ? {}
        : { department: { ...owner, text: withoutCode(owner.text) } }),
      ...(targets === undefined ? {} : { targets }),
      ...(kind === undefined ? {} : { projectKind: kind }),
      ...(year === undefined ? {} : { year }),
    },
    sheet,
    title: title?.text ?? "项目支出绩效目标表",
    area: {
      sheet: sheet.name,
      top: first,
      left: Math.min(nameLabel.column, period?.column ?? anchor.column),
      bottom: rows.at(-1) ?? anchor.row,
      right: strips.year.right,
    },
    ...(unit === undefined ? {} : { unit }),
    amounts: [
      ...(strips.period ? amountsOf(sheet, rows, strips.period, "period") : []),
      ...amountsOf(sheet, rows, strips.year, "year"),
    ],
  };
}

/** 607-建设管理部, 建设管理部（607） */
function withoutCode(text: string): string {
  return text.replace(/^\d+[-_—:\s]*/, "").replace(/\(?\d+\)?$/, "");
}

function isKind(text: string | undefined): text is "其他运转类" | "特定目标类" {
  return text !== undefined;
}

interface Strips {
  readonly period?: Strip;
  readonly year: Strip;
}

function stripsOf(sheet: Sheet, anchor: FoundCell, period: FoundCell | undefined): Strips {
  const width = sheet.rows[anchor.row]?.length ?? 0;
  const year = { left: anchor.column, right: Math.max(width - 1, anchor.column + 1) };
  if (period === undefined || period.column >= anchor.column) return { year };
  return { period: { left: period.column, right: anchor.column - 1 }, year };
}

/** The total's row, and those below as long as they name sources and no new label stands on the left. */
function moneyRows(sheet: Sheet, anchor: FoundCell, strips: Strips): number[] {
  const left = strips.period?.left ?? strips.year.left;
  const outer = stripLabel(sheet, anchor.row, { left: 0, right: left - 1 })?.text;
  const rows = [anchor.row];
  for (let row = anchor.row + 1; row <= anchor.row + MAX_SOURCES; row += 1) {
    const beside = left > 0 ? stripLabel(sheet, row, { left: 0, right: left - 1 })?.text : undefined;
    if (beside !== undefined && beside !== outer) break;
    const labels = [strips.period, strips.year].map((strip) => strip && stripLabel(sheet, row, strip)?.text);
    if (!labels.some((label) => label !== undefined && SOURCE.test(label))) break;
    rows.push(row);
  }
  return rows;
}

function amountsOf(
  sheet: Sheet,
  rows: readonly number[],
  strip: Strip,
  section: "period" | "year",
): FormAmount[] {
  const [first] = rows;
  const prefix = section === "year" ? "年度" : "实施期";
  return readStrip(sheet, rows, strip, (label) => label.includes("资金总额")).map((line) => ({
    section,
    row: line.row === first ? "total" : `source-${line.row - (first ?? 0)}`,
    name: line.row === first ? `${prefix}资金总额` : `${prefix}${line.label}`,
    labelPlace: placeIn(sheet, line.row, line.labelColumn),
    place: placeIn(sheet, line.row, line.amountColumn),
  }));
}
