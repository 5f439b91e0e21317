import { BASIC, natures } from "../../../budget/quantity-key";
import type { Block, ReadColumn } from "./columns";
import type { ReadLabel } from "../labels/label-meaning";
import { labelMeaning, NO_MEANING, type Meaning } from "../labels/meaning";

/** A label of a header with those below it. */
export interface ColumnNode {
  readonly label?: ReadLabel;
  readonly children: ColumnNode[];
  /** The column of a label that has none below it, or that stands for its group's total itself. */
  column?: ReadColumn;
}

export function columnTree(block: Block): ColumnNode {
  const root: ColumnNode = { children: [] };
  const columns = block.columns.filter(({ role }) => role !== "text");
  for (const column of byStage(columns)) insert(root, column, 0);
  return root;
}

/** 预算数 and 决算数 under each label: what is told at each stage goes together. */
function byStage(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const stages = [...new Set(columns.map(({ path }) => path.at(-1)?.text))];
  const isStaged = columns.some(({ path }) => path.at(-1)?.meaning?.stage !== undefined);
  const areTotals = columns.every(({ path }) => path.length > 1 && path.at(-1)?.meaning?.is === "total");
  if (!isStaged || !areTotals || stages.length < 2) return columns;
  return stages.flatMap((stage) =>
    columns.flatMap(({ path, ...column }) => {
      const leaf = path.at(-1);
      if (leaf === undefined || leaf.text !== stage) return [];
      // What it is told of must be known as well as the stage.
      const isKnown = path.at(-2)?.meaning !== undefined;
      return [{ ...column, ...(!isKnown && { role: "other" as const }), path: [leaf, ...path.slice(0, -1)] }];
    }),
  );
}

function insert(node: ColumnNode, column: ReadColumn, depth: number): void {
  const label = column.path[depth];
  if (column.path.length === 0) {
    node.children.push({ children: [], column });
    return;
  }
  if (label === undefined) {
    node.column = column;
    return;
  }
  const last = node.children.at(-1);
  // Neighbours under one label are one group; the same label further on is another.
  if (last?.label?.text === label.text && last.label.year === label.year && depth < column.path.length - 1) {
    insert(last, column, depth + 1);
    return;
  }
  const child: ColumnNode = { label, children: [] };
  node.children.push(child);
  insert(child, column, depth + 1);
}

/** The child that says the whole of a group, or the group itself where its own label has a column. */
export function totalOf(node: ColumnNode): ReadColumn | undefined {
  if (node.column !== undefined && node.children.length > 0) return node.column;
  const totals = node.children.filter(isTotalLeaf);
  // 合计 beside 本年收入合计 is all of it.
  const [first = firstOfItems(node)] = totals;
  return (totals.find((own) => !isYearTotal(own)) ?? first)?.column;
}

/** 项目支出合计 before its economic classes, without which it would be one of several natures. */
function firstOfItems({ children }: ColumnNode): ColumnNode | undefined {
  const [first, ...others] = children;
  const isSaid = /[合总小共]计$/.test(first?.label?.text ?? "");
  const isItem = ({ label }: ColumnNode) => label?.meaning?.isSelected === true;
  return isSaid && first?.column?.role === "amount" && others.length > 1 && others.every(isItem)
    ? first
    : undefined;
}

/** 本年收入合计, 本年支出合计: a whole that may be a part of 合计 beside it. */
export function isYearTotal({ label }: ColumnNode): boolean {
  return label?.meaning?.is === "year-total";
}

export function isTotalLeaf({ label, column, children }: ColumnNode): boolean {
  const is = label?.meaning?.is;
  const isTotal = is === "total" || is === "year-total" || is === "grand-total";
  return isTotal && column?.role === "amount" && children.length === 0;
}

export function meaningOfNode({ label }: ColumnNode): Meaning {
  return label?.meaning === undefined ? NO_MEANING : labelMeaning(label.meaning);
}

/** Whether a group or column stands beside the addends: 其中, other years, differences. */
export function isBeside(node: ColumnNode): boolean {
  const is = node.label?.meaning?.is;
  return is === "comparison" || (is === "of-which" && !isWholeSpending(node.children));
}

/** 其中：基本支出 and 项目支出 are all there is, whatever is said before them. */
export function isWholeSpending(nodes: readonly ColumnNode[]): boolean {
  const atoms = nodes.reduce((all, { label }) => all | (label?.meaning?.natures ?? 0), 0);
  const whole = BASIC | natures("project");
  return nodes.every(({ label }) => label?.meaning?.natures !== undefined) && (atoms & whole) === whole;
}

/** Columns that stand for a node: its total where it prints one, else all its addends. */
export interface Standing {
  readonly columns: readonly number[];
  /** Whether all of them are understood. */
  readonly isSure: boolean;
  /** Whether all of them are amounts, though of some it may be said that they are told beside others. */
  readonly areAmounts: boolean;
}

export function standingOf(node: ColumnNode): Standing {
  const total = totalOf(node);
  if (total !== undefined) return standingOfColumn(total);
  if (node.children.length === 0) {
    const { column } = node;
    return column === undefined
      ? { columns: [], isSure: false, areAmounts: false }
      : standingOfColumn(column);
  }
  const parts = node.children.filter((child) => !isBeside(child)).map(standingOf);
  return {
    columns: parts.flatMap(({ columns }) => columns),
    isSure: parts.every(({ isSure }) => isSure),
    areAmounts: parts.every(({ areAmounts }) => areAmounts),
  };
}

function standingOfColumn({ column, role, path }: ReadColumn): Standing {
  const areAmounts = role === "amount" || role === "addend";
  return { columns: [column], isSure: role === "amount" && !path.at(-1)?.isOfWhich, areAmounts };
}

/** The columns under a node. */
export function leavesOf(node: ColumnNode): readonly ReadColumn[] {
  if (node.children.length === 0) return node.column === undefined ? [] : [node.column];
  return node.children.flatMap(leavesOf);
}
