import { BASIC, natures } from "../../budget/quantity-key";
import type { Block, ReadColumn } from "./columns";
import type { ReadLabel } from "./label-meaning";

/** A column that is the sum of others in every row, as the header says it. Columns of the sheet. */
export interface ColumnSum {
  readonly total: number;
  readonly parts: readonly number[];
  /** Parts that the total may leave out: what was carried over, what is left for next year. Figures decide. */
  readonly optional: readonly number[];
  /** All labels that it rests on are known. */
  readonly isSure: boolean;
}

interface Node {
  readonly label?: ReadLabel;
  readonly children: Node[];
  /** The column of a label that has none below it, or that stands for its group's total itself. */
  column?: ReadColumn;
}

/** The sums that the labels of a block describe; groups without a total of their own have none. */
export function columnSums(block: Block): readonly ColumnSum[] {
  const root: Node = { children: [] };
  for (const column of block.columns) if (column.role !== "text") insert(root, column, 0);
  const sums: ColumnSum[] = [];
  collect(root, sums);
  return sums;
}

/** A group that prints no total of its own: what it gathers is the sum of its columns. */
export interface ColumnGroup {
  readonly path: readonly ReadLabel[];
  readonly parts: readonly number[];
}

export function groupsWithoutTotal(block: Block): readonly ColumnGroup[] {
  const root: Node = { children: [] };
  for (const column of block.columns) if (column.role !== "text") insert(root, column, 0);
  const groups: ColumnGroup[] = [];
  const visit = (node: Node, path: readonly ReadLabel[]) => {
    for (const child of node.children) {
      const own = child.label === undefined ? path : [...path, child.label];
      visit(child, own);
      const isGathered =
        child.children.length > 1 && child.label?.meaning !== undefined && totalOf(child) === undefined;
      if (!isGathered) continue;
      const standing = standingOf(child);
      const isAll = child.children.every((one) => one.column === undefined || one.column.role === "amount");
      if (standing.isSure && isAll && standing.columns.length > 1)
        groups.push({ path: own, parts: standing.columns });
    }
  };
  visit(root, []);
  return groups;
}

function insert(node: Node, column: ReadColumn, depth: number): void {
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
  const child: Node = { label, children: [] };
  node.children.push(child);
  insert(child, column, depth + 1);
}

/** Leaves that stand for a node: its total where it prints one, else all its addends. */
interface Standing {
  readonly columns: readonly number[];
  readonly isSure: boolean;
}

function collect(node: Node, sums: ColumnSum[]): void {
  for (const child of node.children) collect(child, sums);
  const total = totalOf(node);
  if (total === undefined) return;
  const addends = addendsOf(node, total);
  if (addends.length < 2) return;
  const standing = addends.map((one) => ({ one, ...standingOf(one) }));
  const optional = standing.filter(({ one }) => isOptional(one)).flatMap(({ columns }) => columns);
  const parts = standing.flatMap(({ columns }) => columns);
  if (parts.length < 2) return;
  const isSure = standing.every(({ isSure }) => isSure) || isWhole(addends);
  sums.push({ total: total.column, parts, optional, isSure });
  const vehicles = addends.find((one) => itemOf(one) === "vehicles");
  const flat = node.children.filter((one) => isVehiclePart(one));
  if (vehicles?.column === undefined || flat.length < 2) return;
  const own = flat.flatMap((one) => standingOf(one).columns);
  sums.push({ total: vehicles.column.column, parts: own, optional: [], isSure: true });
}

function itemOf(node: Node): string | undefined {
  return node.label?.meaning?.item;
}

function isVehiclePart(node: Node): boolean {
  return itemOf(node) === "vehiclePurchase" || itemOf(node) === "vehicleOperation";
}

/** 其中：基本支出 and 项目支出 are all there is, whatever is said before them. */
function isWhole(addends: readonly Node[]): boolean {
  const atoms = addends.reduce((all, one) => all | (one.label?.meaning?.natures ?? 0), 0);
  const whole = BASIC | natures("project");
  return addends.every((one) => one.label?.meaning?.natures !== undefined) && (atoms & whole) === whole;
}

/** The column that says the whole of a node: its own, or that of its first child which is called a total. */
function totalOf(node: Node): ReadColumn | undefined {
  if (node.column !== undefined && node.children.length > 0) return node.column;
  for (const child of node.children) {
    const is = child.label?.meaning?.is;
    if ((is === "total" || is === "year-total" || is === "grand-total") && child.column?.role === "amount") {
      if (child.children.length === 0) return child.column;
    }
  }
  return undefined;
}

function addendsOf(node: Node, total: ReadColumn): readonly Node[] {
  const isPublic = total.path.some((label) => label.meaning?.item === "public");
  // A total that is called that of 三公 leaves out what is printed beside them; one beside a group 三公 does not.
  const group = node.children.some(
    (child) => child.column !== total && child.children.length > 0 && child.label?.meaning?.item === "public",
  );
  const isItem = node.children.some((child) => child.label?.meaning?.item === "abroad");
  const leaves = (child: Node): readonly ReadColumn[] =>
    child.children.length === 0
      ? child.column === undefined
        ? []
        : [child.column]
      : child.children.flatMap(leaves);
  return node.children.filter((child) => {
    if (child.column === total && child.children.length === 0) return false;
    const item = child.label?.meaning?.item;
    if ((isPublic || isItem) && !group && (item === "meetings" || item === "training" || item === "agency"))
      return false;
    if (item === "agency") return false;
    const hasVehicles = node.children.some((one) => itemOf(one) === "vehicles");
    if (hasVehicles && isVehiclePart(child)) return false;
    if (child.label?.meaning?.is === "of-which" || child.label?.meaning?.is === "comparison") return false;
    return leaves(child).some(({ role }) => role === "amount" || role === "other");
  });
}

function standingOf(node: Node): Standing {
  const total = totalOf(node);
  if (total !== undefined) return { columns: [total.column], isSure: isKnown(total) };
  if (node.children.length === 0) {
    const { column } = node;
    return column === undefined
      ? { columns: [], isSure: false }
      : { columns: [column.column], isSure: isKnown(column) };
  }
  const parts = node.children
    .filter((child) => child.label?.meaning?.is !== "of-which" && child.label?.meaning?.is !== "comparison")
    .map(standingOf);
  return {
    columns: parts.flatMap(({ columns }) => columns),
    isSure: parts.every(({ isSure }) => isSure),
  };
}

function isKnown(column: ReadColumn): boolean {
  return column.role === "amount" && !column.path.at(-1)?.isOfWhich;
}

/** What was carried over is in some totals and beside others. */
function isOptional(node: Node): boolean {
  return node.label?.meaning?.time === "carried-over";
}
