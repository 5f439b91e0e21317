import { boundingArea, cellArea } from "../../areas";
import { offsetFormula } from "../../formula-references";
import type { CellAt, FormulaAt, SheetLayout } from "./sheet-layout";
import type { Change } from "../xml/splice";
import { withAttribute } from "../xml/attributes";
import { escapeXml } from "../xml/text";
import { areaAddress } from "../../places";

type SharedCell = CellAt & { readonly formula: FormulaAt };

/**
 * A shared formula stands in one cell, and others only point to it. Where that cell gets other content, the next one
 * that still uses the formula takes it over, as it reads there; the others point to it as before.
 */
export function handOverSharedFormulas(
  xml: string,
  { rows }: SheetLayout,
  isEdited: (cell: CellAt) => boolean,
): Change[] {
  const sharing = rows.flatMap(({ cells }) => cells.filter(isShared));
  const changes: Change[] = [];
  for (const owner of sharing) {
    if (owner.formula.text === "" || !isEdited(owner)) continue;
    const users = usersOf(owner, sharing).filter((cell) => !isEdited(cell));
    const [next] = users;
    if (next) changes.push(takeOver(xml, owner, next, users));
  }
  return changes;
}

function isShared(cell: CellAt): cell is SharedCell {
  return cell.formula?.kind === "shared";
}

/** Those after it that have no text of their own, up to the next that defines the same number anew. */
function usersOf(owner: SharedCell, sharing: readonly SharedCell[]): SharedCell[] {
  const after = sharing.slice(sharing.indexOf(owner) + 1);
  const group = after.filter(({ formula }) => formula.group === owner.formula.group);
  const redefined = group.findIndex(({ formula }) => formula.text !== "");
  return redefined < 0 ? group : group.slice(0, redefined);
}

function takeOver(xml: string, owner: SharedCell, next: SharedCell, users: readonly SharedCell[]): Change {
  const { tag, end } = next.formula;
  const down = next.row - owner.row;
  const right = next.column - owner.column;
  const text = offsetFormula(owner.formula.text, down, right);
  const all = boundingArea(users.map(({ row, column }) => cellArea(row, column)));
  const area = all ?? cellArea(next.row, next.column);
  const open = withAttribute(xml.slice(tag.start, tag.end), "ref", areaAddress(area)).replace(
    /\s*\/?>$/,
    ">",
  );
  return { start: tag.start, end, text: `${open}${escapeXml(text)}</${tag.prefix}f>` };
}
