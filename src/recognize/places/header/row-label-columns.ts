import type { LabelColumn, Section } from "../../../budget/table";
import { labelSet } from "../../labels";
import { bearsLabel, type ColumnLabel } from "./column-labels";
import type { RowLabelColumns } from "./header-match";

/** Labels of the columns over which a code is split. */
export const CODE_PARTS: readonly string[] = ["类", "款", "项", "目"];

/** What stands over names that have their codes before them, besides the labels of names. */
const BOTH = ["科目", "项目", "功能科目", "科目编码名称", "编码名称", "科目(编码)名称"];

/**
 * The columns that name the rows of each section, from left to right; `undefined` where one is not there. `holdsCodes` says
 * whether most cells below a label begin with a code: then names have their codes with them, whatever their label says.
 */
export function findRowLabelColumns(
  columns: readonly ColumnLabel[],
  sections: readonly Section[],
  holdsCodes: (column: number) => boolean,
): RowLabelColumns[][] | undefined {
  const result: RowLabelColumns[][] = [];
  let next = 0;
  for (const section of sections) {
    const labels: RowLabelColumns[] = [];
    for (const wanted of section.labels) {
      let found = findColumns(columns, next, wanted);
      if (found.length === 0 && wanted.is === "code") {
        const both = findColumns(columns, next, namesWithCodes(section));
        found = both.filter((index) => holdsCodes(columns[index]?.column ?? 0));
      }
      // A code and its name may share one column.
      const code = labels.find(({ is }) => is === "code");
      if (found.length > 0) {
        labels.push({ is: wanted.is, columns: found.map((index) => columns[index]?.column ?? 0) });
        next = (found.at(-1) ?? 0) + 1;
      } else if (wanted.is === "name" && code) {
        labels.push({ is: "name", columns: code.columns });
      } else {
        return undefined;
      }
    }
    result.push(labels);
  }
  return result;
}

const ofSections = new WeakMap<Section, LabelColumn>();

/** The column of a section's names as it may be headed where the codes stand in it too. */
function namesWithCodes(section: Section): LabelColumn {
  let both = ofSections.get(section);
  if (both === undefined) {
    const names = section.labels.flatMap((one) => (one.is === "name" ? one.labels : []));
    ofSections.set(section, (both = { is: "name", labels: [...names, ...BOTH] }));
  }
  return both;
}

/** Positions in `columns`, from one on, of a wanted column: several where a code is split, none where it is not there. */
function findColumns(columns: readonly ColumnLabel[], from: number, wanted: LabelColumn): number[] {
  const names = labelSet(wanted.labels);
  const first = columns.findIndex((column, index) => index >= from && bearsLabel(column, names));
  if (wanted.is !== "code") return first < 0 ? [] : [first];
  const split = splitCode(columns, from);
  if (split.length > 0 && (first < 0 || (split[0] ?? 0) <= first)) return split;
  if (first < 0) return [];
  // A label repeated over split columns (科目编码 科目编码 科目编码) without 类/款/项 under it is one code.
  const found = [first];
  for (const [index, column] of columns.entries()) {
    if (index <= first) continue;
    if (!bearsLabel(column, names)) break;
    found.push(index);
  }
  return found;
}

function splitCode(columns: readonly ColumnLabel[], from: number): number[] {
  const start = columns.findIndex((column, index) => index >= from && column.label === CODE_PARTS[0]);
  if (start < 0) return [];
  const found: number[] = [];
  for (let index = start; columns[index]?.label === CODE_PARTS[index - start]; index += 1) found.push(index);
  return found.length > 1 ? found : [];
}

export function firstColumn(labels: readonly RowLabelColumns[]): number {
  return Math.min(...labels.flatMap((one) => one.columns));
}
